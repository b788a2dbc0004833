"""The room's own window: what the chair's program is at, as the room may see it, and nothing to press."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tijd import tijdbeeld
from overleg_tui.domain.zaal import Rol, zaal
from overleg_tui.tui.widgets.blad import TE_KLEIN, Blad
from overleg_tui.tui.widgets.voet import Voet
from overleg_tui.tui.widgets.zet import zet

if TYPE_CHECKING:
    from overleg_tui.tui.zaalapp import ZaalApp

WACHT = "Hier komt het overleg te staan, zodra de voorzitter het opent."


class ZaalScreen(Screen[None]):
    """Follows agendapunt, large kwadrant, reading along and blank; what consent forbids never gets here."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/blad.tcss", "zaal.tcss"]  # type: ignore[assignment]  # narrower
    UITLEG = (
        "Dit is het venster voor de zaal, bijvoorbeeld op de beamer. Het laat zien waar de voorzitter is, "
        "en alleen wat de zaal mag zien. Bladeren en vastleggen doet de voorzitter in het andere venster."
    )
    VOET = ("hulp", "thema", "stoppen")
    app: "ZaalApp"

    def __init__(self) -> None:
        super().__init__()
        self.overleg: Overleg | None = None
        self.index = 0
        self._at: Plek | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="wacht")
        yield Blad()
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET))
        self.watch(self.app, "register", self.show)
        self.watch(self.app, "melding", self._meld)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show, self.app.register)

    def show(self, register: Register) -> None:
        """Paint what the chair is at; nothing while it is blank, a sentence while there is no overleg."""
        plek = register.plek
        self.overleg = register.overleggen.get(plek.overleg) if plek else None
        leeg = bool(plek and plek.leeg)
        self.set_class(leeg, "-leeg")
        self.set_class(leeg or self.overleg is None or not self.overleg.agenda, "-wacht")
        if plek and self.overleg and not self.has_class("-wacht"):
            self._toon(register, self.overleg, plek)
        self._meld(self.app.melding)

    def _toon(self, register: Register, overleg: Overleg, plek: Plek) -> None:
        self.index = overleg.index_van(plek.agendapunt)
        punt = overleg.agenda[self.index]
        beeld = zaal(register, overleg, punt, self.app.nu().date(), Rol.ZAAL, self.app.namen)
        blad = self.query_one(Blad)
        blad.toon(beeld, overleg, self.index, kwadrant=plek.kwadrant, onverkort=plek.onverkort)
        self.toon_tijd()
        if self._at is None or (self._at.agendapunt, self._at.regel) != (plek.agendapunt, plek.regel):
            self.call_after_refresh(blad.naar_regel, plek.regel)
        self._at = plek

    def toon_tijd(self) -> None:
        """Paint what changes with the clock; how much was spent is what the chair's program counted."""
        plek = self.app.register.plek
        if plek and self.overleg and not self.has_class("-wacht"):
            tijd = tijdbeeld(self.overleg, self.index, plek.besteed, self.app.nu())
            self.query_one(Blad).toon_tijd(tijd, "")
            self._meld(self.app.melding)

    def _meld(self, melding: str) -> None:
        """Say on the message line, or on the blank screen, that the chair is away; or no longer."""
        if self.has_class("-wacht"):
            zet(self.query_one("#wacht", Static), Content(melding if self.has_class("-leeg") else WACHT))
        else:
            self.query_one(Blad).zeg(melding)

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        self.query_one(Blad).zeg(zin, fout=fout)
