"""A field that wraps: Enter is left to the dialog, a new line is ctrl+j or comes by pasting."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from overleg_tui.domain.tekst import tekst_blok


class Blokveld(TextArea):
    """``value`` is the text, as it is with a ``Veld``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "nieuwe_regel", "nieuwe regel", id="blokveld.nieuwe_regel"),
    ]

    def __init__(self, value: str = "", *, id: str | None = None) -> None:
        super().__init__(
            value, id=id, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, theme="css"
        )
        self.highlight_cursor_line = False

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)

    @property
    def value(self) -> str:
        """What stands in the field."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.text = text

    def action_nieuwe_regel(self) -> None:
        self.insert("\n")

    async def _on_paste(self, event: events.Paste) -> None:
        self.insert(tekst_blok(event.text))
        event.stop()
        event.prevent_default()
