"""Tick any number of lines of a list."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from overleg_tui.tui.dialogs.dialoog import Dialoog
from overleg_tui.tui.widgets.vinklijst import Vinklijst


class VinkDialog(Dialoog[tuple[str, ...]]):
    """Return the ids that are ticked; ``opties`` are pairs of id and text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "klaar", "klaar", id="vinken.klaar", priority=True),
    ]
    UITLEG = "Zet met de spatiebalk aan wat u wilt, en druk op Enter."
    voet = "spatie aan of uit · Enter klaar · Esc terug"

    def __init__(self, titel: str, opties: Sequence[tuple[str, str]], gekozen: Iterable[str] = ()) -> None:
        super().__init__()
        self.titel, self.opties, self.gekozen = titel, opties, tuple(gekozen)

    def compose_inhoud(self) -> ComposeResult:
        yield Vinklijst(self.opties, self.gekozen)

    def action_klaar(self) -> None:
        self.dismiss(tuple(self.query_one(Vinklijst).gekozen))
