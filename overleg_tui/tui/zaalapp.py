"""``overleg zaal``: the room's window, in another terminal than the chair's; it reads and changes nothing."""

from textual.reactive import reactive

from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.storage.follow import Lezer
from overleg_tui.tui.basis import BasisApp, Klok
from overleg_tui.tui.einde import bewaak

VOLG = 0.1
"""Seconds between two looks at what the chair's program wrote: each reads one sector of a file."""
KIJK = 10
"""Looks between two checks whether the chair's program is still there."""

WEG = "De voorzitter is even weg; wat hier staat is het laatste."
STUK = "Lezen lukt nu niet; wat hier staat is het laatste. Open dit venster opnieuw."


class ZaalApp(BasisApp):
    """Follows the program that has the folder open; ``melding`` says when there is none, or no reading."""

    register: reactive[Register] = reactive(Register, always_update=True, repaint=False)
    melding: reactive[str] = reactive("", repaint=False)

    def __init__(self, lezer: Lezer, nu: Klok) -> None:
        super().__init__(nu)
        self.namen: dict[str, Tekst] = {}
        self._lezer = lezer
        self._looks = 0
        self._minuut = nu().replace(second=0, microsecond=0)

    def on_mount(self) -> None:
        from overleg_tui.tui.screens.zaal import ZaalScreen

        bewaak(self.action_stop)
        self.volg()
        self.push_screen(ZaalScreen())
        self.set_interval(VOLG, self.volg)

    def volg(self) -> None:
        """Take over what the chair's program wrote since, and tell the screen only if that is anything."""
        look = self._looks % KIJK == 0
        self._looks += 1
        try:
            found = self._lezer.volg()
            if found is not self.register and not (found.leeg and self.register.leeg):
                self.namen = {code: Tekst(naam) for code, naam in self._lezer.namen().items()}
                self.register = found
            if look:
                self.melding = "" if self._lezer.wordt_geschreven() else WEG
        except OverlegError:
            if look:
                self.melding = STUK
        self._tik()

    def _tik(self) -> None:
        minuut = self.nu().replace(second=0, microsecond=0)
        if minuut != self._minuut:
            self._minuut = minuut
            self.toon_tijd()
