"""A blank screen: nobody reads along while the door is open; any key brings the overleg back."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class LeegScreen(ModalScreen[None]):
    """Nothing but the way back; the key that brings it back does nothing else.

    Lies over everything, an open dialog included, and blanks the room's window as well: also when the
    program was cut short meanwhile and starts again. What was asked for just before it comes below it,
    with another blank screen on top; the one left behind goes when it is seen again.
    """

    CSS_PATH = "leeg.tcss"
    BEDEKT = True
    app: "OverlegApp"

    def compose(self) -> ComposeResult:
        yield Static(Content("Elke toets brengt het scherm terug."))

    def on_mount(self) -> None:
        self.app.zet_leeg(True)

    def on_screen_resume(self) -> None:
        if self.is_mounted and self.is_active and not self.app.leeg:
            self.dismiss()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self._terug()

    def on_click(self) -> None:
        self._terug()

    def _terug(self) -> None:
        if self.is_active:
            self.dismiss()
            self.app.zet_leeg(False)
