"""The 4D picture of a casus that is on no agenda yet: made by the chair, before any overleg."""

from datetime import time

from textual.content import Content

from overleg_tui.domain import punten
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.overleg import Agendapunt, Overleg, Soort
from overleg_tui.domain.punten import Wijziging
from overleg_tui.domain.zaal import Rol
from overleg_tui.tui.screens.punten import PuntenBlad, PuntenScreen
from overleg_tui.tui.widgets.kop import Kop, merken

_PUNT = "los"


class CasusPuntenScreen(PuntenScreen):
    """The same sheet and the same keys, without an agenda around it and for the chair only."""

    UITLEG = (
        "Hier maakt u het 4D-beeld klaar, voordat de casus op een agenda staat. Loop met de pijltjes over de "
        "punten, of klik. Elke wijziging staat meteen op de schijf; u maakt haar ongedaan met {ongedaan=u}."
    )
    bladzijde = "voor"

    def __init__(self, code: str) -> None:
        super().__init__(("", _PUNT), Rol.REGIE)
        self.code = code

    @property
    def casus(self) -> Casus:
        return self.app.register.casussen[self.code]

    @property
    def overleg(self) -> Overleg:
        """An overleg of nothing but this casus, to paint the sheet with; it is kept nowhere."""
        item = Agendapunt(_PUNT, Soort.CASUS, 0, casus=self.code)
        return Overleg("", self.app.nu().date(), time(), time(), agenda=(item,))

    def toon_tijd(self) -> None:
        head = self.query_one(PuntenBlad).query_one(Kop)
        mark = merken("4D BEWERKEN in REGIE, niet voor de zaal")
        head.zet(Content(f"4D-beeld van casus {self.code}"), mark)

    def wijzig(self, wat: str, wijziging: Wijziging) -> str:
        return self.app.change(
            f"{wat} bij {self.code}", lambda r: punten.bewerk_vooraf(r, self.code, wijziging)
        )
