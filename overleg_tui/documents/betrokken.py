"""Which partners an overleg concerns, and with which of its casussen: the rule of who gets what on paper."""

from overleg_tui.documents.afspraken import zoals_op
from overleg_tui.documents.inbrenger import partner_van
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import vouw


def partners(register: Register, overleg: Overleg) -> tuple[Organisatie, ...]:
    """Return the partners with an afspraak of this overleg or a casus on it, in the order of the register."""
    return tuple(
        partner
        for partner in register.organisaties.values()
        if eigen_afspraken(register, overleg, partner) or eigen_casussen(register, overleg, partner)
    )


def eigen_afspraken(register: Register, overleg: Overleg, partner: Organisatie) -> tuple[Afspraak, ...]:
    """Return the afspraken of this overleg that somebody of ``partner`` carries out."""
    return tuple(a for a in register.afspraken_uit(overleg.id) if _van(register, a, partner))


def nog_open(register: Register, overleg: Overleg, partner: Organisatie) -> tuple[Afspraak, ...]:
    """Return what ``partner`` had open from before at the end of this overleg, oldest number first."""
    before = {o.id for o in register.op_datum() if o.datum < overleg.datum}
    people = [person.id for person in register.sleutelfiguren.values() if person.organisatie == partner.id]
    own = (zoals_op(a, overleg.datum) for id_ in people for a in register.afspraken.groep("wie", id_))
    found = [a for a in own if a.open and a.overleg in before]
    return tuple(sorted(found, key=lambda afspraak: afspraak.nummer))


def eigen_casussen(register: Register, overleg: Overleg, partner: Organisatie) -> tuple[Agendapunt, ...]:
    """Return the agendapunten whose casus concerns ``partner``.

    That is: it has an afspraak on the casus, of this overleg or still open, is named with it as involved or
    as the one who brought it in, or somebody of it tells the patient.
    """
    own = (*eigen_afspraken(register, overleg, partner), *nog_open(register, overleg, partner))
    codes = {afspraak.casus for afspraak in own}
    return tuple(
        punt
        for punt in overleg.agenda
        if (casus := register.casussen.get(punt.casus or "")) is not None
        and (casus.code in codes or genoemd(register, casus, partner) or _is(register, punt.vertelt, partner))
    )


def ontvangers(register: Register, overleg: Overleg, partner: Organisatie) -> tuple[Sleutelfiguur, ...]:
    """Return who of ``partner`` gets its uittreksel: who was invited, and who has an afspraak."""
    invited = [g.sleutelfiguur for g in overleg.genodigden]
    deputies = [g.vervanger for g in overleg.genodigden if g.vervanger]
    doing = [a.wie for a in register.afspraken_uit(overleg.id) if a.wie]
    people = [register.sleutelfiguren.get(id_) for id_ in dict.fromkeys([*invited, *deputies, *doing])]
    found = tuple(p for p in people if p and p.organisatie == partner.id)
    return found or _nu_bereikbaar(register, overleg, partner)


def _nu_bereikbaar(register: Register, overleg: Overleg, partner: Organisatie) -> tuple[Sleutelfiguur, ...]:
    """Return the first sleutelfiguur of a partner that was not invited."""
    active = (
        p for p in register.sleutelfiguren.values() if p.organisatie == partner.id and p.actief(overleg.datum)
    )
    return tuple(active)[:1]


def _van(register: Register, afspraak: Afspraak, partner: Organisatie) -> bool:
    person = register.sleutelfiguren.get(afspraak.wie or "")
    return person is not None and person.organisatie == partner.id


def genoemd(register: Register, casus: Casus, partner: Organisatie) -> bool:
    """Whether ``casus`` names ``partner`` as involved or as the one who brought it in.

    A shorter name counts (``WMO`` for ``WMO wijkteam Laak``) only when it can mean one partner: on
    doubt a partner gets nothing rather than a patient that is not theirs. Who brought it in may also be
    named in person.
    """
    named = any(_partner_met(register, naam) is partner for naam in casus.betrokken if naam)
    return named or _is(register, casus.inbrenger, partner)


def _is(register: Register, naam: str, partner: Organisatie) -> bool:
    """Whether ``naam`` is what this partner, or somebody of it, is called."""
    found = (_partner_met(register, naam) or partner_van(register, naam)) if naam else None
    return found is partner


def _partner_met(register: Register, naam: str) -> Organisatie | None:
    wanted = vouw(naam)
    partners = list(register.organisaties.values())
    exact = [p for p in partners if vouw(p.naam) == wanted]
    longer = [p for p in partners if vouw(p.naam).startswith(wanted + " ")]
    found = exact or longer
    return found[0] if len(found) == 1 else None
