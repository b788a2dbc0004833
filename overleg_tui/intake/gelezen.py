"""What one file says, before it meets the register: a casus or lines of the sociale kaart, and remarks."""

from dataclasses import dataclass
from datetime import date

from overleg_tui.domain.casus import Casus
from overleg_tui.domain.datumvormen import datum_vooraan
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.sociale_kaart import Ring
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst


@dataclass(frozen=True, slots=True)
class Melding:
    """Something in a file that could not be placed, or was placed otherwise than it stands there.

    ``regel`` is the line in the file, counted from 1; 0 where no single line is meant.
    """

    regel: int
    tekst: str

    def __str__(self) -> str:
        return f"regel {self.regel}: {self.tekst}" if self.regel else self.tekst


@dataclass(frozen=True, slots=True)
class Rij:
    """One line of the sociale kaart as read; what is empty says nothing about what the register knows.

    Without a ``naam`` it is about the organisatie only. ``vervanger`` and ``opvolger`` are names.
    """

    regel: int
    organisatie: Tekst
    naam: Tekst = GEEN_TEKST
    ring: Ring | None = None
    expertise: tuple[Tekst, ...] = ()
    functie: Tekst = GEEN_TEKST
    email: Tekst = GEEN_TEKST
    telefoon: Tekst = GEEN_TEKST
    vervanger: Tekst = GEEN_TEKST
    opvolger: Tekst = GEEN_TEKST
    sinds: date | None = None
    tot: date | None = None
    gecontroleerd: date | None = None


@dataclass(frozen=True, slots=True)
class Gelezen:
    """One file as read. ``casus`` has an empty code when the file has none.

    ``naam`` is the patient's, for the key file and nothing else.
    """

    bestand: str
    casus: Casus | None = None
    naam: Tekst = GEEN_TEKST
    rijen: tuple[Rij, ...] = ()
    meldingen: tuple[Melding, ...] = ()


def weiger(bestand: str, regel: int, zin: str) -> Refused:
    """Return the refusal of a file for what stands on one of its lines."""
    return Refused(f"{bestand}, regel {regel}: {zin}")


def vaste_datum(text: str) -> date:
    """Read a date as a file has it; refuse one that depends on the day of reading, as ``4 dec`` does."""
    words = text.split()
    found, later = (datum_vooraan(words, day) for day in (date(2001, 1, 1), date(2002, 7, 1)))
    if found is None or found.woorden != len(words):
        raise Refused(f"{citaat(text)} is geen datum. Schrijf bijvoorbeeld 1-3-2026.")
    if found.datum is None:
        raise Refused(found.bezwaar)
    if found != later:
        raise Refused(f"bij de datum {citaat(text)} ontbreekt het jaar. Schrijf bijvoorbeeld 1-3-2026.")
    return found.datum


def citaat(text: str) -> str:
    """Return ``text`` short enough for a sentence, between quotes."""
    return f"‘{text if len(text) <= 60 else text[:59] + '…'}’"
