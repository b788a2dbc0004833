"""What editing the 4D picture asks a dialog for, and the way in from the running overleg."""

from typing import TYPE_CHECKING

from overleg_tui.domain import punten
from overleg_tui.domain.errors import AlleenInRegie, OverlegError
from overleg_tui.domain.raster import op
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.zaal import Rol

if TYPE_CHECKING:
    from overleg_tui.tui.screens.overleg import OverlegScreen
    from overleg_tui.tui.screens.punten import PuntenScreen


def bewerk_punten(screen: "OverlegScreen") -> None:
    """Open the 4D picture of the casus that is on, or say kindly why that cannot be; step on from there."""
    from overleg_tui.tui.screens.punten import PuntenScreen

    waar = (screen.overleg_id, screen.punt.id)
    try:
        punten.te_bewerken(screen.app.register, *waar, regie=screen.rol is Rol.REGIE)
    except AlleenInRegie as refusal:
        screen.zeg(f"{refusal} Toets {screen.app.toets('overleg.regie', 'r')}.", fout=True)
        return
    except OverlegError as error:
        screen.zeg(str(error), fout=True)
        return
    editor = PuntenScreen(waar, screen.rol, screen.kwadrant)
    screen.app.push_screen(editor, lambda step: screen.action_stap(step) if step else None)


def typ_nieuwe(screen: "PuntenScreen") -> None:
    """Take new punten for the kwadrant of the cursor, one after the other."""
    from overleg_tui.tui.dialogs.punt import PuntDialog

    kwadrant = screen.plaats.kwadrant

    def leg_vast(text: Tekst) -> str:
        refused = screen.wijzig("Punt", lambda casus: punten.voeg_toe(casus, kwadrant, text))
        if not refused:
            screen.naar(op(screen.raster, kwadrant, -1))
        return refused

    screen.app.push_screen(PuntDialog(kwadrant, f"punt {screen.casus.code} {kwadrant}", leg_vast))


def typ_anders(screen: "PuntenScreen", id_: str) -> None:
    """Change the text of a punt."""
    from overleg_tui.tui.dialogs.punt import PuntDialog

    punt = punten.zoek(screen.casus, id_)

    def leg_vast(text: Tekst) -> str:
        return screen.wijzig("Tekst", lambda casus: punten.herschrijf(casus, id_, text))

    name = f"punt {screen.casus.code} {id_}"
    screen.app.push_screen(PuntDialog(punt.kwadrant, name, leg_vast, punt.tekst))
