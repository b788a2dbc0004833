"""The sheet the room reads: one agendapunt from header to message line, the same in both windows."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.tijd import Tijdbeeld
from overleg_tui.domain.zaal import Beeld
from overleg_tui.tui.widgets.agendakolom import Agendakolom
from overleg_tui.tui.widgets.kop import Kop
from overleg_tui.tui.widgets.kwadrant import KwadrantVak
from overleg_tui.tui.widgets.leesvak import Leesvak
from overleg_tui.tui.widgets.lezen import alles, groepen, kwadrant_groot
from overleg_tui.tui.widgets.passend import Passend
from overleg_tui.tui.widgets.ronde import Ronde
from overleg_tui.tui.widgets.vastgelegd import Vastgelegd
from overleg_tui.tui.widgets.zet import zet, zet_regel

LEGENDA = "★ prioriteit   + kracht   → leidt tot   ← komt door"
TE_KLEIN = "Het venster is te klein. Maak het minstens 80 bij 24 tekens."


class Blad(Vertical):
    """Paints what it is given and decides nothing: ``beeld`` holds only what the looker may see."""

    VAK: ClassVar[type[KwadrantVak]] = KwadrantVak

    def __init__(self) -> None:
        super().__init__()
        self.overleg: Overleg | None = None
        self.index = 0
        self._hierna = self._gezegd = self.vraag = ""
        self._vakken = {kwadrant: self.VAK(kwadrant) for kwadrant in Kwadrant}

    def compose(self) -> ComposeResult:
        yield Kop()
        with Horizontal(id="titelregel"):
            yield Static(id="titel")
            yield Static(id="tijd")
        yield Passend(id="vraag")
        with Horizontal(id="midden"):
            yield Agendakolom(id="agenda")
            with Vertical(id="blad"):
                yield from self._compose_vier()
                with Leesvak(id="lezen"):
                    yield Static(id="lezen-tekst")
                yield Ronde()
                with Horizontal(id="onder-kop"):
                    yield Static(id="vastgelegd-kop")
                    yield Static(id="legenda")
                yield Vastgelegd()
        yield Static(id="melding")

    def _compose_vier(self) -> ComposeResult:
        with Vertical(id="vier"):
            with Horizontal(classes="paar"):
                yield self._vakken[Kwadrant.LICHAAM]
                yield self._vakken[Kwadrant.MAATSCHAPPELIJK]
            yield Passend(id="hulpvraag")
            with Horizontal(classes="paar"):
                yield self._vakken[Kwadrant.GEEST]
                yield self._vakken[Kwadrant.SOCIAAL]

    def toon(
        self,
        beeld: Beeld,
        overleg: Overleg,
        index: int,
        *,
        kwadrant: Kwadrant | None = None,
        onverkort: bool = False,
    ) -> bool:
        """Paint agendapunt ``index`` (from 0), ``onverkort`` as text; return whether it is another one."""
        stepped = self.overleg is None or (self.overleg.id, self.index) != (overleg.id, index)
        self.overleg, self.index = overleg, index
        self._set("#titel", Content(beeld.titel))
        self.update_classes(_klassen(beeld, kwadrant, onverkort=onverkort), animate=False)
        self.query_one("#vraag", Passend).tekst = beeld.vraag
        agenda = self.query_one(Agendakolom)
        agenda.namen, agenda.plaats = tuple(punt.naam for punt in overleg.agenda), index
        sits_in = "" if beeld.zit_aan is None else f" · zit aan {len(beeld.zit_aan)}"
        word = "Vastgelegd" if not beeld.afspraken and (beeld.besluiten or beeld.notities) else "Afspraken"
        self._set("#vastgelegd-kop", Content(f"{word} {len(beeld.afspraken) or ''}".strip() + sits_in))
        self._set("#legenda", Content(LEGENDA if beeld.kwadranten else ""))
        self.query_one(Vastgelegd).beeld = beeld
        self._toon_midden(beeld, kwadrant, onverkort=onverkort)
        if stepped:
            self._gezegd = self._hierna
        return stepped

    def toon_tijd(self, tijd: Tijdbeeld, merk: str) -> None:
        """Paint what changes with the clock; ``merk`` is what is unusual, e.g. ``DEMO``.

        What comes next, or in the first half what is asked (``vraag``), gives way to whatever else was said
        until the next step.
        """
        if self.overleg is None:
            return
        self.query_one(Kop).toon(self.overleg, self.index, tijd.kop, merk)
        zet_regel(self.query_one("#tijd", Static), Content(tijd.regel))
        asked = "" if tijd.halverwege else self.vraag
        said, self._hierna = self._hierna, asked or _hierna(self.overleg, self.index, tijd.verdeling)
        if self._gezegd == said:
            self.zeg(self._hierna)

    def zeg(self, zin: str, *, fout: bool = False, lang: bool = False) -> None:
        """Say one sentence on the message line; an empty one is what comes next.

        A ``lang`` one may take three lines.
        """
        self._gezegd = zin = zin or self._hierna
        line = self.query_one("#melding", Static)
        line.set_class(fout, "-fout")
        self.set_class(lang, "-lang")
        zet(line, Content(zin), layout=fout or lang)

    def schuif(self, lines: int) -> int:
        """Scroll a long text by so many lines; return the line that is on top then.

        In the opening round it goes by afspraak instead, and the chosen one counts.
        """
        if self.has_class("-ronde"):
            return self.query_one(Ronde).stap((lines > 0) - (lines < 0))
        return self.query_one(Leesvak).schuif(lines) if self.leest else 0

    @property
    def vraagt(self) -> bool:
        """Whether the message line asks something."""
        return bool(self.vraag) and self._gezegd == self.vraag

    @property
    def wijst(self) -> bool:
        """Whether the message line tells what comes next, or asks: nothing else was said."""
        return self._gezegd == self._hierna

    @property
    def leest(self) -> bool:
        """Whether a long text is on, to be scrolled."""
        return self.has_class("-lezen") and not self.has_class("-ronde")

    @property
    def regel(self) -> int:
        """The line on top of a long text, or in the opening round the place of the chosen afspraak."""
        if self.has_class("-ronde"):
            return self.query_one(Ronde).stap(0)
        return self.query_one(Leesvak).regel if self.leest else 0

    def naar_regel(self, top: int) -> None:
        """Scroll a long text until this line is on top; in the opening round choose that afspraak."""
        if self.has_class("-ronde"):
            self.query_one(Ronde).kies(top)
            return
        self.query_one(Leesvak).naar_regel(top)

    def _toon_midden(self, beeld: Beeld, kwadrant: Kwadrant | None, *, onverkort: bool) -> None:
        """Show the four kwadranten, or something to read at length."""
        kwadranten = beeld.kwadranten
        if self.has_class("-ronde"):
            self.query_one(Ronde).toon(beeld.groepen)
            return
        if self.has_class("-lezen"):
            width = min(self.screen.size.width - 4, 90)
            if onverkort:
                text = alles(beeld, width)
            elif kwadranten is not None and kwadrant is not None:
                text = kwadrant_groot(kwadrant, kwadranten[kwadrant], width)
            else:
                text = groepen(beeld)
            self._set("#lezen-tekst", text, layout=True)
        elif kwadranten is not None:
            for each, vak in self._vakken.items():
                vak.beelden = kwadranten[each]
            own_words = f"« {beeld.hulpvraag} »" if beeld.hulpvraag else beeld.melding
            self.query_one("#hulpvraag", Passend).tekst = own_words

    def _set(self, selector: str, content: Content, *, layout: bool = False) -> None:
        zet(self.query_one(selector, Static), content, layout=layout)


def _klassen(beeld: Beeld, kwadrant: Kwadrant | None, *, onverkort: bool) -> dict[str, bool]:
    """Return which classes the sheet has: all at once, as each change of one styles all that is on it."""
    nothing = not (beeld.afspraken or beeld.besluiten or beeld.notities)
    return {
        "-zonder-vraag": not beeld.vraag,
        "-niets-vastgelegd": nothing and beeld.kwadranten is None,
        "-lezen": beeld.kwadranten is None or kwadrant is not None or onverkort,
        "-ronde": not onverkort and any(groep.afspraken for groep in beeld.groepen),
    }


def _hierna(overleg: Overleg, index: int, verdeling: str) -> str:
    rest = overleg.agenda[index + 1 :]
    if not rest:
        return "Dit is het laatste agendapunt."
    return " · ".join(part for part in (f"Hierna: {rest[0].naam}", verdeling) if part)
