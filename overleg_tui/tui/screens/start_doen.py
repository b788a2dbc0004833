"""The lines of the start screen that say what needs her today, and the screens where each is solved."""

from typing import TYPE_CHECKING

from textual.content import Content

from overleg_tui.domain.vandaag import Doel, TeDoen

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp
    from overleg_tui.tui.screens.start import StartScreen


def doen_regel(regel: TeDoen) -> Content:
    """Return a line of the list; the arrow says that it leads somewhere."""
    return Content.assemble(("  → ", "$accent bold"), regel.zin)


def ga_doen(start: "StartScreen", regel: TeDoen) -> None:
    """Open the screen or the dialog where this is solved."""
    app = start.app
    if regel.doel is Doel.OVERLEG:
        app.open_overleg(app.register.overleggen[regel.bij[0]])
    elif regel.doel is Doel.AGENDA:
        from overleg_tui.tui.screens.agenda import open_agenda

        open_agenda(app, regel.bij[0])
    elif regel.doel is Doel.NOTULEN:
        from overleg_tui.tui.screens.exporteer import ExporteerScreen

        app.push_screen(ExporteerScreen(regel.bij[0]))
    elif regel.doel is Doel.PLAN:
        start.action_plan()
    elif regel.doel is Doel.OPVOLGING:
        start.action_opvolging()
    elif regel.doel is Doel.POT:
        from overleg_tui.tui.screens.glazen_pot import GlazenPotScreen

        app.push_screen(GlazenPotScreen())
    elif regel.doel is Doel.KLOK:
        app.zeg("Zet de datum en de tijd van deze computer goed, en open het programma opnieuw.")
    elif regel.doel is Doel.WISSEN:
        from overleg_tui.tui.dialogs.wissen import vraag_wissen

        vraag_wissen(app, regel.bij)
    else:
        _kaart(app, regel)


def _kaart(app: "OverlegApp", regel: TeDoen) -> None:
    """Open the sociale kaart at the person, at who leaves, or at what was not checked for long."""
    from overleg_tui.domain.kaartlijst import Kaartfilter
    from overleg_tui.tui.screens.sociale_kaart import SocialeKaartScreen

    screen = SocialeKaartScreen()
    if regel.doel is Doel.PERSOON:
        screen.zoektekst = regel.bij[0]
    else:
        screen.filter = Kaartfilter.OUD if regel.doel is Doel.KAART else Kaartfilter.LET_OP
    app.push_screen(screen)
