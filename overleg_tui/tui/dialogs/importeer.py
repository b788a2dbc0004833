"""Taking in files on screen: the same import as on the command line, with the same report."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.errors import OverlegError
from overleg_tui.intake.lezen import lees_bestanden
from overleg_tui.intake.samenvoegen import voeg_samen
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld


class ImporteerDialog(Dialoog[None]):
    """Ask for a file or a folder; Enter takes in all of it, or nothing, and says what became of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "schuif(-1)", "omhoog", id="importeer.omhoog", tooltip="Het verslag omhoog"),
        Binding("down", "schuif(1)", "omlaag", id="importeer.omlaag", tooltip="Het verslag omlaag"),
        Binding("pageup", "blad(-1)", "terugbladeren", id="importeer.vorig", tooltip="Een bladzijde terug"),
        Binding("pagedown", "blad(1)", "bladeren", id="importeer.blad", tooltip="Een bladzijde verder"),
    ]
    UITLEG = (
        "Hier leest u bestanden in. Sleep een bestand of een map naar dit venster, of typ waar het staat. "
        "Daarna leest u wat erbij kwam. Twee keer hetzelfde inlezen verandert niets."
    )
    bladzijde = "eerste-keer"
    titel = "Casussen en sociale kaart inlezen"
    voet = "Enter inlezen · ↑ ↓ verslag lezen · Esc terug"

    def compose_inhoud(self) -> ComposeResult:
        yield Static(
            Content(
                "Typ of sleep hierheen een bestand, of een map met bestanden: casussen (.md, .txt) en "
                "contacten (.csv, .vcf)."
            ),
            classes="stil",
        )
        yield Veld(placeholder="C:\\Users\\...\\casussen")
        with VerticalScroll(id="verslag", can_focus=False):
            yield Static(id="verslag-tekst")

    def on_input_submitted(self) -> None:
        typed = self.query_one(Veld).value.strip().strip("\"'")
        report = self.query_one("#verslag-tekst", Static)
        self.weiger("")
        report.update("")
        if not typed:
            self.weiger("Typ eerst waar het bestand of de map staat.")
            return
        try:
            report.update(Content("\n".join(self._neem_in(_pad(typed)))))
        except OverlegError as error:
            self.weiger(f"{error}\nEr is niets opgeslagen.")

    def action_schuif(self, lines: int) -> None:
        self.query_one("#verslag", VerticalScroll).scroll_relative(y=lines * 3, animate=False)

    def action_blad(self, pages: int) -> None:
        """Leave a line of the page before in sight, by which one goes on reading."""
        report = self.query_one("#verslag", VerticalScroll)
        report.scroll_relative(y=pages * max(1, report.size.height - 1), animate=False)

    def _neem_in(self, path: Path) -> list[str]:
        app = self.app
        read = lees_bestanden([path], app.nu().date())
        result = voeg_samen(app.register, read)
        if result.namen:
            app.store.noem({**app.store.namen, **result.namen})
        refused = app.change("Inlezen", lambda register: voeg_samen(register, read).register)
        return [refused] if refused else result.regels()


def _pad(typed: str) -> Path:
    """Return the path that was meant; a ``~`` of nobody is part of the name."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)
