"""What every dialog shares: a title, a field that keeps its draft, a refusal below it, and one step back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Input, Static

from overleg_tui.domain.tekst import tekst
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.widgets.eronder import Eronder
from overleg_tui.tui.widgets.klik import klikbaar
from overleg_tui.tui.widgets.zet import zet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

T = TypeVar("T")
SCHERM_LEEG = Binding("full_stop", "app.leeg", "leeg", id="dialoog.leeg", tooltip="Het scherm leegmaken")
"""For a dialog in which nobody types: there too a clicker blanks."""
BEWAAR_ELKE = 2.0
"""Seconds between two savings of what is being typed; a kill -9 loses at most this."""


class Veld(Input):
    """A one-line field: no suggestions, no English, and a paste of many lines keeps every line."""

    # The width of what is typed changes nothing around it; Textual lays out the whole screen for each letter.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(
        self, value: str = "", *, id: str | None = None, placeholder: str = "", voorstel: bool = False
    ) -> None:
        """``voorstel``: what stands in it is a proposal, which typing replaces."""
        super().__init__(value, id=id, placeholder=placeholder, select_on_focus=voorstel)
        self.cursor_blink = False  # nothing moves that nobody moved

    def _on_paste(self, event: events.Paste) -> None:
        self.replace(tekst(event.text), *self.selection)
        event.stop()
        event.prevent_default()


class Dialoog(ModalScreen[T], Generic[T]):
    """A modal screen that returns a valid value or ``None``; ``fout`` is shown below the field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "later", "later", id="dialoog.later", tooltip="Terug; wat er staat blijft bewaard"),
        Binding("f1,question_mark", "app.hulp", "hulp", id="hulp", tooltip="Uitleg en alle toetsen"),
    ]
    UITLEG = "Vul in wat u weet en druk op Enter. Met Esc gaat u terug; wat u typte, blijft bewaard."
    bladzijde = ""
    # A dialog looks the same at every size; classes by size cost it a second styling at each opening.
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = []  # noqa: RUF012  # as Textual declares it
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = []  # noqa: RUF012  # the same
    app: "OverlegApp"
    titel = ""
    voet = "Enter vastleggen · Esc later"
    concept_naam = ""

    def __init__(self) -> None:
        super().__init__()
        self.fout = ""
        self._vooruit = ""
        self._begin = 0
        self._geopend = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialoog") as box:
            box.border_title = Content(self.titel)
            box.border_subtitle = Content("F1 hulp").stylize(Style.from_meta({"@click": "app.hulp"}))
            yield from self.compose_inhoud()
            yield Static(id="fout", classes="fout")
            yield Static(klikbaar(self.voet), classes="dialoog-voet")

    def render(self) -> Any:  # noqa: ANN401  # Textual's own is a type of rich
        below = super().render()
        return Eronder(below.screen) if isinstance(below, BackgroundScreen) else below

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Style it once at its opening: it was styled when it was put together, a moment ago."""
        event.refresh_styles = event.refresh_styles and self._geopend
        self._geopend = True

    async def _on_resize(self, event: events.Resize) -> None:
        """Do nothing when told the size it has: all is laid out at that size already.

        Unless it has classes by size, which Textual gives it here.
        """
        if event.size == self.outer_size and self.HORIZONTAL_BREAKPOINTS == self.VERTICAL_BREAKPOINTS == []:
            event.prevent_default()

    def typ_vooruit(self, teken: str) -> None:
        """Keep what is typed before the field is there to take it."""
        self._vooruit += teken

    def on_descendant_focus(self) -> None:
        field = self.focused
        if self._vooruit and isinstance(field, Veld):
            field.value = f"{field.value[: self._begin]}{self._vooruit}{field.value[self._begin :]}"
            field.cursor_position += len(self._vooruit)
            self._vooruit = ""

    @property
    def vak(self) -> Vertical:
        """The box, which is all that a dialog covers of the screen below."""
        return self.query_one(".dialoog", Vertical)

    def open(self, app: "OverlegApp", answered: Callable[[T | None], None]) -> None:
        """Put it on top; ``answered`` gets what it returns."""
        app.push_screen(self, answered)

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Go, once and from on top: a second Enter, or one under a blank screen, would take another along."""
        if not self.is_active:
            return AwaitComplete()
        below, going = self.app.screen_stack[-2], super().dismiss(result)
        if isinstance(below, Onderlaag):
            below.onthul(self.vak.region)
        return going

    def compose_inhoud(self) -> ComposeResult:
        """Yield what is between the title and the refusal."""
        yield from ()

    def on_mount(self) -> None:
        self.weiger(self.fout)
        self._begin = max((len(field.value) for field in self.query(Veld)), default=0)
        if self.concept_naam:
            self.set_interval(BEWAAR_ELKE, self.bewaar_concept)

    def weiger(self, zin: str) -> None:
        """Show why this cannot be taken, or take that sentence away."""
        line = self.query_one("#fout", Static)
        zet(line, Content(zin), layout=True)
        line.display = bool(zin)

    def getypt(self) -> str:
        """Return what is worth keeping as a draft."""
        return ""

    def bewaar_concept(self) -> None:
        """Keep what was typed so far."""
        self.onthoud_concept()
        self.app.concepten.bewaar()

    def onthoud_concept(self) -> None:
        """Keep it in memory, in case the change is refused: nobody waits for the disk for a draft."""
        self.app.concepten.houd(self.concept_naam, self.getypt())

    def action_later(self) -> None:
        self.bewaar_concept()
        self.dismiss(None)
