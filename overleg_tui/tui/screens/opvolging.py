"""Opvolging: every open afspraak by its silence, and one key for each step further. For the chair only."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain.afspraak import Stadium
from overleg_tui.domain.opvolgbeeld import TEKENS, opvolgbeeld, verhaal
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import Groepering, Opvolgregel, gegroepeerd, opvolging
from overleg_tui.tui.widgets.opvolgregels import opvolg_regel
from overleg_tui.tui.widgets.regiekop import RegieKop
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

NIETS = "Er staat niets open: alles is teruggekoppeld of om een reden beëindigd."


def _binding(key: str, action: str, description: str, tooltip: str) -> Binding:
    return Binding(
        key, action, description, id=f"opvolging.{action.partition('(')[0]}.{key[0]}", tooltip=tooltip
    )


class OpvolgingScreen(Screen[None]):
    """The list at the left in full width, the highlighted afspraak in full below it."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/regiekop.tcss", "opvolging.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("c", "stap('contact gelegd')", "contact", "Er is contact gelegd"),
        _binding("a", "stap('aangekomen')", "aangekomen", "De patiënt is aangekomen"),
        _binding("x", "sluit", "niet", "Niet aangekomen: waarom, en wat nu"),
        _binding("t", "stap('teruggekoppeld')", "teruggekoppeld", "De partner heeft teruggekoppeld"),
        _binding("w", "stap('patiënt weet het')", "patiënt weet het", "De patiënt weet de uitkomst"),
        _binding("n", "navraag", "navraag", "Navraag schrijven aan wie hier aan de beurt is"),
        _binding(
            "N", "navraag(True)", "navraag bij allen", "Navraag schrijven aan iedereen die aan de beurt is"
        ),
        _binding("g", "groepeer", "groeperen", "Op stilte, per persoon, per casus of per stadium"),
        _binding("h,enter", "historie", "casusverloop", "Het hele verloop van deze casus"),
        _binding("escape", "terug", "terug", "Terug naar het begin"),
    ]
    VOET = tuple(f"opvolging.{name}" for name in ("stap.c", "stap.a", "sluit.x", "stap.t", "navraag.n"))
    UITLEG = (
        "Hier staat wat nog openstaat, het langst stil bovenaan. Leg met één toets vast hoe ver het is; "
        "n schrijft een navraag die u zelf verstuurt. "
        "Tekens: " + TEKENS
    )
    app: "OverlegApp"

    def __init__(self) -> None:
        super().__init__()
        self.groepering = Groepering.STILTE
        self.regels: dict[str, Opvolgregel] = {}

    def compose(self) -> ComposeResult:
        yield RegieKop()
        yield Static(id="stand")
        yield OptionList(id="opvolging")
        yield Static(Content(TEKENS), id="tekens")
        yield Static(id="verhaal")
        yield Static(id="melding")
        yield Voet()

    def on_mount(self) -> None:
        self.watch(self.app, "register", self.show)
        self.query_one(OptionList).focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self.show, self.app.register)

    def show(self, register: Register) -> None:
        """Paint the list; the highlighted afspraak stays so, or else the place in the list."""
        lines = opvolging(register, self.app.nu().date())
        self.regels = {regel.afspraak.id: regel for regel in lines}
        still = sum(not regel.vertellen for regel in lines)
        title = f"Opvolging · {still} open · {sum(regel.stil for regel in lines)} stil"
        self.query_one(RegieKop).toon(title, "DEMO" if self.app.demo else "")
        order = "het langst stil eerst" if self.groepering is Groepering.STILTE else f"per {self.groepering}"
        self.query_one("#stand", Static).update(
            Content(f"{order.capitalize()} (g: anders)" if lines else NIETS)
        )
        self._vul(register, lines)
        self.query_one(Voet).toon(self.app.bindings_bij(self, (*self.VOET, "hulp")))

    def _vul(self, register: Register, lines: tuple[Opvolgregel, ...]) -> None:
        options = self.query_one(OptionList)
        kept = (options.highlighted_option.id if options.highlighted_option else None) or ""
        place = options.highlighted or 0
        width, today = self.size.width - 4, self.app.nu().date()
        made: list[Option] = []
        for groep in gegroepeerd(register, lines, self.groepering):
            if groep.kop:
                made.append(Option(Content.styled(groep.kop, "bold $accent"), disabled=True))
            for regel in groep.regels:
                line = opvolg_regel(opvolgbeeld(register, regel, today), width)
                made.append(Option(line, id=regel.afspraak.id))
        options.set_options(made)
        places = {option.id: index for index, option in enumerate(made) if option.id}
        later = [index for index in places.values() if index >= place] or [*places.values()][-1:]
        options.highlighted = places[kept] if kept in places else next(iter(later), None)
        self._toon_verhaal()

    def _toon_verhaal(self) -> None:
        regel = self.gekozen
        lines = verhaal(self.app.register, regel, self.app.nu().date()) if regel else ()
        blocks = [Content.styled(line, "bold" if i == 1 else "") for i, line in enumerate(lines) if line]
        self.query_one("#verhaal", Static).update(Content("\n").join(blocks), layout=False)

    @property
    def gekozen(self) -> Opvolgregel | None:
        """The highlighted afspraak."""
        option = self.query_one(OptionList).highlighted_option
        return self.regels.get(option.id or "") if option else None

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        line = self.query_one("#melding", Static)
        line.set_class(fout, "-fout")
        line.update(Content(zin))

    def on_option_list_option_selected(self) -> None:
        self.action_historie()

    def on_option_list_option_highlighted(self) -> None:
        self._toon_verhaal()

    def action_stap(self, stadium: str) -> None:
        from overleg_tui.tui.dialogs.stap import zet_stap_vast

        if self.gekozen:
            zet_stap_vast(self.app, self.gekozen.afspraak, Stadium(stadium))

    def action_sluit(self) -> None:
        from overleg_tui.tui.dialogs.stap import sluit_vast

        if self.gekozen:
            sluit_vast(self.app, self.gekozen.afspraak)

    def action_navraag(self, allen: bool = False) -> None:
        from overleg_tui.tui.dialogs.navraag import vraag_navraag

        reach = self.gekozen.aanspreekbaar if self.gekozen else None
        vraag_navraag(self.app, None if allen else reach.id if reach else "")

    def action_historie(self) -> None:
        from overleg_tui.tui.screens.casusverloop import CasusverloopScreen

        code = self.gekozen.afspraak.casus if self.gekozen else None
        if code:
            self.app.push_screen(CasusverloopScreen(code))
        elif self.gekozen:
            self.zeg("Deze afspraak hoort niet bij een casus.")

    def action_groepeer(self) -> None:
        every = list(Groepering)
        self.groepering = every[(every.index(self.groepering) + 1) % len(every)]
        self.show(self.app.register)

    def action_terug(self) -> None:
        self.dismiss()
