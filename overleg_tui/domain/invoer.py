"""What is typed in a form, read or refused: dates that may be empty or lie behind us, and required texts."""

from collections.abc import Callable, Iterable
from datetime import date

from overleg_tui.domain.datum import kort, lees_datum
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.gebeurd import lees_gebeurd
from overleg_tui.domain.tekst import Tekst, tekst, vouw


def lees_dag(text: str, vandaag: date) -> date | None:
    """Return the day typed, ``None`` if nothing is; without a year it is the next one to come."""
    return lees_datum(text, vandaag) if text.strip() else None


def lees_dag_geweest(text: str, vandaag: date) -> date | None:
    """Return a day that is not in the future, ``None`` if nothing is typed; without a year the last one."""
    day = lees_gebeurd(text, vandaag) if text.strip() else None
    if day is not None and day > vandaag:
        raise Refused(f"{kort(day)} moet nog komen. Vul een dag in die geweest is.")
    return day


def verplicht(wat: str) -> Callable[[str], Tekst]:
    """Return a reader of one line that refuses an empty one, naming ``wat``, e.g. ``een naam``."""

    def lees(raw: str) -> Tekst:
        if typed := tekst(raw):
            return typed
        raise Refused(f"Hier hoort {wat}.")

    return lees


def eenmaal(teksten: Iterable[Tekst]) -> tuple[Tekst, ...]:
    """Return each text once, the first way it was written, in order; capitals make no other."""
    known: dict[str, Tekst] = {}
    for text in teksten:
        known.setdefault(vouw(text), text)
    return tuple(known.values())
