"""Opening what was found, on the screen where it lives.

For the room nothing but its own overleg opens: what is found about a casus is shown at its agendapunt.
"""

from typing import TYPE_CHECKING

from overleg_tui.domain.register import Plek
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekregels import Bron, Zoekregel

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp
    from overleg_tui.tui.screens.overleg import OverlegScreen

WEG = "Dit is er niet meer: het is gewist of teruggedraaid."


def zaal_op_het_scherm(app: "OverlegApp") -> "OverlegScreen | None":
    """Return the overleg that shows the zaal, also when something lies on top of it."""
    from overleg_tui.tui.screens.overleg import OverlegScreen

    below = next((s for s in reversed(app.screen_stack) if isinstance(s, OverlegScreen)), None)
    return below if below is not None and below.rol is Rol.ZAAL else None


def open_vondst(app: "OverlegApp", regel: Zoekregel, zaal: "OverlegScreen | None") -> None:
    """Open what was found; ``zaal`` is the overleg that the room sees, if it does."""
    if zaal is not None and regel.casus:
        _bij_zijn_agendapunt(app, zaal, regel.casus)
    elif regel.bron is Bron.BRIEFJE:
        _open_pot(app)
    elif regel.verbeterpunt:
        _open_bord(app, regel.verbeterpunt)
    elif regel.organisatie:
        _open_kaart(app, regel)
    elif regel.overleg in app.register.overleggen and (regel.agendapunt or not regel.casus):
        _open_overleg(app, regel)
    elif regel.casus:
        _open_casus(app, regel.casus)
    else:
        app.zeg(WEG, fout=True)


def _bij_zijn_agendapunt(app: "OverlegApp", zaal: "OverlegScreen", code: str) -> None:
    item = next((punt.id for punt in zaal.overleg.agenda if punt.casus == code), None)
    if item is None:
        app.zeg(WEG, fout=True)
    else:
        zaal.naar(item)


def _open_overleg(app: "OverlegApp", regel: Zoekregel) -> None:
    """Show the overleg at that agendapunt, or where it was left; the one on screen only steps."""
    from overleg_tui.tui.screens.overleg import OverlegScreen

    overleg = app.register.overleggen[str(regel.overleg)]
    known = any(punt.id == regel.agendapunt for punt in overleg.agenda)
    on_screen = app.screen
    if isinstance(on_screen, OverlegScreen) and on_screen.overleg_id == overleg.id:
        if known:
            on_screen.naar(str(regel.agendapunt))
        return
    if known:
        app.ga_naar(Plek(overleg.id, str(regel.agendapunt)))
    app.open_overleg(overleg)


def _open_casus(app: "OverlegApp", code: str) -> None:
    """Show all of the casus; of one that was wiped the story that is left."""
    if code in app.register.casussen:
        from overleg_tui.tui.screens.casus import CasusScreen

        app.push_screen(CasusScreen(code))
    else:
        from overleg_tui.tui.screens.casusverloop import CasusverloopScreen

        app.push_screen(CasusverloopScreen(code))


def _open_kaart(app: "OverlegApp", regel: Zoekregel) -> None:
    from overleg_tui.tui.screens.sociale_kaart import SocialeKaartScreen

    screen = SocialeKaartScreen()
    app.push_screen(screen)
    place = f"s {regel.figuur}" if regel.figuur else f"o {regel.organisatie}"
    app.call_after_refresh(screen.kies, place)


def _open_pot(app: "OverlegApp") -> None:
    from overleg_tui.tui.screens.glazen_pot import GlazenPotScreen

    app.push_screen(GlazenPotScreen())


def _open_bord(app: "OverlegApp", punt: str) -> None:
    from overleg_tui.tui.screens.verbeterpunten import VerbeterpuntenScreen

    app.push_screen(VerbeterpuntenScreen(punt))
