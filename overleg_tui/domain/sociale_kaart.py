"""The sociale kaart: partner organisations and their sleutelfiguren (key contacts)."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, vouw


class Ring(StrEnum):
    """BINNENRING sits at the structural meeting; BUITENRING is kept in touch by other means."""

    BINNENRING = "binnenring"
    BUITENRING = "buitenring"


@record(frozen=True, slots=True)
class Organisatie:
    """A partner and what one can ask of it; ``gecontroleerd`` is when this was last checked."""

    id: str
    naam: Tekst
    ring: Ring = Ring.BUITENRING
    expertise: tuple[Tekst, ...] = ()
    gecontroleerd: date | None = None


@record(frozen=True, slots=True)
class Sleutelfiguur:
    """The named key contact of an organisation. ``vervanger`` and ``opvolger`` are ids of others."""

    id: str
    organisatie: str
    naam: Tekst
    functie: Tekst = GEEN_TEKST
    email: Tekst = GEEN_TEKST
    telefoon: Tekst = GEEN_TEKST
    vervanger: str | None = None
    opvolger: str | None = None
    sinds: date | None = None
    tot: date | None = None
    gecontroleerd: date | None = None

    def actief(self, op: date) -> bool:
        """Whether this person is the contact on that day; ``tot`` is the last day that counts."""
        return (self.sinds is None or self.sinds <= op) and (self.tot is None or op <= self.tot)


def slug(naam: str) -> str:
    """Return ``naam`` as a short ASCII name for ids and file names, e.g. ``bram-t-hart``; never empty."""
    return re.sub(r"[^a-z0-9]+", "-", vouw(naam)).strip("-")[:40].strip("-") or "naamloos"


def nieuw_id(naam: str, bestaand: Iterable[str]) -> str:
    """Return the slug of ``naam``, numbered on when it is taken."""
    taken, base = set(bestaand), slug(naam)
    if base not in taken:
        return base
    return next(f"{base}-{n}" for n in range(2, len(taken) + 3) if f"{base}-{n}" not in taken)
