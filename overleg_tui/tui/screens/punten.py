"""Editing the 4D picture during the talk: the sheet the room knows, with a cursor in it."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from overleg_tui.domain import punten
from overleg_tui.domain.casus import Casus, Kwadrant
from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.punten import Wijziging
from overleg_tui.domain.raster import Plaats, Raster, Richting, herstel, op, stap
from overleg_tui.domain.register import Register
from overleg_tui.domain.tijd import tijdbeeld
from overleg_tui.domain.zaal import Rol, zaal
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.screens.punten_doen import typ_anders, typ_nieuwe
from overleg_tui.tui.screens.punten_toetsen import ALLEEN_BIJ, TOETSEN, VOET, Bezig, uitleg
from overleg_tui.tui.widgets.bewerkvak import BewerkVak
from overleg_tui.tui.widgets.blad import TE_KLEIN, Blad
from overleg_tui.tui.widgets.kwadrant import KwadrantVak
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class PuntenBlad(Blad):
    """The sheet with boxes one can point in."""

    VAK: ClassVar[type[KwadrantVak]] = BewerkVak
    ONDER = 1
    """The second line of keys takes its room from the afspraken: the kwadranten stay where they were."""


class PuntenScreen(Onderlaag[int]):
    """Returns how many agendapunten to step on: a clicker must not get stuck here."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/blad.tcss", "punten.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = TOETSEN
    UITLEG = (
        "Hier werkt u het 4D-beeld bij, terwijl de zaal meeleest. Loop met de pijltjes over de punten, of "
        "klik. Elke wijziging staat meteen op de schijf; u maakt haar ongedaan met {ongedaan=u}."
    )
    bladzijde = "tijdens"
    app: "OverlegApp"

    def __init__(self, waar: tuple[str, str], rol: Rol, kwadrant: Kwadrant | None = None) -> None:
        """``waar``: the ids of overleg and agendapunt, whose casus may be edited in this role."""
        super().__init__()
        self.waar, self.rol = waar, rol
        self.bezig = Bezig.KIEZEN
        self.bron = ""
        self.raster: Raster = {}
        self.plaats = Plaats(kwadrant or Kwadrant.LICHAAM)

    def compose(self) -> ComposeResult:
        yield PuntenBlad()
        yield Voet(id="voet-boven")
        yield Voet(id="voet-onder")
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        self.raster = _raster(self.casus)
        self.plaats = op(self.raster, self.plaats.kwadrant)
        self.watch(self.app, "register", self.show)
        self._wijs()

    def on_resize(self) -> None:
        self.app.na_de_maat(self, lambda: self.show(self.app.register))

    @property
    def casus(self) -> Casus:
        """The casus on this screen, as it is now; refused when it may no longer be edited."""
        return punten.te_bewerken(self.app.register, *self.waar, regie=self.rol is Rol.REGIE)

    @property
    def overleg(self) -> Overleg:
        """The overleg whose casus this is, as it is now."""
        return self.app.register.overleggen[self.waar[0]]

    @property
    def index(self) -> int:
        """The place of the agendapunt on the agenda, from 0."""
        return self.overleg.index_van(self.waar[1])

    def show(self, register: Register) -> None:
        """Paint the sheet; the cursor stays on its punt, or goes where that stood."""
        try:
            casus = self.casus
        except (OverlegError, KeyError):
            self.app.weg(self)
            return
        old, self.raster = self.raster, _raster(casus)
        if {self.plaats.punt, self.bron} - {None, "", *(punt.id for punt in casus.punten)}:
            self.bezig, self.bron = Bezig.KIEZEN, ""  # undone below our hands
        self.plaats = herstel(self.raster, self.plaats, old)
        vandaag, namen = self.app.nu().date(), self.app.store.namen
        beeld = zaal(register, self.overleg, self.overleg.punt(self.waar[1]), vandaag, self.rol, namen)
        beeld = replace(beeld, kwadranten=beeld.kwadranten or dict.fromkeys(Kwadrant, ()))
        self.set_class(self.rol is Rol.REGIE, "-regie")
        self.query_one(PuntenBlad).toon(beeld, self.overleg, self.index)
        self.toon_tijd()
        self._toon_cursor()

    def toon_tijd(self) -> None:
        """Paint what changes with the clock."""
        plek = self.app.register.plek
        tijd = tijdbeeld(self.overleg, self.index, plek.besteed if plek else None, self.app.nu())
        merk = "4D BEWERKEN" if self.rol is Rol.ZAAL else "4D BEWERKEN in REGIE, niet voor de zaal"
        self.query_one(PuntenBlad).toon_tijd(tijd, merk)

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line, until the cursor moves."""
        self.query_one(PuntenBlad).zeg(zin, fout=fout)

    def _toon_cursor(self) -> None:
        for vak in self.query(BewerkVak):
            vak.gekozen = self.plaats if vak.kwadrant is self.plaats.kwadrant else None
            vak.bron = self.bron
        for line, ids in zip(("#voet-boven", "#voet-onder"), VOET[self.bezig], strict=True):
            self.query_one(line, Voet).toon(self.app.bindings_bij(self, ids))

    def _wijs(self) -> None:
        """Show where the cursor is, and say what hangs together with that."""
        self._toon_cursor()
        self.zeg(uitleg(self.bezig, self.casus, self.plaats, self.bron, self.app.toets))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer only what fits what one is doing."""
        return action in ALLEEN_BIJ[self.bezig] or not any(action in names for names in ALLEEN_BIJ.values())

    def _gekozen(self) -> str | None:
        """Return the punt the cursor is on, or say that there is none."""
        if self.plaats.punt is None:
            key = self.app.toets("punten.nieuw", "n")
            self.zeg(f"Hier staat nog geen punt. Toets {key} voegt er een toe.")
        return self.plaats.punt

    def wijzig(self, wat: str, wijziging: Wijziging) -> str:
        """Change the casus at once; return "" or the Dutch refusal."""
        return self.app.change(
            f"{wat} bij {self.casus.code}", lambda r: punten.bewerk(r, *self.waar, wijziging)
        )

    def naar(self, plaats: Plaats) -> None:
        """Put the cursor there."""
        self.plaats = plaats
        self._wijs()

    def _doe(self, bezig: Bezig, bron: str = "") -> None:
        self.bezig, self.bron = bezig, bron
        self._wijs()

    def action_pijl(self, naam: str) -> None:
        richting, punt = Richting[naam], self.plaats.punt
        if self.bezig is Bezig.SCHUIVEN and punt:
            self.wijzig("Punt verplaatst", lambda casus: punten.duw(casus, punt, richting))
        else:
            self.naar(stap(self.raster, self.plaats, richting))

    def action_nieuw(self) -> None:
        typ_nieuwe(self)

    def action_tekst(self) -> None:
        if self.plaats.punt is None:
            typ_nieuwe(self)
        else:
            typ_anders(self, self.plaats.punt)

    def action_schuif(self) -> None:
        if self._gekozen():
            self._doe(Bezig.SCHUIVEN)

    def action_klaar(self) -> None:
        self._doe(Bezig.KIEZEN)

    def action_ster(self) -> None:
        if punt := self._gekozen():
            self.wijzig("Ster", lambda casus: punten.wissel_ster(casus, punt))

    def action_cijfer(self, cijfer: int) -> None:
        """Give a star its number; while a punt is taken along, the number is a kwadrant in reading order."""
        punt = self._gekozen()
        if punt and self.bezig is Bezig.SCHUIVEN:
            kwadrant = list(Kwadrant)[cijfer - 1]
            self.wijzig("Punt verplaatst", lambda casus: punten.verplaats(casus, punt, kwadrant))
            self.bezig = Bezig.KIEZEN
            self._toon_cursor()
        elif punt and self.bezig is Bezig.KIEZEN:
            self.wijzig(f"Ster {cijfer}", lambda casus: punten.prioriteer(casus, punt, cijfer))

    def action_kracht(self) -> None:
        if punt := self._gekozen():
            self.wijzig("Kracht", lambda casus: punten.wissel_kracht(casus, punt))

    def action_verbind(self) -> None:
        if punt := self._gekozen():
            self._doe(Bezig.VERBINDEN, punt)

    def action_trek(self) -> None:
        van, naar = self.bron, self._gekozen()
        if naar and not self.wijzig("Samenhang", lambda casus: punten.verbind(casus, van, naar)):
            self.bezig, self.bron = Bezig.KIEZEN, ""
            self._toon_cursor()

    @work
    async def action_los(self) -> None:
        from overleg_tui.tui.dialogs.punt import kies_draad

        if (punt := self._gekozen()) and (link := await kies_draad(self.app, self.casus, punt)):
            self.wijzig("Samenhang", lambda casus: punten.maak_los(casus, link))

    def action_weg(self) -> None:
        if punt := self._gekozen():
            self.app.concepten.vergeet(f"punt {self.casus.code} {punt}")
            self.wijzig("Punt weggehaald", lambda casus: punten.verwijder(casus, punt))

    def action_verder(self, step: int) -> None:
        self.dismiss(step)

    def action_terug(self) -> None:
        if self.bezig is Bezig.KIEZEN:
            self.dismiss(0)
        else:
            self._doe(Bezig.KIEZEN)

    def on_bewerk_vak_gekozen(self, event: BewerkVak.Gekozen) -> None:
        """A click chooses; it also ends what waits for a choice."""
        taken = self.plaats.punt
        if self.bezig is Bezig.SCHUIVEN and taken and event.kwadrant is not self.plaats.kwadrant:
            self.action_cijfer(list(Kwadrant).index(event.kwadrant) + 1)
            return
        self.naar(Plaats(event.kwadrant, event.punt) if event.punt else op(self.raster, event.kwadrant, -1))
        if self.bezig is Bezig.VERBINDEN and event.punt:
            self.action_trek()


def _raster(casus: Casus) -> Raster:
    return {kwadrant: [punt.id for punt in casus.in_kwadrant(kwadrant)] for kwadrant in Kwadrant}
