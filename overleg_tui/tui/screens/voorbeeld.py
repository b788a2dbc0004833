"""A document as it will be written, to read before it is."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class VoorbeeldScreen(ModalScreen[None]):
    """A long text to scroll through; nothing in it can be changed here."""

    CSS_PATH = "voorbeeld.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,v", "dismiss(None)", "terug", id="voorbeeld.terug", tooltip="Terug"),
        Binding("f1,question_mark", "app.hulp", "hulp", id="hulp", tooltip="Uitleg en alle toetsen"),
    ]
    UITLEG = "Zo komt het op papier. Lees het na; hier verandert u niets."

    def __init__(self, titel: str, tekst: str) -> None:
        super().__init__()
        self.titel, self.tekst = titel, tekst

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialoog") as box:
            box.border_title = Content(self.titel)
            yield Static(Content(self.tekst), id="voorbeeld-tekst")
        yield Static(Content("↑ ↓ PgDn lezen · Esc terug"), id="voorbeeld-voet")
