"""The last look before closing, the same in both windows: what was agreed, by person, and what is missing."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.groepen import Groep
from overleg_tui.tui.widgets.leesvak import Leesvak
from overleg_tui.tui.widgets.lijst import hangend
from overleg_tui.tui.widgets.zet import zet


class Slotvel(Leesvak):
    """Headings with lines."""

    def __init__(self) -> None:
        super().__init__(id="slot")

    def compose(self) -> ComposeResult:
        yield Static(id="slot-tekst")

    def toon(self, groepen: Sequence[Groep], width: int) -> None:
        """Show these groups, wrapped within ``width`` cells."""
        blocks = [
            Content("\n").join(
                [
                    Content.styled(groep.kop, "bold $accent"),
                    *(hangend(Content(""), Content(regel), 3, width) for regel in groep.regels),
                ]
            )
            for groep in groepen
        ]
        zet(self.query_one("#slot-tekst", Static), Content("\n\n").join(blocks), layout=True)
