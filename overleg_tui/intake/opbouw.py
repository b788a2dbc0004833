"""The structure of a Markdown file, headings and list items, with its text as it was written.

markdown-it-py says where headings and list items stand; the text comes from the lines themselves, so that
``[melding 12-11]``, ``*`` and ``>`` stay as a reader of the file sees them. Only one thing is read as
Markdown: a backslash before a punctuation mark makes that mark literal, which is how our own export
protects text (``\\* geen lijst``). Any other backslash is itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from overleg_tui.domain.tekst import vouw

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~]|$)")
_MARKER = re.compile(r"\s*(?:[-*+•▪·–]|\d{1,9}[.)])(?:\s+|$)")
_LIJN = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*")  # a line drawn between two parts: holds no text
# Bullets that come along when somebody pastes from Word; one sign for one sign, so that lines stay.
_PASTED = re.compile(r"(?m)^([^\S\n]*)[•▪·–](?=[^\S\n])")


@dataclass(frozen=True, slots=True)
class Stuk:
    """One list item (``punt``) or paragraph on line ``regel``; its lines as written, without the bullet."""

    regel: int
    regels: tuple[str, ...]
    punt: bool

    @property
    def ruw(self) -> str:
        """The text on one line, escapes and all."""
        return " ".join(line.strip() for line in self.regels)


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading (as written; empty for what stands before the first) and what stands under it."""

    kop: str
    niveau: int
    regel: int
    regels: tuple[str, ...]
    stukken: tuple[Stuk, ...]

    @property
    def inhoud(self) -> str:
        """The text under the heading, line by line, escapes undone, without drawn lines."""
        return "\n".join(letterlijk(line.strip()) for line in self.regels if not _LIJN.fullmatch(line))


def letterlijk(ruw: str) -> str:
    """Undo the escapes of one line; a backslash at its end is a line break of Markdown and goes."""
    return _ESCAPE.sub(r"\1", ruw)


def kopnaam(kop: str) -> str:
    """Return the words of a heading or key for comparing: folded, without colon or emphasis."""
    return " ".join(vouw(letterlijk(kop)).strip(" :*_").split())


def met_kopjes(text: str, namen: frozenset[str], bekend: Callable[[str], bool]) -> str:
    """Make headings of the lines that say one of ``namen`` and no more, as people write in Notepad.

    Only in a file without any ``#`` before words that are ``bekend``: our own export begins with one, and
    its text is left alone.
    """
    lines = text.split("\n")
    if any(line.lstrip().startswith("#") and bekend(line.strip("# ")) for line in lines):
        return text
    return "\n".join(f"## {line.strip()}" if kopnaam(line) in namen else line for line in lines)


def opgesplitst(ruw: str) -> list[str]:
    """Split at each comma and semicolon that has no backslash before it, and undo the escapes."""
    return [letterlijk(part.strip()) for part in re.findall(r"(?:\\.|[^,;])+", ruw) if part.strip()]


@dataclass(frozen=True, slots=True)
class _Kop:
    eerste: int
    na: int
    niveau: int
    tekst: str


def delen(text: str, bekend: Callable[[str], bool]) -> list[Deel]:
    """Return the parts of a Markdown file, in order.

    A line with ``---`` or ``===`` under it is a heading only when its words are ``bekend``.
    """
    koppen, items, lists = _structuur(text, bekend)
    lines = text.split("\n")
    starts = [_Kop(0, 0, 0, ""), *koppen]
    found = []
    for kop, einde in zip(starts, [*(k.eerste for k in koppen), len(lines)], strict=True):
        body = tuple(lines[kop.na : einde])
        stukken = _stukken(lines, range(kop.na, einde), items, lists)
        found.append(Deel(kop.tekst, kop.niveau, kop.eerste + 1, body, stukken))
    return found


def _structuur(text: str, bekend: Callable[[str], bool]) -> tuple[list[_Kop], set[int], set[int]]:
    """Return the headings, the lines on which a list item begins and the lines that lie in a list."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero").enable(["heading", "lheading", "list"])
    tokens = reader.parse(_PASTED.sub(r"\1-", text))
    lines = text.split("\n")
    koppen: list[_Kop] = []
    items: set[int] = set()
    lists: set[int] = set()
    for n, token in enumerate(tokens):
        begin, end = token.map or (0, 0)
        if token.type == "list_item_open":
            items.add(begin)
            lists.update(range(begin, end))
        elif token.type == "heading_open":
            name = tokens[n + 1].content
            if lines[begin].lstrip().startswith("#") or bekend(name):
                koppen.append(_Kop(begin, end, int(token.tag[1]), name))
    return koppen, items, lists


def _stukken(lines: list[str], where: range, items: set[int], lists: set[int]) -> tuple[Stuk, ...]:
    found: list[Stuk] = []
    open_ = False  # whether the next line may still belong to the last one found
    for n in where:
        line = lines[n]
        if not line.strip() or _LIJN.fullmatch(line):
            open_ = open_ and found[-1].punt
        elif n in items:
            found.append(Stuk(n + 1, (_MARKER.sub("", line, count=1),), punt=True))
            open_ = True
        elif open_ and (not found[-1].punt or n in lists):
            last = found[-1]
            found[-1] = Stuk(last.regel, (*last.regels, line), last.punt)
        else:
            found.append(Stuk(n + 1, (line,), punt=False))
            open_ = True
    return tuple(found)
