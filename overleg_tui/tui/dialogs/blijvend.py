"""A dialog that stays when it closes, for what is opened so often that nobody should feel it open."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from overleg_tui.tui.dialogs.dialoog import Dialoog
from overleg_tui.tui.screens.onderlaag import Onderlaag

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

T = TypeVar("T")


class BlijvendeDialoog(Dialoog[T]):
    """Put together and styled once; opened again it paints nothing but its own box.

    A subclass fills itself anew in ``vul``. Between two uses it keeps no draft and answers to nothing.
    """

    _thema = ""
    _alleen_vak = False

    def vul(self) -> None:
        """Show what it is asked for now, with nothing left of the last time."""

    def open(self, app: "OverlegApp", answered: Callable[[T | None], None]) -> None:
        if self.is_mounted:
            self.vul()
        if not self.is_mounted or not isinstance(app.screen, Onderlaag):
            super().open(app, answered)
            return
        self._alleen_vak = True
        with app.screen.onveranderd():
            super().open(app, answered)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        event.refresh_styles = self._thema not in ("", self.app.theme)
        self._thema = self.app.theme
        if self.fout:
            self.weiger(self.fout)
        self.call_after_refresh(self._geheel)

    def _geheel(self) -> None:
        self._alleen_vak = False

    def _exchange_repaint_regions(self) -> Collection[Region]:
        # What is to be painted of this screen itself; around the box the terminal shows it already.
        regions = super()._exchange_repaint_regions()
        return [self.vak.region] if self._alleen_vak else regions

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        # The box may take less room than the last time: what it leaves free is to be painted as well.
        self._alleen_vak = False
        super()._refresh_layout(size, scroll)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._alleen_vak:
            return [Strip.blank(crop.width)] * crop.height  # all of it lies behind the box
        return super().render_lines(crop)

    def bewaar_concept(self) -> None:
        if self in self.app.screen_stack:
            super().bewaar_concept()
