"""One search over everything: an index that grows with the register, and what was typed as a question.

The index is made in small pieces, newest first, so that the first letter never waits for years of data;
after that only what a change touched is read again. A keystroke compares folded text and nothing else.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekregels import MAKERS, Namen, Zoekregel

MEESTE = 60
"""So many results are shown; who has more types a letter more."""

_HANGT_AF = {"sleutelfiguren": ("afspraken",), "organisaties": ("afspraken", "sleutelfiguren")}
"""Lines of these tables hold names from that one."""


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What was typed: words that must all occur, and filters. ``wie`` are names or parts of them."""

    woorden: tuple[str, ...] = ()
    open: bool = False
    wie: tuple[str, ...] = ()
    jaar: int | None = None

    @property
    def leeg(self) -> bool:
        """Whether nothing is asked yet."""
        return not (self.woorden or self.open or self.wie or self.jaar)


@dataclass(frozen=True, slots=True)
class Gevonden:
    """The results, best first; ``meer``: there are others. ``bezig``: not everything has been read yet."""

    regels: tuple[Zoekregel, ...]
    meer: bool
    bezig: bool


def lees_vraag(getypt: str) -> Zoekvraag:
    """Read ``open``, ``@naam`` and ``van 2026`` as filters, all else as words; ``"open"`` is a word."""
    question = Zoekvraag()
    words = vouw(getypt).split()
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        if word == "open":
            question = replace(question, open=True)
        elif word.startswith("@"):
            question = replace(question, wie=(*question.wie, word[1:])) if word[1:] else question
        elif word == "van" and _jaartal(after):
            question = replace(question, jaar=int(after))
        elif not (_jaartal(word) and index and words[index - 1] == "van") and word.strip('"'):
            question = replace(question, woorden=(*question.woorden, word.strip('"')))
    return question


def _jaartal(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and word[:2] in ("19", "20")


class Zoekindex:
    """All lines of one register. Call ``bij`` for each new register, then ``werk`` until it is done.

    ``getypt`` is what each role searched last.
    """

    def __init__(self) -> None:
        self.getypt: dict[Rol, str] = {}
        self._register = Register()
        self._namen: Namen = {}
        self._per_document: dict[tuple[str, str], tuple[Zoekregel, ...]] = {}
        # Taken from the end, where the newest is.
        self._te_doen: dict[tuple[str, str], None] = {}
        self._regels: list[Zoekregel] | None = []

    def bij(self, register: Register, namen: Mapping[str, str]) -> None:
        """Take over a register: what differs from the last one is to be read."""
        old, self._register = self._register, register
        for table in MAKERS:
            changed = self._verschil(table, register, old)
            for id_ in changed:
                self._te_doen[table, id_] = None
            if changed:
                for other in _HANGT_AF.get(table, ()):
                    self._alles(other, register)
        renamed = dict(self._namen) != dict(namen)
        self._namen = dict(namen)
        if renamed:
            self._alles("casussen", register)

    def werk(self, documenten: int) -> bool:
        """Read at most so many documents, newest first; return whether nothing is left to read."""
        for _ in range(min(documenten, len(self._te_doen))):
            table, id_ = self._te_doen.popitem()[0]
            found = getattr(self._register, table).get(id_)
            lines = () if found is None else tuple(MAKERS[table](found, self._register, self._namen))
            if lines != self._per_document.get((table, id_), ()):
                self._per_document[table, id_] = lines
                self._regels = None
        return not self._te_doen

    def zoek(self, vraag: Zoekvraag, rol: Rol, binnen: Collection[str] = ()) -> Gevonden:
        """Return what ``rol`` may find: first what is called so exactly, then the newest.

        The room (ZAAL) finds of casussen only those in ``binnen`` (codes): who is not involved with the
        others does not sit in on them.
        """
        busy = bool(self._te_doen)
        if vraag.leeg:
            return Gevonden((), False, busy)
        lines = self._passend(vraag)
        allowed = [line for line in lines if line.rol in (None, rol)]
        if rol is Rol.ZAAL:
            allowed = [line for line in allowed if line.casus is None or line.casus in binnen]
        exact = [line for line in allowed if line.sleutel and line.sleutel in vraag.woorden]
        rest = [line for line in allowed if not (line.sleutel and line.sleutel in vraag.woorden)]
        best = [*exact, *rest]
        return Gevonden(tuple(best[:MEESTE]), len(best) > MEESTE, busy)

    def _passend(self, vraag: Zoekvraag) -> list[Zoekregel]:
        lines = self._nieuwste_eerst()
        # The longest word leaves least to compare with the others.
        for word in sorted(vraag.woorden, key=len, reverse=True):
            lines = [line for line in lines if word in line.gevouwen or word == line.sleutel]
        for name in vraag.wie:
            lines = [line for line in lines if name in line.wie]
        if vraag.open:
            lines = [line for line in lines if line.open]
        return lines if vraag.jaar is None else self._uit_jaar(lines, vraag.jaar)

    def _uit_jaar(self, lines: Iterable[Zoekregel], year: int) -> list[Zoekregel]:
        """Keep what is of that year; a casus is of every year in which it was on an agenda."""
        discussed = {
            punt.casus
            for overleg in self._register.overleggen.values()
            if overleg.datum.year == year
            for punt in overleg.agenda
        }
        return [
            line
            for line in lines
            if (line.overleg is None and line.casus in discussed and line.casus)
            or (line.datum and line.datum.year == year)
        ]

    def _nieuwste_eerst(self) -> list[Zoekregel]:
        if self._regels is None:
            every = [line for lines in self._per_document.values() for line in lines]
            self._regels = sorted(every, key=lambda line: line.datum or date.min, reverse=True)
        return self._regels

    def _alles(self, table: str, register: Register) -> None:
        for id_ in getattr(register, table):
            self._te_doen.setdefault((table, id_))

    @staticmethod
    def _verschil(table: str, register: Register, old: Register) -> list[str]:
        new: Tabel[Any] = getattr(register, table)
        before: Tabel[Any] = getattr(old, table)
        return list(new) if not before else list(new.verschil(before))
