"""The sheet the room reads: one agendapunt from header to message line, the same in both windows."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.zaal import Beeld
from overleg_tui.tui.widgets.kop import Kop
from overleg_tui.tui.widgets.kwadrant import KwadrantVak
from overleg_tui.tui.widgets.lezen import alles, groepen, kwadrant_groot
from overleg_tui.tui.widgets.vastgelegd import Vastgelegd

LEGENDA = "★ prioriteit   + kracht   → leidt tot   ← komt door"
TE_KLEIN = "Het venster is te klein. Maak het minstens 80 bij 24 tekens."


class Blad(Vertical):
    """Paints what it is given and decides nothing: ``beeld`` holds only what the looker may see."""

    def __init__(self) -> None:
        super().__init__()
        self.overleg: Overleg | None = None
        self.index = 0

    def compose(self) -> ComposeResult:
        yield Kop()
        with Horizontal(id="titelregel"):
            yield Static(id="titel")
            yield Static(id="tijd")
        yield Static(id="vraag")
        with Horizontal(id="midden"):
            yield Static(id="agenda")
            with Vertical(id="blad"):
                yield from self._compose_vier()
                with VerticalScroll(id="lezen", can_focus=False):
                    yield Static(id="lezen-tekst")
                with Horizontal(id="onder-kop"):
                    yield Static(id="vastgelegd-kop")
                    yield Static(id="legenda")
                yield Vastgelegd()
        yield Static(id="melding")

    def _compose_vier(self) -> ComposeResult:
        with Vertical(id="vier"):
            with Horizontal(classes="paar"):
                yield KwadrantVak(Kwadrant.LICHAAM)
                yield KwadrantVak(Kwadrant.MAATSCHAPPELIJK)
            yield Static(id="hulpvraag")
            with Horizontal(classes="paar"):
                yield KwadrantVak(Kwadrant.GEEST)
                yield KwadrantVak(Kwadrant.SOCIAAL)

    def toon(
        self,
        beeld: Beeld,
        overleg: Overleg,
        index: int,
        *,
        kwadrant: Kwadrant | None = None,
        onverkort: bool = False,
    ) -> None:
        """Paint agendapunt ``index`` (from 0); ``onverkort`` shows all of it as text to read."""
        self.overleg, self.index = overleg, index
        self._set("#titel", Content(beeld.titel))
        self.set_class(not beeld.vraag, "-zonder-vraag")
        nothing = not (beeld.afspraken or beeld.besluiten or beeld.notities)
        self.set_class(nothing and beeld.kwadranten is None, "-niets-vastgelegd")
        self._set("#vraag", Content(beeld.vraag))
        self._set("#agenda", self._agenda(overleg, index))
        self._set("#vastgelegd-kop", Content(f"Afspraken {len(beeld.afspraken) or ''}".strip()))
        self._set("#legenda", Content(LEGENDA if beeld.kwadranten else ""))
        self.query_one(Vastgelegd).beeld = beeld
        self._toon_midden(beeld, kwadrant, onverkort=onverkort)

    def toon_tijd(self, nu: datetime, merk: str) -> None:
        """Paint what changes with the clock; ``merk`` is what is unusual, e.g. ``DEMO``."""
        if self.overleg is None:
            return
        self.query_one(Kop).toon(self.overleg, self.index, nu, merk)
        minutes = self.overleg.agenda[self.index].minuten
        self._set("#tijd", Content(f"gepland {minutes} min"), layout=True)

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        line = self.query_one("#melding", Static)
        line.set_class(fout, "-fout")
        line.update(Content(zin), layout=fout)

    def schuif(self, lines: int) -> None:
        """Scroll a long text by so many lines."""
        self.query_one("#lezen", VerticalScroll).scroll_relative(y=lines, animate=False)

    def bovenaan(self) -> None:
        """Go to the top of a long text."""
        self.query_one("#lezen", VerticalScroll).scroll_home(animate=False)

    def _toon_midden(self, beeld: Beeld, kwadrant: Kwadrant | None, *, onverkort: bool) -> None:
        """Show the four kwadranten, or something to read at length."""
        kwadranten = beeld.kwadranten
        reading = kwadranten is None or kwadrant is not None or onverkort
        self.set_class(reading, "-lezen")
        if reading:
            width = min(self.screen.size.width - 4, 90)
            if onverkort:
                text = alles(beeld, width)
            elif kwadranten is not None and kwadrant is not None:
                text = kwadrant_groot(kwadrant, kwadranten[kwadrant], width)
            else:
                text = groepen(beeld)
            self._set("#lezen-tekst", text, layout=True)
        elif kwadranten is not None:
            for vak in self.query(KwadrantVak):
                vak.beelden = kwadranten[vak.kwadrant]
            self._set("#hulpvraag", Content(f"« {beeld.hulpvraag} »" if beeld.hulpvraag else beeld.melding))

    def _set(self, selector: str, content: Content, *, layout: bool = False) -> None:
        self.query_one(selector, Static).update(content, layout=layout)

    def _agenda(self, overleg: Overleg, index: int) -> Content:
        lines = []
        for i, punt in enumerate(overleg.agenda):
            sign, style = ("»", "bold $accent") if i == index else (" ", "")
            lines.append(Content.styled(f"{sign} {i + 1}. {punt.naam}", style))
        return Content("\n\n").join(lines)
