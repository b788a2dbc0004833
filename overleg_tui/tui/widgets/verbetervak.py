"""One box of the board of verbeterpunten: its lines, and the cursor when it is here."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from overleg_tui.domain.verbeterpunt import Vak, Verbeterpunt

_AAS = {
    Vak.MAKKELIJK_GROOT: "Hier begint u: makkelijk te doen, en het scheelt veel.",
    Vak.MOEILIJK_GROOT: "Scheelt veel, maar vraagt tijd of anderen.",
    Vak.MAKKELIJK_KLEIN: "Kan tussendoor.",
    Vak.MOEILIJK_KLEIN: "Laat liggen, of maak het eerst kleiner.",
}
"""What belongs in a box, said while it is empty."""


class VerbeterVak(OptionList, inherit_bindings=False):
    """A box; the screen moves the cursor, so that the arrows go from box to box."""

    can_focus = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, vak: Vak) -> None:
        super().__init__(id=vak.name.lower().replace("_", "-"))
        self.vak = vak
        self.border_title = Content(f"{list(Vak).index(vak) + 1}  {vak}")

    def toon(self, punten: Sequence[Verbeterpunt], gekozen: str | None, *, hier: bool) -> None:
        """Paint the lines; ``hier``: the cursor is in this box, on the line ``gekozen`` if it has any."""
        lines = [Option(_regel(punt), id=punt.id) for punt in punten]
        self.set_options(lines or [Option(Content(f"({_AAS[self.vak]})"), disabled=True)])
        ids = [punt.id for punt in punten]
        self.highlighted = ids.index(gekozen) if hier and gekozen in ids else None
        self.set_class(hier, "-hier")
        self.set_class(not punten, "-leeg")


def _regel(punt: Verbeterpunt) -> Content:
    parked = Content.styled(" · wacht op de volgende agenda", "bold") if punt.geparkeerd else Content("")
    return Content(f"· {punt.tekst}") + parked
