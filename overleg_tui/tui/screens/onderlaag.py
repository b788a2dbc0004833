"""A screen on which dialogs come and go without its being painted again: only what they covered is."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from textual import events
from textual._compositor import Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from overleg_tui.tui.opmaak import OpmaakApp
from overleg_tui.tui.widgets.vel import Vel

T = TypeVar("T")


class _Samensteller(Compositor):
    """Renders, for a part of the screen, what is in it; Textual every widget of which the parent is.

    Of a sheet only its parts: it has no colour of its own, and all behind them would be rendered twice.
    """

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        shown = self.visible_widgets
        self._visible_widgets = {
            widget: place
            for widget, place in shown.items()
            if not isinstance(widget, Vel) and (crop is None or crop.overlaps(place[0]))
        }
        try:
            return list(super()._get_renders(crop))
        finally:
            self._visible_widgets = shown


class Onderlaag(Screen[T]):
    """Textual repaints all of a screen when a dialog opens on it, and twice more when that closes.

    All of it but the dialog's own box stands on the terminal already: dialogs have no background (see
    ``widgets/eronder.py``). What changes below a dialog is painted as ever, widget by widget.
    """

    def __init__(self) -> None:
        super().__init__()
        self._opnieuw: Region | None = None
        self._compositor = _Samensteller()

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Let what was styled when it was made, a moment ago, not be styled again when it is first shown."""
        if isinstance(self.app, OpmaakApp):
            event.refresh_styles = event.refresh_styles and self.app.loopt_achter(self)

    @contextmanager
    def onveranderd(self) -> Iterator[None]:
        """Within this, a repaint of the whole screen repaints nothing."""
        self._opnieuw = Region()
        try:
            yield
        finally:
            self._opnieuw = None

    def onthul(self, region: Region) -> None:
        """Repaint only ``region`` (cells of the screen), now that what covered it has been told to go."""
        self._opnieuw = region
        # Textual asks once when it is on top again, and once when the dialog is gone: after both of these.
        self.app.call_next(self.call_later, self._onthuld)

    def _onthuld(self) -> None:
        self._opnieuw = None

    def _compositor_refresh(self) -> None:
        """Below a dialog, hand on what is to be painted; Textual then paints all of both once more, twice."""
        if self is self.app.screen or self.app.is_inline:
            super()._compositor_refresh()
            return
        below = self.app._background_screens
        if self in below and (regions := tuple(self._compositor._dirty_regions)):
            for dialog in below[below.index(self) + 1 :]:
                dialog.refresh(*regions)
            self.app.screen.refresh(*regions)
            self._compositor._dirty_regions.clear()
            self._dirty_widgets.clear()

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> "Onderlaag[T]":
        """As Textual's, but for the above."""
        if self._opnieuw is None or regions or layout or recompose:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        if self._opnieuw:
            self._compositor._dirty_regions.add(self._opnieuw)
            # None of these has anything to paint, but now it looks; one out of sight would cost a layout.
            self._dirty_widgets.update(self._compositor.visible_widgets.keys() & set(self.children))
            self.check_idle()
            self._opnieuw = Region()
        return self
