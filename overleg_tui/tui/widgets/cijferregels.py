"""A block of figures as text: columns, with a bar behind each row, and below it what the figures mean.

These bars are our own and not plotext's (see ``grafiek``): each stands on the line of its figure.
"""

from textual.content import Content

from overleg_tui.domain.cijferbeeld import Blok
from overleg_tui.tui.widgets.hangend import hangend

STAAF = "█"
_NAAM = 30
_LANGSTE = 30


def blok_gelezen(blok: Blok, width: int) -> Content:
    """Return a block at most ``width`` cells wide."""
    widths = [_breedte(blok, n) for n in range(len(blok.koppen))]
    lines = [Content.styled(blok.titel, "bold $accent"), _rij(blok.koppen, widths, "bold")]
    room = max(0, min(_LANGSTE, width - sum(widths) - 2 * len(widths)))
    for n, row in enumerate(blok.rijen):
        lines.append(_rij(row, widths, "") + _staaf(blok, n, room))
    if not blok.rijen:
        lines.append(Content("Er is nog te weinig om te laten zien."))
    lines += [hangend(Content(""), Content.styled(meant, "italic"), 0, width) for meant in blok.uitleg]
    return Content("\n").join(lines)


def _breedte(blok: Blok, kolom: int) -> int:
    longest = max(len(row[kolom]) for row in (blok.koppen, *blok.rijen))
    return min(_NAAM, longest) if kolom == 0 else longest


def _rij(cells: tuple[str, ...], widths: list[int], style: str) -> Content:
    parts = [
        Content.styled(cell, style).truncate(width, ellipsis=True, pad=True)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return Content("  ").join(parts)


def _staaf(blok: Blok, rij: int, room: int) -> Content:
    """Return the bar of a row; the highest fills the room, and what is more than nothing is seen."""
    highest = max(blok.staven, default=0.0)
    value = blok.staven[rij] if rij < len(blok.staven) else 0.0
    if not highest or not value or not room:
        return Content("")
    return Content.styled("  " + STAAF * max(1, round(room * value / highest)), "$accent")
