"""What the chair should know of a plan: named checks, each a small function, that warn and never forbid."""

from collections.abc import Callable, Iterator

from overleg_tui.domain.bezetting import opvolger_van, van_organisatie
from overleg_tui.domain.datum import kort
from overleg_tui.domain.feestdagen import bijzondere_dag
from overleg_tui.domain.genodigden import betrokken_bij_naam, binnenring, casussen_van
from overleg_tui.domain.overleg import Aanwezigheid, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.stoelen import lege_stoelen
from overleg_tui.domain.wie import met_organisatie
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


def niemand_genodigd(_: Register, overleg: Overleg) -> Iterator[str]:
    """Say that nobody would come."""
    if not overleg.genodigden:
        yield "Er is nog niemand om uit te nodigen. Lees de sociale kaart in, met de binnenring erin."


def betrokkenen_bekend(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say which involved partner cannot be invited, as nobody knows who that is."""
    for casus in casussen_van(register, overleg):
        for name in casus.betrokken:
            if not betrokken_bij_naam(register, name, overleg.datum):
                yield f"Bij casus {casus.code} is {name} betrokken, maar die staat niet in de sociale kaart."


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
    betrokkenen_bekend,
    vertrokken,
    zonder_sleutelfiguur,
    zonder_vervanger,
)
"""Every check, in the order in which they speak."""
