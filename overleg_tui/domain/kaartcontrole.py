"""Checks on the sociale kaart, each a small function: what cannot be, and what deserves a look.

What cannot be is refused when it is typed; what was imported that way is only pointed out, so that a
telephone number can still be corrected. The remarks warn and forbid nothing.
"""

from collections.abc import Iterator
from datetime import date

from overleg_tui.domain.bezetting import opvolger_van, van_organisatie
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import vouw

OUD_NA = 180
"""After so many days what stands in the sociale kaart should be checked again."""


def keur_organisatie(register: Register, nieuw: Organisatie) -> Organisatie:
    """Return an organisatie that may be kept; refuse one without a name or with that of another."""
    if not nieuw.naam:
        raise Refused("De organisatie heeft nog geen naam.")
    for other in register.organisaties.values():
        if other.id != nieuw.id and vouw(other.naam) == vouw(nieuw.naam):
            raise Refused(f"{other.naam} staat al in de sociale kaart.")
    return nieuw


def keur_sleutelfiguur(register: Register, nieuw: Sleutelfiguur) -> Sleutelfiguur:
    """Return a sleutelfiguur who may be kept; refuse what contradicts itself or the rest of the map."""
    if not nieuw.naam:
        raise Refused("De sleutelfiguur heeft nog geen naam.")
    naam_is_vrij(register, nieuw)
    tot_na_sinds(nieuw)
    old = register.sleutelfiguren.get(nieuw.id)
    for rol in ("vervanger", "opvolger"):
        if old is None or getattr(old, rol) != getattr(nieuw, rol):
            een_ander(nieuw, rol)
            geen_kring(register, nieuw, rol)
    return nieuw


def naam_is_vrij(register: Register, nieuw: Sleutelfiguur) -> None:
    """Refuse a second person of the same name in one organisatie: nobody could tell them apart."""
    for other in register.sleutelfiguren.values():
        same = vouw(other.naam) == vouw(nieuw.naam) and other.organisatie == nieuw.organisatie
        if same and other.id != nieuw.id:
            raise Refused(f"{other.naam} staat al bij deze organisatie. Wijzig die, of kies een andere naam.")


def tot_na_sinds(nieuw: Sleutelfiguur) -> None:
    """Refuse a last day that comes before the first."""
    if nieuw.sinds and nieuw.tot and nieuw.tot < nieuw.sinds:
        raise Refused(f"{kort(nieuw.tot)} (tot) is eerder dan {kort(nieuw.sinds)} (sinds).")


def een_ander(nieuw: Sleutelfiguur, rol: str) -> None:
    """Refuse somebody who is her own ``rol``: vervanger or opvolger."""
    if getattr(nieuw, rol) == nieuw.id:
        raise Refused(f"{nieuw.naam} kan niet de eigen {rol} zijn. Vul een ander in.")


def geen_kring(register: Register, nieuw: Sleutelfiguur, rol: str) -> None:
    """Refuse deputies, or successors, who lead back to where one began: then nobody is left in the end."""
    chain, seen = [nieuw], {nieuw.id}
    while (after := register.sleutelfiguren.get(getattr(chain[-1], rol) or "")) and after.id not in seen:
        chain.append(after)
        seen.add(after.id)
    if after is not None and after.id == nieuw.id:
        way = " → ".join(person.naam for person in (*chain, nieuw))
        raise Refused(f"Zo wijzen zij in een kring naar elkaar: {way}. Kies een andere {rol}.")


def dagen_niet_gecontroleerd(van: Organisatie | Sleutelfiguur, vandaag: date) -> int | None:
    """Return the days since this was last checked; ``None`` if it never was.

    A day still to come, as an imported file may say, is no check: nobody would ever be asked to look again.
    """
    checked = van.gecontroleerd
    return (vandaag - checked).days if checked and checked <= vandaag else None


def is_oud(van: Organisatie | Sleutelfiguur, vandaag: date, oud_na: int = OUD_NA) -> bool:
    """Whether this should be checked again: more than ``oud_na`` days went by, or it never was."""
    days = dagen_niet_gecontroleerd(van, vandaag)
    return days is None or days > oud_na


def vertrekt(figuur: Sleutelfiguur, vandaag: date) -> bool:
    """Whether the last day of somebody who is still here is known."""
    return figuur.tot is not None and figuur.tot >= vandaag


def is_vertrokken(figuur: Sleutelfiguur, vandaag: date) -> bool:
    """Whether the last day is behind us."""
    return figuur.tot is not None and figuur.tot < vandaag


def bij_organisatie(
    register: Register, organisatie: Organisatie, vandaag: date, oud_na: int = OUD_NA
) -> Iterator[str]:
    """Say what deserves a look with an organisatie."""
    if not van_organisatie(organisatie.id, register, vandaag):
        yield "geen sleutelfiguur"
    if is_oud(organisatie, vandaag, oud_na):
        yield _oud(organisatie, vandaag)


def bij_sleutelfiguur(
    register: Register,
    figuur: Sleutelfiguur,
    vandaag: date,
    open_afspraken: int = 0,
    oud_na: int = OUD_NA,
) -> Iterator[str]:
    """Say what deserves a look with a sleutelfiguur who has so many open afspraken."""
    gone = is_vertrokken(figuur, vandaag)
    if figuur.tot:
        yield f"{'weg sinds' if gone else 'vertrekt'} {kort(figuur.tot)}"
        if opvolger_van(figuur, register, vandaag) is None:
            yield "geen opvolger"
        if open_afspraken:
            yield f"{open_afspraken} open over te dragen"
    if gone:
        return
    deputy = register.sleutelfiguren.get(figuur.vervanger or "")
    if deputy and is_vertrokken(deputy, vandaag):
        yield f"vervanger {deputy.naam} is weg"
    if is_oud(figuur, vandaag, oud_na):
        yield _oud(figuur, vandaag)


def _oud(van: Organisatie | Sleutelfiguur, vandaag: date) -> str:
    days = dagen_niet_gecontroleerd(van, vandaag)
    return "nooit gecontroleerd" if days is None else f"{days} dagen niet gecontroleerd"
