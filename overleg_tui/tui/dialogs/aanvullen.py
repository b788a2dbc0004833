"""One line of text that may be empty: it fills in, changes or takes away something that is there."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld


class AanvulDialog(Dialoog[Tekst]):
    """Begins with the draft or else with ``begin``; an empty line is an answer too.

    No heir of ``TekstDialog``, which refuses an empty line: Textual runs the handlers of both.
    """

    UITLEG = "Eén regel tekst. Haal alles weg om het leeg te maken. Met Esc blijft bewaard wat u typte."
    voet = "Enter vastleggen · leeg maken haalt het weg · Esc later"

    def __init__(self, titel: str, bij: str, concept_naam: str, begin: str = "") -> None:
        super().__init__()
        self.titel, self.bij, self.concept_naam, self.begin = titel, bij, concept_naam, begin

    def compose_inhoud(self) -> ComposeResult:
        yield Static(Content(self.bij), classes="stil")
        draft = self.app.concepten.van(self.concept_naam)
        yield Veld(draft or self.begin, voorstel=not draft)

    def getypt(self) -> str:
        return self.query_one(Veld).value

    def on_input_submitted(self, event: Veld.Submitted) -> None:
        self.onthoud_concept()
        self.dismiss(tekst(event.value))
