"""What the export guard found: mask or keep, one key each; the answers stay with the overleg."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.documents.uitvoer import Gevonden, antwoord
from overleg_tui.domain.overleg import Wachtantwoord
from overleg_tui.domain.register import Register
from overleg_tui.tui.dialogs.dialoog import Dialoog


class VondstenDialog(Dialoog[bool]):
    """Return ``True`` when everything that was found has an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "antwoord(True)", "weglaten", id="vondsten.weglaten"),
        Binding("b", "antwoord(False)", "bewaren", id="vondsten.bewaren"),
    ]
    UITLEG = (
        "Het programma vond iets dat de patiënt herkenbaar kan maken. Zeg bij elke regel of het weg moet of "
        "blijft. Dat antwoord wordt onthouden bij dit overleg."
    )
    titel = "Hoort dit erin?"
    voet = "w weglaten · b laten staan · Esc niets schrijven"

    def __init__(self, overleg_id: str, gevonden: Sequence[Gevonden]) -> None:
        super().__init__()
        self.overleg_id = overleg_id
        self.vondsten = {f"{g.vondst.soort} {g.vondst.tekst}": g for g in gevonden}
        self.antwoorden: dict[str, Wachtantwoord] = {}

    def compose_inhoud(self) -> ComposeResult:
        yield Static(
            Content(
                "Dit staat in de documenten en kan de patiënt herkenbaar maken. Laat het weg, of laat het "
                "staan als het er hoort. Een BSN kan alleen weggelaten worden."
            ),
            classes="stil",
        )
        yield OptionList(*(Option(self._regel(key), id=key) for key in self.vondsten))

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(OptionList).focus()

    def _regel(self, key: str) -> Content:
        found, answer = self.vondsten[key], self.antwoorden.get(key)
        said = "" if answer is None else "weglaten: " if answer.masker else "laten staan: "
        vondst = found.vondst
        return Content(f"{said}{vondst.soort} ‘{vondst.tekst}’ · {found.naam}, regel {vondst.regel}")

    def action_antwoord(self, masker: bool) -> None:
        options = self.query_one(OptionList)
        option = options.highlighted_option
        if option is None or option.id is None:
            return
        vondst = self.vondsten[option.id].vondst
        if vondst.blokkeert and not masker:
            self.weiger("Een BSN mag nooit mee: kies w om het weg te laten.")
            return
        self.weiger("")
        self.antwoorden[option.id] = antwoord(vondst, masker=masker)
        options.replace_option_prompt(option.id, self._regel(option.id))
        options.action_cursor_down()
        if len(self.antwoorden) == len(self.vondsten):
            self._klaar()

    def _klaar(self) -> None:
        """Keep the answers with the overleg, so that the next export of it does not ask again."""
        answers = tuple(self.antwoorden.values())

        def change(register: Register) -> Register:
            overleg = register.overleggen[self.overleg_id]
            return register.met_overleg(replace(overleg, wacht=(*overleg.wacht, *answers)))

        refused = self.app.change("Antwoord op wat gevonden werd", change)
        if refused:
            self.weiger(refused)
        else:
            self.dismiss(True)
