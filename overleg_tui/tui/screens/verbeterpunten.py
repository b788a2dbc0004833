"""The board of verbeterpunten: makkelijk or moeilijk, kleine or grote winst, in four boxes."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static

from overleg_tui.domain import verbeterbord
from overleg_tui.domain.raster import Richting, buur
from overleg_tui.domain.register import Register
from overleg_tui.domain.verbeterbord import Bord, Bordplaats
from overleg_tui.domain.verbeterpunt import Vak
from overleg_tui.domain.zinnen import geteld
from overleg_tui.tui.opdrachten.declareren import naar_woord
from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.widgets.blad import TE_KLEIN
from overleg_tui.tui.widgets.meldregel import Meldregel
from overleg_tui.tui.widgets.schermkop import Schermkop
from overleg_tui.tui.widgets.verbetervak import VerbeterVak
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

NOG_NIETS = "In dit vak staat nog niets. Toets {bord.nieuw=n} zet er iets in."
NEEMT_MEE = "De pijltjes nemen het punt mee. {bord.staat_goed=Enter} als het goed staat."
_binding = partial(naar_woord, "bord")


class VerbeterpuntenScreen(Onderlaag[None]):
    """Four boxes with a cursor; no patient is on this board, so the room may read along."""

    CSS_PATH = "verbeterpunten.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("up", "pijl('OP')", "omhoog", "Naar de regel erboven, of ermee naar het vak erboven"),
        _binding("down", "pijl('NEER')", "omlaag", "Naar de regel eronder, of ermee naar het vak eronder"),
        _binding("left", "pijl('LINKS')", "naar links", "Naar het vak links, of ermee naar links"),
        _binding("right", "pijl('RECHTS')", "naar rechts", "Naar het vak rechts, of ermee naar rechts"),
        _binding("n,plus", "nieuw", "nieuw", "Een verbeterpunt in dit vak"),
        _binding("enter", "klaar", "staat goed", "Het verbeterpunt staat waar het hoort"),
        _binding("w,enter", "wijzig", "wijzigen", "De tekst van het verbeterpunt wijzigen"),
        _binding("v", "schuif", "verplaats", "Het verbeterpunt met de pijltjes naar een ander vak"),
        _binding("1", "vak(0)", "in vak 1", "Naar: makkelijk, grote winst"),
        _binding("2", "vak(1)", "in vak 2", "Naar: moeilijk, grote winst"),
        _binding("3", "vak(2)", "in vak 3", "Naar: makkelijk, kleine winst"),
        _binding("4", "vak(3)", "in vak 4", "Naar: moeilijk, kleine winst"),
        _binding("a", "afspraak", "afspraak", "Er een afspraak van maken; dan gaat het van het bord"),
        _binding("m", "agenda", "op de agenda", "Op de eerstvolgende agenda, of klaar voor de volgende"),
        _binding("x,delete", "weg", "weghalen", "Van het bord halen"),
        _binding("escape", "terug", "terug", "Een stap terug; alles is al bewaard"),
    ]
    VOET = ("bord.nieuw", "bord.verplaats", "bord.afspraak", "bord.op_de_agenda", "hulp")
    VOET_SCHUIVEN = ("bord.naar_links", "bord.naar_rechts", "bord.omhoog", "bord.omlaag", "bord.staat_goed")
    UITLEG = (
        "Het bord met verbeterpunten van de praktijken. Zet elk punt in het vak waar het hoort en begin met "
        "wat makkelijk is en veel winst geeft. Toets {bord.afspraak=a} maakt er een afspraak "
        "van, {bord.op_de_agenda=m} zet het op de agenda."
    )
    bladzijde = "tussen"
    app: "OverlegApp"

    def __init__(self, punt: str | None = None) -> None:
        """Begin on that verbeterpunt (id), or in the first box."""
        super().__init__()
        self.bord: Bord = {}
        self.plaats = Bordplaats(Vak.MAKKELIJK_GROOT, punt)
        self.schuift = False

    def compose(self) -> ComposeResult:
        yield Schermkop()
        yield Static(id="stand")
        for row in (list(Vak)[:2], list(Vak)[2:]):
            with Horizontal(classes="paar"):
                yield from map(VerbeterVak, row)
        yield Meldregel()
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        self.bord = verbeterbord.bord(self.app.register)
        self.plaats = verbeterbord.blijf(self.bord, self.plaats, {})
        self.watch(self.app, "register", self.show)

    def show(self, register: Register) -> None:
        """Paint the board; the cursor stays with its line, or goes where that stood."""
        old, self.bord = self.bord, verbeterbord.bord(register)
        self.plaats = verbeterbord.blijf(self.bord, self.plaats, old)
        self.query_one(Schermkop).toon("Verbeterpunten: wat kan er beter?", "DEMO" if self.app.demo else "")
        count = len(register.verbeterpunten)
        said = geteld(count, "verbeterpunt", "verbeterpunten") if count else "Het bord is leeg"
        self.query_one("#stand", Static).update(Content(f"{said} · boven: grote winst · links: makkelijk"))
        self._toon_cursor()

    def _toon_cursor(self) -> None:
        self.schuift = self.schuift and self.plaats.id is not None
        for vak in self.query(VerbeterVak):
            vak.toon(self.bord[vak.vak], self.plaats.id, hier=vak.vak is self.plaats.vak)
        ids = self.VOET_SCHUIVEN if self.schuift else self.VOET
        self.query_one(Voet).toon(self.app.bindings_bij(self, ids))

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        self.query_one(Meldregel).zeg(zin, fout=fout)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """While a verbeterpunt is taken along Enter puts it down; otherwise it opens its text."""
        return self.schuift if action == "klaar" else action != "wijzig" or not self.schuift

    def _gekozen(self) -> str:
        """Return the verbeterpunt under the cursor, or say that there is none."""
        if self.plaats.id is None:
            self.zeg(noem(self.app, NOG_NIETS))
        return self.plaats.id or ""

    def action_pijl(self, naam: str) -> None:
        richting = Richting[naam]
        if not self.schuift:
            self.plaats = verbeterbord.stap(self.bord, self.plaats, richting)
            self.zeg("")
            self._toon_cursor()
        elif beside := buur(self.plaats.vak, richting):
            self.action_vak(list(Vak).index(beside))

    def action_vak(self, nummer: int) -> None:
        """Put the chosen verbeterpunt in a box."""
        vak = list(Vak)[nummer]
        if punt := self._gekozen():
            self.app.change(f"In ‘{vak}’ gezet", lambda r: verbeterbord.plaats(r, punt, vak))

    def action_schuif(self) -> None:
        if self._gekozen():
            self.schuift = not self.schuift
            self._toon_cursor()
            self.zeg(noem(self.app, NEEMT_MEE) if self.schuift else "")

    def action_klaar(self) -> None:
        self.schuift = False
        self._toon_cursor()
        self.zeg("")

    def action_nieuw(self) -> None:
        from overleg_tui.tui.dialogs.verbeterpunt import leg_verbeterpunt_vast

        before = set(self.app.register.verbeterpunten)

        def made() -> None:
            new = [id_ for id_ in self.app.register.verbeterpunten if id_ not in before]
            if new:
                self.plaats = Bordplaats(self.app.register.verbeterpunten[new[-1]].vak, new[-1])
                self._toon_cursor()

        leg_verbeterpunt_vast(self.app, None, self.plaats.vak, made)

    def action_wijzig(self) -> None:
        from overleg_tui.tui.dialogs.verbeterpunt import leg_verbeterpunt_vast

        if punt := self._gekozen():
            leg_verbeterpunt_vast(self.app, self.app.register.verbeterpunten[punt], self.plaats.vak)

    def action_afspraak(self) -> None:
        from overleg_tui.tui.dialogs.verbeterpunt import maak_afspraak_van

        if punt := self._gekozen():
            maak_afspraak_van(self.app, self.app.register.verbeterpunten[punt])

    def action_agenda(self) -> None:
        from overleg_tui.tui.dialogs.verbeterpunt import zet_op_agenda

        if punt := self._gekozen():
            zet_op_agenda(self.app, punt)

    def action_weg(self) -> None:
        if punt := self._gekozen():
            self.app.change("Verbeterpunt weggehaald", lambda r: verbeterbord.verwijder(r, punt))

    def action_terug(self) -> None:
        if self.schuift:
            self.action_klaar()
        else:
            self.dismiss()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses."""
        vak = event.option_list
        if isinstance(vak, VerbeterVak) and event.option.id:
            self.plaats = Bordplaats(vak.vak, event.option.id)
            self._toon_cursor()
