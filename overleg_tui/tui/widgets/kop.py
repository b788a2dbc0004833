"""The first line: which overleg, where we are, what time it is; what is unusual stands out in words."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.tui.widgets.zet import zet, zet_regel

_RAND = 4
"""Cells beside the texts: at both ends of the line and of the marks."""


class Kop(Horizontal):
    """Left the overleg, right the place on the agenda and the clock, between them what is unusual."""

    def compose(self) -> ComposeResult:
        yield Static(id="kop-links")
        yield Static(id="kop-merk")
        yield Static(id="kop-rechts")

    def toon(self, overleg: Overleg, index: int, tijd: str, merk: str) -> None:
        """Show ``overleg`` at agendapunt ``index`` (from 0); ``merk`` is e.g. ``REGIE`` or ``DEMO``."""
        phase = "" if overleg.fase is Fase.BEZIG else overleg.fase.upper()
        marks = [word for word in (merk, phase) if word]
        signs = Content.assemble(*[(f" {m} ", "reverse") for m in marks])
        zet_regel(self.query_one("#kop-merk", Static), signs)
        count = f"{index + 1} van {len(overleg.agenda)} · {tijd}"
        zet_regel(self.query_one("#kop-rechts", Static), Content(count))
        where = f"Wijkteamoverleg · {dag_maand(overleg.datum)} {overleg.datum.year}"
        whole = Content(f"{where} · {overleg.plaats}" if overleg.plaats else where)
        room = self.app.size.width - _RAND - signs.cell_length - len(count)
        fits = whole.cell_length <= room  # half a place tells those who sit there nothing
        zet(self.query_one("#kop-links", Static), whole if fits else Content(where))
