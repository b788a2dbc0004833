"""One line with a few choices of which exactly one is taken, told by a sign and not by a colour."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

_GEKOZEN, _VRIJ = "(•)", "( )"


class Keuzeregel(Static):
    """``value`` is the choice that is taken; left, right and space move it."""

    can_focus = True
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "kies(1)", "volgende keuze", id="keuzeregel.volgende"),
        Binding("left", "kies(-1)", "vorige keuze", id="keuzeregel.vorige"),
    ]

    def __init__(self, keuzes: Sequence[str], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.keuzes = tuple(keuzes)
        self._value = value if value in self.keuzes else self.keuzes[0]

    @property
    def value(self) -> str:
        """The choice that is taken."""
        return self._value

    @value.setter
    def value(self, keuze: str) -> None:
        self._value = keuze if keuze in self.keuzes else self.keuzes[0]
        self._toon()

    def on_mount(self) -> None:
        self._toon()

    def _delen(self) -> list[str]:
        return [f"{_GEKOZEN if keuze == self.value else _VRIJ} {keuze}" for keuze in self.keuzes]

    def _toon(self) -> None:
        self.update(Content("   ".join(self._delen())), layout=False)

    def action_kies(self, step: int) -> None:
        self.value = self.keuzes[(self.keuzes.index(self.value) + step) % len(self.keuzes)]

    def on_click(self, event: events.Click) -> None:
        at = 0
        for keuze, part in zip(self.keuzes, self._delen(), strict=True):
            if at <= event.x < at + len(part):
                self.value = keuze
            at += len(part) + 3
