"""Text behind a word, a key or a sign, wrapped below its own first word."""

from collections.abc import Iterable

from textual.content import Content

_KOLOM = 15
"""Cells for the word before a part of what is shown in full."""


def uitgelegd(regels: Iterable[tuple[str, str]], kolom: int, width: int) -> Content:
    """Return lines of a bold word in ``kolom`` cells and its text, the whole at most ``width`` cells."""
    lines = [
        hangend(Content.styled(word, "bold $accent"), Content(text), kolom, width) for word, text in regels
    ]
    return Content("\n").join(lines)


def hangend(kop: Content, tekst: Content, kolom: int, width: int) -> Content:
    """Return ``tekst`` wrapped within ``width`` cells, behind ``kop`` in a column of ``kolom`` cells."""
    heads = [kop.pad_right(max(0, kolom - kop.cell_length))]
    lines = tekst.wrap(max(8, width - kolom))
    heads += [Content(" " * kolom)] * (len(lines) - 1)
    return Content("\n").join(head + line.rstrip() for head, line in zip(heads, lines, strict=True))


def met_kop(kop: str, delen: Iterable[tuple[str, str]], width: int) -> Content:
    """Return a bold heading and below it each part that says something, behind its word."""
    lines = uitgelegd([(word, text) for word, text in delen if text], _KOLOM, width)
    return Content("\n").join([Content.styled(kop, "bold"), lines])
