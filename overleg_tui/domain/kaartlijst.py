"""The sociale kaart as a list: organisaties by ring with their people, found by "wie waarvoor".

Who left is in sight only as long as open afspraken wait for a successor, or when asked for.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from overleg_tui.domain.kaartcontrole import (
    OUD_NA,
    bij_organisatie,
    bij_sleutelfiguur,
    is_oud,
    is_vertrokken,
    vertrekt,
)
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.zinnen import geteld
from overleg_tui.domain.zoeken import past_bij, zoektekst, zoekwoorden


class Kaartfilter(StrEnum):
    """Which part of the sociale kaart is in sight; the value is the word on screen."""

    ALLES = "alles"
    BINNENRING = "binnenring"
    BUITENRING = "buitenring"
    OUD = "lang niet gecontroleerd"
    VERTREKT = "vertrekt"
    LET_OP = "vraagt aandacht"
    WEG = "al weg"


@record(frozen=True, slots=True)
class Kaartregel:
    """One line: an organisatie, or (``figuur``) one of its people. ``let_op`` is what deserves a look."""

    organisatie: str
    figuur: str | None
    ring: Ring
    naam: str
    over: str
    let_op: tuple[str, ...]
    filters: frozenset[Kaartfilter]
    zoek: str

    @property
    def id(self) -> str:
        """The line within the list."""
        return f"s {self.figuur}" if self.figuur else f"o {self.organisatie}"


def kaartregels(register: Register, vandaag: date, oud_na: int = OUD_NA) -> tuple[Kaartregel, ...]:
    """Return all lines in order: binnenring first, organisaties by name, each followed by its people."""
    loops = Counter(afspraak.wie for afspraak in register.afspraken.values() if afspraak.open)
    people: dict[str, list[Sleutelfiguur]] = {}
    for figuur in register.sleutelfiguren.values():
        people.setdefault(figuur.organisatie, []).append(figuur)
    lines: list[Kaartregel] = []
    for org in sorted(register.organisaties.values(), key=_volgorde):
        lines.append(_organisatie(register, org, vandaag, oud_na))
        for figuur in sorted(people.get(org.id, ()), key=lambda f: (is_vertrokken(f, vandaag), vouw(f.naam))):
            lines.append(_figuur(register, org, figuur, vandaag, loops[figuur.id], oud_na))
    return tuple(lines)


def _volgorde(org: Organisatie) -> tuple[bool, str]:
    return org.ring is not Ring.BINNENRING, vouw(org.naam)


def _organisatie(register: Register, org: Organisatie, vandaag: date, oud_na: int) -> Kaartregel:
    remarks = tuple(bij_organisatie(register, org, vandaag, oud_na))
    return Kaartregel(
        organisatie=org.id,
        figuur=None,
        ring=org.ring,
        naam=org.naam,
        over=", ".join(org.expertise),
        let_op=remarks,
        filters=_filters(org.ring, remarks, oud=is_oud(org, vandaag, oud_na)),
        zoek=zoektekst([org.naam, *org.expertise]),
    )


def _figuur(
    register: Register, org: Organisatie, figuur: Sleutelfiguur, vandaag: date, loops: int, oud_na: int
) -> Kaartregel:
    remarks = tuple(bij_sleutelfiguur(register, figuur, vandaag, loops, oud_na))
    gone = is_vertrokken(figuur, vandaag)
    found = _filters(org.ring, remarks, oud=is_oud(figuur, vandaag, oud_na))
    found |= {Kaartfilter.VERTREKT} if vertrekt(figuur, vandaag) else set()
    if gone:
        found = frozenset({Kaartfilter.WEG, *(found - {Kaartfilter.OUD} if loops else ())})
    return Kaartregel(
        organisatie=org.id,
        figuur=figuur.id,
        ring=org.ring,
        naam=figuur.naam,
        over=figuur.functie,
        let_op=remarks,
        filters=found,
        zoek=zoektekst(
            [figuur.naam, figuur.functie, org.naam, *org.expertise, figuur.email, figuur.telefoon]
        ),
    )


def _filters(ring: Ring, remarks: tuple[str, ...], *, oud: bool) -> frozenset[Kaartfilter]:
    found = {Kaartfilter.ALLES, Kaartfilter(ring.value)}
    found |= {Kaartfilter.OUD} if oud else set()
    return frozenset(found | ({Kaartfilter.LET_OP} if remarks else set()))


def gevonden(regels: Iterable[Kaartregel], filter_: Kaartfilter, zoek: str) -> tuple[Kaartregel, ...]:
    """Return the lines that filter and typed words leave; an organisatie stays with each of its people."""
    words, lines = zoekwoorden(zoek), tuple(regels)
    fits = {r.id for r in lines if is_bedoeld(r, filter_, words)}
    homes = {r.organisatie for r in lines if r.figuur and r.id in fits}
    return tuple(r for r in lines if r.id in fits or (r.figuur is None and r.organisatie in homes))


def is_bedoeld(regel: Kaartregel, filter_: Kaartfilter, woorden: tuple[str, ...]) -> bool:
    """Whether filter and searched words mean this line itself, and not just one of its people."""
    return filter_ in regel.filters and past_bij(woorden, regel.zoek)


def telling(regels: Iterable[Kaartregel]) -> str:
    """Return in one sentence how the sociale kaart stands."""
    lines = [regel for regel in regels if regel.filters != {Kaartfilter.WEG}]
    orgs = sum(regel.figuur is None for regel in lines)
    old = sum(Kaartfilter.OUD in regel.filters for regel in lines)
    leaving = sum(Kaartfilter.VERTREKT in regel.filters for regel in lines)
    people = geteld(len(lines) - orgs, "sleutelfiguur", "sleutelfiguren")
    parts = [geteld(orgs, "organisatie", "organisaties"), people]
    parts += [f"{old} na te kijken"] if old else []
    return " · ".join([*parts, *([f"{leaving} vertrekt"] if leaving else [])])
