"""The handleiding on screen: the list of its pages, to search in too, and a page to read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from overleg_tui.documents.handleiding import NAMEN, bladzijde, doorzoek
from overleg_tui.domain.register import Register
from overleg_tui.tui.screens.leesscherm import Leesscherm
from overleg_tui.tui.screens.lijstscherm import Lijstscherm
from overleg_tui.tui.widgets.bladzijde import bladzijde_tekst
from overleg_tui.tui.widgets.hangend import hangend

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

BREEDTE = 84
"""So many cells a line of a page is at most: longer ones are hard to read."""
_TITEL = 24
_VONDSTEN = 4
"""So many lines of a page are shown that hold what was searched for."""


class HandleidingScreen(Lijstscherm[str]):
    """A line for each page; below it what is on it, or the lines in which the searched words are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,o", "open", "lezen", id="handleiding.lezen", tooltip="De gekozen bladzijde lezen"),
    ]
    VOET = ("handleiding.lezen", "lijst.zoeken", "lijst.terug")
    ZOEK_TITEL = "Zoek een woord in de handleiding"
    UITLEG = (
        "De handleiding: een bladzijde voor elk deel van het jaar. Met {lijst.zoeken=/} zoekt u een woord."
    )

    def kop(self) -> str:
        return "Handleiding"

    def stand(self) -> str:
        return "Kies een bladzijde en druk op Enter"

    def vind(self) -> Sequence[str]:
        return [*doorzoek(self.zoektekst)] if self.zoektekst else NAMEN

    def sleutel(self, gevonden: str) -> str:
        return gevonden

    def regel(self, gevonden: str, width: int) -> Content:
        page = bladzijde(gevonden)
        line = Content.assemble((f"{page.titel:<{_TITEL}}", "bold"), page.kort)
        return line.truncate(width, ellipsis=True)

    def detail(self, id_: str, width: int) -> Content:
        if self.zoektekst:
            lines = [f"· {line}" for line in doorzoek(self.zoektekst).get(id_, ())[:_VONDSTEN]]
        else:
            page = bladzijde(id_)
            lines = [page.kort, "", " · ".join(blok.tekst for blok in page.blokken if blok.kop)]
        return Content("\n").join(hangend(Content(""), Content(line), 0, width) for line in lines)

    def on_option_list_option_selected(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        if self.gekozen:
            self.app.push_screen(BladzijdeScreen(self.gekozen))


class BladzijdeScreen(Leesscherm):
    """One page (``naam``); the arrows turn to the one before and after it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "blader(1)", "volgende", id="bladzijde.volgende", tooltip="De volgende bladzijde"),
        Binding("left", "blader(-1)", "vorige", id="bladzijde.vorige", tooltip="De vorige bladzijde"),
        Binding("g", "inhoud", "alle bladzijden", id="bladzijde.inhoud", tooltip="De lijst van bladzijden"),
    ]
    VOET = ("lees.verder", "bladzijde.volgende", "bladzijde.inhoud", "lees.terug")
    REGIE = False
    UITLEG = "Een bladzijde van de handleiding. De pijltjes naar links en rechts bladeren."

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.naam = naam

    def kop(self) -> str:
        return f"Handleiding · {bladzijde(self.naam).titel}"

    def tekst(self, register: Register, width: int) -> Content:  # noqa: ARG002  # the same for every register
        page = bladzijde(self.naam)
        return bladzijde_tekst(page.kort, page.blokken, min(width, BREEDTE))

    def action_blader(self, pages: int) -> None:
        place = NAMEN.index(self.naam) + pages
        if 0 <= place < len(NAMEN):
            self.naam = NAMEN[place]
            self.show(self.app.register)
            self.query_one("#lezen", VerticalScroll).scroll_home(animate=False)

    def action_inhoud(self) -> None:
        """Go back to the list, or to a new one where the page was opened from elsewhere."""
        if isinstance(self.app.screen_stack[-2], HandleidingScreen):
            self.dismiss()
        else:
            self.app.switch_screen(HandleidingScreen())


def open_handleiding(app: "OverlegApp", naam: str = "") -> None:
    """Open a page by its name, or the list of pages."""
    app.push_screen(BladzijdeScreen(naam) if naam else HandleidingScreen())
