"""One line with something at both ends: a single widget, as each widget costs a start and a step its time."""

from textual.content import Content
from textual.geometry import Region

from overleg_tui.tui.widgets.strak import Strak


class Tweezijdig(Strak):
    """Left what gives way with an ellipsis, right what is always whole."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._links = self._rechts = Content()

    def zet(self, links: Content | None = None, rechts: Content | None = None) -> None:
        """Show these; where only the right one is new, as each minute, nothing else is painted."""
        if links is not None and not _gelijk(links, self._links):
            self._links = links
            self.refresh()
        if rechts is not None and not _gelijk(rechts, self._rechts):
            before, self._rechts = self._rechts.cell_length, rechts
            width, wide = self.content_size.width, rechts.cell_length
            self.refresh(*([Region(width - wide, 0, wide, 1)] if wide == before <= width else []))

    def inhoud(self) -> Content:
        room = self.content_size.width - self._rechts.cell_length
        return self._links.truncate(max(0, room), ellipsis=True, pad=True) + self._rechts


def _gelijk(een: Content, ander: Content) -> bool:
    """Whether two texts look the same; Content compares by its text alone."""
    return een.plain == ander.plain and een.spans == ander.spans
