"""The sheet the room reads: one agendapunt from header to message line, the same in both windows."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.geometry import Region, Size

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.tijd import Tijdbeeld
from overleg_tui.domain.zaal import Beeld
from overleg_tui.tui.widgets.bladvorm import HOGER, HOOG, LAAG, LEZEN, RONDE, VIER, Stand, vorm
from overleg_tui.tui.widgets.kop import Kop
from overleg_tui.tui.widgets.kwadrant import KwadrantVak
from overleg_tui.tui.widgets.passend import Passend
from overleg_tui.tui.widgets.tweezijdig import Tweezijdig
from overleg_tui.tui.widgets.vastgelegd import Vastgelegd
from overleg_tui.tui.widgets.vel import Vel

if TYPE_CHECKING:
    from overleg_tui.tui.widgets.agendakolom import Agendakolom
    from overleg_tui.tui.widgets.leesvak import Leestekst
    from overleg_tui.tui.widgets.ronde import Ronde

LEGENDA = "★ prioriteit   + kracht   → leidt tot   ← komt door"
TE_KLEIN = "Het venster is te klein. Maak het minstens 80 bij 24 tekens."


class Blad(Vel):
    """Paints what it is given and decides nothing: ``beeld`` holds only what the looker may see.

    What not every sheet shows (the agenda, a long text, the opening round) is made when it is first shown.
    """

    VAK: ClassVar[type[KwadrantVak]] = KwadrantVak
    ONDER: ClassVar[int] = 0
    """Lines less for what is recorded, where there are more below the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.overleg: Overleg | None = None
        self.index = 0
        self._hierna = self._gezegd = self.vraag = ""
        self._fout = self.lang = False
        self._stand = Stand()
        self._kop, self._titel, self._vraag = Kop(), Tweezijdig(id="titel"), Passend(id="vraag")
        self._vakken = {kwadrant: self.VAK(kwadrant) for kwadrant in Kwadrant}
        self._hulpvraag, self._onder_kop = Passend(id="hulpvraag"), Tweezijdig(id="onder-kop")
        self._vastgelegd, self._melding = Vastgelegd(), Passend(id="melding")
        self.delen = {
            "kop": self._kop,
            "titel": self._titel,
            "vraag": self._vraag,
            **{kwadrant.name.lower(): vak for kwadrant, vak in self._vakken.items()},
            "hulpvraag": self._hulpvraag,
            "onder-kop": self._onder_kop,
            "vastgelegd": self._vastgelegd,
            "melding": self._melding,
        }

    @cached_property
    def _agenda(self) -> "Agendakolom":
        from overleg_tui.tui.widgets.agendakolom import Agendakolom

        return self.erbij("agenda", Agendakolom(id="agenda"))

    @cached_property
    def _lezen(self) -> "Leestekst":
        from overleg_tui.tui.widgets.leesvak import Leestekst

        return self.erbij(LEZEN, Leestekst(id="lezen"))

    @cached_property
    def _ronde(self) -> "Ronde":
        from overleg_tui.tui.widgets.ronde import Ronde

        return self.erbij(RONDE, Ronde())

    def plaatsen(self, size: Size) -> dict[str, Region]:
        """Return where each part stands, in a sheet of this size."""
        has = self.screen.has_class
        high = HOGER if has("-hoger") else HOOG if has("-hoog") else LAAG
        lines = 3 if self.lang else self._melding.regels(size.width - 2) if self._fout else 1
        stand = self._stand._replace(agenda=has("-breed"), lang=self.lang, melding=min(3, lines))
        return vorm(stand, size, high, self.ONDER)

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
        # Without a question the title is what the table talks about now.
        self._titel.zet(links=Content.styled(beeld.titel, "bold" if beeld.vraag else "bold $accent"))
        self._vraag.tekst = beeld.vraag
        if self.screen.has_class("-breed"):
            self._agenda.namen, self._agenda.plaats = tuple(punt.naam for punt in overleg.agenda), index
        sits_in = "" if beeld.zit_aan is None else f" · zit aan {len(beeld.zit_aan)}"
        word = "Vastgelegd" if not beeld.afspraken and (beeld.besluiten or beeld.notities) else "Afspraken"
        head = f"{word} {len(beeld.afspraken) or ''}".strip() + sits_in
        legend = LEGENDA if beeld.kwadranten else ""
        self._onder_kop.zet(Content.styled(head, "bold"), Content.styled(legend, "$accent"))
        self._vastgelegd.beeld = beeld
        self._sta(_stand(beeld, kwadrant, onverkort=onverkort))
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
        self._kop.toon(self.overleg, self.index, tijd.kop, merk)
        self._titel.zet(rechts=Content(f"  {tijd.regel}"))
        asked = "" if tijd.halverwege else self.vraag
        said, self._hierna = self._hierna, asked or _hierna(self.overleg, self.index, tijd.verdeling)
        if self._gezegd == said:
            self.zeg(self._hierna)

    def zeg(self, zin: str, *, fout: bool = False, lang: bool = False) -> None:
        """Say one sentence on the message line; an empty one is what comes next.

        A ``lang`` one may take three lines.
        """
        self._gezegd = zin = zin or self._hierna
        before = (self._fout, self.lang, self._melding.tekst)
        self._fout, self.lang, self._melding.tekst = fout, lang, zin
        self._melding.set_class(fout, "-fout")
        if before != (fout, lang, zin) and (before[:2] != (fout, lang) or fout):
            self.herschik()

    def schuif(self, lines: int) -> int:
        """Scroll a long text by so many lines; return the line that is on top then.

        In the opening round it goes by afspraak instead, and the chosen one counts.
        """
        if self._stand.midden == RONDE:
            return self._ronde.stap((lines > 0) - (lines < 0))
        return self._lezen.schuif(lines) if self.leest else 0

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
        return self._stand.midden == LEZEN

    @property
    def regel(self) -> int:
        """The line on top of a long text, or in the opening round the place of the chosen afspraak."""
        if self._stand.midden == RONDE:
            return self._ronde.stap(0)
        return self._lezen.regel if self.leest else 0

    def naar_regel(self, top: int) -> None:
        """Scroll a long text until this line is on top; in the opening round choose that afspraak."""
        if self._stand.midden == RONDE:
            self._ronde.kies(top)
        elif LEZEN in self.delen:
            self._lezen.naar_regel(top)

    @property
    def gekozen(self) -> str | None:
        """The id of the afspraak that was chosen in the opening round, also while all of that is read."""
        return self._ronde.gekozen if RONDE in self.delen else None

    def _sta(self, stand: Stand) -> None:
        """Lay the sheet out anew, if something else stands on it."""
        if stand != self._stand:
            self._stand = stand
            self.herschik()

    def _toon_midden(self, beeld: Beeld, kwadrant: Kwadrant | None, *, onverkort: bool) -> None:
        """Show the four kwadranten, or something to read at length."""
        kwadranten = beeld.kwadranten
        if self._stand.midden == RONDE:
            self._ronde.toon(beeld.groepen)
        elif self.leest:
            from overleg_tui.tui.widgets.lezen import gelezen

            width = min(self.screen.size.width - 4, 90)
            self._lezen.toon(gelezen(beeld, width, kwadrant, onverkort=onverkort))
        elif kwadranten is not None:
            for each, vak in self._vakken.items():
                vak.beelden = kwadranten[each]
            self._hulpvraag.tekst = f"« {beeld.hulpvraag} »" if beeld.hulpvraag else beeld.melding


def _stand(beeld: Beeld, kwadrant: Kwadrant | None, *, onverkort: bool) -> Stand:
    """Return what there is to stand on the sheet."""
    nothing = not (beeld.afspraken or beeld.besluiten or beeld.notities)
    middle = LEZEN if beeld.kwadranten is None or kwadrant is not None or onverkort else VIER
    if not onverkort and any(groep.afspraken for groep in beeld.groepen):
        middle = RONDE
    return Stand(middle, vraag=bool(beeld.vraag), vastgelegd=not (nothing and beeld.kwadranten is None))


def _hierna(overleg: Overleg, index: int, verdeling: str) -> str:
    rest = overleg.agenda[index + 1 :]
    if not rest:
        return "Dit is het laatste agendapunt."
    return " · ".join(part for part in (f"Hierna: {rest[0].naam}", verdeling) if part)
