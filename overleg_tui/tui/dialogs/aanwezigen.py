"""Who is there: one line per invited sleutelfiguur, one key per answer; each tick is saved at once."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain import verloop
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.overleg import Aanwezigheid, Genodigde
from overleg_tui.domain.register import Register
from overleg_tui.tui.dialogs.dialoog import SCHERM_LEEG, Dialoog
from overleg_tui.tui.dialogs.nieuw_iemand import kies_iemand

_SIGN = {
    Aanwezigheid.AANWEZIG: "✓ aanwezig  ",
    Aanwezigheid.VERHINDERD: "– verhinderd",
    Aanwezigheid.AFWEZIG: "x afwezig   ",
    None: "· …         ",
}


class Gastenlijst(Dialoog[None]):
    """The guests of an overleg, a line each; a subclass says what can be ticked (``regel``, ``voeg_toe``)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "erbij", "iemand erbij", id="gasten.erbij"),
        SCHERM_LEEG,
    ]
    WIE = "Wie zit er nog meer"
    NIEMAND = "Er staat nog niemand op de lijst. Toets + zet er iemand bij."
    uitleg = ""

    def __init__(self, overleg_id: str) -> None:
        super().__init__()
        self.overleg_id = overleg_id

    def compose_inhoud(self) -> ComposeResult:
        if self.uitleg:
            yield Static(Content(self.uitleg), classes="stil")
        yield OptionList(id="genodigden")

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "register", self.show)

    def show(self, register: Register) -> None:
        """Paint the list; the line that was highlighted stays so."""
        overleg = register.overleggen.get(self.overleg_id)
        if overleg is None:
            self.app.weg(self)
            return
        options = self.query_one(OptionList)
        kept = options.highlighted or 0
        options.set_options(
            Option(self.regel(register, guest), id=guest.sleutelfiguur) for guest in overleg.genodigden
        )
        options.highlighted = min(kept, len(overleg.genodigden) - 1) if overleg.genodigden else None
        if not overleg.genodigden:
            options.add_option(Option(Content(self.NIEMAND), disabled=True))

    def regel(self, register: Register, guest: Genodigde) -> Content:
        """Return the line of a guest."""
        raise NotImplementedError

    def voeg_toe(self, figuur: str) -> None:
        """Put a sleutelfiguur (id) on the list."""
        raise NotImplementedError

    def huidig(self) -> Genodigde | None:
        """Return the guest whose line is highlighted."""
        option = self.query_one(OptionList).highlighted_option
        guests = self.app.register.overleggen[self.overleg_id].genodigden
        return next((g for g in guests if option and g.sleutelfiguur == option.id), None)

    @work
    async def action_erbij(self) -> None:
        register = self.app.register
        overleg = register.overleggen[self.overleg_id]
        invited = {g.sleutelfiguur for g in overleg.genodigden}
        day = max(self.app.nu().date(), overleg.datum)
        options = [
            (f.id, naam_en_organisatie(register, f.id))
            for f in register.sleutelfiguren.values()
            if f.id not in invited and f.actief(day)
        ]
        chosen = await kies_iemand(self.app, self.WIE, options)
        if chosen is not None:
            self.voeg_toe(chosen)
            ids = [g.sleutelfiguur for g in self.app.register.overleggen[self.overleg_id].genodigden]
            if chosen in ids:
                self.query_one(OptionList).highlighted = ids.index(chosen)


class AanwezigenDialog(Gastenlijst):
    """Tick attendance; a second ``v`` on the same line lets the deputy sit in, or not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the list itself, for which Enter means something else.
        Binding("space,enter", "meld('aanwezig')", "aanwezig", id="aanwezigen.aanwezig", priority=True),
        Binding("v", "meld('verhinderd')", "verhinderd", id="aanwezigen.verhinderd"),
        Binding("x", "meld('afwezig')", "afwezig", id="aanwezigen.afwezig"),
        Binding("a", "iedereen", "alle overigen aanwezig", id="aanwezigen.iedereen"),
    ]
    UITLEG = (
        "Vink af wie er is; elke keuze staat meteen vast. Is iemand verhinderd, dan zit de vervanger aan, "
        "als die er is. Wie niet op de lijst staat, zet u er met + bij."
    )
    titel = "Wie is er"
    voet = "spatie is er · v verhinderd · x afwezig · a rest is er · + erbij · Esc"
    uitleg = "Nog eens v op dezelfde regel: met of zonder vervanger."

    def regel(self, register: Register, guest: Genodigde) -> Content:
        deputy = register.sleutelfiguren.get(guest.vervanger or "")
        line = f"{_SIGN[guest.aanwezigheid]}  {naam_en_organisatie(register, guest.sleutelfiguur)}"
        return Content(line + (f" (vervanger: {deputy.naam})" if deputy else ""))

    def voeg_toe(self, figuur: str) -> None:
        self._meld(figuur, Aanwezigheid.AANWEZIG)

    def action_meld(self, word: str) -> None:
        guest = self.huidig()
        if guest is None:
            return
        state: Aanwezigheid | None = Aanwezigheid(word)
        person = self.app.register.sleutelfiguren.get(guest.sleutelfiguur)
        deputy = person.vervanger if person else None
        if state is guest.aanwezigheid is Aanwezigheid.VERHINDERD:
            deputy = None if guest.vervanger else deputy
        elif state is guest.aanwezigheid:
            state = None
        self._meld(guest.sleutelfiguur, state, deputy)
        self.query_one(OptionList).action_cursor_down() if word != "verhinderd" else None

    def _meld(self, figuur: str, state: Aanwezigheid | None, deputy: str | None = None) -> None:
        label = f"{state.capitalize()} afgevinkt" if state else "Vinkje weggehaald"
        self.weiger(self.app.change(label, lambda r: verloop.meld(r, self.overleg_id, figuur, state, deputy)))

    def action_iedereen(self) -> None:
        def change(register: Register) -> Register:
            for guest in register.overleggen[self.overleg_id].genodigden:
                if guest.aanwezigheid is None:
                    register = verloop.meld(
                        register, self.overleg_id, guest.sleutelfiguur, Aanwezigheid.AANWEZIG
                    )
            return register

        self.weiger(self.app.change("Alle overigen aanwezig", change))
