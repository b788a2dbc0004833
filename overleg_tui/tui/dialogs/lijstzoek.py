"""Searching a list: it narrows with every letter typed, while the list stays in sight above."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld


class LijstzoekDialog(Dialoog[str]):
    """``zoek`` is called with each text, ``loop`` with -1 or 1 to move through what is left.

    Enter keeps the text and returns to the list; Esc takes it away, so that everything is there again.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "loop(-1)", "omhoog", id="zoek.omhoog"),
        Binding("down", "loop(1)", "omlaag", id="zoek.omlaag"),
    ]
    UITLEG = "Typ een paar letters en de lijst wordt korter. Enter gaat naar de lijst, Esc toont alles weer."
    voet = "typ om te zoeken · ↑ ↓ kiezen · Enter naar de lijst · Esc alles weer tonen"

    def __init__(
        self, titel: str, begin: str, zoek: Callable[[str], None], loop: Callable[[int], None]
    ) -> None:
        super().__init__()
        self.titel, self.begin, self.zoek, self.loop_door = titel, begin, zoek, loop

    def compose_inhoud(self) -> ComposeResult:
        yield Veld(self.begin)

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.query_one(Veld), "value", self._gezocht, init=False)

    def _gezocht(self, text: str) -> None:
        """Search, and paint letter and list at once: painted after the letter, the list waits for a frame."""
        self.zoek(text)
        self.refresh()

    def on_input_submitted(self) -> None:
        self.dismiss(self.query_one(Veld).value)

    def action_loop(self, step: int) -> None:
        self.loop_door(step)

    def action_later(self) -> None:
        self.zoek("")
        self.dismiss(None)
