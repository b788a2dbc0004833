"""The board of verbeterpunten: writing, placing, taking to an agenda, and walking over its four boxes.

Decisions where the design is silent: what became an afspraak leaves the board, since its text went along;
what goes to an agenda stays, so that it comes back when it was not reached; without an overleg to come it
is parked, and waits for the next plan.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from overleg_tui.domain.afspraken import leg_vast
from overleg_tui.domain.agendavorm import GEWOON, Agendavorm
from overleg_tui.domain.casusbeheer import komend_overleg
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.planning import zet_verbeterpunt_op
from overleg_tui.domain.raster import Richting, na_wijziging, verder
from overleg_tui.domain.record import record
from overleg_tui.domain.regel import Ontleed
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, vouw
from overleg_tui.domain.verbeterpunt import Vak, Verbeterpunt

Bord = Mapping[Vak, Sequence[Verbeterpunt]]


@record(frozen=True, slots=True)
class Bordplaats:
    """Where the cursor is: on a verbeterpunt (id), or in an empty box."""

    vak: Vak
    id: str | None = None


def bord(register: Register) -> Bord:
    """Return what is in each box, in the order in which it was written."""
    written = sorted(register.verbeterpunten.values(), key=lambda punt: (len(punt.id), punt.id))
    return {vak: [punt for punt in written if punt.vak is vak] for vak in Vak}


def voeg_toe(register: Register, tekst: Tekst, vak: Vak) -> Register:
    """Put a new verbeterpunt on the board."""
    known = register.verbeterpunten
    id_ = next(f"v{n}" for n in count(len(known) + 1) if f"v{n}" not in known)
    return schrijf(register, Verbeterpunt(id_, tekst, vak))


def schrijf(register: Register, punt: Verbeterpunt) -> Register:
    """Keep a verbeterpunt, new or changed; refuse one without text, or that is on the board already."""
    if not punt.tekst:
        raise Refused("Er staat nog niets. Schrijf in één zin wat er beter kan.")
    for other in register.verbeterpunten.values():
        if other.id != punt.id and vouw(other.tekst) == vouw(punt.tekst):
            raise Refused(f"Dit staat al op het bord, bij ‘{other.vak}’.")
    return replace(register, verbeterpunten=register.verbeterpunten.met(punt.id, punt))


def zoek(register: Register, punt: str) -> Verbeterpunt:
    """Return the verbeterpunt with that id, or refuse when it is gone."""
    found = register.verbeterpunten.get(punt)
    if found is None:
        raise Refused("Dit verbeterpunt staat niet meer op het bord.")
    return found


def plaats(register: Register, punt: str, vak: Vak) -> Register:
    """Put a verbeterpunt (id) in a box; refuse the one it is in."""
    found = zoek(register, punt)
    if found.vak is vak:
        raise Refused(f"Dit staat al bij ‘{vak}’.")
    return schrijf(register, replace(found, vak=vak))


def verwijder(register: Register, punt: str) -> Register:
    """Take a verbeterpunt (id) off the board."""
    return replace(register, verbeterpunten=register.verbeterpunten.zonder(zoek(register, punt).id))


def naar_agenda(register: Register, punt: str, vandaag: date, vorm: Agendavorm = GEWOON) -> Register:
    """Put a verbeterpunt (id) on the agenda of the overleg to come, or park it until there is one."""
    found, overleg = zoek(register, punt), komend_overleg(register, vandaag)
    if overleg is None:
        if found.geparkeerd:
            raise Refused("Dit staat al klaar voor de volgende agenda.")
        return schrijf(register, replace(found, geparkeerd=True))
    if any(item.verbeterpunt == found.id for item in overleg.agenda):
        raise Refused(f"Dit staat al op de agenda van {kort(overleg.datum)}.")
    return zet_verbeterpunt_op(register, overleg.id, found.id, vorm)


def maak_afspraak(
    register: Register, punt: str, gelezen: Ontleed, *, overleg: str, vandaag: date
) -> Register:
    """Record the afspraak a verbeterpunt (id) led to, and take it off the board."""
    found = zoek(register, punt)
    at = next((p.id for p in register.overleggen[overleg].agenda if p.verbeterpunt == found.id), None)
    return verwijder(leg_vast(register, gelezen, overleg=overleg, vandaag=vandaag, agendapunt=at), punt)


def stap(op: Bord, hier: Bordplaats, richting: Richting) -> Bordplaats:
    """Return the place one step further; past the last line of a box one comes into that below."""
    return Bordplaats(*verder(_ids(op), hier.vak, hier.id, richting))


def blijf(op: Bord, hier: Bordplaats, oud: Bord) -> Bordplaats:
    """Return where the cursor is after a change: on the same verbeterpunt, or where that stood in ``oud``."""
    return Bordplaats(*na_wijziging(_ids(op), hier.vak, hier.id, _ids(oud).get(hier.vak, [])))


def _ids(op: Bord) -> dict[Vak, list[str]]:
    return {vak: [punt.id for punt in punten] for vak, punten in op.items()}
