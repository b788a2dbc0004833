"""How an overleg usually goes: its rhythm, time and place, what is on its agenda, and for how long.

Decisions where the design is silent: without times or a place of its own a new overleg takes those of the
last one; a kind that is not on every agenda comes behind the kind that usually precedes it.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import time

from overleg_tui.domain.overleg import Bespreking, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst

WEKEN = 6
"""So many weeks from one overleg to the next."""
BEGIN, EIND = time(13, 0), time(14, 30)
"""When an overleg is, while there was none yet to take it from."""
LENGTE = 90
"""The usual length in minutes, from ``BEGIN`` to ``EIND``."""
MINUTEN: Mapping[Soort, int] = {
    Soort.OPENING: 5,
    Soort.OPENINGSRONDE: 10,
    Soort.CASUS: 12,
    Soort.EXPERTISE: 10,
    Soort.MEDEDELING: 5,
    Soort.VERBETERPUNT: 5,
    Soort.RONDVRAAG: 5,
    Soort.AFSLUITING: 5,
}
"""The planned minutes of a new agendapunt."""
BESPREKING: Mapping[Bespreking, int] = {Bespreking.LANG: 20, Bespreking.KORT: 6, Bespreking.HAMERSTUK: 2}
"""The minutes that go with a way of dealing with it; without one it gets those of its kind."""
PUNTEN = (
    Soort.OPENING,
    Soort.OPENINGSRONDE,
    Soort.CASUS,
    Soort.EXPERTISE,
    Soort.RONDVRAAG,
    Soort.AFSLUITING,
)
"""The agenda in its order; CASUS and VERBETERPUNT only say where those come that are put on it."""
_ALLEEN_PLAATS = (Soort.CASUS, Soort.VERBETERPUNT)


@record(frozen=True, slots=True)
class Ritme:
    """When and where a new overleg is. Without times or ``plaats``: as the last one."""

    weken: int = WEKEN
    begin: time | None = None
    eind: time | None = None
    plaats: Tekst = GEEN_TEKST


@record(frozen=True, slots=True)
class Agendavorm:
    """What is on an agenda, in which order, and how many minutes go with it."""

    punten: tuple[Soort, ...] = PUNTEN
    minuten: Mapping[Soort, int] = field(default_factory=lambda: MINUTEN)
    bespreking: Mapping[Bespreking, int] = field(default_factory=lambda: BESPREKING)

    @property
    def vast(self) -> tuple[Soort, ...]:
        """What is on every agenda, whatever is discussed."""
        return tuple(soort for soort in self.punten if soort not in _ALLEEN_PLAATS)

    @property
    def volgorde(self) -> tuple[Soort, ...]:
        """Every kind in the order in which they come."""
        order = list(self.punten)
        for before, soort in zip((None, *Soort), Soort, strict=False):
            if soort not in order:
                order.insert(order.index(before) + 1 if before else 0, soort)
        return tuple(order)


GEWOON = Agendavorm()
"""The agenda as it is while nobody set it otherwise."""
