"""Dates and times as they are shown and as they are typed, in Dutch, without a locale."""

import re
from datetime import date, datetime, time

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.kalender import DAGEN, MAAND_KORT, MAANDEN
from overleg_tui.domain.tekst import vouw

_TIJD = r"(\d{1,2})(?:[:.u](\d{2})|u|\s*uur)?"


def kort(d: date) -> str:
    """Return ``vr 27-11-2026``, the form for screens and lists."""
    return f"{DAGEN[d.weekday()][:2]} {in_cijfers(d)}"


def moment(d: datetime) -> str:
    """Return ``vr 27-11-2026 13:00``: when something was kept or begun."""
    return f"{kort(d.date())} {d:%H:%M}"


def in_cijfers(d: date) -> str:
    """Return ``27-11-2026``, the form in which one types it and finds it back in a field."""
    return f"{d.day}-{d.month}-{d.year}"


def lang(d: date, *, weekdag: bool = True, jaar: bool = True) -> str:
    """Return ``vrijdag 27 november 2026``, the form for sentences."""
    day = f"{DAGEN[d.weekday()]} " if weekdag else ""
    return f"{day}{d.day} {MAANDEN[d.month - 1]}" + (f" {d.year}" if jaar else "")


def dag_maand(d: date, *, weekdag: bool = True) -> str:
    """Return ``vr 27 nov``, or ``27 nov``: where the year speaks for itself."""
    day = f"{DAGEN[d.weekday()][:2]} " if weekdag else ""
    return f"{day}{d.day} {MAAND_KORT[d.month - 1]}"


def tijd(t: time) -> str:
    """Return ``13:00``."""
    return f"{t.hour:02d}:{t.minute:02d}"


def lees_tijd(text: str) -> time:
    """Read ``13:00``, ``13.00``, ``13u30``, ``13u`` or ``13 uur``; refuse anything else."""
    found = re.fullmatch(_TIJD, vouw(text).strip(), re.ASCII)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if hour > 23 or minute > 59:
        raise Refused(f"‘{_citaat(text)}’ is geen tijd. Schrijf bijvoorbeeld 13:00.")
    return time(hour, minute)


def lees_datum(text: str, vandaag: date, volgend_overleg: date | None = None) -> date:
    """Read a whole ``text`` as one date; refuse what is none, does not exist or contradicts itself."""
    from overleg_tui.domain.datumvormen import datum_vooraan

    words = text.split()
    found = datum_vooraan(words, vandaag, volgend_overleg)
    if found is None or found.woorden != len(words):
        said = f"‘{_citaat(text)}’ is niet als datum te lezen" if words else "Er staat geen datum"
        raise Refused(f"{said}. Schrijf bijvoorbeeld 4 dec, 4-12-2026, vrijdag of over 2 weken.")
    if found.datum is None:
        raise Refused(found.bezwaar)
    return found.datum


def _citaat(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
