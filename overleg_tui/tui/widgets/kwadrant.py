"""One kwadrant as a box: as much as fits, and how much more there is."""

from textual import events
from textual.content import Content
from textual.reactive import reactive

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.zaal import PuntBeeld
from overleg_tui.tui.widgets.regels import passend
from overleg_tui.tui.widgets.strak import Strak


class KwadrantVak(Strak):
    """A box with the punten of one kwadrant; a click makes it large."""

    beelden: reactive[tuple[PuntBeeld, ...]] = reactive(())

    def __init__(self, kwadrant: Kwadrant) -> None:
        super().__init__(id=kwadrant.name.lower())
        self.kwadrant = kwadrant
        self.border_title = kwadrant.value

    def inhoud(self) -> Content:
        return passend(self.beelden, self.content_size.width, self.content_size.height)

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        await self.run_action(f"screen.groot({list(Kwadrant).index(self.kwadrant)})")
