"""What the chair should know of a plan: named checks, each a small function, that warn and never forbid."""

from collections.abc import Callable, Iterator

from overleg_tui.domain.bezetting import opvolger_van, van_organisatie
from overleg_tui.domain.datum import kort
from overleg_tui.domain.feestdagen import bijzondere_dag
from overleg_tui.domain.genodigden import betrokken_bij_naam, binnenring, casussen_van, zonder_verteller
from overleg_tui.domain.overleg import Aanwezigheid, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.stoelen import lege_stoelen
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.wie import met_organisatie, opsomming
from overleg_tui.domain.zinnen import geteld, hoofdletter

Controle = Callable[[Register, Overleg], Iterator[str]]


def let_op(register: Register, overleg: Overleg) -> tuple[str, ...]:
    """Return what the checks have to say, a sentence each, in their order."""
    return tuple(said for controle in CONTROLES for said in controle(register, overleg))


def te_lang(overleg: Overleg) -> int:
    """Return by how many minutes the agenda is longer than the overleg; negative is what is left."""
    return sum(punt.minuten for punt in overleg.agenda) - overleg.minuten


def vrije_dagen(_: Register, overleg: Overleg) -> Iterator[str]:
    """Say that people do not work that day."""
    if said := bijzondere_dag(overleg.datum):
        yield f"{hoofdletter(said)}."


def lengte(_: Register, overleg: Overleg) -> Iterator[str]:
    """Say that the agenda does not fit."""
    over = te_lang(overleg)
    if over > 0:
        yield f"De agenda is {geteld(over, 'minuut', 'minuten')} langer dan het overleg."


def casussen_gereed(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which casus cannot be discussed well yet: closed, or without question, inbrenger or consent."""
    for casus in casussen_van(register, overleg):
        if casus.gesloten:
            yield f"Casus {casus.code} is gesloten op {kort(casus.gesloten)}."
        if not casus.vraag:
            yield f"Casus {casus.code} heeft nog geen vraag aan tafel."
        if not casus.inbrenger:
            yield f"Casus {casus.code} heeft nog geen inbrenger."
        if not casus.toestemming.vastgelegd:
            yield f"Bij casus {casus.code} staat nog niet wie de patiënt om toestemming vroeg, en wanneer."


def niemand_genodigd(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say that nobody would come."""
    if overleg.genodigden:
        return
    if any(van_organisatie(org.id, register, overleg.datum) for org in binnenring(register)):
        yield "Er is nog niemand uitgenodigd."
    else:
        yield "Er is nog niemand om uit te nodigen. Zet de binnenring in de sociale kaart, en wie er komt."


def binnenring_uitgenodigd(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which partners of the binnenring were forgotten; whom the chair took off herself were not."""
    if not overleg.genodigden:
        return
    thought_of = _aan_gedacht(register, overleg)
    forgotten = [
        org.naam
        for org in binnenring(register)
        if org.id not in thought_of and van_organisatie(org.id, register, overleg.datum)
    ]
    if forgotten:
        verbs = ("hoort", "is") if len(forgotten) == 1 else ("horen", "zijn")
        yield f"{opsomming(forgotten)} {verbs[0]} bij de binnenring, maar {verbs[1]} niet uitgenodigd."


def huisarts_aan_tafel(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say that no GP practice comes, without whom no casus is brought in or taken back."""
    practices = {org.id for org in register.organisaties.values() if _HUISARTS in vouw(org.naam)}
    doctors = [
        person
        for person in register.sleutelfiguren.values()
        if person.organisatie in practices or _HUISARTS in vouw(person.functie)
    ]
    invited = {id_ for guest in overleg.genodigden for id_ in (guest.sleutelfiguur, guest.vervanger)}
    if register.organisaties and not doctors:
        yield "Er staat geen huisarts in de sociale kaart. Zet de praktijk erin, en wie er komt."
    elif overleg.genodigden and invited.isdisjoint(person.id for person in doctors):
        yield "Er is geen huisarts uitgenodigd."


_HUISARTS = "huisarts"


def betrokkenen_bekend(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which involved partner cannot be invited, as nobody knows who that is."""
    for casus in casussen_van(register, overleg):
        for name in casus.betrokken:
            if not betrokken_bij_naam(register, name, overleg.datum):
                yield f"Bij casus {casus.code} is {name} betrokken, maar die staat niet in de sociale kaart."


def betrokkenen_uitgenodigd(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which partner of a casus has an empty chair; whom the chair took off herself has none."""
    for casus in casussen_van(register, overleg):
        for name in casus.betrokken:
            people = betrokken_bij_naam(register, name, overleg.datum)
            if people and {p.organisatie for p in people}.isdisjoint(_aan_gedacht(register, overleg)):
                yield f"Bij casus {casus.code} is {name} betrokken, maar niet uitgenodigd."


def _aan_gedacht(register: Register, overleg: Overleg) -> set[str]:
    """Return of which organisaties (ids) somebody is on the list, or was taken off by the chair."""
    people = (*overleg.niet_genodigd, *(guest.sleutelfiguur for guest in overleg.genodigden))
    return {org.id for org in map(register.organisatie_van, people) if org}


def verteller_bekend(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say that nobody is to tell about its work yet."""
    if register.organisaties and any(map(zonder_verteller, overleg.agenda)):
        yield "Bij de expertise staat nog niet welke organisatie vertelt."


def vertrokken(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which guest will have left by then, and who comes after."""
    for guest in overleg.genodigden:
        person = register.sleutelfiguren.get(guest.sleutelfiguur)
        if person and person.tot and person.tot < overleg.datum:
            after = opvolger_van(person, register, overleg.datum)
            then = f"De opvolger is {after.naam}." if after else "Er is nog geen opvolger."
            yield f"{met_organisatie(person, register)} is er maar tot en met {kort(person.tot)}. {then}"


def zonder_sleutelfiguur(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which partner of the binnenring has nobody to invite."""
    for org in binnenring(register):
        if not van_organisatie(org.id, register, overleg.datum):
            day = kort(overleg.datum)
            yield f"{org.naam} hoort bij de binnenring, maar heeft op {day} geen sleutelfiguur."


def zonder_vervanger(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say whose chair stays empty because nobody replaces them."""
    for guest in overleg.genodigden:
        person = register.sleutelfiguren.get(guest.sleutelfiguur)
        if person and guest.aanwezigheid is Aanwezigheid.VERHINDERD and not guest.vervanger:
            yield f"{met_organisatie(person, register)} is verhinderd en er komt geen vervanger."


CONTROLES: tuple[Controle, ...] = (
    vrije_dagen,
    lengte,
    casussen_gereed,
    lege_stoelen,
    niemand_genodigd,
    binnenring_uitgenodigd,
    huisarts_aan_tafel,
    betrokkenen_bekend,
    betrokkenen_uitgenodigd,
    verteller_bekend,
    vertrokken,
    zonder_sleutelfiguur,
    zonder_vervanger,
)
"""Every check, in the order in which they speak."""
