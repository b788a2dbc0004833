"""The last look before closing, the same in both windows: what was agreed, by person, and what is missing."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.groepen import Groep
from overleg_tui.tui.widgets.lijst import hangend
from overleg_tui.tui.widgets.zet import zet


class Slotvel(VerticalScroll, can_focus=False):
    """Headings with lines, in a pane that scrolls; its ``regel`` is the line on top."""

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

    @property
    def regel(self) -> int:
        """The line on top."""
        return round(self.scroll_target_y)

    def naar_regel(self, top: int) -> None:
        """Scroll until this line is on top."""
        self.scroll_to(y=top, animate=False)
