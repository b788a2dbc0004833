"""Casusverloop: the story of one casus over time on one screen, to be read. For the chair only."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from overleg_tui.domain.casusverloop import casusverloop, verloopgroepen
from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.domain.register import Register
from overleg_tui.tui.widgets.casusregels import groepen_gelezen
from overleg_tui.tui.widgets.regiekop import RegieKop
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def _binding(key: str, action: str, description: str, tooltip: str) -> Binding:
    return Binding(key, action, description, id=f"casusverloop.{description}", tooltip=tooltip)


class CasusverloopScreen(Screen[None]):
    """Everything of the casus (code), the chair's own notes included; consent holds on paper."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/regiekop.tcss", "casusverloop.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("down", "schuif(3)", "verder", "Verder lezen"),
        _binding("up", "schuif(-3)", "terug lezen", "Terug lezen"),
        _binding("pagedown,space", "schuif(15)", "bladeren", "Een bladzijde verder"),
        _binding("pageup", "schuif(-15)", "terugbladeren", "Een bladzijde terug"),
        _binding("e", "exporteer", "exporteren", "Dit verloop als Markdown schrijven, zonder naam"),
        _binding("escape,h", "terug", "terug", "Een stap terug"),
    ]
    VOET = tuple(f"casusverloop.{name}" for name in ("verder", "bladeren", "exporteren", "terug"))
    UITLEG = "Het verloop van één casus: elk overleg, elke afspraak met haar spoor, en wat de sterren raakt."
    app: "OverlegApp"

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code

    def compose(self) -> ComposeResult:
        yield RegieKop()
        with VerticalScroll(id="lezen", can_focus=False):
            yield Static(id="lezen-tekst")
        yield Static(id="melding")
        yield Voet()

    def on_mount(self) -> None:
        self.watch(self.app, "register", self.show)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show, self.app.register)

    def show(self, register: Register) -> None:
        """Paint the story as it is now."""
        try:
            story = casusverloop(register, self.code)
        except Refused as refusal:  # undone while it was open: nothing is left to read
            self._toon(self.code, Content(str(refusal)))
            return
        about = story.casus.omschrijving if story.casus else "gewist"
        name = self.app.store.namen.get(self.code, "")
        title = " · ".join(part for part in (f"Casusverloop {self.code}", name, about) if part)
        groups = verloopgroepen(register, story, self.app.nu().date())
        width = min(100, self.size.width - 3)
        self._toon(title, groepen_gelezen(groups, width))

    def _toon(self, titel: str, tekst: Content) -> None:
        self.query_one(RegieKop).toon(titel, "DEMO" if self.app.demo else "")
        self.query_one("#lezen-tekst", Static).update(tekst)
        self.query_one(Voet).toon(self.app.bindings_bij(self, (*self.VOET, "hulp")))

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        line = self.query_one("#melding", Static)
        line.set_class(fout, "-fout")
        line.update(Content(zin))

    def action_schuif(self, lines: int) -> None:
        self.query_one("#lezen", VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_exporteer(self) -> None:
        from overleg_tui.documents.casusverloop import casusverloop_stuk, dagen_in
        from overleg_tui.documents.los import schrijf_los
        from overleg_tui.documents.stukken import Formaat
        from overleg_tui.tui.dialogs.navraag import geschreven

        register, now = self.app.register, self.app.nu()
        try:
            story = casusverloop(register, self.code)
            done = schrijf_los(
                register,
                [casusverloop_stuk(register, story, now)],
                self.app.store.map / "exports",
                [Formaat.MD],
                nu=now,
                patienten=self.app.store.namen,
                dagen=dagen_in(story),
            )
        except OverlegError as error:
            self.zeg(str(error), fout=True)
        else:
            self.zeg(geschreven(done))

    def action_terug(self) -> None:
        self.dismiss()
