"""The casussen as a list: found by a word, by how they stand, by kwadrant and by partner.

Decisions where the design is silent: a casus is *stil* when one of its open afspraken is; *terugkerend*
when it was on two agendas or more, or it was said when it returns; *by kwadrant* means that the patient
gave something there a star; a partner counts when it is involved or has an open afspraak.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casus import Casus, Kwadrant
from overleg_tui.domain.genodigden import noemt
from overleg_tui.domain.naamwoorden import naamwoorden
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import STIL_NA, dagen_stil
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst
from overleg_tui.domain.toestemming import alles
from overleg_tui.domain.zoeken import past_bij, zoektekst, zoekwoorden


class Casusstand(StrEnum):
    """Which casussen are in sight; the value is the word on screen."""

    OPEN = "open"
    STIL = "stil"
    TERUGKEREND = "terugkerend"
    GESLOTEN = "gesloten"
    ALLE = "alle"


@record(frozen=True, slots=True)
class Casusfilter:
    """What to keep: how a casus stands, a kwadrant with a star, a partner (id of an organisatie)."""

    stand: Casusstand = Casusstand.OPEN
    kwadrant: Kwadrant | None = None
    partner: str | None = None


@record(frozen=True, slots=True)
class Casusregel:
    """One casus in the list, for the chair. ``laatst`` is the last overleg that had it on its agenda.

    ``stil`` is the longest silence of an open afspraak in days, 0 without any.
    """

    code: str
    naam: Tekst
    omschrijving: Tekst
    vraag: Tekst
    gesloten: date | None
    open_afspraken: int
    stil: int
    laatst: date | None
    standen: frozenset[Casusstand]
    kwadranten: frozenset[Kwadrant]
    partners: frozenset[str]
    toestemming_vastgelegd: bool
    zoek: str


@dataclass(slots=True)
class _Gevonden:
    """What other tables say about one casus."""

    dagen: list[date] = field(default_factory=list)
    keert_terug: bool = False
    open: list[Afspraak] = field(default_factory=list)


def casusregels(
    register: Register, vandaag: date, namen: Mapping[str, Tekst], stil_na: int = STIL_NA
) -> tuple[Casusregel, ...]:
    """Return all casussen, the newest first; every table is read once, however many casussen there are."""
    found: dict[str, _Gevonden] = {}
    for overleg in register.overleggen.values():
        for punt in overleg.agenda:
            if punt.casus:
                about = found.setdefault(punt.casus, _Gevonden())
                about.dagen.append(overleg.datum)
                about.keert_terug |= punt.komt_terug is not None
    for afspraak in register.afspraken.values():
        if afspraak.casus and afspraak.open:
            found.setdefault(afspraak.casus, _Gevonden()).open.append(afspraak)
    partners = _Partners(register)
    lines = []
    for casus in register.casussen.values():
        about, naam = found.get(casus.code, _Gevonden()), namen.get(casus.code, GEEN_TEKST)
        lines.append(_regel(casus, about, partners, vandaag, naam, stil_na))
    return tuple(reversed(lines))


class _Partners:
    """Which organisaties a name on a casus means; each name is looked up once."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._namen = {org.id: naamwoorden(org.naam) for org in register.organisaties.values()}
        self._bekend: dict[str, frozenset[str]] = {}

    def van(self, casus: Casus, loops: Iterable[Afspraak]) -> frozenset[str]:
        """Return the organisaties (ids) involved in a casus or with an afspraak for it."""
        busy = (self._register.organisatie_van(afspraak.wie) for afspraak in loops)
        named = (self._bij_naam(naam) for naam in casus.betrokken)
        return frozenset(org.id for org in busy if org).union(*named)

    def _bij_naam(self, naam: str) -> frozenset[str]:
        if naam not in self._bekend:
            said = naamwoorden(naam)
            self._bekend[naam] = frozenset(id_ for id_, words in self._namen.items() if noemt(said, words))
        return self._bekend[naam]


def _regel(
    casus: Casus, about: _Gevonden, partners: _Partners, vandaag: date, naam: Tekst, stil_na: int
) -> Casusregel:
    silence = max((dagen_stil(afspraak, vandaag) for afspraak in about.open), default=0)
    stars = frozenset(punt.kwadrant for punt in casus.prioriteiten)
    return Casusregel(
        code=casus.code,
        naam=naam,
        omschrijving=casus.omschrijving,
        vraag=casus.vraag,
        gesloten=casus.gesloten,
        open_afspraken=len(about.open),
        stil=silence,
        laatst=max((day for day in about.dagen if day <= vandaag), default=None),
        standen=_standen(casus, about, stil=silence >= stil_na),
        kwadranten=stars,
        partners=partners.van(casus, about.open),
        toestemming_vastgelegd=casus.toestemming.vastgelegd,
        zoek=_zoek(casus, naam),
    )


def _standen(casus: Casus, about: _Gevonden, *, stil: bool) -> frozenset[Casusstand]:
    if casus.gesloten:
        return frozenset({Casusstand.ALLE, Casusstand.GESLOTEN})
    found = {Casusstand.ALLE, Casusstand.OPEN}
    if stil:
        found.add(Casusstand.STIL)
    if len(about.dagen) > 1 or about.keert_terug:
        found.add(Casusstand.TERUGKEREND)
    return frozenset(found)


def _zoek(casus: Casus, naam: Tekst) -> str:
    return zoektekst((casus.code, naam, *alles(casus).woorden, *(punt.tekst for punt in casus.punten)))


def gekozen(regels: Iterable[Casusregel], filter_: Casusfilter, zoek: str) -> tuple[Casusregel, ...]:
    """Return the casussen that filter and typed words leave."""
    words = zoekwoorden(zoek)
    return tuple(
        regel
        for regel in regels
        if filter_.stand in regel.standen
        and (filter_.kwadrant is None or filter_.kwadrant in regel.kwadranten)
        and (filter_.partner is None or filter_.partner in regel.partners)
        and past_bij(words, regel.zoek)
    )


def in_woorden(filter_: Casusfilter, register: Register) -> str:
    """Return a filter as it stands above the list, e.g. ``stil · ster in Geest · WMO``."""
    partner = register.organisaties.get(filter_.partner or "")
    star = f"ster in {filter_.kwadrant}" if filter_.kwadrant else ""
    return " · ".join(filter(None, (str(filter_.stand), star, partner.naam if partner else "")))
