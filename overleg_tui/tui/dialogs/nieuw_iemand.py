"""Somebody who is at the table, or will be, and is not in the sociale kaart yet: put in from where one is."""

from typing import TYPE_CHECKING

from overleg_tui.domain.sociale_kaart import Organisatie
from overleg_tui.domain.tekst import tekst, vouw
from overleg_tui.tui.dialogs.kaart import leg_organisatie_vast, leg_sleutelfiguur_vast
from overleg_tui.tui.dialogs.keuze import KeuzeDialog

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

NIEUW = "?"
"""The choice for what is not in the list; no id has this sign."""
ANDERS = (NIEUW, "Iemand die er nog niet bij staat")
_ANDERE_ORGANISATIE = (NIEUW, "Een organisatie die er nog niet bij staat")


async def kies_iemand(app: "OverlegApp", titel: str, opties: list[tuple[str, str]]) -> str | None:
    """Let a sleutelfiguur be chosen, or somebody new be put into the sociale kaart; return the id."""
    dialog = KeuzeDialog(titel, opties, ANDERS)
    chosen = await app.push_screen_wait(dialog)
    return await zet_iemand_erin(app, dialog.gezocht) if chosen == NIEUW else chosen


async def zet_iemand_erin(app: "OverlegApp", naam: str) -> str | None:
    """Ask of which organisatie somebody is and who it is; return the id, ``None`` if that was left.

    What was put in before it was left stays: the organisatie is known then, and ``u`` undoes it.
    """
    organisatie = await _kies_organisatie(app)
    if organisatie is None:
        return None
    before = set(app.register.sleutelfiguren)
    if not await leg_sleutelfiguur_vast(app, organisatie, None, tekst(naam)):
        return None
    return next((id_ for id_ in app.register.sleutelfiguren if id_ not in before), None)


async def _kies_organisatie(app: "OverlegApp") -> Organisatie | None:
    known = sorted(app.register.organisaties.values(), key=lambda org: vouw(org.naam))
    options = [(org.id, str(org.naam)) for org in known]
    dialog = KeuzeDialog("Van welke organisatie", options, _ANDERE_ORGANISATIE)
    chosen = await app.push_screen_wait(dialog)
    if chosen != NIEUW:
        return app.register.organisaties.get(chosen or "")
    if not await leg_organisatie_vast(app, None, tekst(dialog.gezocht)):
        return None
    return next((o for o in app.register.organisaties.values() if o not in known), None)
