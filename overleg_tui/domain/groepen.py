"""What is on the screen at an agendapunt that is not a casus: headings with lines."""

from collections.abc import Iterator
from datetime import date

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraakbeeld import beeld
from overleg_tui.domain.bezetting import opvolger_van
from overleg_tui.domain.datum import lang, tijd
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Genodigde, Overleg, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.teruglezen import aanspreking, afspraken_geteld, gemaakt_bij, nog_te_lezen


@record(frozen=True, slots=True)
class Groep:
    """A heading with lines below it, for the agendapunten that are not a casus.

    ``afspraken`` are the ids of those that the lines are about, where one can act on them.
    """

    kop: str
    regels: tuple[str, ...]
    afspraken: tuple[str, ...] = ()


def groepen(register: Register, overleg: Overleg, punt: Agendapunt, vandaag: date) -> tuple[Groep, ...]:
    """Return what belongs on the screen at an agendapunt that is not a casus."""
    if punt.soort is Soort.OPENING:
        return _wie_is_er(register, overleg)
    if punt.soort is Soort.OPENINGSRONDE:
        return _openingsronde(register, overleg, vandaag)
    if punt.soort is Soort.EXPERTISE:
        partner = register.organisaties.get(punt.organisatie or "")
        return (Groep(partner.naam, partner.expertise),) if partner else ()
    if punt.soort in (Soort.VERBETERPUNT, Soort.MEDEDELING):
        return _in_eigen_woorden(register, punt)
    if punt.soort is Soort.AFSLUITING:
        return (_volgend(register, overleg),)
    return ()


def _in_eigen_woorden(register: Register, punt: Agendapunt) -> tuple[Groep, ...]:
    """What it is about in full, as a title may be cut off, and where it stands on the board."""
    board = register.verbeterpunten.get(punt.verbeterpunt or "")
    return (Groep(punt.titel, (board.vak,) if board else ()),) if punt.titel else ()


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
    """Per sleutelfiguur who is there: their afspraken from before, open or dealt with in this round."""
    day = overleg.begonnen.date() if overleg.begonnen else overleg.datum
    left = _van_eerder(register, overleg, day)
    groups = []
    for guest in overleg.genodigden:
        person = spreker(guest)
        if person is None:
            continue
        own = [a for a in left if a.wie and _antwoordt(register, a.wie, guest, day)]
        left = [a for a in left if a not in own]
        if own:
            done = all(_besproken(a, day) for a in own)
            head = naam_en_organisatie(register, person) + (" · besproken" if done else "")
            lines = tuple(_rondregel(register, a, overleg, vandaag, day) for a in own)
            groups.append(Groep(head, lines, tuple(a.id for a in own)))
    return tuple(groups) or (Groep("Openstaande afspraken", _niets_open([a for a in left if a.open])),)


def _niets_open(elders: list[Afspraak]) -> tuple[str, ...]:
    """Say that nobody at the table has anything open, and how much those have who are not there."""
    if not elders:
        return ("Er staat niets meer open.",)
    more = f"{afspraken_geteld(len(elders))} van wie er nu niet is"
    return ("Van wie er nu is, staat niets meer open.", f"Wel nog {more}: zie de opvolging.")


def spreker(genodigde: Genodigde) -> str | None:
    """Return who speaks for an invited one (id), if anybody; who is not ticked yet counts as there."""
    if genodigde.aanwezigheid in (None, Aanwezigheid.AANWEZIG):
        return genodigde.sleutelfiguur
    return genodigde.vervanger if genodigde.aanwezigheid is Aanwezigheid.VERHINDERD else None


def _van_eerder(register: Register, overleg: Overleg, day: date) -> list[Afspraak]:
    """Return what was agreed before this overleg and is open or was ended on its day, oldest number first."""
    table = register.afspraken
    found = {a.nummer: a for a in (*table.groep("open", True), *table.groep("laatst", day))}
    before = (a for a in found.values() if a.overleg != overleg.id and not _later(a, day))
    return sorted(before, key=lambda a: a.nummer)


