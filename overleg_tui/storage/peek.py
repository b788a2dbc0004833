"""What a document tells of itself for a fraction of reading it, so that years of rows may stay unread.

It is looked up in the text by its key. A key with its quotes and colon cannot be in what somebody typed,
where quotes are written with a backslash; what cannot be told so is ``ONBEKEND``, and read.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.tabel import ONBEKEND
from overleg_tui.domain.tekst import GEEN_TEKST

T = TypeVar("T")

_STAP = r'\{"stadium":("[^"]*"),"datum":"(\d{4}-\d\d-\d\d)"'
_STADIUM, _REDEN = '{"stadium":"', '"reden":'
_DATUM = r'\{"id":"(?:[^"\\]|\\.)*","datum":"(\d{4}-\d\d-\d\d)"'
_DAGEN = ("gesloten", "datum")
_GESLOTEN = r'"gesloten":(?:null|"(\d{4}-\d\d-\d\d)")'


@cache
def pattern(said: str) -> re.Pattern[str]:
    """Return a pattern, made at its first use: a start of a folder that was closed well needs none."""
    return re.compile(said)


def peek(wanted: type, text: str, name: str) -> Any:  # noqa: ANN401  # an attribute of any kind
    """Return an attribute of the document ``text`` of a ``wanted``, or ``ONBEKEND`` if it is to be read."""
    if name in _texts(wanted):
        return _text(text, name)
    told = _TOLD.get((wanted, name))
    return told(text) if told else ONBEKEND


def _text(text: str, name: str) -> Any:  # noqa: ANN401  # a text or ONBEKEND
    """Return one text of a document. Its name stands in it once: so it is not of something within."""
    mark = f'"{name}":"'
    start = text.find(mark) + len(mark)
    if text.count(f'"{name}":') != 1 or start < len(mark):
        return ONBEKEND
    found = text[start : text.index('"', start)]
    return ONBEKEND if "\\" in found else found


@cache
def _texts(wanted: type) -> frozenset[str]:
    """Return the texts that every document of this type has: those without a default."""
    return frozenset(f.name for f in fields(wanted) if f.type in (str, str | None) and f.default is MISSING)


def _gesloten(text: str) -> Any:  # noqa: ANN401  # a date, None or ONBEKEND
    found = pattern(_GESLOTEN).match(text, max(0, text.rfind('"gesloten":')))
    if found is None:
        return ONBEKEND
    return date.fromisoformat(found[1]) if found[1] else None


def _af(text: str) -> Any:  # noqa: ANN401  # a bool or ONBEKEND
    ended = _einde(text)
    return ended.af if ended else ONBEKEND


def _open(text: str) -> Any:  # noqa: ANN401  # a bool or ONBEKEND
    ended = _einde(text)
    return ended.open if ended else ONBEKEND


def _einde(text: str) -> Afspraak | None:
    """Return an afspraak that stands where this one does and is empty for the rest.

    Cut from the end, where both are, and without a pattern: this is done for every row of all years.
    """
    reden, step = text.rfind(_REDEN) + len(_REDEN), text.rfind(_STADIUM) + len(_STADIUM)
    if reden < len(_REDEN) or step < len(_STADIUM):
        return None
    why = None if text.startswith("null", reden) else text[reden + 1 : text.find('"', reden + 1)]
    return _stand(text[step : text.find('"', step)], why)


@cache
def _stand(stadium: str, reden: str | None) -> Afspraak | None:
    """Return that for a stage and a reden as they stand in JSON: there are only so many of these."""
    try:
        step = Stap(Stadium(json.loads(f'"{stadium}"')), date.min)
        why = None if reden is None else Reden(json.loads(f'"{reden}"'))
    except ValueError:
        return None
    return Afspraak(0, "", None, None, GEEN_TEKST, spoor=(step,), reden=why)


def _laatst(text: str) -> Any:  # noqa: ANN401  # a date or ONBEKEND
    last = pattern(_STAP).match(text, max(0, text.rfind(_STADIUM)))
    return date.fromisoformat(last[2]) if last else ONBEKEND


def _dagen(text: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(day) for _, day in pattern(_STAP).findall(text))


def _datum(text: str) -> Any:  # noqa: ANN401  # a date or ONBEKEND
    """Return the day of an overleg, which stands behind its id; that of a note in it stands further on."""
    found = pattern(_DATUM).match(text)
    return date.fromisoformat(found[1]) if found else ONBEKEND


_TOLD: dict[tuple[type, str], Callable[[str], Any]] = {
    (Afspraak, "open"): _open,
    (Afspraak, "af"): _af,
    (Afspraak, "laatst"): _laatst,
    (Afspraak, "dagen"): _dagen,
    (Casus, "gesloten"): _gesloten,
    (Overleg, "datum"): _datum,
}
_KINDS: Mapping[str, type] = {"overleggen": Overleg, "casussen": Casus, "afspraken": Afspraak}


def in_index(table: str, text: str, name: str) -> Any:  # noqa: ANN401  # JSON or ONBEKEND
    """Return an attribute as it stands in the index of a snapshot."""
    told = peek(_KINDS[table], text, name)
    return told.isoformat() if isinstance(told, date) else told


def from_index(name: str, found: Iterable[tuple[Any, T]]) -> dict[Any, T]:
    """Return what the index of a snapshot has by value of an attribute, by the value as it is here."""
    if name not in _DAGEN:
        return dict(found)
    return {date.fromisoformat(value) if value else value: each for value, each in found}
