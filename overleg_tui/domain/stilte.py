"""Silence: how long nothing was heard of an afspraak, who can be asked, and in which order to look.

Decisions where the design is silent: an afspraak is *stil* after two weeks in which nothing came on its
trail and nobody asked; asking begins the count anew. What a partner reported back stays in sight for one
round of six weeks, until the patient knows it too; it is not open any more.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.afspraakbeeld import achterstand
from overleg_tui.domain.afspraken import zoek_afspraak
from overleg_tui.domain.bezetting import opvolger_van
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.openstaand import openstaand
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.tekst import Tekst

STIL_NA = 14
"""After so many days without a sign an afspraak is silent."""
NAVRAAG_WACHT = 14
"""So many days after asking, asking again is not proposed."""
NOG_TE_VERTELLEN = 42
"""So many days an afspraak that was reported back stays in sight until the patient knows it."""


class Groepering(StrEnum):
    """By what the open afspraken stand together; the value is the word on screen."""

    STILTE = "stilte"
    PERSOON = "persoon"
    CASUS = "casus"
    STADIUM = "stadium"


@record(frozen=True, slots=True)
class Opvolgregel:
    """An afspraak with what the chair has to know to follow it up.

    ``dagen`` of silence are never negative. ``te_laat`` says in words which day agreed on is past.
    ``aanspreekbaar`` is whom to ask now: the one who took it on, or who came after them; ``None`` where
    nobody is known. ``weg`` is the name of the one who took it on, once they left. ``gewist``: its casus
    is in the register no more. ``voorstellen``: of a warme overdracht nobody wrote down who introduced whom.
    After ``stil_na`` days without a sign it is silent.
    """

    afspraak: Afspraak
    dagen: int
    te_laat: str
    aanspreekbaar: Sleutelfiguur | None
    weg: str = ""
    gewist: bool = False
    voorstellen: bool = False
    stil_na: int = STIL_NA

    @property
    def stil(self) -> bool:
        """Whether nothing was heard for so long that the chair should ask."""
        return self.afspraak.open and self.dagen >= self.stil_na

    @property
    def vertellen(self) -> bool:
        """Whether all that is left is that the patient hears it."""
        return not self.afspraak.open


@record(frozen=True, slots=True)
class Opvolggroep:
    """Lines that stand together, under a heading; without one when they are not grouped."""

    kop: str
    regels: tuple[Opvolgregel, ...]


def dagen_stil(afspraak: Afspraak, vandaag: date) -> int:
    """Return the days since the last sign: a step, or that was asked; 0 if the clock was set back."""
    signs = [*(stap.datum for stap in afspraak.spoor), *afspraak.nagevraagd]
    return max(0, (vandaag - max(signs)).days) if signs else 0


def aanspreekbaar(register: Register, afspraak: Afspraak, vandaag: date) -> Sleutelfiguur | None:
    """Return whom to ask about an afspraak now: who took it on, or else the successor."""
    person = register.sleutelfiguren.get(afspraak.wie or "")
    if person is None or person.tot is None or person.tot >= vandaag:
        return person
    return opvolger_van(person, register, vandaag)


def warm_nog_open(afspraak: Afspraak) -> bool:
    """Whether a warme overdracht took place of which nobody wrote down who introduced whom."""
    arrived = [stap for stap in afspraak.spoor if stap.stadium is Stadium.AANGEKOMEN]
    return afspraak.warm and bool(arrived) and not any(stap.opmerking for stap in arrived)


def zet_voorgesteld(register: Register, afspraak: str, wie: Tekst) -> Register:
    """Write down who introduced whom with the step at which the patient arrived; how far it got stays."""
    found = zoek_afspraak(register, afspraak)
    places = [n for n, stap in enumerate(found.spoor) if stap.stadium is Stadium.AANGEKOMEN]
    if not places:
        raise Refused(
            f"Bij afspraak {found.nummer} is de patiënt nog niet aangekomen. Leg dat eerst vast (a)."
        )
    trail = list(found.spoor)
    trail[places[-1]] = replace(trail[places[-1]], opmerking=wie)
    return register.met_afspraak(replace(found, spoor=tuple(trail)))


def opvolging(register: Register, vandaag: date, stil_na: int = STIL_NA) -> tuple[Opvolgregel, ...]:
    """Return the open afspraken, the most silent first; then what only the patient has yet to hear."""
    found, since = openstaand(register), vandaag - timedelta(NOG_TE_VERTELLEN)
    told = (a for a in found.vertellen.values() if a.spoor[-1].datum >= since)
    still = (*found.open.values(), *told)
    lines = (_regel(register, afspraak, vandaag, stil_na) for afspraak in still)
    return tuple(sorted(lines, key=lambda r: (r.vertellen, -r.dagen, r.afspraak.nummer)))


def gegroepeerd(
    register: Register, regels: Iterable[Opvolgregel], groepering: Groepering
) -> tuple[Opvolggroep, ...]:
    """Return the lines under headings, in their own order; the group that has the first line comes first.

    By Stadium the groups come in the order of the Spoor.
    """
    groups: dict[str, list[Opvolgregel]] = {}
    if groepering is Groepering.STADIUM:
        groups = {stadium.capitalize(): [] for stadium in Stadium}
    for regel in regels:
        groups.setdefault(_kop(register, regel, groepering), []).append(regel)
    return tuple(Opvolggroep(kop, tuple(lines)) for kop, lines in groups.items() if lines)


def vraag_na(register: Register, afspraken: Iterable[str], dag: date) -> Register:
    """Write down that was asked about these afspraken (ids) on that day; twice a day counts once."""
    for id_ in afspraken:
        asked = register.afspraken[id_]
        if dag not in asked.nagevraagd:
            days = tuple(sorted((*asked.nagevraagd, dag)))
            register = register.met_afspraak(replace(asked, nagevraagd=days))
    return register


def _regel(register: Register, afspraak: Afspraak, vandaag: date, stil_na: int) -> Opvolgregel:
    person = register.sleutelfiguren.get(afspraak.wie or "")
    reach = aanspreekbaar(register, afspraak, vandaag)
    return Opvolgregel(
        afspraak=afspraak,
        dagen=dagen_stil(afspraak, vandaag),
        te_laat=achterstand(afspraak, vandaag),
        aanspreekbaar=reach,
        weg=person.naam if person and person is not reach else "",
        gewist=bool(afspraak.casus) and afspraak.casus not in register.casussen,
        voorstellen=warm_nog_open(afspraak),
        stil_na=stil_na,
    )


def _kop(register: Register, regel: Opvolgregel, groepering: Groepering) -> str:
    if groepering is Groepering.PERSOON:
        person = regel.aanspreekbaar
        if person:
            return naam_en_organisatie(register, person.id)
        return f"{regel.weg} is weg, opvolger niet bekend" if regel.weg else "Nog zonder naam: wie?"
    if groepering is Groepering.CASUS:
        code = regel.afspraak.casus
        return f"Casus {code}{' (gewist)' if regel.gewist else ''}" if code else "Buiten een casus"
    return regel.afspraak.stadium.capitalize() if groepering is Groepering.STADIUM else ""
