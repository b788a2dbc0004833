"""Closing an overleg, after a last look at all that was agreed; and opening a closed one again."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from overleg_tui.domain.groepen import slotoverzicht
from overleg_tui.domain.register import Register, Voorop
from overleg_tui.domain.verloop import sluit
from overleg_tui.domain.versies import heropen, versienummer
from overleg_tui.domain.volgend import te_plannen
from overleg_tui.tui.dialogs.aanwezigen import AanwezigenDialog
from overleg_tui.tui.dialogs.dialoog import SCHERM_LEEG, Dialoog
from overleg_tui.tui.dialogs.plan_volgend import plan_volgend_overleg
from overleg_tui.tui.dialogs.tekst import TekstDialog
from overleg_tui.tui.plek import volg_regel, zet_voorop
from overleg_tui.tui.widgets.klik import klikbaar
from overleg_tui.tui.widgets.slotvel import Slotvel
from overleg_tui.tui.widgets.zet import zet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class SluitenDialog(Dialoog[bool]):
    """Return ``True`` when the overleg may be closed; nothing that is missing stands in the way."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "sluit", "afsluiten", id="sluiten.sluit", tooltip="Het overleg afsluiten"),
        Binding("w", "aanwezigen", "wie is er", id="sluiten.aanwezigen", tooltip="Afvinken wie er was"),
        Binding(
            "j", "volgend", "volgend overleg", id="sluiten.volgend", tooltip="Het volgende overleg plannen"
        ),
        Binding("up", "schuif(-3)", "omhoog", id="sluiten.omhoog", tooltip="Omhoog schuiven"),
        Binding("down", "schuif(3)", "omlaag", id="sluiten.omlaag", tooltip="Omlaag schuiven"),
        SCHERM_LEEG,
    ]
    UITLEG = (
        "Een laatste blik voor het afsluiten: wat er is afgesproken en wat nog ontbreekt. Niets houdt u "
        "tegen. Na het afsluiten kunt u het overleg nog heropenen."
    )
    bladzijde = "na"
    titel = "Het overleg afsluiten"
    voet = "↑ ↓ lezen · w wie is er · Enter afsluiten · Esc nog niet"
    zonder_volgend = "↑ ↓ · w wie is er · j volgend overleg · Enter afsluiten · Esc nog niet"

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id

    def compose_inhoud(self) -> ComposeResult:
        yield Slotvel()

    def on_mount(self) -> None:
        super().on_mount()
        zet_voorop(self.app, Voorop.SLOTOVERZICHT)
        self.watch(self.app, "register", self.show)
        self.watch(self.query_one(Slotvel), "scroll_y", self._geschoven, init=False)

    def _geschoven(self) -> None:
        volg_regel(self.app, self.query_one(Slotvel).regel)

    def show(self, register: Register) -> None:
        """Paint the last look; what is filled in meanwhile disappears from it."""
        overleg = register.overleggen.get(self.overleg_id)
        if overleg is None:
            self.app.weg(self)
            return
        width = min(96, self.app.size.width * 94 // 100) - 6
        groepen = slotoverzicht(register, overleg, self.app.nu().date())
        self.query_one(Slotvel).toon(groepen, width)
        keys = self.zonder_volgend if te_plannen(register, overleg) else self.voet
        zet(self.query_one(".dialoog-voet", Static), klikbaar(keys), layout=True)

    def action_schuif(self, lines: int) -> None:
        volg_regel(self.app, self.query_one(Slotvel).schuif(lines))

    def action_aanwezigen(self) -> None:
        self.app.push_screen(AanwezigenDialog(self.overleg_id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to plan the next overleg only while there is none."""
        overleg = self.app.register.overleggen.get(self.overleg_id)
        if action == "volgend" and overleg is not None:
            return te_plannen(self.app.register, overleg)
        return super().check_action(action, parameters)

    def action_volgend(self) -> None:
        plan_volgend_overleg(self.app, self.overleg_id)

    def action_sluit(self) -> None:
        self.dismiss(True)


async def sluit_overleg(app: "OverlegApp", overleg_id: str) -> None:
    """Show the last look, and close the overleg if the chair says so; to be awaited in a worker."""
    if await app.push_screen_wait(SluitenDialog(overleg_id)):
        app.bewaar_tijd()
        app.change("Overleg afgesloten", lambda register: sluit(register, overleg_id, app.nu()))


def heropen_overleg(app: "OverlegApp", overleg_id: str) -> None:
    """Ask why a closed overleg goes open again, and open it: its notulen get a next version."""
    next_one = versienummer(app.register.overleggen[overleg_id]) + 1
    app.vraag(
        lambda: TekstDialog(
            "Het overleg heropenen",
            f"Waarom gaat het weer open? Dit komt in versie {next_one} van de notulen te staan.",
            f"heropenen {overleg_id}",
        ),
        lambda why: (
            "Overleg heropend",
            lambda register: heropen(register, overleg_id, why, app.nu()),
        ),
    )
