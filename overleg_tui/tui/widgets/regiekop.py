"""The first line of a screen that is for the chair only: its title, and a word that says so."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from overleg_tui.tui.widgets.zet import zet


class RegieKop(Horizontal):
    """A title at the left; ``REGIE`` at the right, on the colour that asks for attention."""

    def compose(self) -> ComposeResult:
        yield Static(id="kop-titel")
        yield Static(id="kop-regie")

    def toon(self, titel: str, merk: str = "") -> None:
        """Show ``titel``; ``merk`` is what is unusual besides, e.g. ``DEMO``."""
        zet(self.query_one("#kop-titel", Static), Content(titel), layout=True)
        marks = " · ".join(word for word in (merk, "REGIE, niet voor de zaal") if word)
        zet(self.query_one("#kop-regie", Static), Content(marks), layout=True)
