"""How long a closed casus is kept before it may be wiped."""

import re
from datetime import date, timedelta

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.record import record
from overleg_tui.domain.zinnen import geteld

_VORM = r"(\d{1,4})\s*(dag|dagen|week|weken|maand|maanden|jaar|jaren)"
LANGST = 20 * 366
"""So many days at most: longer is no longer a short retention."""


@record(frozen=True, slots=True)
class Bewaartermijn:
    """So many months and days; a year is twelve months."""

    maanden: int = 12
    dagen: int = 0

    def na(self, dag: date) -> date:
        """Return the day on which the term that began on ``dag`` is over.

        A day that its month does not have becomes the first of the next: 29 February becomes 1 March.
        """
        months = 12 * dag.year + dag.month - 1 + self.maanden
        first, after = (date(n // 12, n % 12 + 1, 1) for n in (months, months + 1))
        return min(first + timedelta(dag.day - 1), after) + timedelta(self.dagen)

    def __str__(self) -> str:
        if self.dagen:
            return geteld(self.dagen, "dag", "dagen")
        years, months = divmod(self.maanden, 12)
        return f"{years} jaar" if not months else geteld(self.maanden, "maand", "maanden")


def lees_bewaartermijn(text: str) -> Bewaartermijn:
    """Read ``1 jaar``, ``6 maanden``, ``8 weken`` or ``90 dagen``; refuse none, or more than twenty years."""
    found = re.fullmatch(_VORM, text.strip(), re.IGNORECASE)
    count, word = (int(found[1]), found[2].lower()) if found else (0, "")
    term = {
        "d": Bewaartermijn(0, count),
        "w": Bewaartermijn(0, 7 * count),
        "m": Bewaartermijn(count),
        "j": Bewaartermijn(12 * count),
    }.get(word[:1], Bewaartermijn(0))
    if not 0 < term.maanden * 30 + term.dagen <= LANGST:
        raise Refused("Schrijf bijvoorbeeld 1 jaar, 6 maanden of 90 dagen; twintig jaar is het meeste.")
    return term


JAAR = Bewaartermijn()
"""The term while nobody set another."""
