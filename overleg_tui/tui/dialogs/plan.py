"""Planning an overleg: date, times, place, and what comes on the agenda, as the rules propose it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from overleg_tui.domain.agendavorm import GEWOON, Agendavorm, Ritme
from overleg_tui.domain.datum import kort, lees_datum, lees_tijd, tijd
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overlegdag import overleg_op, volgende_datum
from overleg_tui.domain.plankeuzes import Plankeuzes, gewoonlijk, over_de_dag, plankeuzes
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.tui.dialogs.dialoog import Veld
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer, Vink
from overleg_tui.tui.dialogs.kaart import dag
from overleg_tui.tui.widgets.vinklijst import Vinklijst

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


@dataclass(frozen=True, slots=True)
class Voornemen:
    """What the chair asks for: a date, times, a place, codes of casussen and ids of verbeterpunten."""

    datum: date
    begin: time
    eind: time
    plaats: Tekst
    casussen: tuple[str, ...]
    verbeterpunten: tuple[str, ...]


class PlanDialog(Formulier[Voornemen]):
    """Return a plan that can be carried out; what comes back by the rules is ticked, as far as it fits.

    The proposals, the times and the place follow the day that is typed, but for what she chose herself.
    """

    CSS_PATH: ClassVar[list[str]] = ["formulier.tcss", "plan.tcss"]  # type: ignore[assignment]  # narrower
    UITLEG = (
        "Plan een overleg. Zet met de spatiebalk aan wat erop komt; wat terug moet komen, is al aangevinkt. "
        "Met Tab gaat u naar de dag en de tijden. Daarna opent de agenda."
    )
    bladzijde = "voor"

    def __init__(
        self, register: Register, vandaag: date, ritme: Ritme | None = None, vorm: Agendavorm = GEWOON
    ) -> None:
        self.ritme, self.vorm = ritme or Ritme(), vorm
        self.dag, reason = volgende_datum(register, vandaag, self.ritme.weken)
        self.voorstel = (self.dag, reason or "")
        self.register, self.vandaag = register, vandaag
        self.eigen: dict[str, bool] = {}
        self._gezet: tuple[str, ...] = ()
        found = self._keuzes(self.dag)
        super().__init__(
            "Een overleg plannen",
            (
                Invoer("datum", "Datum", dag(self.dag), self._lees_datum),
                *self._wanneer_en_waar(self.dag),
            ),
            partial(_voornemen, register),
            concept_naam="plan",
            vink=Vink(found.keuzes, found.gekozen) if found.keuzes else None,
        )

    def _keuzes(self, day: date, eigen: Mapping[str, bool] | None = None) -> Plankeuzes:
        return plankeuzes(self.register, day, eigen, ritme=self.ritme, vorm=self.vorm)

    def _wanneer_en_waar(self, day: date) -> tuple[Invoer, ...]:
        usual = gewoonlijk(self.register, day, self.ritme)
        return (
            Invoer("begin", "Begin", tijd(usual.begin), lees_tijd),
            Invoer("eind", "Eind", tijd(usual.eind), lees_tijd),
            Invoer("plaats", "Plaats", usual.plaats),
        )

    def _lees_datum(self, text: str) -> date:
        return lees_datum(text, self.vandaag)

    def compose_inhoud(self) -> ComposeResult:
        """Begin with the proposals for the day of the draft, if there is one."""
        draft = self._concept()
        self.dag = self._getypte_dag(str(draft.get("datum", ""))) or self.dag
        found = self._keuzes(self.dag)
        if self.vink:
            self.vink = Vink(found.keuzes, found.gekozen)
            kept = draft.get("vink", found.gekozen)
            own = set(kept) ^ set(found.gekozen)
            self.eigen = {id_: id_ in kept for id_, _ in found.keuzes if id_ in own}
        self.invoer = (self.invoer[0], *self._wanneer_en_waar(self.dag))
        yield Static(id="over-de-dag", classes="stil")
        yield from super().compose_inhoud()

    def on_mount(self) -> None:
        super().on_mount()
        if self.vink:
            self._gezet = tuple(self.query_one(Vinklijst).gekozen)
        self._toon_over_de_dag()

    def on_input_changed(self, event: Input.Changed) -> None:
        super().on_input_changed(event)
        day = self._getypte_dag(event.value) if event.input.id == "datum" else None
        if day and day != self.dag:
            self._naar(day)

    def _getypte_dag(self, text: str) -> date | None:
        with suppress(Refused):
            return self._lees_datum(text)
        return None

    def _naar(self, day: date) -> None:
        """Follow the day that is typed, but for what she typed or ticked herself."""
        self.dag = day
        if self.vink:
            box = self.query_one(Vinklijst)
            self.eigen |= {id_: id_ in box.gekozen for id_ in set(self._gezet) ^ set(box.gekozen)}
            by_rule, found = self._keuzes(day), self._keuzes(day, self.eigen)
            self.vink, self._gezet = Vink(by_rule.keuzes, by_rule.gekozen), found.gekozen
            box.zet(found.keuzes, found.gekozen)
        usual = self._wanneer_en_waar(day)
        for old, new in zip(self.invoer[1:], usual, strict=True):
            field = self.query_one(f"#{old.id}", Veld)
            if field.value == old.waarde:
                field.value = new.waarde
        self.invoer = (self.invoer[0], *usual)
        self._toon_over_de_dag()

    def action_opnieuw(self) -> None:
        self.eigen = {}
        if self.vink:
            self._gezet = tuple(self.query_one(Vinklijst).gekozen)
        self._naar(self.voorstel[0])
        super().action_opnieuw()

    def _toon_over_de_dag(self) -> None:
        day, reason = self.voorstel
        said = reason if self.dag == day else over_de_dag(self.register, self.dag, self.vandaag)
        line = self.query_one("#over-de-dag", Static)
        line.display = bool(said)
        line.update(Content(said))


def _voornemen(register: Register, read: Mapping[str, Any]) -> Voornemen:
    ticked = read.get("vink", ())
    return Voornemen(
        read["datum"],
        read["begin"],
        read["eind"],
        read["plaats"],
        tuple(id_ for id_ in ticked if id_ in register.casussen),
        tuple(id_ for id_ in ticked if id_ in register.verbeterpunten),
    )


async def plan_overleg(app: "OverlegApp") -> None:
    """Ask for a plan, carry it out, and show its agenda with what it still lacks."""
    asked: list[Voornemen] = []
    ritme, vorm = app.instellingen.overleg, app.instellingen.agenda

    def change(v: Voornemen) -> tuple[str, Change]:
        asked.append(v)
        label = f"Overleg van {kort(v.datum)} gepland"
        asked_for = (v.datum, v.begin, v.eind, v.casussen, v.plaats, v.verbeterpunten)
        return label, lambda r: plan(r, *asked_for, vorm=vorm)

    if not await app.vraag(lambda: PlanDialog(app.register, app.nu().date(), ritme, vorm), change):
        return
    overleg = overleg_op(app.register, asked[-1].datum)
    if overleg is not None:
        from overleg_tui.tui.screens.agenda import AgendaScreen

        app.push_screen(AgendaScreen(overleg.id))
