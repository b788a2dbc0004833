"""One casus with its whole history, and a key to change each part; for the chair only."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from overleg_tui.domain import casusbeheer
from overleg_tui.domain.casusbeeld import casusbeeld
from overleg_tui.domain.datum import kort
from overleg_tui.domain.register import Register
from overleg_tui.domain.wissen import wisdatum
from overleg_tui.domain.zaal import Rol
from overleg_tui.tui.opdrachten.declareren import naar_actie
from overleg_tui.tui.screens.casus_delen import DELEN, wijzig_deel
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.widgets.blad import TE_KLEIN
from overleg_tui.tui.widgets.lezen import groepen_gelezen
from overleg_tui.tui.widgets.meldregel import Meldregel
from overleg_tui.tui.widgets.regiekop import RegieKop
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

_binding = partial(naar_actie, "casus")


class CasusScreen(Onderlaag[None]):
    """Everything of a casus in one text to scroll through; each letter opens the dialog of a part."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/regiekop.tcss", "casus.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("enter,w", "wijzig", "wijzigen", "Kiezen welk deel u wijzigt"),
        *(_binding(d.toets, f"deel('{d.veld}')", d.veld, d.tooltip) for d in DELEN),
        _binding("p", "punten", "4D-beeld", "Het 4D-beeld bewerken, bij het overleg dat nog open is"),
        _binding("a", "agenda", "op de agenda", "Op de agenda van het komende overleg"),
        _binding("s", "sluit", "sluiten", "De casus sluiten, of heropenen"),
        _binding("l", "verloop", "verloop", "Het verloop over alle overleggen, ook om te exporteren"),
        _binding("e", "bestand", "casusbestand", "Deze casus als bestand schrijven, om elders in te lezen"),
        _binding("z", "inzage", "inzage", "Alles van deze casus in één document, voor de patiënt"),
        _binding("x", "wis", "wissen", "De casus voorgoed wissen; alleen aantallen blijven"),
        _binding("up,k", "schuif(-2)", "omhoog", "Omhoog lezen", naam="omhoog"),
        _binding("down,j", "schuif(2)", "omlaag", "Omlaag lezen", naam="omlaag"),
        _binding("pageup", "blad(-1)", "vorige bladzijde", "Een bladzijde omhoog", naam="vorige"),
        _binding("pagedown,space", "blad(1)", "volgende bladzijde", "Een bladzijde omlaag", naam="volgende"),
        _binding("escape", "terug", "terug", "Terug naar de lijst"),
    ]
    VOET = ("casus.wijzig", "casus.deel.toestemming", "casus.agenda", "casus.sluit", "hulp")
    UITLEG = (
        "Alles van deze casus, ook wat de zaal niet ziet, met wat er in elk overleg is vastgelegd. "
        "Elke letter hieronder wijzigt een deel."
    )
    bladzijde = "voor"
    app: "OverlegApp"

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.namen_half: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield RegieKop()
        with VerticalScroll(id="casus", can_focus=False):
            yield Static(id="casus-tekst")
        yield Meldregel()
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        self.app.store.gezien.bekeken("Casus bekeken", self.code)
        self.watch(self.app, "register", self.show)

    def on_resize(self) -> None:
        self.app.na_de_maat(self, lambda: self.show(self.app.register))

    def on_screen_resume(self) -> None:
        self.show(self.app.register)

    def show(self, register: Register) -> None:
        """Paint the casus as the chair sees it; leave when it is no longer there."""
        casus = register.casussen.get(self.code)
        if casus is None:
            self.app.weg(self)
            return
        due = wisdatum(casus, self.app.instellingen.casus.bewaren)
        state = f"gesloten, wissen vanaf {kort(due)}" if due else ""
        name = self.app.store.namen.get(self.code, "")
        title = " · ".join(filter(None, (f"Casus {self.code}", state, name, casus.omschrijving)))
        self.query_one(RegieKop).toon(title, "DEMO" if self.app.demo else "")
        groups = casusbeeld(register, self.code, self.app.nu().date(), self.app.store.namen)
        width = min(92, self.size.width - 4)
        self.query_one("#casus-tekst", Static).update(groepen_gelezen(groups, width))
        self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET))

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        self.query_one(Meldregel).zeg(zin, fout=fout)

    def action_schuif(self, lines: int) -> None:
        self.query_one("#casus").scroll_relative(y=lines, animate=False)

    def action_blad(self, pages: int) -> None:
        pane = self.query_one("#casus")
        pane.scroll_relative(y=pages * max(1, pane.size.height - 2), animate=False)

    def action_wijzig(self) -> None:
        from overleg_tui.tui.dialogs.keuze import KeuzeDialog

        def chosen(part: str | None) -> None:
            if part:
                self.action_deel(part)

        options = [(deel.veld, deel.veld.capitalize()) for deel in DELEN]
        self.app.push_screen(KeuzeDialog(f"Wat wilt u wijzigen van {self.code}", options), chosen)

    @work
    async def action_deel(self, veld: str) -> None:
        if veld == "naam":
            from overleg_tui.tui.dialogs.naam import noem_patient

            noem_patient(self.app, self.code, self.namen_half, lambda: self.show(self.app.register))
        else:
            await wijzig_deel(self.app, self.code, next(deel for deel in DELEN if deel.veld == veld))

    def action_punten(self) -> None:
        from overleg_tui.tui.screens.punten import PuntenScreen

        place = casusbeheer.te_bewerken_bij(self.app.register, self.code)
        if place is None:
            from overleg_tui.tui.screens.casuspunten import CasusPuntenScreen

            self.app.push_screen(CasusPuntenScreen(self.code))
        else:
            self.app.push_screen(PuntenScreen(place, Rol.REGIE))

    def action_agenda(self) -> None:
        today = self.app.nu().date()
        vorm = self.app.instellingen.agenda
        self.app.change(
            f"Casus {self.code} op de agenda", lambda r: casusbeheer.op_de_agenda(r, self.code, today, vorm)
        )

    def action_sluit(self) -> None:
        today = self.app.nu().date()
        if self.app.register.casussen[self.code].gesloten:
            self.app.change(f"Casus {self.code} heropend", lambda r: casusbeheer.heropen_casus(r, self.code))
        else:
            left = casusbeheer.blijft_over(self.app.register, self.code, today)
            self.app.change(
                f"Casus {self.code} gesloten{left}", lambda r: casusbeheer.sluit_casus(r, self.code, today)
            )

    def action_verloop(self) -> None:
        from overleg_tui.tui.screens.casusverloop import CasusverloopScreen

        self.app.push_screen(CasusverloopScreen(self.code))

    def action_bestand(self) -> None:
        from overleg_tui.tui.schrijven import schrijf_casusbestand

        schrijf_casusbestand(self.app, self.code)

    def action_inzage(self) -> None:
        from overleg_tui.tui.dialogs.wissen import geef_inzage

        geef_inzage(self.app, self.code)

    def action_wis(self) -> None:
        from overleg_tui.tui.dialogs.wissen import vraag_wissen

        vraag_wissen(self.app, (self.code,))

    def action_terug(self) -> None:
        self.dismiss()
