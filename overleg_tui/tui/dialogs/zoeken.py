"""One search over everything, with results while one types; Enter opens where it is.

Asked from an overleg that shows the zaal, only what the room may see is found, and opened there. From
anywhere else it is the chair who searches, and the title says so.
"""

import asyncio
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain.register import Register
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekindex import MEESTE, Gevonden, Zoekindex, lees_vraag
from overleg_tui.domain.zoekregels import Zoekregel
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld
from overleg_tui.tui.opruimen import ruim_voortaan_op

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

STUK, BEURTEN = 8, 24
"""So many documents are read at a time; after so many times what was found so far is shown."""
ADEM, ADEMPJE = 0.03, 0.001
"""Seconds without reading after a key was handled, in which it is painted; and while one is under way."""
UITLEG = "Zoek op woorden; filters: open   @naam   van 2026   geest   besluit"
_BRON, _BIJ = 14, 28


class ZoekenDialog(Dialoog[Zoekregel]):
    """Return what was chosen. ``binnen`` are the codes of casussen that the zaal may find."""

    CSS_PATH = "zoeken.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "loop(-1)", "omhoog", id="zoeken.omhoog"),
        Binding("down", "loop(1)", "omlaag", id="zoeken.omlaag"),
        Binding("pageup", "loop(-8)", "bladzijde omhoog", id="zoeken.bladzijde_omhoog"),
        Binding("pagedown", "loop(8)", "bladzijde omlaag", id="zoeken.bladzijde_omlaag"),
    ]
    UITLEG = (
        "Zoek in alles wat is vastgelegd. Typ een of meer woorden. Met @ ervoor zoekt u op een naam, met het "
        "woord open alleen wat openstaat. Enter opent wat u kiest."
    )
    bladzijde = "tussen"
    voet = "↑ ↓ kiezen · Enter openen · Esc terug"

    def __init__(self, index: Zoekindex, rol: Rol, binnen: frozenset[str]) -> None:
        super().__init__()
        self.index, self.rol, self.binnen = index, rol, binnen
        regie = "Zoeken · REGIE, niet voor de zaal"
        self.titel = regie if rol is Rol.REGIE else "Zoeken in wat de zaal mag zien"
        self.gevonden: tuple[Zoekregel, ...] = ()
        self._typt, self._breed = False, 0

    def compose_inhoud(self) -> ComposeResult:
        yield Veld(self.index.getypt.get(self.rol, ""), placeholder="bijvoorbeeld: open @wmo huur")
        yield Static(id="stand", classes="stil")
        yield OptionList(id="gevonden")

    def on_mount(self) -> None:
        super().on_mount()
        self.set_class(self.rol is Rol.REGIE, "-regie")
        self.query_one(OptionList).can_focus = False
        self.query_one(Veld).select_all()
        self.watch(self.app, "register", self.show)

    def on_descendant_focus(self) -> None:
        """Let what is typed ahead replace what was searched last, as typing over the selection does."""
        if self._vooruit:
            self._begin = 0
            self.query_one(Veld).value = ""

    def bewaar_concept(self) -> None:
        """Keep what was searched until the program ends; never on disk, as it may be a name."""
        self.index.getypt[self.rol] = self.getypt()

    def show(self, register: Register) -> None:
        """Take over the register, and search again in what is there."""
        self.index.bij(register, self.app.store.namen)
        self._lees()

    @work(exclusive=True)
    async def _lees(self) -> None:
        """Read what is not in the index yet, a piece at a time, so that typing goes on."""
        for turn in count(1):
            await self._wacht_op_toetsen()
            if self.index.werk(STUK):
                break
            if turn % BEURTEN == 0:
                self._toon()
            await asyncio.sleep(0)
        if turn > BEURTEN:
            ruim_voortaan_op()  # years of lines that stay need not be looked through with each keystroke
        self._toon()

    async def _wacht_op_toetsen(self) -> None:
        """Let keys that came in do all their work first, painting included."""
        pumps = (self.app, self, self.query_one(Veld))
        while self._typt or any(pump.message_queue_size for pump in pumps):
            pause, self._typt = (ADEM if self._typt else ADEMPJE), False
            await asyncio.sleep(pause)

    def getypt(self) -> str:
        return self.query_one(Veld).value

    def on_input_changed(self) -> None:
        self._typt = True
        self._toon()

    def on_resize(self) -> None:
        self.app.na_de_maat(self, self._toon)

    def _toon(self) -> None:
        found = self.index.zoek(lees_vraag(self.getypt()), self.rol, self.binnen)
        self.query_one("#stand", Static).update(Content(self._stand(found)), layout=False)
        options = self.query_one(OptionList)
        width = options.content_size.width - 2
        if (found.regels, width) == (self.gevonden, self._breed):
            return
        self.gevonden, self._breed = found.regels, width
        options.set_options(Option(_regel(line, width), id=str(i)) for i, line in enumerate(found.regels))
        options.highlighted = 0 if found.regels else None

    def _stand(self, found: Gevonden) -> str:
        if not self.getypt().strip():
            return UITLEG
        count = (
            f"meer dan {MEESTE} gevonden, typ een woord erbij" if found.meer else _geteld(len(found.regels))
        )
        return f"{count} · nog bezig met lezen" if found.bezig else count

    def action_loop(self, step: int) -> None:
        options = self.query_one(OptionList)
        if self.gevonden:
            options.highlighted = min(max((options.highlighted or 0) + step, 0), len(self.gevonden) - 1)

    def on_input_submitted(self) -> None:
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self._kies(place)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self._kies(event.option_index)

    def _kies(self, place: int) -> None:
        self.bewaar_concept()
        if place < len(self.gevonden):  # a click on a line that is not there any more finds nothing
            self.dismiss(self.gevonden[place])


def _geteld(count: int) -> str:
    return f"{count} gevonden" if count else "Niets gevonden. Haal een paar letters of een filter weg."


def _regel(line: Zoekregel, width: int) -> Content:
    beside = Content(line.bij).truncate(_BIJ, ellipsis=True)
    room = max(8, width - _BRON - beside.cell_length - 2)
    text = Content(line.tekst).truncate(room, ellipsis=True, pad=True)
    return Content.assemble((f"{line.bron:<{_BRON}}", "bold"), text, "  ", beside)


def zoek(app: "OverlegApp") -> None:
    """Search as the screen below allows, and open what was chosen."""
    from overleg_tui.tui.openen import open_vondst, zaal_op_het_scherm

    room = zaal_op_het_scherm(app)
    if room is not None and app.screen is not room:
        app.zeg("Ga eerst terug naar het overleg; daar kunt u zoeken.")
        return

    def chosen(line: Zoekregel | None) -> None:
        if line is not None:
            open_vondst(app, line, room)

    codes = frozenset(punt.casus for punt in room.overleg.agenda if punt.casus) if room else frozenset[str]()
    app.push_screen(ZoekenDialog(app.zoekindex, Rol.ZAAL if room else Rol.REGIE, codes), chosen)
