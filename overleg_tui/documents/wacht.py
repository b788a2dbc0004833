"""The export guard: what in a document may tell who the patient is, with its place, before it is written.

It reads the document as a reader sees it (escapes undone) and says where in the file it found what. It
would rather stay silent than cry at every date: a date counts as one of birth when a word says so or when
it is over two years old; a phone number of the sociale kaart, or a postcode in the place where we meet,
is known and passes. A BSN never passes.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from overleg_tui.documents import wachtregels
from overleg_tui.documents.wachtnamen import namen_in
from overleg_tui.documents.wachtregels import Span
from overleg_tui.domain.tekst import vouw


class Gevoelig(StrEnum):
    """What the guard looks for; the value is the word for it on the command line."""

    BSN = "bsn"
    GEBOORTEDATUM = "geboortedatum"
    TELEFOON = "telefoon"
    ADRES = "adres"
    EMAIL = "email"
    IBAN = "iban"
    NAAM = "naam"


@dataclass(frozen=True, slots=True)
class Vondst:
    """Something found: what it is, as it is read, and from where to where in the file it stands.

    ``regel`` and ``kolom`` count from 1.
    """

    soort: Gevoelig
    tekst: str
    begin: int
    eind: int
    regel: int
    kolom: int

    @property
    def blokkeert(self) -> bool:
        """Whether it must be masked: a meeting of welfare and municipality may not exchange it."""
        return self.soort is Gevoelig.BSN


@dataclass(frozen=True, slots=True)
class Kennis:
    """What the guard knows: names to look for, and what may stand in the document.

    ``namen`` are patients' names; ``bekend`` names of partners and their people, their phone numbers,
    and places where we meet.
    """

    vandaag: date
    namen: tuple[str, ...] = ()
    bekend: tuple[str, ...] = ()


@dataclass(slots=True)
class Wachter:
    """Reads documents with the same knowledge, and a block that stands in several of them only once."""

    kennis: Kennis
    _al: dict[str, tuple[Vondst, ...]] = field(default_factory=dict)

    def doorzoek(self, text: str, ontvangers: Collection[str] = ()) -> tuple[Vondst, ...]:
        """Return what stands in ``text`` (Markdown) that may tell who the patient is, in order of place.

        Mail addresses of ``ontvangers`` may stand in it.
        """
        own = {vouw(address) for address in ontvangers}
        found: list[Vondst] = []
        place, line = 0, 0
        for block in _BLOKGRENS.split(text):
            if block not in self._al:
                self._al[block] = tuple(_in_blok(block, self.kennis))
            for v in self._al[block]:
                if v.soort is not Gevoelig.EMAIL or vouw(v.tekst) not in own:
                    found.append(replace(v, begin=v.begin + place, eind=v.eind + place, regel=v.regel + line))
            place += len(block)
            line += block.count("\n")
        return tuple(found)


def _in_blok(text: str, kennis: Kennis) -> list[Vondst]:
    """Return what is found in one block; where two findings overlap the first in ``_ZOEKERS`` counts."""
    plain, back = _zonder_tekens(text)
    taken: list[Span] = []
    found: list[Vondst] = []
    known = _bekende_plaatsen(plain, kennis.bekend)
    for soort, finder in _ZOEKERS.items():
        for begin, end in finder(plain, kennis):
            if _overlapt((begin, end), taken) or (soort in _MAG_BEKEND and _overlapt((begin, end), known)):
                continue
            if soort is Gevoelig.TELEFOON and _abonnee(plain[begin:end]) in map(_abonnee, kennis.bekend):
                continue
            taken.append((begin, end))
            found.append(_vondst(text, soort, plain[begin:end], back(begin), back(end)))
    return sorted(found, key=lambda vondst: vondst.begin)


def maskeer(text: str, *vondsten: Vondst) -> str:
    """Return ``text`` with these findings (of this very text) replaced by what was left out.

    That stands between brackets; those that were there already will do.
    """
    for vondst in sorted(vondsten, key=lambda v: v.begin, reverse=True):
        before, after = text[: vondst.begin], text[vondst.eind :]
        gone = f"{vondst.soort} weggelaten"
        bracketed = before.endswith("(") and after.startswith(")")
        text = f"{before}{gone}{after}" if bracketed else f"{before}({gone}){after}"
    return text


_ZOEKERS: Mapping[Gevoelig, Callable[[str, Kennis], Iterable[Span]]] = {
    Gevoelig.BSN: lambda text, _: wachtregels.bsn(text),
    Gevoelig.IBAN: lambda text, _: wachtregels.iban(text),
    Gevoelig.EMAIL: lambda text, _: wachtregels.email(text),
    Gevoelig.NAAM: lambda text, kennis: namen_in(text, kennis.namen),
    Gevoelig.ADRES: lambda text, _: wachtregels.adres(text),
    Gevoelig.TELEFOON: lambda text, _: wachtregels.telefoon(text),
    Gevoelig.GEBOORTEDATUM: lambda text, kennis: wachtregels.geboortedatum(text, kennis.vandaag),
}
_MAG_BEKEND = (Gevoelig.NAAM, Gevoelig.ADRES)
# The blank lines go with the block before them, so that the blocks together are the text.
_BLOKGRENS = re.compile(r"(?<=\n\n)(?=\S)")
_ONTSNAPT = re.compile(r"\\(?=[!-/:-@\[-`{-~\n])")


def _abonnee(nummer: str) -> str:
    """Return the last nine digits: the part of a Dutch number after zero or country code."""
    return re.sub(r"\D", "", nummer)[-9:]


def _zonder_tekens(text: str) -> tuple[str, Callable[[int], int]]:
    """Return ``text`` without its escaping backslashes, and what leads a place in it back to ``text``."""
    gone = [found.start() for found in _ONTSNAPT.finditer(text)]
    shifted = [place - index for index, place in enumerate(gone)]
    return _ONTSNAPT.sub("", text), lambda place: place + bisect_right(shifted, place - 1)


def _vondst(text: str, soort: Gevoelig, read: str, begin: int, end: int) -> Vondst:
    line_start = text.rfind("\n", 0, begin) + 1
    return Vondst(soort, read, begin, end, text.count("\n", 0, begin) + 1, begin - line_start + 1)


def _bekende_plaatsen(text: str, bekend: Iterable[str]) -> list[Span]:
    """Return where known names, numbers and places stand; a single word is too little to be known by."""
    found: list[Span] = []
    for words in bekend:
        if not re.search(r"\w\W+\w|\d", words):
            continue
        start = text.find(words)
        while start >= 0:
            found.append((start, start + len(words)))
            start = text.find(words, start + 1)
    return found


def _overlapt(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and begin < span[1] for begin, end in others)
