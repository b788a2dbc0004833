"""Help: what this screen is for, every key that works on it now, and where the handleiding tells more."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.opdrachten.opdracht import Opdracht, opdrachten
from overleg_tui.tui.widgets.hangend import uitgelegd
from overleg_tui.tui.widgets.klik import druk
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.basis import BasisApp

TEKENS = "Tekens:  ★1 prioriteit   + kracht   → a leidt tot a   ← a komt door a   ✓ aangekomen   ! let op"
_MET_TEKENS = {"overleg.alles_lezen", "punten.ster", "teruglezen.raakt"}
"""Commands of the screens on which these signs are."""


class HulpScreen(ModalScreen[None]):
    """The keys of ``onder``, the screen or dialog that asked."""

    CSS_PATH = "hulp.tcss"
    app: "BasisApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "schuif(3)", "verder", id="hulp.verder"),
        Binding("up", "schuif(-3)", "terug lezen", id="hulp.op"),
        Binding("pagedown,space", "schuif(12)", "bladeren", id="hulp.blad"),
        Binding("pageup", "schuif(-12)", "terugbladeren", id="hulp.vorig"),
        Binding("h", "handleiding", "handleiding", id="hulp.handleiding"),
        Binding("escape,question_mark,f1,enter", "dismiss(None)", "terug", id="hulp.terug"),
    ]

    def __init__(self, onder: Screen[Any], bladzijde: str) -> None:
        """``bladzijde``: the name of the page of the handleiding that belongs to it; empty for none."""
        super().__init__()
        self.onder, self.bladzijde = onder, bladzijde

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialoog", can_focus=False) as box:
            box.border_title = Content("Hulp")
            yield Static(self._tekst(), classes="hulp-tekst")
            yield Voet()

    def on_mount(self) -> None:
        bindings = {b.id: b for b in self.BINDINGS if isinstance(b, Binding)}
        ids = ["hulp.verder", *(["hulp.handleiding"] if self.bladzijde else []), "hulp.terug"]
        self.query_one(Voet).toon(bindings[id_] for id_ in ids)

    def _tekst(self) -> Content:
        found = opdrachten(self.onder)
        commands = found.values()
        width = min(96, self.app.size.width * 94 // 100) - 6
        blocks = [
            Content(noem(self.app, getattr(self.onder, "UITLEG", ""))),
            self._verder(),
            _regels([each for each in commands if not each.overal], width),
            Content("" if _MET_TEKENS.isdisjoint(found) else TEKENS),
            _regels([each for each in commands if each.overal], width, "Op elk scherm"),
        ]
        return Content("\n\n").join(block for block in blocks if block)

    def _verder(self) -> Content:
        """Return the line that leads to the handleiding."""
        if not self.bladzijde:
            return Content("")
        from overleg_tui.documents.handleiding import bladzijde

        title = bladzijde(self.bladzijde).titel
        line = Content.assemble("Stap voor stap in de handleiding: ", (title, "bold"), " (toets h)")
        return druk(line, "h")

    def action_schuif(self, lines: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_doe(self, toets: str) -> None:
        """Press a key on the screen below, for who has only a mouse."""
        self.dismiss(None)
        self.app.simulate_key(toets)

    def action_handleiding(self) -> None:
        if self.bladzijde:
            from overleg_tui.tui.screens.handleiding import BladzijdeScreen

            self.dismiss(None)
            self.app.push_screen(BladzijdeScreen(self.bladzijde))


def bladzijde_bij(stapel: Sequence[Screen[Any]]) -> str:
    """Return the page that belongs to the screen on top, or else to the nearest below; empty for none."""
    pages = (getattr(screen, "bladzijde", "") for screen in reversed(stapel))
    return next(filter(None, pages), "")


def _regels(commands: list[Opdracht], width: int, kop: str = "") -> Content:
    head = [Content.styled(kop, "bold $accent")] if kop and commands else []
    return Content("\n").join([*head, *(_regel(each, width) for each in commands)])


def _regel(command: Opdracht, width: int) -> Content:
    """Return a command on a line; a click on it does what its key does."""
    line = uitgelegd([(" of ".join(command.toetsen), command.zin)], 23, width)
    return druk(line, command.binding.key, "screen.doe")
