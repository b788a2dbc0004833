"""The first line: which overleg, where we are, what time it is; what is unusual stands out in words."""

from textual.content import Content

from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.tui.widgets.tweezijdig import Tweezijdig


class Kop(Tweezijdig):
    """Left the overleg, right the place on the agenda and the clock, between them what is unusual."""

    _telling = 0

    def toon(self, overleg: Overleg, index: int, tijd: str, merk: str) -> None:
        """Show ``overleg`` at agendapunt ``index`` (from 0); ``merk`` is e.g. ``REGIE`` or ``DEMO``."""
        phase = "" if overleg.fase is Fase.BEZIG else overleg.fase.upper()
        count = Content(f"{index + 1} van {len(overleg.agenda)} · {tijd}")
        self._telling, right = count.cell_length, merken(merk, phase) + count
        where = f"Wijkteamoverleg · {dag_maand(overleg.datum)} {overleg.datum.year}"
        whole = Content(f"{where} · {overleg.plaats}" if overleg.plaats else where)
        room = self.app.size.width - 2 - right.cell_length  # not of this line: it may have no place yet
        fits = whole.cell_length <= room
        self.zet(whole if fits else Content(where), right)  # half a place tells those who sit there nothing

    def is_plaats(self, x: int) -> bool:
        """Whether the place on the agenda and the clock are in this column of the screen."""
        return 0 < self.content_region.right - x <= self._telling


def merken(*woorden: str) -> Content:
    """Return what is unusual, with air around it."""
    signs = [(f" {word} ", "bold reverse") for word in woorden if word]
    return Content.assemble(" ", *signs, " ")
