"""A list in which more than one line can be ticked, with a sign and not with a colour."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Vinklijst(OptionList):
    """``keuzes`` are pairs of id and text, with an empty id for a heading; ``gekozen`` are ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "vink", "aan of uit", id="vinklijst.vink", tooltip="Deze regel aan- of uitvinken"),
    ]

    def __init__(self, keuzes: Sequence[tuple[str, str]], gekozen: Iterable[str] = ()) -> None:
        self.keuzes = dict(keuzes)
        self.gekozen = list(gekozen)
        super().__init__(*(self._optie(id_, text) for id_, text in keuzes))

    def _optie(self, id_: str, text: str) -> Option:
        if not id_:
            return Option(Content.styled(text, "bold $accent"), disabled=True)
        return Option(self._regel(id_), id=id_)

    def _regel(self, id_: str) -> Content:
        sign = "[✓]" if id_ in self.gekozen else "[ ]"
        return Content(f"{sign} {self.keuzes[id_]}")

    def zet(self, keuzes: Sequence[tuple[str, str]], gekozen: Iterable[str]) -> None:
        """Offer other lines; the one that was highlighted stays so if it is still there."""
        option = self.highlighted_option
        kept = option.id if option else None
        self.keuzes, self.gekozen = dict(keuzes), list(gekozen)
        self.set_options(self._optie(id_, text) for id_, text in keuzes)
        lines = [id_ for id_, _ in keuzes]
        first = next((n for n, id_ in enumerate(lines) if id_), None)
        self.highlighted = lines.index(kept) if kept in lines else first

    def action_vink(self) -> None:
        option = self.highlighted_option
        if option is None or option.id is None:
            return
        if option.id in self.gekozen:
            self.gekozen.remove(option.id)
        else:
            self.gekozen.append(option.id)
        self.replace_option_prompt(option.id, self._regel(option.id))

    def on_click(self) -> None:
        self.action_vink()
