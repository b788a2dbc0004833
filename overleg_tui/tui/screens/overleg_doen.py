"""What the running overleg can do besides stepping and recording; each is a binding ``doe('name')``."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from overleg_tui.domain.overleg import Fase, Soort
from overleg_tui.domain.teruglezen import afspraken_geteld, gemaakt_bij, nog_te_lezen
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zit_aan import te_vragen, vraag
from overleg_tui.tui.screens.overleg_toetsen import RONDE, SLOT, TE_LEZEN, VOET

if TYPE_CHECKING:
    from overleg_tui.tui.screens.overleg import OverlegScreen

_WIJZIGEN = {"afspraak", "besluit", "notitie"}


_BLADZIJDE = {Fase.BEZIG: "tijdens", Fase.AFGESLOTEN: "na"}


def doe(screen: "OverlegScreen", naam: str) -> None:
    """Carry out the command of this name."""
    _DOEN[naam](screen)


def antwoord(screen: "OverlegScreen", woord: str) -> None:
    """Record an answer about the afspraak that is chosen in the opening round, and choose the next."""
    from overleg_tui.tui.dialogs.ronde import beantwoord
    from overleg_tui.tui.widgets.blad import Blad

    gekozen = screen.query_one(Blad).gekozen
    beantwoord(screen.app, gekozen, woord, verder=lambda: screen.action_schuif(1))


def gevraagd(screen: "OverlegScreen") -> str:
    """Return what is asked on the message line: who sits in on the casus; empty if nothing is."""
    app, regie = screen.app, screen.rol is Rol.REGIE
    keys = (
        app.toets("overleg.zit_aan_klopt", "Enter"),
        app.toets("overleg.wie_is_er", "w"),
        app.toets("overleg.regie", "r"),
    )
    width = screen.size.width - 2
    return vraag(app.register, screen.overleg, screen.punt, regie=regie, breedte=width, toetsen=keys)


def kan(screen: "OverlegScreen", action: str, parameters: tuple[object, ...]) -> bool:
    """Whether an action of the screen makes sense in this phase."""
    fase = screen.overleg.fase
    if action == "doe":
        return mag(screen, str(parameters[0]))
    if action == "antwoord":
        return is_ronde(screen)
    if action == "begin":
        return fase in (Fase.CONCEPT, Fase.GEPLAND)
    if action == "sluit":
        return fase is Fase.BEZIG
    return not (action in _WIJZIGEN and fase is Fase.AFGESLOTEN)


def mag(screen: "OverlegScreen", naam: str) -> bool:
    """Whether ``doe`` with this name makes sense at the agendapunt that is on, in this phase."""
    closed = screen.overleg.fase is Fase.AFGESLOTEN
    if naam == "punten":
        return True
    if naam == "zit_aan":
        asked = bool(screen.overleg.agenda) and screen.punt.zit_aan is None and not screen.aanbod
        return asked and te_vragen(screen.app.register, screen.overleg, screen.punt)
    if naam in ("heropen", "corrigeer"):
        return closed
    if naam == "agenda":
        return screen.overleg.fase not in (Fase.BEZIG, Fase.AFGESLOTEN)
    if naam == "volgend":
        return _plant_volgend(screen)
    if naam == "aanbod":
        return screen.aanbod == screen.punt_id
    return not closed


def _plant_volgend(screen: "OverlegScreen") -> bool:
    """Whether the sheet says that the next overleg is not planned yet; asked late, as it is on only there."""
    if not screen.overleg.agenda or screen.punt.soort is not Soort.AFSLUITING:
        return False
    from overleg_tui.domain.volgend import te_plannen

    return te_plannen(screen.app.register, screen.overleg)


def is_ronde(screen: "OverlegScreen") -> bool:
    """Whether the opening round is on, and can be answered."""
    if not screen.overleg.agenda or screen.overleg.fase is Fase.AFGESLOTEN:
        return False
    return screen.punt.soort is Soort.OPENINGSRONDE


def voet(screen: "OverlegScreen") -> tuple[str, ...]:
    """Return the ids of the commands that matter now, for the footer."""
    first, *more = _voet(screen)
    if mag(screen, "volgend"):
        return (first, "overleg.volgend_overleg", *more[:2], more[-1])
    return (first, *more)


def _voet(screen: "OverlegScreen") -> tuple[str, ...]:
    overleg = screen.overleg
    if overleg.fase is not Fase.BEZIG:
        return VOET[overleg.fase]
    if is_ronde(screen):
        return RONDE
    if nog_te_lezen(screen.app.register, overleg, screen.punt):
        return TE_LEZEN
    return SLOT if screen.index == len(overleg.agenda) - 1 else VOET[overleg.fase]


def bladzijde_nu(screen: "OverlegScreen") -> str:
    """Return the page of the handleiding for the phase: before, during or after."""
    overleg = screen.app.register.overleggen.get(screen.overleg_id)
    return _BLADZIJDE.get(overleg.fase, "voor") if overleg else ""


def biedt_aan(screen: "OverlegScreen") -> bool:
    """Offer reading back when a casus with new afspraken is left, once; return whether it is offered now.

    Nothing is refused: the same key again goes on. It is offered again only after another new afspraak, and
    only by stepping: who goes elsewhere with ``g`` already types what comes next.
    """
    register, overleg, punt = screen.app.register, screen.overleg, screen.punt
    unread = nog_te_lezen(register, overleg, punt)
    offer = (punt.id, max((a.nummer for a in gemaakt_bij(register, overleg, punt)), default=0))
    if not unread or overleg.fase is not Fase.BEZIG or offer in screen.aangeboden:
        return False
    screen.aangeboden.add(offer)
    screen.aanbod = punt.id
    read, on = screen.app.toets("overleg.nu_teruglezen", "Enter"), screen.app.toets("overleg.verder", "PgDn")
    screen.zeg(f"{afspraken_geteld(unread)} nog niet teruggelezen. {read} leest terug, {on} gaat verder.")
    return True


def _teruglezen(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.screens.teruglezen import TeruglezenScreen

    screen.aanbod = ""
    screen.app.push_screen(TeruglezenScreen(screen.overleg_id, screen.punt_id, screen.rol))


def _afspraken(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.afspraken import open_afspraken

    open_afspraken(screen.app, screen.overleg_id, screen.punt)


def _herhaal(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.afspraken import herhaal_laatste

    herhaal_laatste(screen.app, screen.overleg_id, screen.punt)


def _notitie_om(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.afspraken import zet_notitie_om

    zet_notitie_om(screen.app, screen.overleg_id, screen.punt, regie=screen.rol is Rol.REGIE)


def _heropen(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.sluiten import heropen_overleg

    heropen_overleg(screen.app, screen.overleg_id)


def _corrigeer(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.correctie import vraag_correctie

    vraag_correctie(screen.app, screen.overleg_id, screen.punt)


def _punten(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.screens.punten_doen import bewerk_punten

    bewerk_punten(screen)


def _agenda(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.screens.agenda import AgendaScreen

    screen.app.push_screen(AgendaScreen(screen.overleg_id))


def _wie(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.zit_aan import vraag_wie

    vraag_wie(screen)


def _volgend(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.plan_volgend import plan_volgend_overleg

    plan_volgend_overleg(screen.app, screen.overleg_id)


def _zit_aan(screen: "OverlegScreen") -> None:
    from overleg_tui.tui.dialogs.zit_aan import klopt

    klopt(screen)


_DOEN: Mapping[str, Callable[["OverlegScreen"], None]] = {
    "teruglezen": _teruglezen,
    "aanbod": _teruglezen,
    "afspraken": _afspraken,
    "herhaal": _herhaal,
    "notitie_om": _notitie_om,
    "heropen": _heropen,
    "corrigeer": _corrigeer,
    "punten": _punten,
    "agenda": _agenda,
    "wie": _wie,
    "zit_aan": _zit_aan,
    "volgend": _volgend,
}
