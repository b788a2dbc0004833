"""KB-cijfers: the figures of a year with bars, what each means beside it, and one key to write them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from overleg_tui.documents.cijfers import cijfers_stuk
from overleg_tui.domain.cijferbeeld import Blok, Grafiek, blokken, grafieken, trendblok
from overleg_tui.domain.cijfers import cijfers, jaren, trend
from overleg_tui.domain.register import Register
from overleg_tui.tui.screens.leesscherm import Leesscherm
from overleg_tui.tui.widgets.cijferregels import blok_gelezen
from overleg_tui.tui.widgets.grafiek import Grafiekblok

MEESTE = 3
"""So many charts there can be."""


class CijfersScreen(Leesscherm):
    """The figures of one year at a time, the last one first; no person is on this screen."""

    CSS_PATH: ClassVar[list[str]] = [*Leesscherm.CSS_PATH, "cijfers.tcss"]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "jaar(-1)", "eerder", id="cijfers.terug", tooltip="Een jaar terug"),
        Binding("right", "jaar(1)", "later", id="cijfers.verder", tooltip="Een jaar verder"),
        Binding(
            "e", "exporteer", "exporteren", id="cijfers.export", tooltip="Dit jaar als Markdown schrijven"
        ),
    ]
    VOET = ("lees.blad", "cijfers.terug", "cijfers.verder", "cijfers.export", "lees.terug")
    UITLEG = (
        "De cijfers van een jaar, zonder personen: wat er besproken en afgesproken is, en hoe lang het "
        "duurde. Onder elke tabel staat wat de cijfers betekenen."
    )
    bladzijde = "tussen"

    def __init__(self) -> None:
        super().__init__()
        self.jaar: int | None = None
        self._boven: tuple[Blok, ...] = ()
        self._rest: tuple[Blok, ...] = ()

    def kop(self) -> str:
        return f"KB-cijfers {self._jaar}"

    @property
    def _jaar(self) -> int:
        """The year on screen: as chosen, or else the last in which an overleg was held."""
        if self.jaar is not None:
            return self.jaar
        return max(jaren(self.app.register), default=self.app.nu().year)

    def eronder(self) -> ComposeResult:
        for _ in range(MEESTE):
            yield Grafiekblok()
        yield Static(id="cijfers-rest")

    def show(self, register: Register) -> None:
        """Paint the year: in short and by overleg, the charts with the figures above them, then the rest."""
        today = self.app.nu().date()
        met = self.app.instellingen.casus.criteria
        year, years = cijfers(register, self._jaar, today, met), trend(register, today, met)
        first, by_overleg, *rest = blokken(year)
        self._boven, self._rest = (first, by_overleg, trendblok(years)), tuple(rest)
        drawn: list[Grafiek | None] = [*grafieken(year, years), *[None] * MEESTE]
        for block, grafiek in zip(self.query(Grafiekblok), drawn, strict=False):
            block.toon(grafiek)
        super().show(register)

    def tekst(self, register: Register, width: int) -> Content:  # noqa: ARG002  # read in ``show``
        self.query_one("#cijfers-rest", Static).update(_gelezen(self._rest, width))
        return _gelezen(self._boven, width)

    def action_jaar(self, step: int) -> None:
        known = jaren(self.app.register)
        year = self._jaar + step
        if known and known[0] <= year <= known[-1]:
            self.jaar = year
            self.show(self.app.register)
            self.query_one("#lezen").scroll_home(animate=False)
        else:
            self.zeg(f"In {year} is er geen overleg gehouden.")

    def action_exporteer(self) -> None:
        from overleg_tui.tui.schrijven import geschreven, schrijf_stuk

        criteria = self.app.instellingen.casus.criteria
        paper = cijfers_stuk(self.app.register, self._jaar, self.app.nu(), criteria)
        if done := schrijf_stuk(self.app, paper):
            self.zeg(geschreven(done))


def _gelezen(blokken: Iterable[Blok], width: int) -> Content:
    return Content("\n\n").join(blok_gelezen(blok, width) for blok in blokken)
