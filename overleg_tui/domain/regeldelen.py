"""The quick line cut into stretches: who, by when, report back by when, warm; what remains is *wat*."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from overleg_tui.domain.datumvormen import datum_vooraan
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.wie import Kring, Treffer, herken

WIE, VOOR, TERUG, WARM = "@", "voor", "terug", "#warm"
_TERUG_VOOR = "terug voor"
_BIJ_TERUG = {VOOR, "op", "uiterlijk"}
# No date phrase is longer than six words; one more tells whether it ends the stretch.
_VOORUIT = 7


@record(frozen=True, slots=True)
class Deel:
    """A stretch of the line that is not *wat*: words ``van`` up to ``tot``."""

    soort: str
    van: int
    tot: int
    datum: date | None = None
    bezwaar: str = ""
    treffer: Treffer | None = None


@record(frozen=True, slots=True)
class Dag:
    """What the typed dates are reckoned from."""

    vandaag: date
    volgend_overleg: date | None = None


def is_merk(word: str) -> bool:
    """Whether this word can begin a stretch, or stand between two."""
    return word.startswith("@") or vouw(word).rstrip(",;.:!") in {VOOR, TERUG, WARM, "en"}


def delen(words: Sequence[str], kring: Kring, dag: Dag) -> list[Deel]:
    """Return all stretches, in their order; of several ``@`` only the first."""
    found: list[Deel] = []
    i = 0
    while i < len(words):
        deel = _warm(words, i) or _datum(words, i, dag)
        if deel is None and words[i].startswith("@") and not any(d.soort == WIE for d in found):
            deel = _wie(words, i, kring)
        if deel:
            found.append(deel)
        i = deel.tot if deel else i + 1
    return _terug_voor(found)


def gekozen(found: list[Deel]) -> list[Deel]:
    """Return the stretches that are cut out: of several dates the last, and every one that cannot be."""
    last = {deel.soort: deel for deel in found}
    dates = (VOOR, TERUG)
    return [d for d in found if d.soort not in dates or d.bezwaar or d is last[d.soort]]


def voegwoorden(words: Sequence[str], found: list[Deel]) -> set[int]:
    """Return where ``en`` joins two dates that are both cut out: "voor 4 dec en terug 11 dec"."""
    pairs = pairwise(found)
    return {a.tot for a, b in pairs if a.soort != WIE and b.van == a.tot + 1 and vouw(words[a.tot]) == "en"}


def _warm(words: Sequence[str], i: int) -> Deel | None:
    return Deel(WARM, i, i + 1) if vouw(words[i]).rstrip(",;.:!") == WARM else None


def _datum(words: Sequence[str], i: int, dag: Dag) -> Deel | None:
    soort, start = vouw(words[i]), i + 1
    if soort not in (VOOR, TERUG):
        return None
    if soort == TERUG and start < len(words) and vouw(words[start]) in _BIJ_TERUG:
        soort = _TERUG_VOOR if vouw(words[start]) == VOOR else TERUG
        start += 1
    stretch = words[start : start + _VOORUIT]
    end = next((n for n, word in enumerate(stretch) if is_merk(word)), len(stretch))
    found = datum_vooraan(stretch[:end], dag.vandaag, dag.volgend_overleg)
    return Deel(soort, i, start + found.woorden, found.datum, found.bezwaar) if found else None


def _wie(words: Sequence[str], i: int, kring: Kring) -> Deel:
    bare = words[i] == "@"
    phrase = words[i + 1 :] if bare else [words[i][1:], *words[i + 1 :]]
    found = herken(phrase, kring)
    length = 1 if bare and not found.wie else found.woorden + bare
    return Deel(WIE, i, i + max(length, 1), treffer=found, bezwaar=found.bezwaar)


def _terug_voor(found: list[Deel]) -> list[Deel]:
    """Beside a plain ``terug`` with a date, "terug voor 4 dec" is text that ends in terug, and a ``voor``."""
    if any(d.soort == TERUG for d in found):
        return [replace(d, soort=VOOR, van=d.van + 1) if d.soort == _TERUG_VOOR else d for d in found]
    return [replace(d, soort=TERUG) if d.soort == _TERUG_VOOR else d for d in found]
