"""One line of text: a besluit or a notitie."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain import verloop
from overleg_tui.domain.overleg import Agendapunt, Besluit, Notitie
from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class TekstDialog(Dialoog[Tekst]):
    """Ask for one line of text; what is typed survives under ``concept_naam`` until it is recorded."""

    UITLEG = "Eén zin. Enter legt hem vast. Esc legt hem opzij; hij staat er de volgende keer weer."

    def __init__(self, titel: str, bij: str, concept_naam: str, *, verborgen: bool = False) -> None:
        """``verborgen``: the room reads along and must not; every sign shows as a dot."""
        super().__init__()
        self.titel, self.bij, self.concept_naam = titel, bij, concept_naam
        self.verborgen = verborgen

    def compose_inhoud(self) -> ComposeResult:
        yield Static(Content(self.bij), classes="stil")
        field = Veld(self.app.concepten.van(self.concept_naam))
        field.password = self.verborgen
        yield field

    def getypt(self) -> str:
        return self.query_one(Veld).value

    def on_input_submitted(self, event: Veld.Submitted) -> None:
        text = tekst(event.value)
        if not text:
            self.weiger("Er staat nog niets. Typ een zin en druk op Enter, of ga terug met Esc.")
            return
        self.onthoud_concept()
        self.dismiss(text)


def leg_besluit_vast(app: "OverlegApp", overleg: str, punt: Agendapunt) -> None:
    """Ask for a besluit at this agendapunt and record it."""
    app.vraag(
        lambda: TekstDialog("Besluit", punt.naam, f"besluit {overleg} {punt.id}"),
        lambda text: (
            f"Besluit bij {punt.naam}",
            lambda register: verloop.besluit(register, overleg, punt.id, Besluit(text)),
        ),
    )


def leg_notitie_vast(
    app: "OverlegApp", overleg: str, punt: Agendapunt, *, regie: bool, zaal: bool = True
) -> None:
    """Ask for a note at this agendapunt and record it; ``regie`` keeps it for the chair.

    Before the ``zaal`` such a note is typed in dots.
    """
    title = "Notitie alleen voor u" if regie else "Notitie voor de notulen"
    where = f"{punt.naam} · de zaal leest mee: u typt puntjes (r: regie)" if regie and zaal else punt.naam
    app.vraag(
        lambda: TekstDialog(title, where, f"{title} {overleg} {punt.id}", verborgen=regie and zaal),
        lambda text: (
            f"{'Notitie alleen voor u' if regie else 'Notitie'} bij {punt.naam}",
            lambda register: verloop.noteer(register, overleg, punt.id, Notitie(text, regie)),
        ),
    )
