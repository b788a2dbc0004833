"""Markdown of ours as blocks to lay out elsewhere: headings, paragraphs, numbered steps, lines kept whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from overleg_tui.documents.html import lezer

if TYPE_CHECKING:
    from markdown_it.token import Token

_STAP = 4
"""So many cells a list is further to the right than what it is in."""


class Nadruk(StrEnum):
    """How a part of a line stands out: a key or something else to type, the name of a screen, or not."""

    GEEN = ""
    TOETS = "toets"
    VET = "vet"


@dataclass(frozen=True, slots=True)
class Blok:
    """One block. ``kop``: 1 or 2 for a heading, else 0. ``inspring`` in cells; ``teken`` stands before it.

    ``los``: there is air above it. ``vast``: its lines stay as they are. ``delen`` are its parts in order.
    """

    delen: tuple[tuple[str, Nadruk], ...]
    kop: int = 0
    inspring: int = 0
    teken: str = ""
    los: bool = True
    vast: bool = False

    @property
    def tekst(self) -> str:
        """Its text without what stands out."""
        return "".join(text for text, _ in self.delen)


def blokken(markdown: str) -> tuple[Blok, ...]:
    """Return the blocks of ``markdown``; a list in a list is known, a table or an image is not."""
    return tuple(_gelezen(lezer().parse(markdown)))


def _gelezen(tokens: list["Token"]) -> Iterator[Blok]:
    kop, depth, teken, first = 0, 0, "", True
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            first, depth = depth == 0, depth + 1
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            teken = f"{token.info}." if token.info else "-"
        elif token.type == "heading_open":
            kop = int(token.tag[1:])
        elif token.type == "inline":
            yield Blok(_delen(token), kop, depth * _STAP, teken, los=first or not depth)
            kop, teken, first = 0, "", False
        elif token.type in ("fence", "code_block"):
            text = token.content.rstrip("\n")
            yield Blok(((text, Nadruk.TOETS),), inspring=(depth + 1) * _STAP, vast=True)


def _delen(inline: "Token") -> tuple[tuple[str, Nadruk], ...]:
    """Return the parts of a line; a link is as its words."""
    parts, strong = [], Nadruk.GEEN
    for part in inline.children or ():
        if part.type in ("strong_open", "strong_close"):
            strong = Nadruk.VET if part.nesting == 1 else Nadruk.GEEN
        elif part.type == "code_inline":
            parts.append((part.content, Nadruk.TOETS))
        elif part.type in ("softbreak", "hardbreak"):
            parts.append((" ", strong))
        elif part.content:
            parts.append((part.content, strong))
    return tuple(parts)
