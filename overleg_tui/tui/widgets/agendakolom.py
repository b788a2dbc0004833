"""The agenda beside the sheet, where the window is wide enough for it."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style

from overleg_tui.tui.widgets.hangend import hangend
from overleg_tui.tui.widgets.strak import Strak

PUNT = "punt"
"""In what is under the mouse: the place of the agendapunt there, from 0."""


class Agendakolom(Strak):
    """The names of all agendapunten; the one that is on is marked, and always among those that fit."""

    namen: reactive[tuple[str, ...]] = reactive(())
    plaats: reactive[int] = reactive(0)

    def inhoud(self) -> Content:
        return kolom(self.namen, self.plaats, *self.content_size)


def kolom(namen: Sequence[str], plaats: int, width: int, height: int) -> Content:
    """Return the agenda with air between, or close together, or a line each, or those around ``plaats``."""
    blocks = [_regel(naam, i, plaats, width) for i, naam in enumerate(namen)]
    lines = sum(block.plain.count("\n") + 1 for block in blocks)
    if lines + len(blocks) - 1 <= height:
        return Content("\n\n").join(blocks)
    if lines > height:
        blocks = [_kort(naam, i, plaats, width) for i, naam in enumerate(namen)]
    return Content("\n").join(_rondom(blocks, plaats, height))


def _kop(i: int, plaats: int) -> Content:
    here = i == plaats
    return Content.styled(f"{'»' if here else ' '} {i + 1}. ", "bold $accent" if here else "")


def _regel(naam: str, i: int, plaats: int, width: int) -> Content:
    head, text = _kop(i, plaats), Content.styled(naam, "bold $accent" if i == plaats else "")
    return hangend(head, text, head.cell_length, width).stylize(Style.from_meta({PUNT: i}))


def _kort(naam: str, i: int, plaats: int, width: int) -> Content:
    head, style = _kop(i, plaats), "bold $accent" if i == plaats else ""
    text = Content.styled(naam, style).truncate(max(8, width - head.cell_length), ellipsis=True)
    return (head + text).stylize(Style.from_meta({PUNT: i}))


def _rondom(blocks: list[Content], plaats: int, height: int) -> list[Content]:
    """Return as many of these lines as fit, with how many there are before and after."""
    if len(blocks) <= height:
        return blocks
    room = max(1, height - 2)
    first = max(0, min(plaats - room // 2, len(blocks) - room))
    after = len(blocks) - first - room
    signs = [Content.styled(f"  nog {n}" if n else "", "bold $accent") for n in (first, after)]
    return [signs[0], *blocks[first : first + room], signs[1]]
