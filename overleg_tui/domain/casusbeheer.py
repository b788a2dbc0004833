"""Keeping a casus: a new one, its parts, closing and reopening, and putting it on the agenda.

Decisions where the design is silent: closing leaves open afspraken as they are, they are followed up all
the same; a consent of a day to come cannot be, as it tells what was said.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from overleg_tui.domain.agendavorm import GEWOON, Agendavorm
from overleg_tui.domain.casus import Casus, Toestemming, Vorm, casuscode
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import GEEN_TEKST


def nieuwe_casus(register: Register, casus: Casus) -> Register:
    """Keep a new casus; refuse a code that exists, or that was of a casus since wiped."""
    new = replace(casus, code=casuscode(casus.code))
    if new.code in register.casussen:
        raise Refused(f"Casus {new.code} bestaat al. Kies een andere code.")
    if new.code in register.gewist:
        raise Refused(f"Casus {new.code} is gewist, en die code telt nog mee. Kies een andere code.")
    return register.met_casus(new)


def wijzig_casus(register: Register, code: str, **velden: Any) -> Register:  # noqa: ANN401  # fields of Casus
    """Change these fields of a casus; the others stay as they are by now."""
    return register.met_casus(replace(register.zoek_casus(code), **velden))


def keur_toestemming(toestemming: Toestemming) -> Toestemming:
    """Return a consent that may be recorded; refuse BIJZONDER without its reason.

    A reason with another form is dropped: it belongs to BIJZONDER only. OP_NAAM needs when and by whom.
    """
    if toestemming.vorm is not Vorm.BIJZONDER:
        toestemming = replace(toestemming, reden=GEEN_TEKST)
    elif not toestemming.reden:
        raise Refused("Bij een bijzondere situatie hoort een reden. Schrijf in één zin waarom.")
    if toestemming.vorm is Vorm.OP_NAAM and not toestemming.vastgelegd:
        raise Refused("Op naam kan alleen als er staat wanneer en door wie de patiënt dat goedvond.")
    return toestemming


def sluit_casus(register: Register, code: str, vandaag: date) -> Register:
    """Close a casus as of today; refuse one that is closed."""
    casus = register.zoek_casus(code)
    if casus.gesloten:
        raise Refused(f"Casus {casus.code} is al gesloten op {kort(casus.gesloten)}.")
    return register.met_casus(replace(casus, gesloten=vandaag))


def blijft_over(register: Register, code: str, vandaag: date) -> str:
    """Say what goes on when this casus is closed, e.g. ``, nog 2 afspraken open``; empty if nothing does.

    Both together are said shorter, as a line of 80 signs must hold them.
    """
    going_on = sum(afspraak.open for afspraak in register.afspraken_van(code))
    overleg = komend_overleg(register, vandaag)
    on = overleg is not None and any(punt.casus == code for punt in overleg.agenda)
    words = "" if on else " afspraak" if going_on == 1 else " afspraken"
    return (f", nog {going_on}{words} open" if going_on else "") + (", op de agenda" if on else "")


def heropen_casus(register: Register, code: str) -> Register:
    """Open a casus again."""
    return wijzig_casus(register, code, gesloten=None)


def komend_overleg(register: Register, vandaag: date) -> Overleg | None:
    """Return the first overleg from today on of which the agenda can still change."""
    open_ = (o for o in register.op_datum() if o.fase in (Fase.CONCEPT, Fase.GEPLAND))
    return next((overleg for overleg in open_ if overleg.datum >= vandaag), None)


def op_de_agenda(register: Register, code: str, vandaag: date, vorm: Agendavorm = GEWOON) -> Register:
    """Put a casus on the agenda of the overleg to come; refuse when there is none or it is on already."""
    casus, overleg = register.zoek_casus(code), komend_overleg(register, vandaag)
    if overleg is None:
        raise Refused("Er is nog geen overleg gepland. Plan er eerst een op het overzicht.")
    if any(punt.casus == casus.code for punt in overleg.agenda):
        raise Refused(f"Casus {casus.code} staat al op de agenda van {kort(overleg.datum)}.")
    if casus.gesloten:
        raise Refused(f"Casus {casus.code} is gesloten. Heropen de casus eerst.")
    return plan(register, overleg.datum, casussen=[casus.code], vorm=vorm)


def te_bewerken_bij(register: Register, code: str) -> tuple[str, str] | None:
    """Return the ids of the latest overleg and agendapunt where the 4D picture can still be edited.

    ``None``: it is edited without one (see ``punten.bewerk_vooraf``).
    """
    for overleg in reversed(register.op_datum()):
        if not overleg.voorbij:
            for punt in overleg.agenda:
                if punt.casus == code:
                    return overleg.id, punt.id
    return None
