"""One kwadrant while its punten are edited: the same box, with a cursor in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.raster import Plaats
from overleg_tui.domain.zaal import PuntBeeld
from overleg_tui.tui.widgets.kwadrant import KwadrantVak
from overleg_tui.tui.widgets.regels import INSPRING, punt_regels

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

Blok = tuple[str | None, list[Content]]
"""The id of a punt (``None``: nothing to choose) and its lines."""

CURSOR, BRON = "»", "→"


class BewerkVak(KwadrantVak):
    """Shows the cursor (``gekozen``: a punt or an empty kwadrant) and where a link begins (``bron``)."""

    app: "OverlegApp"
    gekozen: reactive[Plaats | None] = reactive(None)
    bron: reactive[str] = reactive("")

    class Gekozen(Message):
        """Somebody clicked here; ``punt`` is ``None`` beside the punten."""

        def __init__(self, kwadrant: Kwadrant, punt: str | None) -> None:
            super().__init__()
            self.kwadrant, self.punt = kwadrant, punt

    def inhoud(self) -> Content:
        width, height = self.content_size
        lines = [line for _, line in self._regels(width, height)]
        return Content("\n").join(lines)

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        offset = event.get_content_offset(self)
        lines = self._regels(*self.content_size)
        here = lines[offset.y][0] if offset is not None and offset.y < len(lines) else None
        self.post_message(self.Gekozen(self.kwadrant, here))

    def _regels(self, width: int, height: int) -> list[tuple[str | None, Content]]:
        """Return the lines that fit, each with the id of its punt; a gutter of one cell holds the cursor."""
        chosen = self.gekozen.punt if self.gekozen else None
        blocks = (
            passende_blokken(self.beelden, width - 1, height, chosen) if self.beelden else self._leeg(width)
        )
        here = self.gekozen is not None
        return [
            (id_, self._met_rand(id_, line, width, on=here and id_ == chosen, first=n == 0))
            for id_, lines in blocks
            for n, line in enumerate(lines)
        ][: max(0, height)]

    def _leeg(self, width: int) -> list[Blok]:
        prompts = Content(self.app.instellingen.vragen[self.kwadrant]).wrap(max(1, width - 1 - INSPRING))
        return [(None, [Content(" " * INSPRING) + line.rstrip() for line in prompts])]

    def _met_rand(self, id_: str | None, line: Content, width: int, *, on: bool, first: bool) -> Content:
        sign = BRON if first and id_ and id_ == self.bron else CURSOR if first and on else " "
        whole = Content(sign) + line
        if not (on and id_):
            return whole.stylize("bold $accent", 0, 1)
        return whole.pad_right(max(0, width - whole.cell_length)).stylize("bold $background on $accent")


def passende_blokken(
    beelden: Sequence[PuntBeeld], width: int, height: int, gekozen: str | None
) -> list[Blok]:
    """Fit the punten: all in full if there is room, else a line each but for the chosen one.

    What then still does not fit is counted above and below; the chosen one is always in sight.
    """
    full = {beeld.id: punt_regels(beeld, width) for beeld in beelden}
    if sum(map(len, full.values())) <= height:
        return list(full.items())
    own = full.get(gekozen or "", [])[: max(1, height - 2)]
    short = {b.id: own if b.id == gekozen else punt_regels(b, width, one_line=True) for b in beelden}
    blocks: list[Blok] = list(short.items())
    index = next((i for i, beeld in enumerate(beelden) if beeld.id == gekozen), 0)
    first = last = index
    while True:
        if last + 1 < len(blocks) and _hoogte(blocks, first, last + 1) <= height:
            last += 1
        elif first > 0 and _hoogte(blocks, first - 1, last) <= height:
            first -= 1
        else:
            break
    above, below = first, len(blocks) - 1 - last
    return [*_nog(above, "↑"), *blocks[first : last + 1], *_nog(below, "↓")]


def _hoogte(blocks: Sequence[Blok], first: int, last: int) -> int:
    shown = sum(len(lines) for _, lines in blocks[first : last + 1])
    return shown + (first > 0) + (last < len(blocks) - 1)


def _nog(count: int, sign: str) -> list[Blok]:
    said = Content.styled(f"{' ' * INSPRING}nog {count} {sign}", "$accent bold")
    return [(None, [said])] if count else []
