"""The grammar of dates as typed, in Dutch: which words at the start of a phrase are one, and which day.

Decisions where the design is silent: a date without year is the next one to come and may be today; a bare
weekday never is today ("voor dinsdag", said on a Tuesday, means a week on; today has its own word).
``volgende week vrijdag`` is the Friday of the next ISO week; ``volgende vrijdag`` could mean two days and
is asked back. Years run from 1900 to 2100, so that no count of days or weeks can overflow.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from overleg_tui.domain.kalender import DAGEN, MAAND_KORT, MAANDEN
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import vouw

VROEGST, LAATST = date(1900, 1, 1), date(2100, 12, 31)

_MAAND_NR = {name: n for names in (MAANDEN, MAAND_KORT) for n, name in enumerate(names, 1)}
_MAAND_NR |= {"febr": 2, "sept": 9}
_DAG_NR = {name: n for n, day in enumerate(DAGEN) for name in (day, day[:2])}
TELWOORD = {"een": 1, "'n": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8}
TELWOORD |= {"negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "veertien": 14}
_DAGEN_PER = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}
_MAANDEN_PER = {"maand": 1, "maanden": 1, "jaar": 12, "jaren": 12}
_AFSTAND = {"vandaag": 0, "morgen": 1, "overmorgen": 2}
# "voor 4-6 weken" and "voor 2-3 gesprekken" count something: no date.
_GETELD = {"uur", "uren", "minuten", "keer", "maal", "x", "deel", "euro", "procent", "personen", "mensen"}
_GETELD |= {"kinderen", "gesprekken", "bezoeken", "sessies", *_DAGEN_PER, *_MAANDEN_PER}
# Signs that are a date at the end of a phrase only: "zorgt voor zo veel mogelijk", "voor 24/7 zorg".
_TWIJFEL = {"zo", "ma", "24/7", "1/2", "1/3", "2/3", "1/4", "3/4"}

GEEN_VOLGEND = "Er staat nog geen volgend overleg gepland: noem een datum."

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_CIJFERS = re.compile(r"(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?", re.ASCII)
_PUNTEN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_VAST = re.compile(r"(\d{1,2})-?([a-z]+)(?:-?(\d{4}))?", re.ASCII)
_DAG = re.compile(r"(\d{1,2})(?:e|de|ste)?", re.ASCII)


@record(frozen=True, slots=True)
class Vondst:
    """A date phrase of so many words at the start of a list: the date, or why it cannot be one.

    ``twijfel``: these words may well be ordinary text, unless nothing follows them.
    """

    woorden: int
    datum: date | None = None
    bezwaar: str = ""
    twijfel: bool = False


@record(frozen=True, slots=True)
class _Nu:
    vandaag: date
    volgend_overleg: date | None


def datum_vooraan(
    woorden: Sequence[str], vandaag: date, volgend_overleg: date | None = None
) -> Vondst | None:
    """Return the longest date phrase that ``woorden`` begin with, ``None`` when they begin otherwise.

    A comma, semicolon or point that ends a word belongs to the phrase.
    """
    words = tuple(vouw(word).rstrip(",;.:!") for word in woorden[:6])
    now = _Nu(vandaag, volgend_overleg)
    found = [vondst for form in _VORMEN for vondst in form(words, now)]
    sure = [v for v in found if not v.twijfel or v.woorden == len(woorden)]
    return max(sure, key=lambda v: v.woorden, default=None)


def _bestaat(n: int, year: int, month: int, day: int, weekday: int | None = None) -> Vondst:
    """Return the date of these numbers, or the sentence that says why it cannot be."""
    name = f"{day} {MAANDEN[month - 1]} {year}" if 1 <= month <= 12 else f"{day}-{month}-{year}"
    if not VROEGST.year <= year <= LAATST.year:
        return Vondst(n, bezwaar=f"{name} ligt te ver weg: noem een jaar van 1900 tot en met 2100.")
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return Vondst(n, bezwaar=f"{name} bestaat niet.")
    found = date(year, month, day)
    if weekday is not None and found.weekday() != weekday:
        return Vondst(n, bezwaar=f"{name} is een {DAGEN[found.weekday()]}, geen {DAGEN[weekday]}.")
    return Vondst(n, found)


def _komend(n: int, month: int, day: int, now: _Nu, weekday: int | None = None) -> Vondst:
    """Return the next such day to come, today included."""
    if not 1 <= month <= 12:
        return Vondst(n, bezwaar=f"{day}-{month} bestaat niet: er is geen maand {month}.", twijfel=True)
    if not 1 <= day <= monthrange(2000, month)[1]:
        return Vondst(n, bezwaar=f"{day} {MAANDEN[month - 1]} bestaat niet.")
    year = now.vandaag.year + ((month, day) < (now.vandaag.month, now.vandaag.day))
    return _bestaat(n, year, month, day, weekday)


def _verder(n: int, now: _Nu, days: int = 0, months: int = 0) -> Vondst:
    """Return the day that far from today; a month ends on its last day ("31 jan" plus one: 28 feb)."""
    year, month = divmod(now.vandaag.year * 12 + now.vandaag.month - 1 + months, 12)
    if days > 80_000 or year > LAATST.year:
        return Vondst(n, bezwaar="Dat ligt te ver weg: noem een datum tot en met 2100.")
    day = min(now.vandaag.day, monthrange(year, month + 1)[1])
    found = date(year, month + 1, day) + timedelta(days)
    return _bestaat(n, found.year, found.month, found.day)


def _datum(words: tuple[str, ...], now: _Nu) -> list[Vondst]:
    """``4 dec``, ``4-12-2026``, ``2026-12-04``, with or without the weekday before it."""
    weekday = _DAG_NR.get(words[0]) if words else None
    before = int(weekday is not None)
    rest = words[before:]
    return [*_in_cijfers(rest, before, now, weekday), *_met_maand(rest, before, now, weekday)]


def _in_cijfers(rest: tuple[str, ...], before: int, now: _Nu, weekday: int | None) -> list[Vondst]:
    word, n = (rest[0] if rest else ""), before + 1
    if iso := _ISO.fullmatch(word):
        return [_bestaat(n, int(iso[1]), int(iso[2]), int(iso[3]), weekday)]
    if dots := _PUNTEN.fullmatch(word):
        return [_bestaat(n, int(dots[3]), int(dots[2]), int(dots[1]), weekday)]
    if not (found := _CIJFERS.fullmatch(word)):
        return []
    if found[4]:
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        return [_bestaat(n, year, int(found[3]), int(found[1]), weekday)]
    if rest[1:] and rest[1] in _GETELD:
        return []
    vondst = _komend(n, int(found[3]), int(found[1]), now, weekday)
    twijfel = vondst.twijfel or word in _TWIJFEL or int(found[1]) > 31
    return [Vondst(n, vondst.datum, vondst.bezwaar, twijfel and weekday is None)]


def _met_maand(rest: tuple[str, ...], before: int, now: _Nu, weekday: int | None) -> list[Vondst]:
    if rest and (glued := _VAST.fullmatch(rest[0])) and glued[2] in _MAAND_NR:
        day, month, n, year = int(glued[1]), _MAAND_NR[glued[2]], before + 1, glued[3]
    elif len(rest) > 1 and (loose := _DAG.fullmatch(rest[0])) and rest[1] in _MAAND_NR:
        day, month, n, year = int(loose[1]), _MAAND_NR[rest[1]], before + 2, None
    else:
        return []
    if year:
        return [_bestaat(n, int(year), month, day, weekday)]
    found = [_komend(n, month, day, now, weekday)]
    if len(rest) > n - before and re.fullmatch(r"\d{4}", rest[n - before], re.ASCII):
        full = _bestaat(n + 1, int(rest[n - before]), month, day, weekday)
        # "voor 4 dec 1500 euro": no year of ours, unless the phrase ends there.
        amount = not VROEGST.year <= int(rest[n - before]) <= LAATST.year
        found.append(Vondst(n + 1, full.datum, full.bezwaar, amount))
    return found


def _dag(words: tuple[str, ...], now: _Nu) -> list[Vondst]:
    """``vr``, ``komende vrijdag``, ``volgende week vrijdag``, ``vandaag``, ``morgen``, ``overmorgen``."""
    if words[:1] and words[0] in _AFSTAND:
        return [_verder(1, now, _AFSTAND[words[0]])]
    if words[:1] and words[0] in _DAG_NR:
        return [Vondst(1, _na(now, words[0]).datum, _na(now, words[0]).bezwaar, words[0] in _TWIJFEL)]
    if words[1:] and words[0] in ("komende", "aanstaande") and words[1] in _DAG_NR:
        return [Vondst(2, _na(now, words[1]).datum, _na(now, words[1]).bezwaar)]
    if words[1:] and words[0] == "volgende" and words[1] in _DAG_NR:
        day = DAGEN[_DAG_NR[words[1]]]
        return [
            Vondst(2, bezwaar=f"‘Volgende {day}’ kan twee dagen zijn: schrijf {day}, of volgende week {day}.")
        ]
    return _in_week(words, now)


def _na(now: _Nu, name: str) -> Vondst:
    return _verder(1, now, (_DAG_NR[name] - now.vandaag.weekday() - 1) % 7 + 1)


def _in_week(words: tuple[str, ...], now: _Nu) -> list[Vondst]:
    if words[:2] not in (("volgende", "week"), ("deze", "week")):
        return []
    if len(words) < 3 or words[2] not in _DAG_NR:
        ask = f"Noem de dag erbij, bijvoorbeeld {words[0]} week vrijdag."
        return [Vondst(2, bezwaar=ask, twijfel=True)]
    days = _DAG_NR[words[2]] - now.vandaag.weekday() + (7 if words[0] == "volgende" else 0)
    return [_verder(3, now, days)]


def _over(words: tuple[str, ...], now: _Nu) -> list[Vondst]:
    """``over 2 weken``, ``over een maand``, ``over een half jaar``."""
    if words[:4] == ("over", "een", "half", "jaar"):
        return [_verder(4, now, months=6)]
    if len(words) < 3 or words[0] != "over" or not re.fullmatch(r"\d{1,5}|[a-z']+", words[1], re.ASCII):
        return []
    count = int(words[1]) if words[1].isdigit() else TELWOORD.get(words[1])
    if count is None or words[2] not in _DAGEN_PER | _MAANDEN_PER:
        return []
    if words[2] in _DAGEN_PER:
        return [_verder(3, now, count * _DAGEN_PER[words[2]])]
    return [_verder(3, now, months=count * _MAANDEN_PER[words[2]])]


def _volgend(words: tuple[str, ...], now: _Nu) -> list[Vondst]:
    """``volgend overleg``, ``het volgende overleg``."""
    n = 3 if words[:1] == ("het",) else 2
    if words[n - 2 : n] not in (("volgend", "overleg"), ("volgende", "overleg")):
        return []
    if now.volgend_overleg is None:
        return [Vondst(n, bezwaar=GEEN_VOLGEND)]
    return [Vondst(n, now.volgend_overleg)]


_VORMEN: tuple[Callable[[tuple[str, ...], _Nu], list[Vondst]], ...] = (_datum, _dag, _over, _volgend)
