"""Days on which a Dutch municipality and a GP practice are closed."""

from datetime import date
from functools import lru_cache

from overleg_tui.domain.datum import lang

# The library calls it public; municipalities and practices work that day.
_GEWERKT = "Goede vrijdag"
_WEEKEND = {5: "een zaterdag", 6: "een zondag"}


def vrije_dag(d: date) -> str | None:
    """Return the Dutch name of the public holiday on ``d``; Bevrijdingsdag counts once in five years."""
    name = _van_jaar(d.year).get(d)
    if name is None or name == _GEWERKT:
        return None
    return name[0].lower() + name[1:] if " " in name else name  # eerste kerstdag, but Koningsdag


def bijzondere_dag(d: date) -> str | None:
    """Return ``vrijdag 25 december 2026 is eerste kerstdag``, or ``... is een zondag``; else ``None``."""
    feest = vrije_dag(d)
    name = feest or _WEEKEND.get(d.weekday())
    return f"{lang(d, weekdag=feest is not None)} is {name}" if name else None


@lru_cache(maxsize=8)
def _van_jaar(jaar: int) -> dict[date, str]:
    from holidays.countries.netherlands import Netherlands  # late: 0.15 s, and only dates need it

    return dict(Netherlands(years=jaar, language="nl"))  # type: ignore[no-untyped-call]  # untyped library
