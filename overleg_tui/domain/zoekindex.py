"""One search over everything: an index that grows with the register, and what was typed as a question.

The index is made in small pieces, newest first, so that the first letter never waits for years of data;
after that only what a change touched is read again. A keystroke compares folded text and nothing else.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekregels import MAKERS, Namen, Zoekregel

MEESTE = 60
"""So many results are shown; who has more types a letter more."""

_NIEUWSTE = 60
"""So many documents of each table are read before any older one: what she looks for is mostly of late."""

_HANGT_AF = {"sleutelfiguren": ("afspraken",), "organisaties": ("afspraken", "sleutelfiguren")}
"""Lines of these tables hold names from that one."""


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
class _Blok:
    """Lines with all their text together: one look tells whether a word occurs in any of them."""

    tekst: str
    wie: str
    regels: tuple[Zoekregel, ...]


_PER_BLOK = 64


def _blok(regels: list[Zoekregel]) -> _Blok:
    # Words hold no line end, so none is found across two lines. An exact name may stand nowhere else.
    text = "\n".join(f"{line.sleutel}\n{line.gevouwen}" for line in regels)
    return _Blok(text, "\n".join(line.wie for line in regels), tuple(regels))


def _past(regel: Zoekregel, vraag: Zoekvraag, besproken: frozenset[str]) -> bool:
    """Whether every word and filter fits; a casus is of every year in which it was ``besproken`` (codes)."""
    if vraag.open and not regel.open:
        return False
    if not all(word in regel.gevouwen or word == regel.sleutel for word in vraag.woorden):
        return False
    if not all(name in regel.wie for name in vraag.wie):
        return False
    of_year = regel.datum is not None and regel.datum.year == vraag.jaar
    return vraag.jaar is None or of_year or (regel.overleg is None and regel.casus in besproken)


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
        # The blocks are in order once all is read; until then what was read since only comes after them.
        self._blokken: list[_Blok] = []
        self._los: list[Zoekregel] = []
        self._geordend, self._verouderd = True, False
        self._sleutels: dict[str, list[Zoekregel]] = {}

    def bij(self, register: Register, namen: Mapping[str, str]) -> None:
        """Take over a register: what differs from the last one is to be read."""
        old, self._register = self._register, register
        changed = {table: self._verschil(table, register, old) for table in MAKERS}
        for part in (slice(None, -_NIEUWSTE), slice(-_NIEUWSTE, None)):
            for table, ids in changed.items():
                self._te_doen |= dict.fromkeys((table, id_) for id_ in ids[part])
        for table, ids in changed.items():
            for other in _HANGT_AF.get(table, ()) if ids else ():
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
            known = self._per_document.get((table, id_), ())
            if lines != known:
                self._per_document[table, id_] = lines
                self._los += lines
                self._geordend = False
                self._verouderd = self._verouderd or bool(known)
        if not (self._te_doen and self._verouderd):
            self._ingedeeld()  # now, and not at the next letter
        return not self._te_doen

    def zoek(self, vraag: Zoekvraag, rol: Rol, binnen: Collection[str] = ()) -> Gevonden:
        """Return what ``rol`` may find: first what is called so exactly, then the newest.

        The room (ZAAL) finds of casussen only those in ``binnen`` (codes): who is not involved with the
        others does not sit in on them.
        """
        if vraag.leeg:
            return Gevonden((), False, bool(self._te_doen))
        besproken = self._besproken(vraag.jaar) if vraag.jaar else frozenset()
        found = (
            line
            for line in self._mogelijk(vraag)
            if line.rol in (None, rol)
            and (rol is Rol.REGIE or line.casus is None or line.casus in binnen)
            and _past(line, vraag, besproken)
        )
        best = list(islice(found, MEESTE + 1))
        return Gevonden(tuple(best[:MEESTE]), len(best) > MEESTE, bool(self._te_doen))

    def _mogelijk(self, vraag: Zoekvraag) -> Iterator[Zoekregel]:
        """Yield what is worth comparing: what is called so, then the blocks in which every word occurs."""
        blocks = self._ingedeeld()
        exact = dict.fromkeys(word for word in vraag.woorden if word in self._sleutels)
        for word in exact:
            yield from self._sleutels[word]
        for block in blocks:
            if all(word in block.tekst for word in vraag.woorden) and all(w in block.wie for w in vraag.wie):
                yield from (line for line in block.regels if line.sleutel not in exact)

    def _besproken(self, jaar: int) -> frozenset[str]:
        """Return the codes of the casussen that were on an agenda in that year."""
        held = (overleg for overleg in self._register.overleggen.values() if overleg.datum.year == jaar)
        return frozenset(punt.casus for overleg in held for punt in overleg.agenda if punt.casus)

    def _ingedeeld(self) -> list[_Blok]:
        """Return the blocks: only those of what was read since are made, until everything is read."""
        if self._verouderd or not (self._te_doen or self._geordend):
            self._los = [line for lines in self._per_document.values() for line in lines]
            self._blokken, self._sleutels = [], {}
            self._verouderd, self._geordend = False, not self._te_doen
        new, self._los = self._los, []
        new.sort(key=lambda line: line.datum or date.min, reverse=True)
        self._blokken += [_blok(new[i : i + _PER_BLOK]) for i in range(0, len(new), _PER_BLOK)]
        for line in new:
            if line.sleutel:
                self._sleutels.setdefault(line.sleutel, []).append(line)
        return self._blokken

    def _alles(self, table: str, register: Register) -> None:
        for id_ in getattr(register, table):
            self._te_doen.setdefault((table, id_))

    @staticmethod
    def _verschil(table: str, register: Register, old: Register) -> list[str]:
        new: Tabel[Any] = getattr(register, table)
        before: Tabel[Any] = getattr(old, table)
        return list(new) if not before else list(new.verschil(before))
