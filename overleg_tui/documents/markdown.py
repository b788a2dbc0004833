"""The few forms our Markdown is made of: CommonMark plus tables, one block after the other.

What goes in is already Markdown: user text comes through ``literal`` or ``cell`` first.
"""

import re
from collections.abc import Iterable, Sequence


def kop(niveau: int, inhoud: str) -> str:
    """Return a heading of level 1 to 6; it holds one line, so line breaks become spaces."""
    return f"{'#' * niveau} {inhoud.replace(chr(10), ' ')}"


def lijst(regels: Iterable[str]) -> str:
    """Return a bullet list; lines after the first of an item are indented so that they stay in it."""
    return "\n".join("- " + re.sub(r"\n(?!\n)", "\n  ", regel) for regel in regels)


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Return a table; each row has as many cells as there are headings."""
    lines = [koppen, ["---"] * len(koppen), *rijen]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def met_label(label: str, inhoud: str) -> str:
    """Return ``inhoud`` after a label in bold: ``**Vraag:** Wie kan helpen?``."""
    return f"**{label}:** {inhoud}"


def labelregel(label: str) -> str:
    """Return a label in bold that stands alone above a list or a table."""
    return f"**{label}**"


def document(blokken: Iterable[str]) -> str:
    """Join blocks to a file, leaving out empty ones: a blank line between them, one line end at the end."""
    return "\n\n".join(blok for blok in blokken if blok) + "\n"
