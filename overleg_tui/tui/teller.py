"""Counting the time of the running overleg while the program runs; the rules are in ``domain.tijd``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tijd import Besteed, loopt, sta_bij, tel

POLS = 1.0
"""Seconds between two beats. They cost nothing: only a new minute reaches disk and screen."""


class Teller:
    """Keeps the count in memory and gives it along with the place: at each step, else once a minute.

    A crash loses at most that minute; what was written before is there at the next start.
    """

    def __init__(self, nu: Callable[[], datetime], register: Register) -> None:
        """Go on from what the register remembers; the time since then is not counted."""
        self._nu = nu
        self._minuut = nu().replace(second=0, microsecond=0)
        found = register.plek.besteed if register.plek else None
        self._besteed: Besteed | None = replace(found, tot=nu()) if found else None

    def pols(self, register: Register) -> bool:
        """Count up to now; return whether a new minute began since the last beat."""
        now = self._tel(register).replace(second=0, microsecond=0)
        began, self._minuut = now != self._minuut, now
        return began

    def met_tijd(self, register: Register, plek: Plek) -> Plek:
        """Return ``plek`` with the count up to now; its agendapunt is on if its overleg is running."""
        now = self._tel(register)
        overleg = register.overleggen.get(plek.overleg)
        if overleg is not None and loopt(overleg, now):
            self._besteed = sta_bij(self._besteed, overleg, plek.agendapunt, now)
        return replace(plek, besteed=self._besteed)

    def _tel(self, register: Register) -> datetime:
        now = self._nu()
        if self._besteed is not None:
            overleg = register.overleggen.get(self._besteed.overleg)
            if overleg is not None and loopt(overleg, now):
                self._besteed = tel(self._besteed, now)
        return now
