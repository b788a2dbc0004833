"""On which day an overleg is: the next one by the rhythm, the one of a day, the one after another.

Decisions where the design is silent: the last overleg is the one with the latest date, held or planned, so
that planning twice without a date gives two overleggen; the first one ever is on the Tuesday two weeks on.
"""

from datetime import date, timedelta

from overleg_tui.domain.agendavorm import WEKEN
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.datumvormen import TELWOORD
from overleg_tui.domain.feestdagen import bijzondere_dag, vrije_dag
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.zinnen import hoofdletter


def volgende_datum(register: Register, vandaag: date, weken: int = WEKEN) -> tuple[date, str | None]:
    """Return the date to propose for the next overleg, so many ``weken`` after the last one.

    With it comes a sentence when it is not simply that.
    """
    known = [o for o in register.op_datum() if o.fase is not Fase.AFGEZEGD]
    if not known:
        start = vandaag + timedelta(days=14)
        tuesday = start + timedelta((1 - start.weekday()) % 7)
        first = "Er is nog geen overleg geweest. Voorstel: een dinsdag, over ruim twee weken."
        return _vrij(tuesday, first)
    rhythm = timedelta(weeks=weken)
    day = known[-1].datum + rhythm
    reason = None
    if day < vandaag:
        day += rhythm * -(-(vandaag - day).days // rhythm.days)
        steps = _in_weken(weken)
        reason = f"Vanaf het laatste overleg ({kort(known[-1].datum)}) is steeds {steps} verder geteld."
    return _vrij(day, reason)


def _in_weken(weken: int) -> str:
    word = next((word for word, number in TELWOORD.items() if number == weken), weken)
    return f"{word} {'week' if weken == 1 else 'weken'}"


def _vrij(day: date, reason: str | None) -> tuple[date, str | None]:
    """Move a holiday a week on, keeping the weekday of the meeting; a weekend goes to Monday."""
    hits = []
    while said := bijzondere_dag(day):
        hits.append(said)
        day += timedelta(7 if vrije_dag(day) else 7 - day.weekday())
    moved = f"{hoofdletter(' en '.join(hits))}: het overleg schuift naar {lang(day)}." if hits else None
    return day, " ".join(filter(None, (reason, moved))) or None


def overleg_op(register: Register, datum: date) -> Overleg | None:
    """Return the overleg of that date; of several the one that is not finished. A cancelled one is none."""
    found = [o for o in register.op_datum() if o.datum == datum and o.fase is not Fase.AFGEZEGD]
    return next((o for o in found if o.fase is not Fase.AFGESLOTEN), found[-1] if found else None)


def volgend_of_gerekend(
    register: Register, overleg: Overleg, vandaag: date, weken: int = WEKEN
) -> tuple[date, str]:
    """Return what ``volgend overleg`` is after this one: the planned one, or the day on which it would be.

    With it comes a sentence when it had to be reckoned: one rule wherever that is typed.
    """
    if planned := register.overleg_na(overleg, vandaag):
        return planned.datum, ""
    day, _ = volgende_datum(register, vandaag, weken)
    return day, f"Het volgende overleg is nog niet gepland; gerekend met {kort(day)}."
