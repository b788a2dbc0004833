"""The agenda of an overleg that is still to come: ordering, filling and shortening it, and what it lacks."""

from collections.abc import Sequence
from datetime import time
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content

from overleg_tui.domain import agenda
from overleg_tui.domain.antwoorden import telling
from overleg_tui.domain.controles import let_op, te_lang
from overleg_tui.domain.datum import kort, lang, tijd
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.toestemming import zichtbaar
from overleg_tui.domain.zinnen import geteld
from overleg_tui.tui.opdrachten.declareren import naar_woord
from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.screens.lijstscherm import Lijstscherm

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

MEESTE_LET_OP = 2
"""So many remarks stand below the list; who wants all of them presses p."""

_HIERONDER = " (toets {agenda.genodigden=g}) · uitnodigen: toets {agenda.uitnodigen=e}"
_binding = partial(naar_woord, "agenda")


class AgendaScreen(Lijstscherm[tuple[Agendapunt, time]]):
    """One line per agendapunt with the time at which it begins; each change is saved at once.

    Only the chair sees it, yet no more of a casus than its code and question, as on the uitnodiging.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("n,plus", "nieuw", "nieuw punt", "Een casus, mededeling, expertise of verbeterpunt erbij"),
        _binding("o,ctrl+up", "verplaats(-1)", "omhoog", "Het gekozen punt een plaats eerder"),
        _binding("l,ctrl+down", "verplaats(1)", "lager", "Het gekozen punt een plaats later"),
        _binding("t", "bespreek", "lang of kort", "Lang, kort, hamerstuk of gewoon: geeft de minuten"),
        _binding("w,enter", "wijzig", "wijzigen", "De minuten en de titel van het gekozen punt"),
        _binding("c", "casus", "casus", "De casus van het gekozen punt openen, om hem aan te vullen"),
        _binding("x,delete", "weg", "weghalen", "Het gekozen punt van de agenda halen"),
        _binding("d", "verzet", "datum en plaats", "Het overleg verzetten: dag, tijden, plaats"),
        _binding("g", "genodigden", "genodigden", "Wie komt er: antwoorden afvinken, iemand erbij of eraf"),
        _binding("p", "let_op", "let op", "Alles wat er nog aan dit plan ontbreekt"),
        _binding("e", "exporteer", "uitnodigen", "De uitnodiging schrijven: conceptmail en agendabestand"),
        _binding("a", "zeg_af", "afzeggen", "Dit overleg gaat niet door"),
        _binding("a", "gaat_door", "weer laten doorgaan", "Dit afgezegde overleg gaat toch door"),
    ]
    VOET = ("agenda.nieuw_punt", "agenda.omhoog", "agenda.lager", "agenda.lang_of_kort")
    REGIE = True
    UITLEG = (
        "De agenda van dit overleg. Toets {agenda.nieuw_punt=n} zet er iets bij, {agenda.omhoog=o} en "
        "{agenda.lager=l} schuiven het gekozen punt, {agenda.lang_of_kort=t} maakt het lang, kort of een "
        "hamerstuk. Toets {agenda.genodigden=g} houdt bij wie komt; toets {agenda.uitnodigen=e} schrijft de "
        "uitnodiging."
    )
    bladzijde = "voor"

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id
        self.opmerkingen: tuple[str, ...] = ()

    @property
    def overleg(self) -> Overleg:
        """The overleg on this screen, as it is now."""
        return self.app.register.overleggen[self.overleg_id]

    def show(self, register: Register) -> None:
        """Paint it, or go when the overleg is gone."""
        if self.overleg_id in register.overleggen:
            super().show(register)
        else:
            self._ongezien = True
            self.app.weg(self)

    def bereid(self, register: Register) -> None:
        off = self.overleg.fase is Fase.AFGEZEGD
        self.opmerkingen = () if off else let_op(register, self.overleg)

    def kop(self) -> str:
        off = " · AFGEZEGD" if self.overleg.fase is Fase.AFGEZEGD else ""
        return f"Agenda {lang(self.overleg.datum)}{off}"

    def stand(self) -> str:
        overleg, over = self.overleg, te_lang(self.overleg)
        fits = f"! {over} min te lang" if over > 0 else f"nog {-over} min vrij" if over else "precies vol"
        planned = f"{overleg.minuten + over} van {overleg.minuten} min"
        where = overleg.plaats or "waar?"
        return f"{planned} · {fits} · {tijd(overleg.begin)} tot {tijd(overleg.eind)} · {where}"

    def leeg(self) -> str:
        return f"De agenda is nog leeg. Toets {self.app.toets('agenda.nieuw_punt', 'n')} zet er iets op."

    def vind(self) -> Sequence[tuple[Agendapunt, time]]:
        return list(zip(self.overleg.agenda, agenda.begintijden(self.overleg), strict=True))

    def sleutel(self, gevonden: tuple[Agendapunt, time]) -> str:
        return gevonden[0].id

    def regel(self, gevonden: tuple[Agendapunt, time], width: int) -> Content:
        punt, start = gevonden
        line = Content.assemble(
            f"{tijd(start)} {punt.minuten:>3} min  ",
            (f"{punt.bespreking or '':<9}  ", "bold"),
            punt.naam,
            self._vraag(punt),
        )
        return line.truncate(width, ellipsis=True)

    def _vraag(self, punt: Agendapunt) -> str:
        casus = self.app.register.casussen.get(punt.casus or "")
        return f" · {zichtbaar(casus).vraag or 'nog geen vraag'}" if casus else ""

    def detail(self, id_: str, width: int) -> Content:  # noqa: ARG002  # it wraps by itself
        punt = self.overleg.punt(id_)
        lines = [
            Content.styled(f"{punt.naam}{self._vraag(punt)}", "bold"),
            Content(telling(self.overleg) + noem(self.app, _HIERONDER)),
            *(Content(f"! {said}") for said in self.opmerkingen[:MEESTE_LET_OP]),
        ]
        if len(self.opmerkingen) > MEESTE_LET_OP:
            rest = geteld(len(self.opmerkingen) - MEESTE_LET_OP, "opmerking", "opmerkingen")
            key = self.app.toets("agenda.let_op", "p")
            lines.append(Content.styled(f"nog {rest}: toets {key}", "$accent bold"))
        return Content("\n").join(lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer only what makes sense: of a cancelled overleg nothing changes but that it takes place."""
        overleg = self.app.register.overleggen.get(self.overleg_id)
        if action == "zoek" or overleg is None:
            return action == "terug"
        if overleg.fase is Fase.AFGEZEGD:
            return action in ("gaat_door", "exporteer", "terug")
        return action != "gaat_door"

    def on_option_list_option_selected(self) -> None:
        self.action_wijzig()

    def action_verplaats(self, stap: int) -> None:
        if punt := self.gekozen:
            self.app.change("Agenda", lambda r: agenda.verplaats(r, self.overleg_id, punt, stap))

    def action_bespreek(self) -> None:
        if not (punt := self.gekozen):
            return
        hoe = agenda.volgende_bespreking(self.overleg.punt(punt).bespreking)
        vorm = self.app.instellingen.agenda
        self.app.change(
            f"{self.overleg.punt(punt).naam}: {hoe or 'gewoon'}",
            lambda r: agenda.bespreek(r, self.overleg_id, punt, hoe, vorm),
        )

    def action_weg(self) -> None:
        if punt := self.gekozen:
            self.app.change(
                f"{self.overleg.punt(punt).naam} van de agenda",
                lambda r: agenda.haal_weg(r, self.overleg_id, punt),
            )

    @work
    async def action_nieuw(self) -> None:
        from overleg_tui.tui.dialogs.agenda import voeg_punt_toe

        before = {punt.id for punt in self.overleg.agenda}
        if await voeg_punt_toe(self.app, self.overleg_id):
            self.kies(next((p.id for p in self.overleg.agenda if p.id not in before), ""))

    @work
    async def action_wijzig(self) -> None:
        from overleg_tui.tui.dialogs.agenda import wijzig_punt

        if self.gekozen:
            await wijzig_punt(self.app, self.overleg_id, self.gekozen)

    def action_casus(self) -> None:
        from overleg_tui.tui.screens.casus import CasusScreen

        code = (self.overleg.punt(self.gekozen).casus if self.gekozen else None) or ""
        if code in self.app.register.casussen:
            self.app.push_screen(CasusScreen(code))
        else:
            self.zeg("Kies eerst een casus op de agenda.", fout=True)

    @work
    async def action_verzet(self) -> None:
        from overleg_tui.tui.dialogs.agenda import verzet_overleg

        await verzet_overleg(self.app, self.overleg_id)

    def action_genodigden(self) -> None:
        from overleg_tui.tui.dialogs.genodigden import GenodigdenDialog

        self.app.push_screen(GenodigdenDialog(self.overleg_id))

    def action_let_op(self) -> None:
        from overleg_tui.tui.screens.voorbeeld import VoorbeeldScreen

        said = "\n\n".join(self.opmerkingen) or "Er ontbreekt niets aan dit plan."
        self.app.push_screen(VoorbeeldScreen("Let op", said))

    def action_exporteer(self) -> None:
        from overleg_tui.tui.screens.exporteer import UITNODIGEN, ExporteerScreen

        self.app.push_screen(ExporteerScreen(self.overleg_id, UITNODIGEN))

    @work
    async def action_zeg_af(self) -> None:
        from overleg_tui.tui.dialogs.agenda import zeg_overleg_af

        await zeg_overleg_af(self.app, self.overleg_id)

    def action_gaat_door(self) -> None:
        self.app.change("Overleg gaat weer door", lambda r: agenda.laat_doorgaan(r, self.overleg_id))


def open_agenda(app: "OverlegApp", overleg_id: str) -> None:
    """Show the agenda of this overleg, or else of the one to come; say why when it is fixed."""
    register = app.register
    overleg = register.overleggen.get(overleg_id) or register.huidig_overleg(app.nu().date())
    if overleg is None:
        app.zeg(f"Er is nog geen overleg. Toets {app.toets('start.plan', 'p')} plant er een.", fout=True)
    elif overleg.fase in (Fase.BEZIG, Fase.AFGESLOTEN):
        app.zeg(f"De agenda van {kort(overleg.datum)} staat vast: het overleg is {overleg.fase}.", fout=True)
    else:
        app.push_screen(AgendaScreen(overleg.id))
