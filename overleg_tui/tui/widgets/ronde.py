"""The opening round: per sleutelfiguur their open afspraken, of which one at a time is asked after."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from overleg_tui.tui.widgets.hangend import hangend
from overleg_tui.tui.widgets.keuzelijst import Keuzelijst

if TYPE_CHECKING:
    from overleg_tui.domain.groepen import Groep

_KOLOM = 3


class Ronde(Keuzelijst):
    """Paints groups of afspraken; the chosen one is marked, by arrow or by mouse, and stays in sight.

    What stands there already is not painted again: nothing moves but what somebody moved.
    """

    def __init__(self) -> None:
        super().__init__(id="ronde")
        self.groepen: Sequence[Groep] = ()
        self._staat: tuple[Sequence[Groep], str | None, int] | None = None

    def toon(self, groepen: "Sequence[Groep]") -> None:
        """Show these groups; what was chosen stays chosen, at first it is the first afspraak."""
        kept = self.gekozen
        self.groepen = groepen
        self._schilder(kept or next(iter(self.ids), None))

    @property
    def ids(self) -> list[str]:
        """The ids of the afspraken, from top to bottom."""
        return [id_ for groep in self.groepen for id_ in groep.afspraken]

    @property
    def gekozen(self) -> str | None:
        """The id of the chosen afspraak."""
        option = self.highlighted_option
        return option.id if option else None

    def stap(self, aantal: int) -> int:
        """Choose so many afspraken further, at both ends it stays; return the place of the chosen one."""
        ids = self.ids
        place = ids.index(self.gekozen or "") if self.gekozen in ids else 0
        return self.kies(place + aantal) if aantal else place

    def kies(self, plaats: int) -> int:
        """Choose the afspraak at that place from the top, from 0, or the nearest there is."""
        ids = self.ids
        place = max(0, min(plaats, len(ids) - 1))
        if ids:
            self._schilder(ids[place])
            if place == 0:
                self.scroll_home(animate=False)
        return place

    def _schilder(self, gekozen: str | None) -> None:
        width = max(20, min(self.app.size.width - 6, 104))
        if (now := (self.groepen, gekozen, width)) == self._staat:
            return
        self._staat = now
        self.set_options(self._opties(gekozen, width))
        ids = [option.id for option in self.options]
        self.highlighted = ids.index(gekozen) if gekozen in ids else None

    def _opties(self, gekozen: str | None, width: int) -> Iterator[Option]:
        for number, groep in enumerate(self.groepen):
            air = "\n" if number else ""
            yield Option(Content.styled(f"{air}{groep.kop}", "bold $accent"), disabled=True)
            for id_, regel in zip(groep.afspraken, groep.regels, strict=True):
                chosen = id_ == gekozen
                head = Content.styled("»" if chosen else " ", "bold $accent")
                text = Content.styled(regel, "bold" if chosen else "")
                yield Option(hangend(head, text, _KOLOM, width), id=id_)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._schilder(event.option.id)
        self.post_message(self.Gerold(0))
