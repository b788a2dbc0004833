"""``overleg zaal``: the room's window, in another terminal than the chair's; it reads and changes nothing."""

from dataclasses import fields
from datetime import timedelta
from time import monotonic

from textual.reactive import reactive
from textual.screen import Screen

from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.storage.follow import Lezer
from overleg_tui.tui.basis import BasisApp, Klok
from overleg_tui.tui.opruimen import ruim_op_in_stilte
from overleg_tui.tui.terminal.einde import bewaak

VOLG = 0.1
"""Seconds between two looks at what the chair's program wrote: each reads one sector of a file."""
KIJK = 10
"""Looks between two checks whether the chair's program is still there."""

BLIJFT = timedelta(minutes=1)
"""How long a casus stays on the projector when the chair is away: long enough to start the program again."""

WEG = "De voorzitter is even weg; wat hier staat is het laatste."
STUK = "Lezen lukt nu niet; wat hier staat is het laatste. Open dit venster opnieuw."


class ZaalApp(BasisApp):
    """Follows the program that has the folder open; ``melding`` says when there is none, or no reading.

    ``stil``: there is none for so long, or since this window opened, that nothing may stay to be read.
    """

    register: reactive[Register] = reactive(Register, always_update=True, repaint=False)
    melding: reactive[str] = reactive("", repaint=False)
    stil: reactive[bool] = reactive(True, repaint=False)

    def __init__(self, lezer: Lezer, nu: Klok) -> None:
        super().__init__(nu)
        self.namen: dict[str, Tekst] = {}
        self._lezer = lezer
        self._looks = 0
        self._minuut = nu().replace(second=0, microsecond=0)
        self._gezien = nu() - BLIJFT

    def get_default_screen(self) -> Screen[None]:
        """What the room reads."""
        from overleg_tui.tui.screens.zaal import ZaalScreen

        self.volg()
        return self.eerste(ZaalScreen())

    def on_mount(self) -> None:
        bewaak(self)
        self.set_interval(VOLG, self.volg)

    def volg(self) -> None:
        """Take over what the chair's program wrote since, and tell the screen only if that is anything."""
        look = self._looks % KIJK == 0
        self._looks += 1
        try:
            found = self._lezer.volg()
            if found is not self.register and not (found.leeg and self.register.leeg):
                self._neem_over(found)
            if look:
                self._zie("" if self._lezer.wordt_geschreven() else WEG)
        except OverlegError:
            if look:
                self._zie(STUK)
        self._tik()

    def _neem_over(self, found: Register) -> None:
        """Show what is new; when that is only the time that was counted, nothing but the time moves."""
        before, names, self.laatst_gedaan = self.register, self.namen, monotonic()
        self.namen = {code: Tekst(naam) for code, naam in self._lezer.namen().items()}
        if names == self.namen and _zelfde(before, found):
            self.set_reactive(ZaalApp.register, found)
            self.toon_tijd()
        else:
            self.register = found

    def _zie(self, melding: str) -> None:
        """Say what is the matter; when that lasts, what is on the screen is not for an empty room."""
        now = self.nu()
        if not melding:
            self._gezien = now
        self.stil = bool(melding) and now - self._gezien >= BLIJFT
        self.melding = "" if self.stil else melding

    def _tik(self) -> None:
        ruim_op_in_stilte(self.laatst_gedaan)
        minuut = self.nu().replace(second=0, microsecond=0)
        if minuut != self._minuut:
            self._minuut = minuut
            self.toon_tijd()


def _zelfde(een: Register, ander: Register) -> bool:
    """Whether these two look the same: the very same tables, and the same place."""
    tables = (each.name for each in fields(Register) if each.name != "plek")
    same = all(getattr(een, name) is getattr(ander, name) for name in tables)
    return same and een.plek is not None and een.plek.zelfde(ander.plek)
