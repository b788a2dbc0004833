"""The palette: every command by its Dutch name, those of this screen first; then the other screens."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from overleg_tui.tui.dialogs.keuze import KeuzeDialog
from overleg_tui.tui.opdrachten.opdracht import Opdracht, opdrachten, zin_en_naam
from overleg_tui.tui.opdrachten.plaatsen import ELDERS
from overleg_tui.tui.opdrachten.wegwijzer import Weg, elders, wegen

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

_KOLOM = 24


class OpdrachtDialog(KeuzeDialog):
    """Return the id of what is chosen. What works elsewhere (``meer``) is only for who types its name."""

    CSS_PATH = "opdrachten.tcss"
    UITLEG = (
        "Alles wat het programma kan, op naam. Typ een woord, zoals notulen of wissen. Kan het op een ander "
        "scherm, dan brengt Enter u daarheen en staat erbij welke toets het is."
    )

    def __init__(self, werkt: Mapping[str, Opdracht], wegen: Mapping[str, Weg]) -> None:
        own = [
            (id_, _regel(" of ".join(each.toetsen), zin_en_naam(each.binding))) for id_, each in werkt.items()
        ]
        super().__init__(
            "Opdrachten", [*own, *((id_, _regel(way.voor, way.zin)) for id_, way in wegen.items())]
        )
        self.al, self.hier = {*werkt, *wegen}, tuple(self.opties)
        self.meer: dict[str, Weg] = {}

    def on_mount(self) -> None:
        super().on_mount()
        self.run_worker(self._zoek_elders())

    async def _zoek_elders(self) -> None:
        """Look at the other screens one by one, so that no key waits for it."""
        for place in ELDERS:
            await asyncio.sleep(0)
            self.meer |= elders(self.app, place, self.al)
        if self.gezocht:
            self._vul(self.gezocht)

    def _vul(self, zoek: str) -> None:
        more = ((id_, _regel(way.voor, way.zin)) for id_, way in self.meer.items())
        self.opties = (*self.hier, *more) if zoek.strip() else self.hier
        super()._vul(zoek)


async def kies_opdracht(app: "OverlegApp") -> None:
    """Let the chair choose; a command of this screen is carried out on it, anything else leads the way."""
    works, ways = opdrachten(app.screen), wegen(app)
    palette = OpdrachtDialog(works, ways)
    chosen = await app.push_screen_wait(palette)
    if chosen in works:
        app.simulate_key(works[chosen].binding.key)
    elif chosen is not None:
        {**ways, **palette.meer}[chosen].ga(app)


def _regel(voor: str, zin: str) -> str:
    return f"{voor:<{_KOLOM}} {zin}"
