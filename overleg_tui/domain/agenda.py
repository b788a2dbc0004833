"""The agenda of an overleg that is still to begin: the chair's to order, fill, shorten and move.

Decisions where the design is silent: an overleg that is moved keeps its id, so that everybody's calendar
moves along; two on one day are refused, as a date is how people name an overleg; a cancelled one stays to
be read and may still take place.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from overleg_tui.domain.agendavorm import GEWOON, Agendavorm
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.genodigden import met_betrokkenen, zonder_verteller
from overleg_tui.domain.overleg import Agendapunt, Bespreking, Fase, Overleg, Soort
from overleg_tui.domain.overlegdag import overleg_op
from overleg_tui.domain.planning import eind_na_begin, nieuw_punt, zet_erbij
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.verloop import niet_begonnen
from overleg_tui.domain.zinnen import hoofdletter

MEESTE_MINUTEN = 240
ZONDER_TITEL = (Soort.OPENING, Soort.OPENINGSRONDE, Soort.EXPERTISE, Soort.RONDVRAAG, Soort.AFSLUITING)
"""What says by its kind what it is about."""


def begintijden(overleg: Overleg) -> tuple[time, ...]:
    """Return when each agendapunt is planned to begin."""
    start = datetime.combine(date(2000, 1, 1), overleg.begin)
    times = []
    for punt in overleg.agenda:
        times.append(start.time())
        start += timedelta(minutes=punt.minuten)
    return tuple(times)


def lees_minuten(text: str) -> int:
    """Read a number of minutes; refuse what is none or does not fit in a meeting."""
    digits = text.strip().removesuffix("min").strip()
    if not (digits.isascii() and digits.isdigit() and 1 <= int(digits[:9]) <= MEESTE_MINUTEN):
        raise Refused(f"Vul een heel aantal minuten in, van 1 tot {MEESTE_MINUTEN}.")
    return int(digits)


def verplaats(register: Register, overleg: str, punt: str, stap: int) -> Register:
    """Put an agendapunt (id) so many places further, back if negative; refuse at either end."""
    found = _met(register, overleg, punt)
    items, at = list(found.agenda), found.index_van(punt)
    if not 0 <= at + stap < len(items):
        raise Refused("Dit punt staat al bovenaan." if stap < 0 else "Dit punt staat al onderaan.")
    items.insert(at + stap, items.pop(at))
    return register.met_overleg(replace(found, agenda=tuple(items)))


def voeg_casus_toe(register: Register, overleg: str, code: str, vorm: Agendavorm = GEWOON) -> Register:
    """Put a casus behind the others and invite the partners who are involved; refuse it twice."""
    found, casus = niet_begonnen(register, overleg), register.zoek_casus(code)
    if any(punt.casus == casus.code for punt in found.agenda):
        raise Refused(f"Casus {casus.code} staat al op deze agenda.")
    if casus.gesloten:
        raise Refused(f"Casus {casus.code} is gesloten. Heropen de casus eerst.")
    found = met_betrokkenen(register, found, casus)
    return _erbij(register, found, nieuw_punt(Soort.CASUS, vorm=vorm, casus=casus.code), vorm)


def voeg_expertise_toe(
    register: Register, overleg: str, organisatie: str, vorm: Agendavorm = GEWOON
) -> Register:
    """Let an organisatie (id) tell about its work, where the agenda still waits for one or else besides."""
    org = register.organisaties[organisatie]
    found = niet_begonnen(register, overleg)
    for punt in filter(zonder_verteller, found.agenda):
        return register.met_overleg(found.met_punt(replace(punt, titel=org.naam, organisatie=org.id)))
    return _erbij(register, found, nieuw_punt(Soort.EXPERTISE, org.naam, vorm, organisatie=org.id), vorm)


def voeg_toe(
    register: Register, overleg: str, soort: Soort, titel: Tekst, vorm: Agendavorm = GEWOON
) -> Register:
    """Put an item on the agenda; refuse one that needs a title and has none."""
    if not titel and soort not in ZONDER_TITEL:
        raise Refused(f"Waar gaat het punt ‘{soort}’ over? Schrijf het in een paar woorden.")
    return _erbij(register, niet_begonnen(register, overleg), nieuw_punt(soort, titel, vorm), vorm)


def haal_weg(register: Register, overleg: str, punt: str) -> Register:
    """Take an agendapunt (id) off the agenda; refuse when something was noted or agreed there."""
    found = _met(register, overleg, punt)
    item = found.punt(punt)
    agreed = any(a.agendapunt == punt for a in register.afspraken_uit(overleg))
    if agreed or item.notities or item.besluiten:
        raise Refused(f"Bij {item.naam} is al iets vastgelegd; daarom blijft het punt op de agenda.")
    if len(found.agenda) == 1:
        raise Refused("Dit is het laatste agendapunt. Zeg het overleg af als het niet doorgaat.")
    return register.met_overleg(replace(found, agenda=tuple(p for p in found.agenda if p.id != punt)))


def zet_minuten(register: Register, overleg: str, punt: str, minuten: int, titel: Tekst) -> Register:
    """Give an agendapunt (id) its minutes and its title."""
    found = _met(register, overleg, punt)
    return register.met_overleg(found.met_punt(replace(found.punt(punt), minuten=minuten, titel=titel)))


def bespreek(
    register: Register, overleg: str, punt: str, hoe: Bespreking | None, vorm: Agendavorm = GEWOON
) -> Register:
    """Mark how an agendapunt (id) is dealt with, which also gives it its minutes."""
    found = _met(register, overleg, punt)
    item = found.punt(punt)
    minutes = vorm.bespreking[hoe] if hoe else vorm.minuten[item.soort]
    return register.met_overleg(found.met_punt(replace(item, bespreking=hoe, minuten=minutes)))


def volgende_bespreking(hoe: Bespreking | None) -> Bespreking | None:
    """Return what comes after this way of dealing with it: usual, lang, kort, hamerstuk, usual."""
    ways: list[Bespreking | None] = [None, *Bespreking]
    return ways[(ways.index(hoe) + 1) % len(ways)]


def verzet(
    register: Register, overleg: str, datum: date, begin: time, eind: time, plaats: Tekst, *, vandaag: date
) -> Register:
    """Move an overleg: the same one on another day, at another time or place."""
    found = niet_begonnen(register, overleg)
    if datum != found.datum:
        if datum < vandaag:
            raise Refused(f"{hoofdletter(lang(datum))} is al geweest. Kies een dag die nog komt.")
        if overleg_op(register, datum):
            raise Refused(f"Op {kort(datum)} is er al een overleg. Kies een andere dag.")
    eind_na_begin(begin, eind)
    return register.met_overleg(replace(found, datum=datum, begin=begin, eind=eind, plaats=plaats))


def zeg_af(register: Register, overleg: str) -> Register:
    """Cancel an overleg; its uitnodiging then takes it out of everybody's calendar."""
    found = niet_begonnen(register, overleg)
    return register.met_overleg(replace(found, fase=Fase.AFGEZEGD))


def laat_doorgaan(register: Register, overleg: str) -> Register:
    """Let a cancelled overleg take place after all; refuse when another one is planned on its day."""
    found = register.overleggen[overleg]
    if overleg_op(register, found.datum):
        raise Refused(f"Op {kort(found.datum)} is er al een ander overleg. Verzet dat eerst.")
    return register.met_overleg(replace(found, fase=Fase.GEPLAND))


def _erbij(register: Register, overleg: Overleg, punt: Agendapunt, vorm: Agendavorm) -> Register:
    items = list(overleg.agenda)
    zet_erbij(items, punt, vorm)
    return register.met_overleg(replace(overleg, agenda=tuple(items)))


def _met(register: Register, overleg: str, punt: str) -> Overleg:
    """Return the overleg, or refuse when its agenda is fixed or the agendapunt is no longer there."""
    found = niet_begonnen(register, overleg)
    if all(item.id != punt for item in found.agenda):
        raise Refused("Dit punt staat niet meer op de agenda.")
    return found
