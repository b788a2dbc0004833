"""Planning an overleg: its agenda and its guests by the rules; ``overlegdag`` proposes its date.

Decisions where the design is silent: making the plan again adds what is missing and takes nothing away:
what was noted, ticked, retimed or put on the agenda before stays; what the chair took off (a guest, a fixed
item) stays off. On a new agenda comes what the last closed overleg did not get to: its mededelingen, and the
partner who was to tell has its turn still (casussen and verbeterpunten are proposed, see ``agendaregels``).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count

from overleg_tui.domain.agendavorm import BEGIN, EIND, GEWOON, Agendavorm, Ritme
from overleg_tui.domain.besproken import besproken
from overleg_tui.domain.datum import kort, tijd
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.genodigden import binnenring, met_betrokkenen, uit_te_nodigen, zonder_verteller
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg, Soort
from overleg_tui.domain.overlegdag import overleg_op
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import nieuw_id
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst


def plan(
    register: Register,
    datum: date,
    begin: time | None = None,
    eind: time | None = None,
    casussen: Sequence[str] = (),
    plaats: Tekst | None = None,
    verbeterpunten: Sequence[str] = (),
    *,
    ritme: Ritme | None = None,
    vorm: Agendavorm = GEWOON,
) -> Register:
    """Make the overleg of that date, or make its plan again; what is not given stays or is the usual.

    What is usual for a new one is its ``ritme`` and its ``vorm``. Refuses an unknown casus, an end before
    the beginning, and an overleg that is running or closed.
    """
    old = overleg_op(register, datum) or _nieuw(register, datum, ritme or Ritme())
    if old.fase in (Fase.BEZIG, Fase.AFGESLOTEN):
        raise Refused(
            f"Het overleg van {kort(datum)} is al {old.fase}; de agenda staat vast. Kies een andere datum."
        )
    start, end = _tijden(old, begin, eind)
    codes = [register.zoek_casus(code).code for code in casussen]
    planned = replace(old, begin=start, eind=end, plaats=old.plaats if plaats is None else plaats)
    register = register.met_overleg(_met_agenda(register, planned, codes, vorm))
    for id_ in verbeterpunten:
        register = zet_verbeterpunt_op(register, planned.id, id_, vorm)
    return register


def gebruikelijk(register: Register, ritme: Ritme) -> tuple[time, time, Tekst]:
    """Return begin, end and place of a new overleg: as ``ritme`` has them, or else as with the last one."""
    known = register.op_datum()
    begin, eind = (known[-1].begin, known[-1].eind) if known else (BEGIN, EIND)
    places = [overleg.plaats for overleg in known if overleg.plaats] or [GEEN_TEKST]
    return ritme.begin or begin, ritme.eind or eind, ritme.plaats or places[-1]


def _nieuw(register: Register, datum: date, ritme: Ritme) -> Overleg:
    return Overleg(nieuw_overleg_id(register, datum), datum, *gebruikelijk(register, ritme))


def nieuw_overleg_id(register: Register, datum: date) -> str:
    """Return the ISO date, numbered on when an overleg that was moved still has it."""
    return nieuw_id(datum.isoformat(), register.overleggen)


def _tijden(old: Overleg, begin: time | None, eind: time | None) -> tuple[time, time]:
    """Return the times asked for; an end that is not given moves along with the beginning."""
    start = begin or old.begin
    shift = datetime.combine(date(2000, 1, 1), start) + timedelta(minutes=old.minuten)
    end = eind or (shift.time() if shift.day == 1 else time(23, 59))
    eind_na_begin(start, end)
    return start, end


def eind_na_begin(begin: time, eind: time) -> None:
    """Refuse an overleg that would end before it begins."""
    if eind <= begin:
        raise Refused(f"Het overleg kan niet om {tijd(eind)} eindigen als het om {tijd(begin)} begint.")


def _met_agenda(register: Register, overleg: Overleg, codes: Sequence[str], vorm: Agendavorm) -> Overleg:
    """Return the overleg with these casussen on its agenda, and with whom the rules invite to that."""
    new = [code for code in codes if all(punt.casus != code for punt in overleg.agenda)]
    planned = replace(overleg, agenda=_agenda(register, overleg, codes, vorm))
    planned = replace(planned, genodigden=uit_te_nodigen(register, planned))
    for code in new:
        planned = met_betrokkenen(register, planned, register.casussen[code])
    return planned


def _agenda(
    register: Register, overleg: Overleg, codes: Iterable[str], vorm: Agendavorm
) -> tuple[Agendapunt, ...]:
    agenda = [_ingevuld(register, overleg, punt) for punt in overleg.agenda]
    if not agenda:
        for soort in vorm.vast:
            zet_erbij(agenda, _vast_punt(register, overleg, soort, vorm), vorm)
        for left in _niet_toegekomen(register, overleg.datum):
            zet_erbij(agenda, nieuw_punt(left.soort, left.titel, vorm), vorm)
    for code in codes:
        if all(punt.casus != code for punt in agenda):
            zet_erbij(agenda, nieuw_punt(Soort.CASUS, vorm=vorm, casus=code), vorm)
    return tuple(agenda)


def _niet_toegekomen(register: Register, datum: date) -> Iterator[Agendapunt]:
    """Return what was typed on the last closed agenda, not chosen from somewhere, and was not reached."""
    held = [o for o in register.op_datum() if o.fase is Fase.AFGESLOTEN and o.datum < datum]
    for punt in held[-1].agenda if held else ():
        typed = punt.soort in (Soort.MEDEDELING, Soort.VERBETERPUNT) and not punt.verbeterpunt
        if typed and not besproken(register, held[-1], punt):
            yield punt


def zet_verbeterpunt_op(register: Register, overleg: str, punt: str, vorm: Agendavorm = GEWOON) -> Register:
    """Put a verbeterpunt (id) on the agenda, once; it is parked no longer. One that is gone is left out."""
    at, found = register.overleggen[overleg], register.verbeterpunten.get(punt)
    if found is None or any(item.verbeterpunt == punt for item in at.agenda):
        return register
    items = list(at.agenda)
    zet_erbij(items, nieuw_punt(Soort.VERBETERPUNT, found.tekst, vorm, verbeterpunt=punt), vorm)
    kept = register.verbeterpunten.met(punt, replace(found, geparkeerd=False))
    return replace(register, verbeterpunten=kept).met_overleg(replace(at, agenda=tuple(items)))


def nieuw_punt(
    soort: Soort, titel: Tekst = GEEN_TEKST, vorm: Agendavorm = GEWOON, **waarover: str
) -> Agendapunt:
    """Return an item of that kind with its usual minutes; it gets its id when it is put on an agenda."""
    return Agendapunt("", soort, vorm.minuten[soort], titel, **waarover)  # type: ignore[arg-type]  # ids only


def zet_erbij(agenda: list[Agendapunt], punt: Agendapunt, vorm: Agendavorm = GEWOON) -> None:
    """Put an item behind those of its own kind or of a kind that comes before it in ``vorm``."""
    order = vorm.volgorde
    before = order[: order.index(punt.soort) + 1]
    at = max((i for i, other in enumerate(agenda, 1) if other.soort in before), default=0)
    taken = {other.id for other in agenda}
    agenda.insert(at, replace(punt, id=next(f"a{n}" for n in count(1) if f"a{n}" not in taken)))


def _ingevuld(register: Register, overleg: Overleg, punt: Agendapunt) -> Agendapunt:
    """Fill in who tells, where there was no sociale kaart yet when the plan was made."""
    if not zonder_verteller(punt):
        return punt
    found = _vast_punt(register, overleg, punt.soort, GEWOON)
    return replace(punt, titel=found.titel, organisatie=found.organisatie)


def _vast_punt(register: Register, overleg: Overleg, soort: Soort, vorm: Agendavorm) -> Agendapunt:
    org = wie_vertelt(register, overleg.datum) if soort is Soort.EXPERTISE else None
    titel = register.organisaties[org].naam if org else GEEN_TEKST
    return Agendapunt("", soort, vorm.minuten[soort], titel, organisatie=org)


def wie_vertelt(register: Register, datum: date) -> str | None:
    """Return the organisatie (id) of the binnenring that told about its work longest ago, or never.

    One that is to tell at an overleg before that day counts as told; one that was not reached does not.
    """
    told: dict[str, date] = {}
    for overleg in register.op_datum():
        if overleg.datum < datum and overleg.fase is not Fase.AFGEZEGD:
            for punt in overleg.agenda:
                open_ = overleg.fase is not Fase.AFGESLOTEN
                if punt.organisatie and (open_ or besproken(register, overleg, punt)):
                    told[punt.organisatie] = overleg.datum
    ring = [org.id for org in binnenring(register)]
    return min(ring, key=lambda org: told.get(org, date.min), default=None)