def _later(afspraak: Afspraak, day: date) -> bool:
    return bool(afspraak.spoor) and afspraak.spoor[0].datum > day


def _besproken(afspraak: Afspraak, day: date) -> bool:
    return afspraak.laatst is not None and afspraak.laatst >= day


def _antwoordt(register: Register, wie: str, guest: Genodigde, day: date) -> bool:
    """Whether this guest can tell about an afspraak of ``wie``: it is theirs, or they came after who left."""
    if wie in (guest.sleutelfiguur, guest.vervanger):
        return True
    gone = register.sleutelfiguren.get(wie)
    if gone is None or gone.tot is None or gone.tot >= day:
        return False
    after = opvolger_van(gone, register, day)
    return after is not None and after.id in (guest.sleutelfiguur, guest.vervanger)


def _rondregel(register: Register, a: Afspraak, overleg: Overleg, vandaag: date, day: date) -> str:
    b = beeld(register, a, overleg, vandaag)
    asked = _besproken(a, day)
    same = len(a.spoor) > 1 and a.spoor[-1].stadium is a.spoor[-2].stadium
    still = " · loopt nog" if asked and a.open and same else ""
    remark = f" · {a.spoor[-1].opmerking}" if asked and a.spoor[-1].opmerking else ""
    return f"{b.teken} {b.nummer} {a.casus or ''} {a.wat} · {b.stand}{still}{remark}"


def slotoverzicht(register: Register, overleg: Overleg, vandaag: date) -> tuple[Groep, ...]:
    """Return the last look before closing: today's afspraken by person, what is missing, the next date.

    What was decided with a casus stays there: now everybody is back at the table.
    """
    by_person: dict[str, list[str]] = {}
    for a in register.afspraken_uit(overleg.id):
        b = beeld(register, a, overleg, vandaag)
        who = naam_en_organisatie(register, a.wie) if a.wie else _ZONDER_NAAM
        case = f"{a.casus}  " if a.casus else ""
        by_person.setdefault(who, []).append(f"{b.teken} {b.nummer}  {case}{a.wat} · {b.stand}")
    nobody = [(_ZONDER_NAAM, by_person.pop(_ZONDER_NAAM))] if _ZONDER_NAAM in by_person else []
    groups = [Groep(who, tuple(lines)) for who, lines in (*nobody, *by_person.items())]
    decided = tuple(b.tekst for punt in overleg.agenda if not punt.casus for b in punt.besluiten)
    more = (
        Groep("Besloten", decided),
        Groep("Nog in te vullen", tuple(_in_te_vullen(register, overleg))),
        Groep("Nog af te vinken: waren zij er?", _niet_afgevinkt(register, overleg)),
    )
    made = groups or [Groep("Afspraken", ("Vandaag is geen afspraak vastgelegd.",))]
    return (*made, *(g for g in more if g.regels), _volgend(register, overleg))


_ZONDER_NAAM = "Nog zonder naam: wie?"


def _in_te_vullen(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say per casus what reading back would still ask for."""
    for punt in overleg.agenda:
        casus = register.casussen.get(punt.casus or "")
        if casus is None or not gemaakt_bij(register, overleg, punt):
            continue
        if unread := nog_te_lezen(register, overleg, punt):
            yield f"{punt.naam}: {afspraken_geteld(unread)} nog niet teruggelezen"
        if not punt.vertelt:
            yield f"{punt.naam}: wie vertelt het {aanspreking(casus)}?"


def _niet_afgevinkt(register: Register, overleg: Overleg) -> tuple[str, ...]:
    """Return on one line who has no tick yet: together they are one thing to do."""
    people = register.sleutelfiguren
    ids = [g.sleutelfiguur for g in overleg.genodigden if g.aanwezigheid is None]
    return (", ".join(people[id_].naam if id_ in people else id_ for id_ in ids),) if ids else ()


def _volgend(register: Register, overleg: Overleg) -> Groep:
    coming = register.overleg_na(overleg)
    when = f"{lang(coming.datum)}, {tijd(coming.begin)} uur" if coming else "nog niet gepland"
    return Groep("Volgend overleg", (when,))
