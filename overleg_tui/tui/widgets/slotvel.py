"""The last look before closing, the same in both windows: what was agreed, by person, and what is missing."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from overleg_tui.domain.groepen import Groep
from overleg_tui.tui.widgets.leesvak import Leesvak
from overleg_tui.tui.widgets.lezen import groepen_gelezen
from overleg_tui.tui.widgets.zet import zet


class Slotvel(Leesvak):
    """Headings with lines."""

    def __init__(self) -> None:
        super().__init__(id="slot")

    def compose(self) -> ComposeResult:
        yield Static(id="slot-tekst")

    def toon(self, groepen: Sequence[Groep], width: int) -> None:
        """Show these groups, wrapped within ``width`` cells."""
        zet(self.query_one("#slot-tekst", Static), groepen_gelezen(groepen, width), layout=True)
