"""The text of a punt, typed below the four kwadranten so that the room keeps seeing them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain import punten
from overleg_tui.domain.casus import Casus, Kwadrant, Samenhang
from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class PuntDialog(Dialoog[None]):
    """Hand each line to ``leg_vast``, which returns "" or the Dutch refusal.

    For new punten it stays open for the next one, so that nothing typed on goes astray; an empty line
    ends it. With ``staat_er``, the text of a punt that is there already, it is for that one only.
    """

    CSS_PATH = "punt.tcss"
    UITLEG = (
        "Een punt van het 4D-beeld, in een paar woorden. Wat erboven staat, helpt u op weg. Bij nieuwe "
        "punten staat het veld na Enter klaar voor het volgende."
    )

    def __init__(
        self,
        kwadrant: Kwadrant,
        concept_naam: str,
        leg_vast: Callable[[Tekst], str],
        staat_er: str = "",
    ) -> None:
        super().__init__()
        self.kwadrant, self.concept_naam = kwadrant, concept_naam
        self.leg_vast, self.staat_er = leg_vast, staat_er
        self.titel = f"{kwadrant}: {'tekst wijzigen' if staat_er else 'nieuw punt'}"
        self.voet = "Enter vastleggen · Esc later" if staat_er else "Enter vastleggen en volgende · Esc klaar"

    def compose_inhoud(self) -> ComposeResult:
        yield Static(Content(self.app.instellingen.vragen[self.kwadrant]), classes="stil")
        yield Veld(self.app.concepten.van(self.concept_naam) or self.staat_er)

    def getypt(self) -> str:
        typed = self.query_one(Veld).value
        return "" if typed == self.staat_er else typed

    def on_input_submitted(self) -> None:
        field = self.query_one(Veld)
        text = tekst(field.value)
        if not text or text == self.staat_er:
            self.action_later()
            return
        refused = self.leg_vast(text)
        self.weiger(refused)
        if refused:
            return
        self.app.concepten.vergeet(self.concept_naam)
        if self.staat_er:
            self.dismiss(None)
        field.value = ""


async def kies_draad(app: "OverlegApp", casus: Casus, punt: str) -> Samenhang | None:
    """Return the one link of a punt, or the one that is chosen from several."""
    from overleg_tui.tui.dialogs.keuze import KeuzeDialog

    links = punten.draden(casus, punt)
    if not links:
        key = app.toets("punten.leidt_tot", "l")
        app.zeg(f"Dit punt hangt met niets samen. Toets {key} trekt een samenhang.")
        return None
    options = [(str(n), said) for n, (_, said) in enumerate(links)]
    one = len(links) == 1
    chosen = "0" if one else await app.push_screen_wait(KeuzeDialog("Welke samenhang weghalen", options))
    return None if chosen is None else links[int(chosen)][0]
