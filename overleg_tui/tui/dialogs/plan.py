"""Planning an overleg: date, times, place, and what comes on the agenda, as the rules propose it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from overleg_tui.domain.agendavorm import GEWOON, Agendavorm, Ritme
from overleg_tui.domain.datum import kort, lees_tijd, tijd
from overleg_tui.domain.overlegdag import overleg_op
from overleg_tui.domain.plankeuzes import Plankeuzes, gewoonlijk, plankeuzes
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.tui.dialogs.dialoog import Veld
from overleg_tui.tui.dialogs.formulier import Invoer, Vink
from overleg_tui.tui.dialogs.plan_dag import Dagformulier
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


class PlanDialog(Dagformulier[Voornemen]):
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
        day = self.stel_dag_voor(register, vandaag, self.ritme.weken)
        self.eigen: dict[str, bool] = {}
        self._gezet: tuple[str, ...] = ()
        found = self._keuzes(self.dag)
        super().__init__(
            "Een overleg plannen",
            (day, *self._wanneer_en_waar(self.dag)),
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

    def neem_concept(self, concept: Mapping[str, Any]) -> None:
        """Begin with the proposals for the day of the draft, if there is one."""
        found = self._keuzes(self.dag)
        if self.vink:
            self.vink = Vink(found.keuzes, found.gekozen)
            kept = concept.get("vink", found.gekozen)
            own = set(kept) ^ set(found.gekozen)
            self.eigen = {id_: id_ in kept for id_, _ in found.keuzes if id_ in own}
        self.invoer = (self.invoer[0], *self._wanneer_en_waar(self.dag))

    def on_mount(self) -> None:
        if self.vink:
            self._gezet = tuple(self.query_one(Vinklijst).gekozen)

    def naar(self, day: date) -> None:
        """Follow the day that is typed, but for what she typed or ticked herself."""
        super().naar(day)
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

    def action_opnieuw(self) -> None:
        self.eigen = {}
        if self.vink:
            self._gezet = tuple(self.query_one(Vinklijst).gekozen)
        super().action_opnieuw()


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
