"""What comes back at the table by rule, each proposal with its reason; the chair decides.

Decisions where the design is silent: an agendapunt was reached when anything was recorded there or it was on
for a minute; when the table said on which day a casus returns, nothing brings it back before that day; an
afspraak asks for the casus once its terugkoppeling is due. What is on an agenda still to be held is not
proposed again.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.agendavorm import GEWOON, LENGTE, Agendavorm
from overleg_tui.domain.besproken import besproken
from overleg_tui.domain.datum import kort
from overleg_tui.domain.openstaand import openstaand
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.wie import opsomming


@record(frozen=True, slots=True)
class Agendavoorstel:
    """A casus (code) or verbeterpunt (id) that comes back, and why."""

    id: str
    reden: str


@record(frozen=True, slots=True)
class _Keer:
    """The last time something was on an agenda."""

    overleg: Overleg
    punt: Agendapunt


def casusvoorstellen(register: Register, datum: date) -> tuple[Agendavoorstel, ...]:
    """Return which casussen come back at the overleg of that date: as planned, not reached, not reported."""
    due = _zonder_terugkoppeling(register, datum)
    last = _laatste_keren(register, datum)
    waiting = _wacht_al(register, datum)
    ranked: list[tuple[int, Agendavoorstel]] = []
    for casus in register.casussen.values():
        if casus.gesloten is None and casus.code not in waiting:
            found = _reden(register, last.get(casus.code), due.get(casus.code, []), datum)
            if found:
                ranked.append((found[0], Agendavoorstel(casus.code, found[1])))
    return tuple(voorstel for _, voorstel in sorted(ranked, key=lambda item: item[0]))


def verbeterpuntvoorstellen(register: Register, datum: date) -> tuple[Agendavoorstel, ...]:
    """Return which verbeterpunten come back: parked for the next agenda, or not reached the last time."""
    last, waiting = _laatste_keren(register, datum), _wacht_al(register, datum)
    found = []
    for punt in register.verbeterpunten.values():
        keer = last.get(punt.id)
        if punt.id in waiting:
            continue
        if punt.geparkeerd:
            found.append(Agendavoorstel(punt.id, "geparkeerd voor deze agenda"))
        elif keer and not besproken(register, keer.overleg, keer.punt):
            found.append(Agendavoorstel(punt.id, _niet_toegekomen(keer)))
    return tuple(found)


def passend(
    voorstellen: Sequence[Agendavoorstel], minuten: int = LENGTE, vorm: Agendavorm = GEWOON
) -> tuple[str, ...]:
    """Return the codes of as many casussen, the first ones first, as fit beside what is on every agenda."""
    room = minuten - sum(vorm.minuten[soort] for soort in vorm.vast)
    return tuple(voorstel.id for voorstel in voorstellen[: max(0, room // vorm.minuten[Soort.CASUS])])


def _reden(
    register: Register, keer: _Keer | None, due: Sequence[Afspraak], datum: date
) -> tuple[int, str] | None:
    """Return how urgent it is (0 first) and why, ``None`` when nothing brings this casus back."""
    if keer and keer.punt.komt_terug:
        if keer.punt.komt_terug > datum:
            return None
        return 0, f"keert terug: zo afgesproken op {kort(keer.overleg.datum)}"
    if keer and not besproken(register, keer.overleg, keer.punt):
        return 1, _niet_toegekomen(keer)
    if due:
        word = "afspraak" if len(due) == 1 else "afspraken"
        return 2, f"keert terug: {word} {opsomming(a.id for a in due)} zonder terugkoppeling"
    return None


def _niet_toegekomen(keer: _Keer) -> str:
    return f"keert terug: op {kort(keer.overleg.datum)} niet aan toegekomen"


def _zonder_terugkoppeling(register: Register, datum: date) -> dict[str, list[Afspraak]]:
    found: dict[str, list[Afspraak]] = {}
    for afspraak in openstaand(register).open.values():
        day = afspraak.terug_voor or afspraak.doen_voor
        if afspraak.casus and (day is None or day <= datum):
            found.setdefault(afspraak.casus, []).append(afspraak)
    return found


def _laatste_keren(register: Register, datum: date) -> dict[str, _Keer]:
    """Return by casus code or id of a verbeterpunt when it was on the agenda of a closed overleg last."""
    return {
        id_: _Keer(overleg, punt)
        for overleg in register.op_datum()
        if overleg.fase is Fase.AFGESLOTEN and overleg.datum < datum
        for punt in overleg.agenda
        for id_ in _over(punt)
    }


def _wacht_al(register: Register, datum: date) -> set[str]:
    """Return what is already on an agenda that is to be held first, or on that of the day itself."""
    coming = (Fase.CONCEPT, Fase.GEPLAND, Fase.BEZIG)
    planned = (o for o in register.overleggen.values() if o.fase in coming and o.datum <= datum)
    return {id_ for overleg in planned for punt in overleg.agenda for id_ in _over(punt)}


def _over(punt: Agendapunt) -> Iterable[str]:
    return filter(None, (punt.casus, punt.verbeterpunt))
