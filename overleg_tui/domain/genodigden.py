"""Who is invited to an overleg: the binnenring, and the partners who are involved in its casussen."""

from collections.abc import Iterator
from datetime import date

from overleg_tui.domain.bezetting import eersten
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.naamwoorden import WOORDEN, naamwoorden, past
from overleg_tui.domain.overleg import Agendapunt, Genodigde, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import vouw


def uit_te_nodigen(register: Register, overleg: Overleg) -> tuple[Genodigde, ...]:
    """Return who was invited already, but for who will have left unticked, and whom the rules add.

    Those are the first ones of each organisation of the binnenring, not mere deputies, and of the
    partners its casussen name, and who took over an afspraak of somebody who left without a word of it
    since; but nobody whom the chair took off the list.
    """
    kept = [g for g in overleg.genodigden if g.aanwezigheid or _blijft(register, g, overleg.datum)]
    known = {*overleg.niet_genodigd, *(g.sleutelfiguur for g in kept)}
    new = dict.fromkeys(f.id for f in _gasten(register, overleg) if f.id not in known)
    return (*kept, *(Genodigde(id_) for id_ in new))


def met_betrokkenen(register: Register, overleg: Overleg, casus: Casus) -> Overleg:
    """Return this overleg with the partners of a casus that comes on its agenda invited.

    Also who was taken off the list before: that was another agenda, without this casus.
    """
    for naam in casus.betrokken:
        for person in betrokken_bij_naam(register, naam, overleg.datum):
            if all(guest.sleutelfiguur != person.id for guest in overleg.genodigden):
                overleg = overleg.met_genodigde(Genodigde(person.id))
    return overleg


def binnenring(register: Register) -> list[Organisatie]:
    """Return the partners who sit at the structural meeting, by name."""
    ring = (org for org in register.organisaties.values() if org.ring is Ring.BINNENRING)
    return sorted(ring, key=lambda org: vouw(org.naam))


def casussen_van(register: Register, overleg: Overleg) -> list[Casus]:
    """Return the casussen on the agenda, in its order; one that was wiped is not among them."""
    codes = [punt.casus for punt in overleg.agenda if punt.casus]
    return [register.casussen[code] for code in codes if code in register.casussen]


def zonder_verteller(punt: Agendapunt) -> bool:
    """Whether this is an expertise of which nobody is to tell yet, as no partner was known at the plan."""
    return punt.soort is Soort.EXPERTISE and not punt.organisatie and not punt.titel


def betrokken_bij_naam(register: Register, naam: str, datum: date) -> list[Sleutelfiguur]:
    """Return the sleutelfiguren a casus means by the name of a partner, as a referrer wrote it."""
    written = naamwoorden(naam)
    active = [f for f in register.sleutelfiguren.values() if f.actief(datum)]
    found = [f for f in active if past(written, naamwoorden(f.naam)) >= WOORDEN]
    for id_ in bedoeld(register, naam):
        found += eersten(id_, register, datum)
    return found


def bedoeld(register: Register, naam: str) -> list[str]:
    """Return the ids of the partners a referrer meant: those called just so, else those that are like it.

    ``WMO wijkteam Laak`` is not also ``WMO``, when both are there: who is not involved does not sit in.
    """
    written = naamwoorden(naam)
    words = {id_: naamwoorden(org.naam) for id_, org in register.organisaties.items()}
    just_so = [id_ for id_, own in words.items() if own == written]
    return just_so or [id_ for id_, own in words.items() if noemt(written, own)]


def noemt(geschreven: tuple[str, ...], naam: tuple[str, ...]) -> bool:
    """Whether the words a referrer wrote mean the partner with these words: either may be the longer one."""
    return max(past(geschreven, naam), past(naam, geschreven)) >= WOORDEN


def _gasten(register: Register, overleg: Overleg) -> Iterator[Sleutelfiguur]:
    from overleg_tui.domain.openstaand import openstaand

    for org in binnenring(register):
        yield from eersten(org.id, register, overleg.datum)
    for casus in casussen_van(register, overleg):
        for naam in casus.betrokken:
            yield from betrokken_bij_naam(register, naam, overleg.datum)
    for afspraak in openstaand(register).open.values():
        after = register.sleutelfiguren.get(afspraak.wie or "")
        if after and afspraak.overgenomen and after.actief(overleg.datum):
            yield after


def _blijft(register: Register, guest: Genodigde, datum: date) -> bool:
    person = register.sleutelfiguren.get(guest.sleutelfiguur)
    return person is not None and person.actief(datum)
