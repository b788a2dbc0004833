"""``Casus``: a patient's case as it comes to the table, known by a code."""

import re
from collections.abc import Iterable
from dataclasses import field, replace
from datetime import date
from enum import StrEnum

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst

VRAAG_ONTBREEKT = "De vraag aan tafel ontbreekt nog."
"""What is shown where the question should stand."""

_CODE = r"[A-Z0-9][A-Z0-9._-]{0,19}"


class Kwadrant(StrEnum):
    """The four domains of the 4D-model, in reading order; the value is the word on screen."""

    LICHAAM = "Lichaam"
    MAATSCHAPPELIJK = "Maatschappelijk"
    GEEST = "Geest"
    SOCIAAL = "Sociaal"


class Vorm(StrEnum):
    """How a casus may be discussed, by the consent of the patient."""

    OP_NAAM = "op naam"
    OP_CODE = "op code"
    ANONIEM = "anoniem"
    BIJZONDER = "bijzonder"


@record(frozen=True, slots=True)
class Toestemming:
    """The patient's consent: its form, who asked or told the patient and when.

    Without a recorded consent the form is ANONIEM: code and question only (privacy rules, domain.md).
    ``reden`` is required for BIJZONDER and empty otherwise.
    """

    vorm: Vorm = Vorm.ANONIEM
    datum: date | None = None
    door: Tekst = GEEN_TEKST
    reden: Tekst = GEEN_TEKST

    @property
    def vastgelegd(self) -> bool:
        """Whether somebody wrote down when and by whom the patient was told."""
        return self.datum is not None and bool(self.door)


@record(frozen=True, slots=True)
class Punt:
    """One line in a kwadrant: a concern or a strength (``kracht``).

    ``id`` is unique within the casus. ``prioriteit`` is the patient's own order, 1 first.
    """

    id: str
    kwadrant: Kwadrant
    tekst: Tekst
    kracht: bool = False
    prioriteit: int | None = None


@record(frozen=True, slots=True)
class Samenhang:
    """A directed link between two punten of one casus, by their ids: ``van`` leads to ``naar``."""

    van: str
    naar: str


@record(frozen=True, slots=True)
class Casus:
    """A patient's case. ``betrokken`` are partner names as written; the name of the patient is not here.

    ``notities`` holds what came along in a casus file and has no place in the form.
    """

    code: str
    omschrijving: Tekst = GEEN_TEKST
    inbrenger: Tekst = GEEN_TEKST
    hulpvraag: Tekst = GEEN_TEKST
    vraag: Tekst = GEEN_TEKST
    toestemming: Toestemming = field(default_factory=Toestemming)
    criteria: tuple[Tekst, ...] = ()
    betrokken: tuple[Tekst, ...] = ()
    punten: tuple[Punt, ...] = ()
    samenhang: tuple[Samenhang, ...] = ()
    notities: Tekst = GEEN_TEKST
    gesloten: date | None = None

    def in_kwadrant(self, kwadrant: Kwadrant) -> tuple[Punt, ...]:
        """Return the punten of one kwadrant, in their own order."""
        return tuple(punt for punt in self.punten if punt.kwadrant is kwadrant)

    @property
    def prioriteiten(self) -> tuple[Punt, ...]:
        """The starred punten, the patient's first one first."""
        starred = [punt for punt in self.punten if punt.prioriteit is not None]
        return tuple(sorted(starred, key=lambda punt: punt.prioriteit or 0))

    def nieuw_punt_id(self) -> str:
        """Return an id that no punt of this casus has or, by counting on, had."""
        return f"p{max((int(punt.id[1:]) for punt in self.punten), default=0) + 1}"

    def met_punt(self, punt: Punt) -> "Casus":
        """Return this casus with ``punt`` added, or put in place of the one with the same id."""
        if any(other.id == punt.id for other in self.punten):
            return replace(self, punten=tuple(punt if old.id == punt.id else old for old in self.punten))
        return replace(self, punten=(*self.punten, punt))


def casuscode(raw: str) -> str:
    """Return ``raw`` as a casus code in capitals, or refuse it: a code goes into file names and sentences."""
    code = raw.strip().upper()
    if not re.fullmatch(_CODE, code):
        raise Refused(
            f"‘{raw.strip()}’ kan geen casuscode zijn: gebruik letters, cijfers en een streepje, zoals K-014."
        )
    return code


def nieuwe_code(bestaand: Iterable[str]) -> str:
    """Return the next free code of the form ``K-001``."""
    numbers = [int(code[2:]) for code in bestaand if re.fullmatch(r"K-\d{1,6}", code)]
    return f"K-{max(numbers, default=0) + 1:03d}"
