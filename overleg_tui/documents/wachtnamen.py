"""Names in text: a patient's name or part of one, also inflected, in other case, or without diacritics."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from overleg_tui.documents.wachtregels import Span
from overleg_tui.domain.tekst import vouw

# Words in the key file that are nobody's name: forms of address, family, and what stands before a name.
_GEEN_NAAM = {"mevr", "mevrouw", "mej", "dhr", "heer", "meneer", "patient", "client", "drs", "ing"}
_GEEN_NAAM |= {
    "fam",
    "familie",
    "gezin",
    "echtpaar",
    "kind",
    "kinderen",
    "zoon",
    "dochter",
    "moeder",
    "vader",
}
_GEEN_NAAM |= {"het", "den", "der", "ter", "ten", "van", "von", "dos", "bij", "uit", "onder", "over", "voor"}
_GEEN_NAAM |= {"bin", "ben", "ibn"}
_VERBUIGING = r"(?:['’]?s|['’]|e|en|je|jes|tje|tjes|pje|pjes|etje|etjes)?"

_WOORD = re.compile(r"\w+(?:['’‘`]\w*)*")
_LANG, _DICHTBIJ = 5, 20


def namen_in(text: str, namen: Iterable[str]) -> Iterator[Span]:
    """Find the parts of ``namen`` in ``text``.

    A part under five letters counts only with a capital, or close to another part of that name: ``wil``
    and ``bos`` are words too.
    """
    owners = _eigenaars(frozenset(namen))
    pattern = _patroon(frozenset(owners))
    if pattern is None or not any(pattern.search(vouw(word)) for word in set(_WOORD.findall(text))):
        return
    offset = 0
    for line in text.split("\n"):
        folded = vouw(line)
        hits = list(pattern.finditer(folded))
        for hit in hits:
            begin, end = _terug(line, folded, hit.start()), _terug(line, folded, hit.end())
            near = (o["kern"] for o in hits if 0 < abs(hit.start() - o.start()) <= _DICHTBIJ)
            same = any(owners[hit["kern"]] & owners[other] for other in near)
            if len(hit["kern"]) >= _LANG or line[begin].isupper() or same:
                yield offset + begin, offset + end
        offset += len(line) + 1


def delen_van(naam: str) -> list[str]:
    """Return the parts of a name that mean somebody, folded: ``["petra", "verkuijl"]``."""
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", vouw(naam))
    return [word for word in words if len(word) >= 3 and word not in _GEEN_NAAM]


@lru_cache(maxsize=8)
def _eigenaars(namen: frozenset[str]) -> dict[str, set[str]]:
    """Return for each part of a name the names it belongs to."""
    owners: dict[str, set[str]] = {}
    for naam in namen:
        for part in delen_van(naam):
            owners.setdefault(part, set()).add(naam)
    return owners


@lru_cache(maxsize=8)
def _patroon(delen: frozenset[str]) -> re.Pattern[str] | None:
    if not delen:
        return None
    longest_first = "|".join(re.escape(part) for part in sorted(delen, key=lambda part: (-len(part), part)))
    return re.compile(rf"(?<!\w)(?P<kern>{longest_first}){_VERBUIGING}(?!\w)")


def _terug(line: str, folded: str, place: int) -> int:
    """Return where in ``line`` the sign stands that came to ``place`` of its folded form."""
    if len(line) == len(folded):
        return place
    length = 0
    for index, sign in enumerate(line):
        if length >= place:
            return index
        length += len(vouw(sign))
    return len(line)
