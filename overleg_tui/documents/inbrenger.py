"""Of which partner the one is who is called by initial and surname: ``huisarts F. Oosterling``.

Decisions where the design is silent: what stands before and behind the name does not matter; the first
name counts as well as its initial, a surname alone does not. All who ever were a sleutelfiguur are compared,
and where the name fits people of two partners it is nobody's: on doubt a partner gets nothing.
"""

from overleg_tui.domain.naamwoorden import naamwoorden
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie


def partner_van(register: Register, geschreven: str) -> Organisatie | None:
    """Return the partner of which a sleutelfiguur is called so; ``None`` where it is none or several."""
    words = naamwoorden(geschreven.replace(".", ". "))
    people = register.sleutelfiguren.values()
    found = {p.organisatie for p in people if _noemt(words, naamwoorden(p.naam))}
    return register.organisaties.get(found.pop()) if len(found) == 1 else None


def _noemt(words: tuple[str, ...], naam: tuple[str, ...]) -> bool:
    """Whether the surname (all but the first word of ``naam``) stands in ``words``, first name before it."""
    first, surname = naam[:1], naam[1:]
    if not surname:
        return False
    places = range(1, len(words) - len(surname) + 1)
    return any(_zelfde(words[i - 1], first[0]) for i in places if words[i : i + len(surname)] == surname)


def _zelfde(a: str, b: str) -> bool:
    """Whether two first names are the same, of which either may be no more than its initial."""
    return a == b or (a[:1] == b[:1] and 1 in (len(a), len(b)))
