"""What is on the screen at an agendapunt that is not a casus: headings with lines."""

from dataclasses import dataclass
from datetime import date

from overleg_tui.domain.afspraakbeeld import beeld
from overleg_tui.domain.datum import lang, tijd
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Fase, Overleg, Soort
from overleg_tui.domain.register import Register


@dataclass(frozen=True, slots=True)
class Groep:
    """A heading with lines below it, for the agendapunten that are not a casus."""

    kop: str
    regels: tuple[str, ...]


def groepen(register: Register, overleg: Overleg, punt: Agendapunt, vandaag: date) -> tuple[Groep, ...]:
    """Return what belongs on the screen at an agendapunt that is not a casus."""
    if punt.soort is Soort.OPENING:
        return _wie_is_er(register, overleg)
    if punt.soort is Soort.OPENINGSRONDE:
        return _openingsronde(register, overleg, vandaag)
    if punt.soort is Soort.EXPERTISE:
        partner = register.organisaties.get(punt.organisatie or "")
        return (Groep(partner.naam, partner.expertise),) if partner else ()
    if punt.soort is Soort.AFSLUITING:
        return (_volgend(register, overleg),)
    return ()


def naam_en_organisatie(register: Register, figuur: str) -> str:
    """Return e.g. ``Inge van Dort, WMO wijkteam Laak``; the id where somebody is no longer known."""
    person = register.sleutelfiguren.get(figuur)
    partner = register.organisatie_van(figuur)
    return f"{person.naam}, {partner.naam}" if person and partner else person.naam if person else figuur


def _wie_is_er(register: Register, overleg: Overleg) -> tuple[Groep, ...]:
    """Group the invited by their attendance; a deputy is named behind whom they replace."""
    groups = []
    for state in (*Aanwezigheid, None):
        lines = []
        for guest in overleg.genodigden:
            if guest.aanwezigheid is state:
                deputy = guest.vervanger and naam_en_organisatie(register, guest.vervanger).split(",")[0]
                line = naam_en_organisatie(register, guest.sleutelfiguur)
                lines.append(f"{line} (vervanger: {deputy})" if deputy else line)
        if lines:
            groups.append(Groep(str(state or "nog niet afgevinkt").capitalize(), tuple(lines)))
    return tuple(groups)


def _openingsronde(register: Register, overleg: Overleg, vandaag: date) -> tuple[Groep, ...]:
    """Per invited sleutelfiguur who is not absent: their open afspraken from before, oldest first."""
    groups = []
    for guest in overleg.genodigden:
        if guest.aanwezigheid is Aanwezigheid.AFWEZIG:
            continue
        own = [a for a in register.afspraken.values() if a.open and a.overleg != overleg.id]
        lines = []
        for a in sorted(own, key=lambda afspraak: afspraak.nummer):
            if a.wie in (guest.sleutelfiguur, guest.vervanger):
                b = beeld(register, a, overleg, vandaag)
                lines.append(f"{b.teken} {b.nummer} {a.casus or ''} {a.wat} · {b.stand}")
        if lines:
            groups.append(Groep(naam_en_organisatie(register, guest.sleutelfiguur), tuple(lines)))
    return tuple(groups) or (Groep("Openstaande afspraken", ("Er staat niets meer open.",)),)


def slotoverzicht(register: Register, overleg: Overleg, vandaag: date) -> tuple[Groep, ...]:
    """Return the last look before closing: the afspraken of today by person, the gaps, the next date."""
    by_person: dict[str, list[str]] = {}
    for a in register.afspraken_uit(overleg.id):
        b = beeld(register, a, overleg, vandaag)
        who = naam_en_organisatie(register, a.wie) if a.wie else "Nog zonder naam: wie?"
        by_person.setdefault(who, []).append(f"{b.nummer}  {a.casus or ''}  {a.wat} · {b.stand}")
    unticked = tuple(
        naam_en_organisatie(register, g.sleutelfiguur) for g in overleg.genodigden if g.aanwezigheid is None
    )
    groups = [Groep(who, tuple(lines)) for who, lines in by_person.items()]
    if not groups:
        groups.append(Groep("Afspraken", ("Vandaag is geen afspraak vastgelegd.",)))
    if unticked:
        groups.append(Groep("Nog niet afgevinkt of zij er waren (toets w)", unticked))
    return (*groups, _volgend(register, overleg))


def _volgend(register: Register, overleg: Overleg) -> Groep:
    later = [o for o in register.op_datum() if o.datum > overleg.datum and o.fase is not Fase.AFGESLOTEN]
    when = f"{lang(later[0].datum)}, {tijd(later[0].begin)} uur" if later else "nog niet gepland"
    return Groep("Volgend overleg", (when,))
