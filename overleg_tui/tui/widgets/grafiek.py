"""A chart by textual-plotext, in the colours of the theme and with a sign of its own for each row of values.

Drawn anew at each size and theme. Its legend stands above it, not in the picture, where it would cover bars;
the figures themselves stand in the tables beside it. Only the figures screen imports this: plotext costs
more than the rest of that screen.
"""

from typing import TYPE_CHECKING

from textual.app import ComposeResult, RenderResult
from textual.color import Color
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual_plotext import PlotextPlot

from overleg_tui.domain.cijferbeeld import Grafiek, streepjes

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

TEKENS = ("█", "▒", "░")


class Grafiekvlak(PlotextPlot):
    """The picture itself; colours are taken from the theme when it is drawn."""

    app: "OverlegApp"

    def __init__(self) -> None:
        super().__init__()
        self.grafiek = Grafiek("", (), ())

    def render(self) -> RenderResult:
        self._teken()
        return super().render()

    def _teken(self) -> None:
        plot, drawn = self.plt, self.grafiek
        plot.clear_data()
        rows = [[value or 0 for value in values] for _, values in drawn.reeksen]
        if not rows:
            return
        ink = Color.parse(self.app.theme_variables["accent"]).rgb
        plot.multiple_bar(
            list(drawn.plaatsen),
            rows,
            marker=list(TEKENS[: len(rows)]),  # type: ignore[arg-type]  # one a row, which the stub does not know
            color=[ink] * len(rows),  # type: ignore[arg-type]  # the same
            width=0.6,
        )
        ticks = streepjes(max(map(max, rows)))
        plot.yticks(ticks, [f"{tick:g}" for tick in ticks])
        plot.ylim(0, ticks[-1])


class Grafiekblok(Vertical):
    """A title, what each sign means, and the chart; not there while there is nothing to draw."""

    def compose(self) -> ComposeResult:
        yield Static(classes="grafiek-kop")
        yield Grafiekvlak()

    def toon(self, grafiek: Grafiek | None) -> None:
        """Draw this one, or nothing."""
        self.display = grafiek is not None
        if grafiek is not None:
            legend = "   ".join(
                f"{sign} {name}" for sign, (name, _) in zip(TEKENS, grafiek.reeksen, strict=False)
            )
            head = Content.styled(grafiek.titel, "bold $accent") + Content(f"\n{legend}")
            self.query_one(".grafiek-kop", Static).update(head)
            chart = self.query_one(Grafiekvlak)
            chart.grafiek = grafiek
            chart.refresh()
