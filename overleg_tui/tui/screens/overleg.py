"""The running overleg: what the room sees while the chair steps through the agenda."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from overleg_tui.domain import verloop
from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tijd import tijdbeeld
from overleg_tui.domain.zaal import Rol, zaal
from overleg_tui.tui.plek import volg_regel
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.screens.overleg_doen import antwoord, biedt_aan, bladzijde_nu, doe, gevraagd, kan, voet
from overleg_tui.tui.screens.overleg_toetsen import TOETSEN
from overleg_tui.tui.widgets.blad import TE_KLEIN, Blad
from overleg_tui.tui.widgets.vastgelegd import Vastgelegd
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp
    from overleg_tui.tui.widgets.keuzelijst import Keuzelijst


class OverlegScreen(Onderlaag[None]):
    """One overleg, one agendapunt at a time; the question of a casus is the largest thing on it."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/blad.tcss", "overleg.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = TOETSEN
    AUTO_FOCUS = ""  # nothing here takes the focus, and it would be looked for at each return
    UITLEG = (
        "Dit is het overleg. De zaal leest mee; stap met de pijltjes of {overleg.verder=PgDn} door de "
        "agenda. Wat u vastlegt staat meteen op de schijf."
    )
    bladzijde = property(bladzijde_nu)
    app: "OverlegApp"

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id
        self.punt_id = ""
        self.kwadrant: Kwadrant | None = None
        self.onverkort = False
        self.rol = Rol.ZAAL
        self.aanbod = ""
        self.aangeboden: set[tuple[str, int]] = set()

    def compose(self) -> ComposeResult:
        yield Blad()
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        register = self.app.register
        plek = register.plek
        agenda = register.overleggen[self.overleg_id].agenda
        resumed = plek is not None and plek.overleg == self.overleg_id
        self.punt_id = plek.agendapunt if plek and resumed else agenda[0].id if agenda else ""
        self.kwadrant = plek.kwadrant if plek and resumed else None
        self.onverkort = bool(plek and resumed and plek.onverkort)
        self.watch(self.app, "register", self.show)
        self.query_one(Vastgelegd).toets = f", toets {self.app.toets('overleg.alles_lezen', '0')}"

    def on_leesvak_geschoven(self) -> None:
        blad = self.query_one(Blad)
        if self.is_active and blad.leest:
            volg_regel(self.app, blad.regel)

    def on_click(self, event: events.Click) -> None:
        from overleg_tui.tui.screens.overleg_klik import klik

        klik(self, event)

    def on_keuzelijst_gerold(self, event: "Keuzelijst.Gerold") -> None:
        self._onthoud(self.query_one(Blad).schuif(event.stap))

    def on_resize(self) -> None:
        self.app.na_de_maat(self, lambda: self.show(self.app.register))

    def on_screen_resume(self) -> None:
        if self.weg:
            self.app.weg(self)
        elif self.punt_id:
            self._na_het_beeld(self._hier)

    def _na_het_beeld(self, doing: Callable[[], None]) -> None:
        """Do what nobody waits for when the sheet has been painted."""
        # By way of a widget: a screen hears from those what is to be painted, and would think it has been.
        self.query_one(Voet).call_after_refresh(doing)

    def _hier(self) -> None:
        if self.is_active and not self.weg:
            self._onthoud(self.query_one(Blad).regel)

    @property
    def weg(self) -> bool:
        """Whether the overleg is gone: it was made in this session, and that was undone."""
        found = self.app.register.overleggen.get(self.overleg_id)
        return found is None or not found.agenda

    @property
    def overleg(self) -> Overleg:
        """The overleg on this screen, as it is now."""
        return self.app.register.overleggen[self.overleg_id]

    @property
    def index(self) -> int:
        """The place of the agendapunt that is on, from 0."""
        return self.overleg.index_van(self.punt_id)

    @property
    def punt(self) -> Agendapunt:
        """The agendapunt that is on."""
        return self.overleg.agenda[self.index]

    def show(self, register: Register) -> None:
        """Paint the agendapunt that is on, as far as the looker may see it."""
        if self.weg:
            self.app.weg(self)
            return
        register = self.app.register
        beeld = zaal(register, self.overleg, self.punt, self.app.nu().date(), self.rol, self.app.store.namen)
        self.set_class(self.rol is Rol.REGIE, "-regie")
        blad = self.query_one(Blad)
        stepped = blad.toon(beeld, self.overleg, self.index, kwadrant=self.kwadrant, onverkort=self.onverkort)
        if stepped:
            self._toon_eromheen()
        else:
            self._na_het_beeld(self._toon_eromheen)

    def _toon_eromheen(self) -> None:
        """Paint the clock, what comes next, and the keys."""
        if self.weg:
            return
        self.query_one(Blad).vraag = gevraagd(self)
        self.toon_tijd()
        self.query_one(Voet).toon(self.app.bindings_bij(self, voet(self)))

    def toon_tijd(self) -> None:
        """Paint what changes with the clock."""
        if self.weg:
            return
        plek = self.app.register.plek
        tijd = tijdbeeld(self.overleg, self.index, plek.besteed if plek else None, self.app.nu())
        self.query_one(Blad).toon_tijd(tijd, self._merk())

    def _merk(self) -> str:
        if self.rol is Rol.REGIE:
            return "REGIE, niet voor de zaal"
        return "DEMO" if self.app.demo else "ALLEEN LEZEN" if self.app.store.alleen_lezen else ""

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line, until the next step."""
        self.query_one(Blad).zeg(zin, fout=fout)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what makes sense in this phase."""
        return self.overleg_id in self.app.register.overleggen and kan(self, action, parameters)

    def naar(self, punt_id: str) -> None:
        self.punt_id, self.kwadrant, self.onverkort, self.aanbod = punt_id, None, False, ""
        self._onthoud()
        self.query_one(Blad).naar_regel(0)

    def _onthoud(self, regel: int = 0) -> None:
        self.app.ga_naar(Plek(self.overleg_id, self.punt_id, self.kwadrant, self.onverkort, regel))

    def action_stap(self, step: int) -> None:
        index = self.index + step
        if 0 <= index < len(self.overleg.agenda) and not biedt_aan(self):
            self.naar(self.overleg.agenda[index].id)

    def action_doe(self, naam: str) -> None:
        doe(self, naam)

    def action_antwoord(self, woord: str) -> None:
        antwoord(self, woord)

    def action_groot(self, number: int) -> None:
        kwadrant = list(Kwadrant)[number]
        self.kwadrant = None if self.kwadrant is kwadrant else kwadrant
        self.onverkort = False
        self._onthoud()
        self.query_one(Blad).naar_regel(0)

    def action_alles(self) -> None:
        self.onverkort = not self.onverkort
        self._onthoud()
        self.query_one(Blad).naar_regel(0)

    def action_schuif(self, lines: int) -> None:
        self._onthoud(self.query_one(Blad).schuif(lines * 3))

    def action_regie(self) -> None:
        self.rol = Rol.REGIE if self.rol is Rol.ZAAL else Rol.ZAAL
        self.show(self.app.register)

    def action_leeg(self) -> None:
        self.app.action_leeg()

    def action_terug(self) -> None:
        if self.kwadrant or self.onverkort:
            self.naar(self.punt_id)
        else:
            self.dismiss()

    def action_begin(self) -> None:
        self.app.change("Overleg gestart", lambda r: verloop.begin(r, self.overleg_id, self.app.nu()))
        self.app.bewaar_tijd()

    @work
    async def action_ga_naar(self) -> None:
        from overleg_tui.tui.dialogs.keuze import KeuzeDialog

        options = [(p.id, f"{i + 1}. {p.naam}") for i, p in enumerate(self.overleg.agenda)]
        chosen = await self.app.push_screen_wait(KeuzeDialog("Ga naar agendapunt", options))
        if chosen is not None:
            self.naar(chosen)

    def action_afspraak(self) -> None:
        from overleg_tui.tui.dialogs.afspraak import leg_afspraak_vast

        leg_afspraak_vast(self.app, self.overleg_id, self.punt)

    def action_besluit(self) -> None:
        from overleg_tui.tui.dialogs.tekst import leg_besluit_vast

        leg_besluit_vast(self.app, self.overleg_id, self.punt)

    def action_notitie(self, regie: bool = False) -> None:
        from overleg_tui.tui.dialogs.tekst import leg_notitie_vast

        leg_notitie_vast(self.app, self.overleg_id, self.punt, regie=regie, zaal=self.rol is Rol.ZAAL)

    def action_exporteer(self) -> None:
        from overleg_tui.tui.screens.exporteer import ExporteerScreen

        self.app.push_screen(ExporteerScreen(self.overleg_id))

    @work
    async def action_sluit(self) -> None:
        from overleg_tui.tui.dialogs.sluiten import sluit_overleg

        await sluit_overleg(self.app, self.overleg_id)
