"""The running overleg: what the room sees while the chair steps through the agenda."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from overleg_tui.domain import verloop
from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.zaal import Beeld, Rol, zaal
from overleg_tui.tui.screens.overleg_toetsen import SLOT, TOETSEN, VOET
from overleg_tui.tui.widgets.kop import Kop
from overleg_tui.tui.widgets.kwadrant import KwadrantVak
from overleg_tui.tui.widgets.lezen import alles, groepen, kwadrant_groot
from overleg_tui.tui.widgets.vastgelegd import Vastgelegd
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

LEGENDA = "★ prioriteit   + kracht   → leidt tot   ← komt door"
WIJZIGEN = {"afspraak", "besluit", "notitie", "aanwezigen"}


class OverlegScreen(Screen[None]):
    """One overleg, one agendapunt at a time; the question of a casus is the largest thing on it."""

    CSS_PATH = "overleg.tcss"
    BINDINGS: ClassVar[list[BindingType]] = TOETSEN
    UITLEG = (
        "Dit is het overleg. De zaal leest mee; stap met de pijltjes of PageDown door de agenda. "
        "Wat u vastlegt staat meteen op de schijf."
    )
    app: "OverlegApp"

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id
        self.punt_id = ""
        self.kwadrant: Kwadrant | None = None
        self.onverkort = False
        self.rol = Rol.ZAAL

    def compose(self) -> ComposeResult:
        yield Kop()
        yield Static(id="titel")
        yield Static(id="vraag")
        with Horizontal(id="midden"):
            yield Static(id="agenda")
            with Vertical(id="blad"):
                with Vertical(id="vier"):
                    with Horizontal(classes="paar"):
                        yield KwadrantVak(Kwadrant.LICHAAM)
                        yield KwadrantVak(Kwadrant.MAATSCHAPPELIJK)
                    yield Static(id="hulpvraag")
                    with Horizontal(classes="paar"):
                        yield KwadrantVak(Kwadrant.GEEST)
                        yield KwadrantVak(Kwadrant.SOCIAAL)
                with VerticalScroll(id="lezen", can_focus=False):
                    yield Static(id="lezen-tekst")
                with Horizontal(id="onder-kop"):
                    yield Static(id="vastgelegd-kop")
                    yield Static(id="legenda")
                yield Vastgelegd()
        yield Static(id="melding")
        yield Voet()
        yield Static("Het venster is te klein. Maak het minstens 80 bij 24 tekens.", id="te-klein")

    def on_mount(self) -> None:
        register = self.app.register
        plek = register.plek
        agenda = register.overleggen[self.overleg_id].agenda
        resumed = plek is not None and plek.overleg == self.overleg_id
        self.punt_id = plek.agendapunt if plek and resumed else agenda[0].id if agenda else ""
        self.kwadrant = plek.kwadrant if plek and resumed else None
        self.watch(self.app, "register", self.show)
        self.set_interval(60, self._tick)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show, self.app.register)

    def on_screen_resume(self) -> None:
        if self.punt_id:
            self.app.ga_naar(Plek(self.overleg_id, self.punt_id, self.kwadrant))

    @property
    def overleg(self) -> Overleg:
        """The overleg on this screen, as it is now."""
        return self.app.register.overleggen[self.overleg_id]

    @property
    def index(self) -> int:
        """The place of the agendapunt that is on, from 0."""
        ids = [punt.id for punt in self.overleg.agenda]
        return ids.index(self.punt_id) if self.punt_id in ids else 0

    @property
    def punt(self) -> Agendapunt:
        """The agendapunt that is on."""
        return self.overleg.agenda[self.index]

    def show(self, register: Register) -> None:
        """Paint the agendapunt that is on, as far as the looker may see it."""
        if self.overleg_id not in register.overleggen or not self.overleg.agenda:
            self.dismiss()
            return
        nu = self.app.nu()
        beeld = zaal(register, self.overleg, self.punt, nu.date(), self.rol, self.app.store.namen)
        self.set_class(self.rol is Rol.REGIE, "-regie")
        merk = "REGIE, niet voor de zaal" if self.rol is Rol.REGIE else ""
        self.query_one(Kop).toon(self.overleg, self.index, nu, merk or ("DEMO" if self.app.demo else ""))
        minuten = f"gepland {self.punt.minuten} min"
        self._set("#titel", Content(beeld.titel) + Content.styled(f"  ·  {minuten}", "not bold"))
        self.set_class(not beeld.vraag, "-zonder-vraag")
        nothing = not (beeld.afspraken or beeld.besluiten or beeld.notities)
        self.set_class(nothing and beeld.kwadranten is None, "-niets-vastgelegd")
        self._set("#vraag", Content(beeld.vraag))
        self._set("#agenda", self._agenda())
        self._set("#vastgelegd-kop", Content(f"Afspraken {len(beeld.afspraken) or ''}".strip()))
        self._set("#legenda", Content(LEGENDA if beeld.kwadranten else ""))
        self.query_one(Vastgelegd).beeld = beeld
        self._show_blad(beeld)
        self.zeg(self._hierna())
        self._show_voet()

    def _show_blad(self, beeld: Beeld) -> None:
        """Show the four kwadranten, or something to read at length."""
        kwadranten = beeld.kwadranten
        reading = kwadranten is None or self.kwadrant is not None or self.onverkort
        self.set_class(reading, "-lezen")
        if reading:
            width = min(self.size.width - 4, 90)
            if self.onverkort:
                text = alles(beeld, width)
            elif kwadranten is not None and self.kwadrant is not None:
                text = kwadrant_groot(self.kwadrant, kwadranten[self.kwadrant], width)
            else:
                text = groepen(beeld)
            self._set("#lezen-tekst", text, layout=True)
        elif kwadranten is not None:
            for vak in self.query(KwadrantVak):
                vak.beelden = kwadranten[vak.kwadrant]
            self._set("#hulpvraag", Content(f"« {beeld.hulpvraag} »" if beeld.hulpvraag else beeld.melding))

    def _set(self, selector: str, content: Content, *, layout: bool = False) -> None:
        self.query_one(selector, Static).update(content, layout=layout)

    def _agenda(self) -> Content:
        lines = []
        for i, punt in enumerate(self.overleg.agenda):
            sign, style = ("»", "bold $accent") if i == self.index else (" ", "")
            lines.append(Content.styled(f"{sign} {i + 1}. {punt.naam}", style))
        return Content("\n\n").join(lines)

    def _hierna(self) -> str:
        rest = self.overleg.agenda[self.index + 1 :]
        return f"Hierna: {rest[0].naam}" if rest else "Dit is het laatste agendapunt."

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line, until the next step."""
        line = self.query_one("#melding", Static)
        line.set_class(fout, "-fout")
        line.update(Content(zin), layout=fout)

    def _show_voet(self) -> None:
        fase = self.overleg.fase
        last = fase is Fase.BEZIG and self.index == len(self.overleg.agenda) - 1
        self.query_one(Voet).toon(self.app.bindings_bij(self, SLOT if last else VOET[fase]))

    def _tick(self) -> None:
        if self.is_current:
            self.query_one(Kop).toon(self.overleg, self.index, self.app.nu(), "DEMO" if self.app.demo else "")

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        """Offer only what makes sense in this phase."""
        overleg = self.app.register.overleggen.get(self.overleg_id)
        if overleg is None:
            return False
        if action == "begin":
            return overleg.fase in (Fase.CONCEPT, Fase.GEPLAND)
        if action == "sluit":
            return overleg.fase is Fase.BEZIG
        return not (action in WIJZIGEN and overleg.fase is Fase.AFGESLOTEN)

    def _naar(self, punt_id: str) -> None:
        self.punt_id, self.kwadrant, self.onverkort = punt_id, None, False
        self.app.ga_naar(Plek(self.overleg_id, punt_id))
        self.query_one("#lezen", VerticalScroll).scroll_home(animate=False)

    def action_stap(self, step: int) -> None:
        index = self.index + step
        if 0 <= index < len(self.overleg.agenda):
            self._naar(self.overleg.agenda[index].id)

    def action_groot(self, number: int) -> None:
        kwadrant = list(Kwadrant)[number]
        self.kwadrant = None if self.kwadrant is kwadrant else kwadrant
        self.onverkort = False
        self.app.ga_naar(Plek(self.overleg_id, self.punt_id, self.kwadrant))

    def action_alles(self) -> None:
        self.onverkort = not self.onverkort
        self.show(self.app.register)

    def action_schuif(self, lines: int) -> None:
        self.query_one("#lezen", VerticalScroll).scroll_relative(y=lines * 3, animate=False)

    def action_regie(self) -> None:
        self.rol = Rol.REGIE if self.rol is Rol.ZAAL else Rol.ZAAL
        self.show(self.app.register)

    def action_leeg(self) -> None:
        from overleg_tui.tui.screens.leeg import LeegScreen

        self.app.push_screen(LeegScreen())

    def action_terug(self) -> None:
        if self.kwadrant or self.onverkort:
            self._naar(self.punt_id)
        else:
            self.dismiss()

    def action_begin(self) -> None:
        self.app.change("Overleg gestart", lambda r: verloop.begin(r, self.overleg_id, self.app.nu()))

    @work
    async def action_ga_naar(self) -> None:
        from overleg_tui.tui.dialogs.keuze import KeuzeDialog

        options = [(p.id, f"{i + 1}. {p.naam}") for i, p in enumerate(self.overleg.agenda)]
        chosen = await self.app.push_screen_wait(KeuzeDialog("Ga naar agendapunt", options))
        if chosen is not None:
            self._naar(chosen)

    @work
    async def action_aanwezigen(self) -> None:
        from overleg_tui.tui.dialogs.aanwezigen import AanwezigenDialog

        await self.app.push_screen_wait(AanwezigenDialog(self.overleg_id))

    @work
    async def action_afspraak(self) -> None:
        from overleg_tui.tui.dialogs.afspraak import leg_afspraak_vast

        await leg_afspraak_vast(self.app, self.overleg_id, self.punt)

    @work
    async def action_besluit(self) -> None:
        from overleg_tui.tui.dialogs.tekst import leg_besluit_vast

        await leg_besluit_vast(self.app, self.overleg_id, self.punt)

    @work
    async def action_notitie(self, regie: bool = False) -> None:
        from overleg_tui.tui.dialogs.tekst import leg_notitie_vast

        await leg_notitie_vast(self.app, self.overleg_id, self.punt, regie=regie)

    @work
    async def action_exporteer(self) -> None:
        from overleg_tui.tui.dialogs.exporteer import ExporteerDialog

        await self.app.push_screen_wait(ExporteerDialog(self.overleg_id))

    @work
    async def action_sluit(self) -> None:
        from overleg_tui.tui.dialogs.sluiten import SluitenDialog

        if await self.app.push_screen_wait(SluitenDialog(self.overleg_id)):
            self.app.change("Overleg afgesloten", lambda r: verloop.sluit(r, self.overleg_id, self.app.nu()))
