"""A widget whose parts are put in their places by name, by arithmetic."""

from typing import TypeVar

from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

W = TypeVar("W", bound=Widget)


class _Vlak(Layout):
    name = "vlak"

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],  # noqa: ARG002  # Textual's own signature
        size: Size,
        greedy: bool = True,  # noqa: ARG002  # the same
    ) -> ArrangeResult:
        assert isinstance(parent, Vel)
        places = parent.plaatsen(size)
        return [
            WidgetPlacement(places[name], NULL_OFFSET, NULL_SPACING, part)
            for name, part in parent.delen.items()
            if name in places
        ]


_VLAK = _Vlak()


class Vel(Widget):
    """``delen`` are its parts; one that ``plaatsen`` gives no place is not shown, and asks nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.delen: dict[str, Widget] = {}

    def compose(self) -> ComposeResult:
        yield from self.delen.values()

    @property
    def layout(self) -> Layout:
        """How its parts are put in their places."""
        return _VLAK

    def plaatsen(self, size: Size) -> dict[str, Region]:
        """Return the place of each part that is shown, in a sheet of this size."""
        raise NotImplementedError

    def erbij(self, naam: str, widget: W) -> W:
        """Add a part that was not needed until now; before the sheet has its place it comes along with it."""
        self.delen[naam] = widget
        if self.is_attached:
            self.mount(widget)
        return widget

    def herschik(self) -> None:
        """Put every part in its place anew: Textual does when one of them asks."""
        next(iter(self.delen.values())).refresh(layout=True)
