"""``Verbeterpunt``: something the practices want to do better, on their board of moeite and winst."""

from enum import StrEnum

from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import Tekst


class Vak(StrEnum):
    """The four boxes of the board in reading order; one begins with what is easy and wins much."""

    MAKKELIJK_GROOT = "Makkelijk, grote winst"
    MOEILIJK_GROOT = "Moeilijk, grote winst"
    MAKKELIJK_KLEIN = "Makkelijk, kleine winst"
    MOEILIJK_KLEIN = "Moeilijk, kleine winst"


@record(frozen=True, slots=True)
class Verbeterpunt:
    """One line on the board. ``geparkeerd``: it waits for the agenda of the next overleg to be planned."""

    id: str
    tekst: Tekst
    vak: Vak = Vak.MAKKELIJK_GROOT
    geparkeerd: bool = False
