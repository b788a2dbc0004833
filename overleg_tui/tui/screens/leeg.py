"""A blank screen: nobody reads along while the door is open; any key brings the overleg back."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class LeegScreen(ModalScreen[None]):
    """Nothing but the way back; the key that brings it back does nothing else."""

    CSS_PATH = "leeg.tcss"

    def compose(self) -> ComposeResult:
        yield Static(Content("Elke toets brengt het scherm terug."))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        self.dismiss()
