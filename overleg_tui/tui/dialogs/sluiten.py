"""The last look before closing: every afspraak of today, by person, and the date of the next overleg."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.groepen import slotoverzicht
from overleg_tui.tui.dialogs.dialoog import Dialoog


class SluitenDialog(Dialoog[bool]):
    """Return ``True`` when the overleg may be closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "sluit", "afsluiten", id="sluiten.sluit", tooltip="Het overleg afsluiten"),
    ]
    titel = "Het overleg afsluiten"
    voet = "Enter afsluiten · Esc nog niet"

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id

    def compose_inhoud(self) -> ComposeResult:
        overleg = self.app.register.overleggen[self.overleg_id]
        groups = slotoverzicht(self.app.register, overleg, self.app.nu().date())
        blocks = [
            Content.styled(groep.kop, "bold $accent") + Content("".join(f"\n   {r}" for r in groep.regels))
            for groep in groups
        ]
        with VerticalScroll(id="slot"):
            yield Static(Content("\n\n").join(blocks))

    def action_sluit(self) -> None:
        self.dismiss(True)
