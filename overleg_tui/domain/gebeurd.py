"""The day on which something happened, as typed: the same words as a day to come, read backwards.

Decisions where the design is silent: a date without year is the last one that was, today included; a bare
weekday is the last one before today (today has its own word); ``gisteren`` and ``3 dagen geleden`` count
back. What lies ahead all the same ("morgen", a year to come) is returned as it is: recording refuses it.
"""

import re
from datetime import date, timedelta

from overleg_tui.domain.datum import lees_datum
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.kalender import DAGEN
from overleg_tui.domain.tekst import vouw

_TERUG = {"gisteren": 1, "eergisteren": 2}
_GELEDEN = re.compile(r"(\d{1,3}|een) (dag|dagen|week|weken) geleden", re.ASCII)
_DAGNAMEN = {*DAGEN, *(day[:2] for day in DAGEN)}


def lees_gebeurd(text: str, vandaag: date) -> date:
    """Read ``text`` as one day, rather behind us than ahead; refuse what is none or does not exist."""
    typed = " ".join(vouw(text).split())
    if back := _dagen_terug(typed):
        return vandaag - timedelta(back)
    if typed in _DAGNAMEN:
        before = lees_datum(typed, vandaag) - timedelta(7)
        return before if before < vandaag else before - timedelta(7)
    if re.search(r"\d", typed) and not typed.startswith("over "):
        return lees_datum(text, _jaar_terug(vandaag))
    if not typed:
        raise Refused("Er staat geen datum. Schrijf bijvoorbeeld vandaag, gisteren, 3 nov of 3-11-2026.")
    return lees_datum(text, vandaag)


def _dagen_terug(typed: str) -> int:
    if found := _GELEDEN.fullmatch(typed):
        count = 1 if found[1] == "een" else int(found[1])
        return count * (7 if found[2].startswith("we") else 1)
    return _TERUG.get(typed, 0)


def _jaar_terug(vandaag: date) -> date:
    """Return the day from which the next of every date is the last one up to and including today."""
    after = vandaag + timedelta(1)
    leap = (after.month, after.day) == (2, 29)
    return date(after.year - 1, 3, 1) if leap else after.replace(year=after.year - 1)
