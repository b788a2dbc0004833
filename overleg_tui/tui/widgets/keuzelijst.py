"""A list in which one line is on, also for the room: it is chosen and not just scrolled past."""

from textual import events
from textual.message import Message
from textual.widgets import OptionList


class Keuzelijst(OptionList, can_focus=False):
    """The wheel chooses the next or the one before, as the arrows do: the other window is at that line too.

    The keys are those of the screen, which hears of the mouse by ``Gerold``.
    """

    class Gerold(Message):
        """The wheel went by ``stap`` lines: one down, or one up; none when a line was clicked."""

        def __init__(self, stap: int) -> None:
            super().__init__()
            self.stap = stap

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._rol(event, 1)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._rol(event, -1)

    def _rol(self, event: events.MouseEvent, stap: int) -> None:
        event.stop()
        event.prevent_default()
        self.post_message(self.Gerold(stap))
