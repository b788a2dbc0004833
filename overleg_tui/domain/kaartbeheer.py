"""Keeping the sociale kaart: adding, changing, checking and taking away organisaties and sleutelfiguren.

Decisions where the design is silent: who ever had an afspraak or sat at an overleg is not taken away but
gets a last day, as old notulen point at them; checking an organisatie checks its active people as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from overleg_tui.domain.bezetting import van_organisatie
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.kaartcontrole import keur_organisatie, keur_sleutelfiguur
from overleg_tui.domain.kandidaten import beste
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur, nieuw_id
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verwijzing import bedoelde_figuren
from overleg_tui.domain.wie import met_organisatie, opsomming
from overleg_tui.domain.zinnen import geteld


def bewaar_organisatie(register: Register, organisatie: Organisatie) -> Register:
    """Keep an organisatie, changed or new; an empty id means a new one."""
    id_ = organisatie.id or nieuw_id(organisatie.naam, register.organisaties)
    return register.met_organisatie(keur_organisatie(register, replace(organisatie, id=id_)))


def bewaar_sleutelfiguur(register: Register, figuur: Sleutelfiguur) -> Register:
    """Keep a sleutelfiguur, changed or new; an empty id means a new one."""
    id_ = figuur.id or nieuw_id(figuur.naam, register.sleutelfiguren)
    return register.met_sleutelfiguur(keur_sleutelfiguur(register, replace(figuur, id=id_)))


def controleer_sleutelfiguur(register: Register, id_: str, vandaag: date) -> Register:
    """Mark a sleutelfiguur (id) as checked today."""
    return register.met_sleutelfiguur(replace(register.sleutelfiguren[id_], gecontroleerd=vandaag))


def controleer_organisatie(register: Register, id_: str, vandaag: date) -> Register:
    """Mark an organisatie (id) and its active people as checked today."""
    register = register.met_organisatie(replace(register.organisaties[id_], gecontroleerd=vandaag))
    for figuur in van_organisatie(id_, register, vandaag):
        register = controleer_sleutelfiguur(register, figuur.id, vandaag)
    return register


def verwijder_sleutelfiguur(register: Register, id_: str) -> Register:
    """Take somebody away, also as deputy, successor and guest to come; refused where history needs them."""
    _weiger_met_verleden(register, id_)
    register = replace(register, sleutelfiguren=register.sleutelfiguren.zonder(id_))
    for other in [f for f in register.sleutelfiguren.values() if id_ in (f.vervanger, f.opvolger)]:
        kept = replace(other, vervanger=_niet(other.vervanger, id_), opvolger=_niet(other.opvolger, id_))
        register = register.met_sleutelfiguur(kept)
    coming = [o for o in register.overleggen.values() if o.fase not in _GEWEEST]
    for overleg in [o for o in coming if _genoemd(o, id_) or id_ in o.niet_genodigd]:
        guests = (replace(g, vervanger=_niet(g.vervanger, id_)) for g in overleg.genodigden)
        left = tuple(guest for guest in guests if guest.sleutelfiguur != id_)
        off = tuple(other for other in overleg.niet_genodigd if other != id_)
        register = register.met_overleg(replace(overleg, genodigden=left, niet_genodigd=off))
    return register


def _weiger_met_verleden(register: Register, id_: str) -> None:
    afspraken = sum(afspraak.wie == id_ for afspraak in register.afspraken.values())
    held = [o for o in register.overleggen.values() if o.fase in _GEWEEST and _genoemd(o, id_)]
    if not afspraken and not held:
        return
    why = f"staat bij {geteld(len(held), 'gehouden overleg', 'gehouden overleggen')}"
    if afspraken:
        why = f"heeft {geteld(afspraken, 'afspraak', 'afspraken')} op naam"
    naam = register.sleutelfiguren[id_].naam
    raise Refused(f"{naam} {why} en kan niet weg. Wijzig de gegevens: vul bij ‘tot’ de laatste dag in.")


_GEWEEST = (Fase.BEZIG, Fase.AFGESLOTEN)


def _genoemd(overleg: Overleg, id_: str) -> bool:
    return any(id_ in (guest.sleutelfiguur, guest.vervanger) for guest in overleg.genodigden)


def _niet(found: str | None, weg: str) -> str | None:
    return None if found == weg else found


def verwijder_organisatie(register: Register, id_: str) -> Register:
    """Take an organisatie (id) away; refused while it has people or an agenda names it."""
    naam = register.organisaties[id_].naam
    people = [f.naam for f in register.sleutelfiguren.values() if f.organisatie == id_]
    if people:
        raise Refused(f"Bij {naam} staan nog {opsomming(people[:4])}. Haal die eerst weg.")
    agendas = sum(
        punt.organisatie == id_ for overleg in register.overleggen.values() for punt in overleg.agenda
    )
    if agendas:
        raise Refused(f"{naam} staat op {geteld(agendas, 'agenda', 'agenda’s')} en kan niet weg.")
    return replace(register, organisaties=register.organisaties.zonder(id_))


def lees_collega(register: Register, raw: str, organisatie: str, vandaag: date) -> str | None:
    """Return the id of the sleutelfiguur whose name was typed, colleagues first; ``None`` for nothing.

    A name that is not there, or that several have, is refused with whom it may have been.
    """
    typed = tekst(raw)
    if not typed:
        return None
    meant = bedoelde_figuren(register, typed, organisatie)
    if len(meant) == 1:
        return meant[0].id
    if meant:
        raise Refused(f"‘{typed}’ kan {_namen(register, meant)} zijn. Schrijf de organisatie erachter.")
    near = [register.sleutelfiguren[k.id] for k in beste(typed.split(), register, vandaag)[1][:3]]
    hint = (
        f"Bedoelt u {_namen(register, near)}?"
        if near
        else "Zet die er eerst in; wat u hier typte, blijft bewaard."
    )
    raise Refused(f"‘{typed[:40]}’ staat niet in de sociale kaart. {hint}")


def _namen(register: Register, figuren: Sequence[Sleutelfiguur]) -> str:
    return opsomming((met_organisatie(figuur, register) for figuur in figuren[:3]), "of")
