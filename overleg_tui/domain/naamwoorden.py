"""Comparing what somebody typed with the names of people and organisations, word by word."""

from collections.abc import Sequence
from functools import lru_cache

from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import vouw

GEEN, BEGIN, WOORDEN, HEEL = range(4)
"""How well a phrase names something: not, by the beginning of a word, by whole words, all of it."""


@lru_cache(maxsize=2048)  # the same names of the sociale kaart at every key of the quick line
def naamwoorden(naam: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: folded, without the signs around them."""
    return tuple(word.strip(".,;:!()'`\"") or word for word in vouw(naam).split())


def past(zin: Sequence[str], naam: Sequence[str], *, open_eind: bool = False) -> int:
    """Return how well ``zin`` names ``naam``: 3 all of it, 2 whole words, 1 beginning of a word, 0 not.

    Only the first word may be a beginning, with ``open_eind`` (somebody is still typing) also the last.
    """
    if not zin:
        return GEEN
    if tuple(zin) == tuple(naam):
        return HEEL
    best = GEEN
    for part in (naam[i : i + len(zin)] for i in range(len(naam) - len(zin) + 1)):
        if tuple(part) == tuple(zin):
            return WOORDEN
        first, last = part[0].startswith(zin[0]), part[-1].startswith(zin[-1])
        if first and (part[1:] == zin[1:] or (open_eind and part[1:-1] == zin[1:-1] and last)):
            best = BEGIN
    return best


def past_persoon(
    zin: tuple[str, ...], figuur: Sleutelfiguur, register: Register, *, open_eind: bool = False
) -> int:
    """Return how well ``zin`` names this person: by name, or by organisation and name ("WMO Inge")."""
    org = register.organisaties.get(figuur.organisatie)
    of_org = naamwoorden(org.naam) if org else ()
    best, enough = GEEN, BEGIN if open_eind else WOORDEN
    for name in _schrijfwijzen(figuur.naam):
        best = max(best, past(zin, name, open_eind=open_eind))
        for i in range(1, len(zin)):
            if past(zin[:i], of_org) and past(zin[i:], name, open_eind=open_eind) >= enough:
                best = max(best, WOORDEN)
    return best


def past_organisatie(zin: tuple[str, ...], org: Organisatie, *, open_eind: bool = False) -> int:
    """Return how well ``zin`` names this organisation."""
    return max(past(zin, name, open_eind=open_eind) for name in _schrijfwijzen(org.naam))


def _schrijfwijzen(naam: str) -> tuple[tuple[str, ...], ...]:
    """A double name can be called by either half: Jansen-Bakker."""
    return (naamwoorden(naam), naamwoorden(naam.replace("-", " "))) if "-" in naam else (naamwoorden(naam),)
