"""What is typed in a form, read or refused: dates that may be empty or lie behind us, and required texts."""

import re
from collections.abc import Callable
from datetime import date

from overleg_tui.domain.datum import kort, lees_datum
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import Tekst, tekst

_ZONDER_JAAR = re.compile(
    r"(?!.*\d{4})(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\s+)?\d{1,2}(?:[-/ ]|e |de ).*", re.IGNORECASE | re.DOTALL
)


def lees_dag(text: str, vandaag: date) -> date | None:
    """Return the day typed, ``None`` if nothing is; without a year it is the next one to come."""
    return lees_datum(text, vandaag) if text.strip() else None


def lees_dag_geweest(text: str, vandaag: date) -> date | None:
    """Return a day that is not in the future, ``None`` if nothing is typed; without a year the last one."""
    day = lees_dag(text, vandaag)
    if day is not None and day > vandaag and _ZONDER_JAAR.fullmatch(text.strip()):
        day = lees_datum(text, _jaar_terug(vandaag))
    if day is not None and day > vandaag:
        raise Refused(f"{kort(day)} moet nog komen. Vul een dag in die geweest is.")
    return day


def _jaar_terug(day: date) -> date:
    """The day after this one a year ago: from there the next one to come is the last one there was."""
    ago = date(day.year - 1, day.month, min(day.day, 28)) if (day.month, day.day) == (2, 29) else None
    return date.fromordinal((ago or day.replace(year=day.year - 1)).toordinal() + 1)


def verplicht(wat: str) -> Callable[[str], Tekst]:
    """Return a reader of one line that refuses an empty one, naming ``wat``, e.g. ``een naam``."""

    def lees(raw: str) -> Tekst:
        if typed := tekst(raw):
            return typed
        raise Refused(f"Hier hoort {wat}.")

    return lees
