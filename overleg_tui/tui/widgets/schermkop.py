"""The first line of a screen on which nothing of a patient stands, so that the room may read along."""

from textual.content import Content
from textual.widgets import Static

from overleg_tui.tui.widgets.zet import zet


class Schermkop(Static):
    """A title; how it looks is in the style of its screen: ``#kop``."""

    def __init__(self) -> None:
        super().__init__(id="kop")

    def toon(self, titel: str, merk: str = "") -> None:
        """Show ``titel``; ``merk`` is what is unusual, e.g. ``DEMO``."""
        zet(self, Content(f"{titel}  {merk}".rstrip()))
