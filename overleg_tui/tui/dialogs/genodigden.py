"""Who is invited and what they replied: one line each, one key per answer; each tick is saved at once."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from overleg_tui.domain import antwoorden
from overleg_tui.domain.bezetting import van_organisatie
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.overleg import Antwoord, Genodigde
from overleg_tui.domain.register import Register
from overleg_tui.tui.dialogs.aanwezigen import Gastenlijst
from overleg_tui.tui.dialogs.nieuw_iemand import kies_iemand

_TEKEN = {
    Antwoord.KOMT: "✓ komt          ",
    Antwoord.VERHINDERD: "– verhinderd    ",
    Antwoord.VERVANGER: "→ vervanger komt",
    None: "· geen antwoord ",
}


class GenodigdenDialog(Gastenlijst):
    """Tick replies before the overleg begins; the same reply once more takes it back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter,k", "antwoord('komt')", "komt", id="genodigden.komt"),
        Binding("v", "antwoord('verhinderd')", "verhinderd", id="genodigden.verhinderd"),
        Binding("r", "vervanger", "vervanger komt", id="genodigden.vervanger"),
        Binding("x,delete", "weg", "niet uitnodigen", id="genodigden.weg"),
        Binding("a", "regels", "allen uitnodigen", id="genodigden.regels"),
    ]
    UITLEG = (
        "Wie is uitgenodigd, en wat was het antwoord? Dezelfde toets nog eens haalt het antwoord weer weg. "
        "Komt er een vervanger, dan krijgt die de uitnodiging."
    )
    titel = "Genodigden"
    voet = "spatie komt · v verhinderd · r vervanger komt · + erbij · x eraf · Esc"
    uitleg = "Toets a nodigt de binnenring uit, en wie bij de casussen hoort."
    WIE = "Wie wordt er nog uitgenodigd"

    def regel(self, register: Register, guest: Genodigde) -> Content:
        deputy = register.sleutelfiguren.get(guest.vervanger or "")
        name = naam_en_organisatie(register, guest.sleutelfiguur)
        return Content(f"{_TEKEN[guest.antwoord]}  {name}" + (f" → {deputy.naam}" if deputy else ""))

    def voeg_toe(self, figuur: str) -> None:
        self.weiger(
            self.app.change("Genodigde erbij", lambda r: antwoorden.nodig_uit(r, self.overleg_id, figuur))
        )

    def _antwoord(self, guest: Genodigde, gezegd: Antwoord | None, vervanger: str | None = None) -> None:
        refused = self.app.change(
            "Antwoord",
            lambda r: antwoorden.antwoord(r, self.overleg_id, guest.sleutelfiguur, gezegd, vervanger),
        )
        self.weiger(refused)

    def action_antwoord(self, woord: str) -> None:
        if guest := self.huidig():
            said = Antwoord(woord)
            self._antwoord(guest, None if guest.antwoord is said else said)
            self.query_one(OptionList).action_cursor_down()

    @work
    async def action_vervanger(self) -> None:
        """Let the usual deputy come, or ask who does; once more takes it back."""
        guest = self.huidig()
        if guest is None:
            return
        register = self.app.register
        person = register.sleutelfiguren.get(guest.sleutelfiguur)
        if guest.antwoord is Antwoord.VERVANGER:
            self._antwoord(guest, None)
        elif person and person.vervanger:
            self._antwoord(guest, Antwoord.VERVANGER)
        else:
            day = register.overleggen[self.overleg_id].datum
            near = van_organisatie(person.organisatie, register, day) if person else []
            all_ = [f for f in register.sleutelfiguren.values() if f.actief(day)]
            options = {f.id: naam_en_organisatie(register, f.id) for f in (*near, *all_)}
            options.pop(guest.sleutelfiguur, None)
            chosen = await kies_iemand(self.app, "Wie komt er in de plaats", [*options.items()])
            if chosen is not None:
                self._antwoord(guest, Antwoord.VERVANGER, chosen)

    def action_regels(self) -> None:
        """Invite whom the rules name, e.g. when the sociale kaart was filled after the plan was made."""
        self.weiger(
            self.app.change(
                "Allen uitgenodigd", lambda r: antwoorden.nodig_uit_volgens_regels(r, self.overleg_id)
            )
        )

    def action_weg(self) -> None:
        if guest := self.huidig():
            self.weiger(
                self.app.change(
                    "Niet uitgenodigd",
                    lambda r: antwoorden.nodig_niet_uit(r, self.overleg_id, guest.sleutelfiguur),
                )
            )
