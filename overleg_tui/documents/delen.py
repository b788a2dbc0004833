"""The parts of the notulen that one may leave out at export."""

from enum import StrEnum


class Deel(StrEnum):
    """A part of the notulen; the value is the word to choose it by."""

    AANWEZIG = "aanwezig"
    NOTITIES = "notities"
    BEELD = "4d"
    BESLUITEN = "besluiten"
    AFSPRAKEN = "afspraken"
    TIJD = "tijd"


ALLE = frozenset(Deel)
