"""What screens with one long text share: a title, the text to scroll through, a message, the keys."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.register import Register
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.widgets.blad import TE_KLEIN
from overleg_tui.tui.widgets.meldregel import Meldregel
from overleg_tui.tui.widgets.regiekop import RegieKop
from overleg_tui.tui.widgets.schermkop import Schermkop
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class Leesscherm(Onderlaag[None]):
    """A subclass says what its title (``kop``) and its text (``tekst``) are.

    ``REGIE``: they are for the chair only, and the title says so.
    """

    CSS_PATH: ClassVar[list[str]] = ["../widgets/regiekop.tcss", "leesscherm.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "schuif(3)", "verder", id="lees.verder", tooltip="Verder lezen"),
        Binding("up", "schuif(-3)", "terug lezen", id="lees.op", tooltip="Terug lezen"),
        Binding("pagedown,space", "schuif(15)", "bladeren", id="lees.blad", tooltip="Een bladzijde verder"),
        Binding("pageup", "schuif(-15)", "terugbladeren", id="lees.vorig", tooltip="Een bladzijde terug"),
        Binding("escape", "terug", "terug", id="lees.terug", tooltip="Een stap terug"),
    ]
    VOET: ClassVar[tuple[str, ...]] = ("lees.verder", "lees.blad", "lees.terug")
    REGIE: ClassVar[bool] = True
    GEZIEN: ClassVar[str] = ""
    app: "OverlegApp"

    def compose(self) -> ComposeResult:
        self._kop = RegieKop() if self.REGIE else Schermkop()
        yield self._kop
        with VerticalScroll(id="lezen", can_focus=False):
            yield Static(id="lezen-tekst")
            yield from self.eronder()
        yield Meldregel()
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        if self.GEZIEN:
            self.app.store.gezien.bekeken(self.GEZIEN, getattr(self, "code", ""))
        self.watch(self.app, "register", self.show)

    def on_resize(self) -> None:
        self.app.na_de_maat(self, lambda: self.show(self.app.register))

    def eronder(self) -> ComposeResult:
        """Yield what stands below the text, and is not text."""
        yield from ()

    def kop(self) -> str:
        """Return the title."""
        return ""

    def tekst(self, register: Register, width: int) -> Content:
        """Return the text, at most ``width`` cells wide."""
        raise NotImplementedError

    def show(self, register: Register) -> None:
        """Paint the text as it is now."""
        width = min(100, self.size.width - 4)
        self.query_one("#lezen-tekst", Static).update(self.tekst(register, width))
        self._kop.toon(self.kop(), "DEMO" if self.app.demo else "")
        self.query_one(Voet).toon(self.app.bindings_bij(self, (*self.VOET, "hulp")))

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        self.query_one(Meldregel).zeg(zin, fout=fout)

    def action_schuif(self, lines: int) -> None:
        self.query_one("#lezen", VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_terug(self) -> None:
        self.dismiss()
