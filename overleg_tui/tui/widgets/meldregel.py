"""The line on which a screen says one sentence; a refusal looks different."""

from textual.content import Content
from textual.widgets import Static


class Meldregel(Static):
    """How it looks is in the style of its screen: ``#melding``, with ``-fout`` for a refusal."""

    def __init__(self) -> None:
        super().__init__(id="melding")

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say this until something else is said."""
        self.set_class(fout, "-fout")
        self.update(Content(zin))
