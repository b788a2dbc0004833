"""Planning an overleg: date, times, place, and what comes on the agenda, as the rules propose it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from overleg_tui.domain.agendaregels import Voorstel, casusvoorstellen, passend, verbeterpuntvoorstellen
from overleg_tui.domain.datum import kort, lees_datum, lees_tijd, tijd
from overleg_tui.domain.planning import BEGIN, EIND, overleg_op, plan, volgende_datum
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer, Vink
from overleg_tui.tui.dialogs.kaart import dag

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

Keuzes = tuple[tuple[str, str], ...]


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

    The proposals are those for the proposed date, also when another one is typed.
    """

    CSS_PATH: ClassVar[list[str]] = ["formulier.tcss", "plan.tcss"]  # type: ignore[assignment]  # narrower

    def __init__(self, register: Register, vandaag: date) -> None:
        day, reason = volgende_datum(register, vandaag)
        last = register.op_datum()[-1:]
        fields = (
            Invoer("datum", "Datum", dag(day), partial(lees_datum, vandaag=vandaag)),
            Invoer("begin", "Begin", tijd(last[0].begin if last else BEGIN), lees_tijd),
            Invoer("eind", "Eind", tijd(last[0].eind if last else EIND), lees_tijd),
            Invoer("plaats", "Plaats", last[0].plaats if last else ""),
        )
        keuzes, ticked = agendakeuzes(register, day)
        super().__init__(
            "Een overleg plannen",
            fields,
            partial(_voornemen, register),
            concept_naam="plan",
            uitleg=reason or "",
            vink=Vink(keuzes, ticked) if keuzes else None,
        )


def agendakeuzes(register: Register, datum: date) -> tuple[Keuzes, tuple[str, ...]]:
    """Return what can be ticked for the agenda, proposals first, and the ids that are ticked."""
    back, improve = casusvoorstellen(register, datum), verbeterpuntvoorstellen(register, datum)
    why = {voorstel.id for voorstel in back}
    other = [c for c in register.casussen.values() if c.gesloten is None and c.code not in why]
    groups: tuple[tuple[str, Keuzes], ...] = (
        ("Keert terug", tuple((v.id, _casusregel(register, v)) for v in back)),
        (
            "Verbeterpunten",
            tuple((v.id, f"{register.verbeterpunten[v.id].tekst} ({v.reden})") for v in improve),
        ),
        ("Andere casussen", tuple((c.code, f"{c.code}  {c.vraag or c.omschrijving}") for c in other)),
    )
    keuzes = tuple(line for head, lines in groups if lines for line in (("", head), *lines))
    return keuzes, (*passend(back), *(voorstel.id for voorstel in improve))


def _casusregel(register: Register, voorstel: Voorstel) -> str:
    casus = register.casussen[voorstel.id]
    reason = voorstel.reden.removeprefix("keert terug: ")
    return f"{casus.code}  {reason} · {casus.vraag or casus.omschrijving}"


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

    def change(v: Voornemen) -> tuple[str, Change]:
        asked.append(v)
        label = f"Overleg van {kort(v.datum)} gepland"
        return label, lambda r: plan(r, v.datum, v.begin, v.eind, v.casussen, v.plaats, v.verbeterpunten)

    if not await app.vraag(lambda: PlanDialog(app.register, app.nu().date()), change):
        return
    overleg = overleg_op(app.register, asked[-1].datum)
    if overleg is not None:
        from overleg_tui.tui.screens.agenda import AgendaScreen

        app.push_screen(AgendaScreen(overleg.id))
