"""The first line: which overleg, where we are, what time it is; what is unusual stands out in words."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.tui.widgets.zet import zet, zet_regel


class Kop(Horizontal):
    """Left the overleg, right the place on the agenda and the clock, between them what is unusual."""

    def compose(self) -> ComposeResult:
        yield Static(id="kop-links")
        yield Static(id="kop-merk")
        yield Static(id="kop-rechts")

    def toon(self, overleg: Overleg, index: int, tijd: str, merk: str) -> None:
        """Show ``overleg`` at agendapunt ``index`` (from 0); ``merk`` is e.g. ``REGIE`` or ``DEMO``."""
        place = f" · {overleg.plaats}" if overleg.plaats else ""
        where = Content(f"Wijkteamoverleg · {dag_maand(overleg.datum)} {overleg.datum.year}{place}")
        zet(self.query_one("#kop-links", Static), where)
        phase = "" if overleg.fase is Fase.BEZIG else overleg.fase.upper()
        marks = [word for word in (merk, phase) if word]
        signs = Content.assemble(*[(f" {m} ", "reverse") for m in marks])
        zet_regel(self.query_one("#kop-merk", Static), signs)
        count = f"{index + 1} van {len(overleg.agenda)} · {tijd}"
        zet_regel(self.query_one("#kop-rechts", Static), Content(count))
