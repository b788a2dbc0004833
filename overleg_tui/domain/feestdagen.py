"""Days on which a Dutch municipality and a GP practice are closed, apart from weekends."""

from datetime import date
from functools import lru_cache

# The library calls it public; municipalities and practices work that day.
_GEWERKT = "Goede vrijdag"


def vrije_dag(d: date) -> str | None:
    """Return the Dutch name of the public holiday on ``d``; Bevrijdingsdag counts once in five years."""
    name = _van_jaar(d.year).get(d)
    return None if name == _GEWERKT else name


@lru_cache(maxsize=8)
def _van_jaar(jaar: int) -> dict[date, str]:
    from holidays.countries.netherlands import Netherlands  # late: 0.15 s, and only dates need it

    return dict(Netherlands(years=jaar, language="nl"))  # type: ignore[no-untyped-call]  # untyped library
