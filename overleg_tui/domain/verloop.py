"""The course of one overleg: starting, ticking who is there, noting, deciding, closing."""

from dataclasses import replace
from datetime import datetime

from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Aanwezigheid, Besluit, Fase, Genodigde, Notitie, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.tijd import schrijf_bij


def begin(register: Register, overleg: str, nu: datetime) -> Register:
    """Start the meeting: phase BEZIG. Another one still running is refused, it would hide this one."""
    found = register.overleggen[overleg]
    weiger_twee_bezig(register, overleg)
    if found.voorbij:
        raise Refused(_closed(found))
    return register.met_overleg(replace(found, fase=Fase.BEZIG, begonnen=found.begonnen or nu))


def weiger_twee_bezig(register: Register, overleg: str) -> None:
    """Refuse to open an overleg (id) while another one is running."""
    running = [o for o in register.overleggen.values() if o.fase is Fase.BEZIG and o.id != overleg]
    if running:
        raise Refused(f"Het overleg van {kort(running[0].datum)} is nog bezig. Sluit dat eerst af.")


def sluit(register: Register, overleg: str, nu: datetime) -> Register:
    """Close the meeting: phase AFGESLOTEN, from then on it can only be read."""
    found = register.overleggen[overleg]
    if found.fase is not Fase.BEZIG:
        raise Refused("Dit overleg is niet bezig. Start het eerst; daarna kunt u het afsluiten.")
    timed = schrijf_bij(found, register.plek.besteed if register.plek else None)
    return register.met_overleg(replace(timed, fase=Fase.AFGESLOTEN, afgesloten=nu))


def meld(
    register: Register,
    overleg: str,
    figuur: str,
    aanwezigheid: Aanwezigheid | None,
    vervanger: str | None = None,
) -> Register:
    """Tick somebody's attendance; who was not invited is added. ``vervanger`` only counts when VERHINDERD."""
    found = niet_afgesloten(register, overleg)
    known = next((g for g in found.genodigden if g.sleutelfiguur == figuur), None)
    deputy = vervanger if aanwezigheid is Aanwezigheid.VERHINDERD else None
    ticked = replace(known or Genodigde(figuur), aanwezigheid=aanwezigheid, vervanger=deputy)
    return register.met_overleg(found.met_genodigde(ticked))


def noteer(register: Register, overleg: str, punt: str, notitie: Notitie) -> Register:
    """Add a note to an agendapunt."""
    found = niet_afgesloten(register, overleg)
    item = found.punt(punt)
    return register.met_overleg(found.met_punt(replace(item, notities=(*item.notities, notitie))))


def besluit(register: Register, overleg: str, punt: str, nieuw: Besluit) -> Register:
    """Add a besluit to an agendapunt."""
    found = niet_afgesloten(register, overleg)
    item = found.punt(punt)
    return register.met_overleg(found.met_punt(replace(item, besluiten=(*item.besluiten, nieuw))))


def niet_afgesloten(register: Register, overleg: str) -> Overleg:
    """Return the overleg (id), or refuse to change a closed or cancelled one."""
    found = register.overleggen[overleg]
    if found.voorbij:
        raise Refused(_closed(found))
    return found


def niet_begonnen(register: Register, overleg: str) -> Overleg:
    """Return the overleg (id), or refuse: once it began its agenda is what the room sees."""
    found = niet_afgesloten(register, overleg)
    if found.fase is Fase.BEZIG:
        raise Refused(f"Het overleg van {kort(found.datum)} is al begonnen; de agenda staat vast.")
    return found


def _closed(overleg: Overleg) -> str:
    if overleg.fase is Fase.AFGEZEGD:
        return f"Het overleg van {kort(overleg.datum)} is afgezegd. Laat het eerst weer doorgaan."
    return f"Het overleg van {kort(overleg.datum)} is afgesloten en kan alleen nog gelezen worden."
