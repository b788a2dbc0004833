"""The guests of an overleg that is still to begin: whom to invite, and what they replied.

A reply that somebody cannot come makes them VERHINDERD at once, so that the deputy gets the uitnodiging
and the opening round knows who speaks; who comes is ticked at the table.
"""

from dataclasses import replace

from overleg_tui.domain.bezetting import genodigde, vervanger_van
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.genodigden import uit_te_nodigen
from overleg_tui.domain.overleg import Aanwezigheid, Antwoord, Genodigde, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.verloop import niet_begonnen


def antwoord(
    register: Register, overleg: str, figuur: str, gezegd: Antwoord | None, vervanger: str | None = None
) -> Register:
    """Record a reply, ``None`` for not heard yet. ``vervanger`` (id) comes instead, or else the usual one."""
    found = niet_begonnen(register, overleg)
    guest, deputy = genodigde(figuur, found), None
    if guest is None:
        raise Refused("Deze persoon is niet meer uitgenodigd.")
    if gezegd is Antwoord.VERVANGER:
        deputy = vervanger or _vaste_vervanger(register, found, figuur)
        if deputy == figuur:
            raise Refused("Niemand kan zichzelf vervangen. Kies een ander.")
    away = gezegd in (Antwoord.VERHINDERD, Antwoord.VERVANGER)
    state = Aanwezigheid.VERHINDERD if away else None
    return register.met_overleg(
        found.met_genodigde(replace(guest, antwoord=gezegd, aanwezigheid=state, vervanger=deputy))
    )


def _vaste_vervanger(register: Register, overleg: Overleg, figuur: str) -> str:
    person = register.sleutelfiguren.get(figuur)
    deputy = vervanger_van(person, register, overleg.datum, overleg) if person else None
    if deputy is None:
        raise Refused("In de sociale kaart staat geen vervanger. Kies wie er komt.")
    return deputy.id


def nodig_uit(register: Register, overleg: str, figuur: str) -> Register:
    """Invite a sleutelfiguur (id); who is invited already stays so."""
    found = niet_begonnen(register, overleg)
    if genodigde(figuur, found):
        return register
    return register.met_overleg(found.met_genodigde(Genodigde(figuur)))


def nodig_niet_uit(register: Register, overleg: str, figuur: str) -> Register:
    """Take somebody (id) off the list of guests; planning again does not bring them back."""
    found = niet_begonnen(register, overleg)
    kept = tuple(guest for guest in found.genodigden if guest.sleutelfiguur != figuur)
    off = tuple(dict.fromkeys((*found.niet_genodigd, figuur)))
    return register.met_overleg(replace(found, genodigden=kept, niet_genodigd=off))


def nodig_uit_volgens_regels(register: Register, overleg: str) -> Register:
    """Invite everybody the rules name, also who was taken off the list before; refuse when all are on it."""
    found = replace(niet_begonnen(register, overleg), niet_genodigd=())
    guests = uit_te_nodigen(register, found)
    if guests == found.genodigden:
        raise Refused("Iedereen van de binnenring, en wie bij de casussen betrokken is, staat er al op.")
    return register.met_overleg(replace(found, genodigden=guests))


def telling(overleg: Overleg) -> str:
    """Return in words how many replied what, e.g. ``9 genodigd: 6 komt · 2 geen antwoord``."""
    said = [guest.antwoord for guest in overleg.genodigden]
    given = [reply for reply in (*Antwoord, None) if reply in said]
    parts = [f"{said.count(reply)} {reply or 'geen antwoord'}" for reply in given]
    return f"{len(said)} genodigd: {' · '.join(parts)}" if said else "nog niemand genodigd"
