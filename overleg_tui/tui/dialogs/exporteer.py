"""Writing documents: choose which, see where they are."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from overleg_tui.documents.uitvoer import Papier, schrijf
from overleg_tui.domain.errors import OverlegError
from overleg_tui.tui.dialogs.dialoog import Dialoog
from overleg_tui.tui.widgets.vinklijst import Vinklijst


class ExporteerDialog(Dialoog[None]):
    """Tick the kinds of document; Enter writes them into ``exports/`` and shows their names."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "schrijf", "schrijven", id="exporteer.schrijf", priority=True),
    ]
    titel = "Documenten schrijven"
    voet = "spatie aan of uit · Enter schrijven · Esc terug"

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id

    def compose_inhoud(self) -> ComposeResult:
        yield Vinklijst([(str(p), str(p).capitalize()) for p in Papier], [str(Papier.NOTULEN)])
        yield Static(id="geschreven")

    def action_schrijf(self) -> None:
        kinds = [Papier(value) for value in self.query_one(Vinklijst).gekozen]
        if not kinds:
            self.weiger("Kies eerst een document met de spatiebalk.")
            return
        self.weiger("")
        register = self.app.register
        folder = self.app.store.map / "exports"
        try:
            outcome = schrijf(
                register,
                register.overleggen[self.overleg_id],
                folder,
                kinds,
                nu=self.app.nu(),
                patienten=self.app.store.namen,
            )
        except OverlegError as error:
            self.weiger(str(error))
            return
        names = "\n".join(f"   {path.name}" for path in outcome.paden)
        done = f"Geschreven in {folder.resolve()}:\n{names}\nHet programma verstuurt niets: dat doet u zelf."
        self.query_one("#geschreven", Static).update(Content(done))
