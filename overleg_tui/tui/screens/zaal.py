"""The room's own window: what the chair's program is at, as the room may see it, and nothing to press."""

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.groepen import slotoverzicht
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.register import Plek, Register, Voorop
from overleg_tui.domain.teruglezen import terugleesbeeld
from overleg_tui.domain.tijd import tijdbeeld
from overleg_tui.domain.zaal import Rol, zaal
from overleg_tui.domain.zit_aan import herinnering, voorstel
from overleg_tui.tui.dialogs.zit_aan import PAUZE
from overleg_tui.tui.widgets.blad import TE_KLEIN, Blad
from overleg_tui.tui.widgets.slotvel import Slotvel
from overleg_tui.tui.widgets.terugleesvel import Terugleesvel
from overleg_tui.tui.widgets.voet import Voet
from overleg_tui.tui.widgets.zet import zet

if TYPE_CHECKING:
    from overleg_tui.tui.zaalapp import ZaalApp

WACHT = "Hier komt het overleg te staan, zodra de voorzitter het opent."
STIL = {
    Fase.BEZIG: "Het overleg ligt even stil.\nHet gaat hier verder zodra de voorzitter terug is.",
    Fase.AFGESLOTEN: "Het overleg is afgesloten.",
}
"""What stands there while the chair is away for longer, in these phases; in the others WACHT."""


class ZaalScreen(Screen[None]):
    """Follows agendapunt, large kwadrant, reading along and blank; what consent forbids never gets here."""

    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]  # narrower
        "../widgets/blad.tcss",
        "../widgets/terugleesvel.tcss",
        "zaal.tcss",
    ]
    UITLEG = (
        "Dit is het venster voor de zaal, bijvoorbeeld op de beamer. Het laat zien waar de voorzitter is, "
        "en alleen wat de zaal mag zien. Bladeren en vastleggen doet de voorzitter in het andere venster."
    )
    VOET = ("hulp", "thema", "stoppen")
    app: "ZaalApp"

    def __init__(self) -> None:
        super().__init__()
        self.overleg: Overleg | None = None
        self.index = 0
        self._at: Plek | None = None
        self._zit_aan: tuple[str, tuple[str, ...] | None] = ("", None)
        self._vastgelegd: tuple[object, ...] = ()
        self._woord = ""

    def compose(self) -> ComposeResult:
        yield Static(id="wacht")
        yield Blad()
        yield Terugleesvel()
        yield Static(id="slot-kop")
        yield Slotvel()
        yield Static(id="onder")
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET))
        self.watch(self.app, "register", self.show)
        self.watch(self.app, "stil", self._opnieuw, init=False)
        self.watch(self.app, "melding", self._meld)

    def on_resize(self) -> None:
        self.call_after_refresh(self._opnieuw)

    def _opnieuw(self) -> None:
        self.show(self.app.register)

    def show(self, register: Register) -> None:
        """Paint what the chair is at; nothing while it is blank, a sentence while there is no overleg."""
        plek = register.plek
        self.overleg = register.overleggen.get(plek.overleg) if plek else None
        leeg = bool(plek and plek.leeg)
        self.set_class(leeg, "-leeg")
        self.set_class(leeg or self.app.stil or self.overleg is None or not self.overleg.agenda, "-wacht")
        voorop = plek.voorop if plek and not self.has_class("-wacht") else None
        for each in Voorop:
            self.set_class(voorop is each, f"-{each}")
        if plek and self.overleg and not self.has_class("-wacht"):
            self._toon(register, self.overleg, plek)
        self._meld(self.app.melding)

    def _toon(self, register: Register, overleg: Overleg, plek: Plek) -> None:
        self.index = overleg.index_van(plek.agendapunt)
        if plek.voorop is Voorop.TERUGLEZEN:
            beeld = terugleesbeeld(register, overleg, overleg.agenda[self.index])
            self.query_one(Terugleesvel).toon(beeld, plek.regel)
        elif plek.voorop is Voorop.SLOTOVERZICHT:
            self._toon_slot(register, overleg, plek)
        else:
            self._toon_punt(register, overleg, plek)
        self._at = plek

    def _toon_punt(self, register: Register, overleg: Overleg, plek: Plek) -> None:
        punt = overleg.agenda[self.index]
        beeld = zaal(register, overleg, punt, self.app.nu().date(), Rol.ZAAL, self.app.namen)
        blad = self.query_one(Blad)
        blad.toon(beeld, overleg, self.index, kwadrant=plek.kwadrant, onverkort=plek.onverkort)
        self._noem_wie_pauze_heeft(register, overleg, punt)
        recorded = (beeld.afspraken, beeld.besluiten, beeld.notities)
        if recorded != self._vastgelegd:
            self._vastgelegd, self._woord = recorded, ""
        self.toon_tijd()
        here = (plek.agendapunt, plek.regel)
        if not blad.leest or self._at is None or (self._at.agendapunt, self._at.regel) != here:
            self.call_after_refresh(blad.naar_regel, plek.regel)

    def _noem_wie_pauze_heeft(self, register: Register, overleg: Overleg, punt: Agendapunt) -> None:
        """When the chair has just recorded who sits in: name the others, until something is recorded here."""
        before, self._zit_aan = self._zit_aan, (punt.id, punt.zit_aan)
        if before[0] != punt.id or punt.zit_aan is None:
            self._woord = ""
        elif before[1] != punt.zit_aan:
            with suppress(Refused):  # whom it concerns is not for the room
                found = voorstel(register, overleg, punt, regie=False)
                self._woord = herinnering(register, found, punt.zit_aan)
                self.set_timer(PAUZE, self._zwijg)

    def _zwijg(self) -> None:
        self._woord = ""
        self._meld(self.app.melding)

    def _toon_slot(self, register: Register, overleg: Overleg, plek: Plek) -> None:
        head = Content(f"Wat vandaag is afgesproken  ·  {dag_maand(overleg.datum)}")
        zet(self.query_one("#slot-kop", Static), head)
        vel = self.query_one(Slotvel)
        vel.toon(slotoverzicht(register, overleg, self.app.nu().date()), min(96, self.size.width) - 6)
        self.call_after_refresh(vel.naar_regel, plek.regel)

    def toon_tijd(self) -> None:
        """Paint what changes with the clock; how much was spent is what the chair's program counted."""
        plek = self.app.register.plek
        if plek and self.overleg and not self.has_class("-wacht") and not plek.voorop:
            tijd = tijdbeeld(self.overleg, self.index, plek.besteed, self.app.nu())
            self.query_one(Blad).toon_tijd(tijd, "")
            self._meld(self.app.melding)

    def _meld(self, melding: str) -> None:
        """Say on the message line, or on the blank screen, that the chair is away; or no longer."""
        if self.has_class("-wacht"):
            zet(self.query_one("#wacht", Static), Content(self._wacht(melding)))
        elif self._at and self._at.voorop:
            asked = "Klopt dit?" if self._at.voorop is Voorop.TERUGLEZEN else ""
            zet(self.query_one("#onder", Static), Content(melding or asked))
        else:
            self.query_one(Blad).zeg(melding or self._woord, lang=bool(self._woord))

    def _wacht(self, melding: str) -> str:
        """Return what stands on a screen without an overleg: nothing while it is blank and all is well."""
        if self.app.stil:
            return WACHT if self.overleg is None else STIL.get(self.overleg.fase, WACHT)
        return melding if self.has_class("-leeg") else WACHT

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        if self._at and self._at.voorop:
            zet(self.query_one("#onder", Static), Content(zin))
        else:
            self.query_one(Blad).zeg(zin, fout=fout)
