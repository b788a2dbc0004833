"""Choose one from a list, by arrow keys, by mouse or by typing a part of it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from overleg_tui.domain.tekst import vouw
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld


class KeuzeDialog(Dialoog[str]):
    """Return the id of the chosen option; ``opties`` are pairs of id and text.

    ``anders`` is the option below all others for who finds nothing, whatever was typed (``gezocht``).
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "omhoog", "omhoog", id="keuze.omhoog"),
        Binding("down", "omlaag", "omlaag", id="keuze.omlaag"),
    ]
    UITLEG = "Kies een regel met de pijltjes en Enter, of klik erop. Typ een deel van een woord om te zoeken."
    voet = "typ om te zoeken · ↑ ↓ kiezen · Enter neem deze · Esc terug"

    def __init__(
        self, titel: str, opties: Sequence[tuple[str, str]], anders: tuple[str, str] | None = None
    ) -> None:
        super().__init__()
        self.titel = titel
        self.opties = opties
        self.anders = [anders] if anders else []
        self.gezocht = ""

    def compose_inhoud(self) -> ComposeResult:
        yield Veld(placeholder="zoeken")
        yield OptionList(id="keuzes")

    def on_mount(self) -> None:
        super().on_mount()
        self._vul("")
        self.query_one(OptionList).can_focus = False

    def _vul(self, zoek: str) -> None:
        """Keep the options in which every typed word occurs, diacritics ignored."""
        words = vouw(zoek).split()
        found = [(id_, text) for id_, text in self.opties if all(word in vouw(text) for word in words)]
        options = self.query_one(OptionList)
        options.set_options(Option(Content(text), id=id_) for id_, text in (*found, *self.anders))
        options.highlighted = 0 if found or self.anders else None
        nothing = not found and (words or not self.anders)
        more = "Enter kiest wat hierboven staat." if self.anders else "Haal een paar letters weg."
        self.weiger(f"Niets gevonden. {more}" if nothing else "")

    def on_input_changed(self, event: Input.Changed) -> None:
        self.gezocht = event.value
        self._vul(event.value)

    def action_omhoog(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    def action_omlaag(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def on_input_submitted(self) -> None:
        highlighted = self.query_one(OptionList).highlighted_option
        if highlighted is not None:
            self.dismiss(highlighted.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)
