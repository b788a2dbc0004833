"""The trail of an afspraak: how far it got, on which day, and why it ended without being carried out.

Decisions where the design is silent: a step may go back a stage ("toch niet aangekomen"), as the trail is
a history; a step on an ended afspraak opens it again; the same stage on the same day is one step, of which
the last remark counts; steps stand in the order of their days, none in the future or before the agreement.
"""

from dataclasses import replace
from datetime import date

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.afspraken import zoek_afspraak
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst


def zet_stap(
    register: Register,
    afspraak: str,
    stadium: Stadium,
    datum: date,
    opmerking: Tekst = GEEN_TEKST,
    *,
    vandaag: date,
) -> Register:
    """Put an afspraak (id) at a stage reached on ``datum``; an end by a reden is taken back."""
    found = zoek_afspraak(register, afspraak)
    return register.met_afspraak(replace(_verder(found, stadium, datum, opmerking, vandaag), reden=None))


def loopt_nog(
    register: Register, afspraak: str, datum: date, opmerking: Tekst = GEEN_TEKST, *, vandaag: date
) -> Register:
    """Record that an afspraak was asked after and is where it was."""
    stadium = zoek_afspraak(register, afspraak).stadium
    return zet_stap(register, afspraak, stadium, datum, opmerking, vandaag=vandaag)


def sluit_af(
    register: Register,
    afspraak: str,
    reden: Reden,
    datum: date,
    opmerking: Tekst = GEEN_TEKST,
    *,
    vandaag: date,
) -> Register:
    """End an afspraak that will not be carried out: why, and on which day; its stage stays."""
    found = zoek_afspraak(register, afspraak)
    return register.met_afspraak(
        replace(_verder(found, found.stadium, datum, opmerking, vandaag), reden=reden)
    )


def zet_opmerking(register: Register, afspraak: str, opmerking: Tekst, *, vandaag: date) -> Register:
    """Put a remark with how an afspraak stands today; whether it ended stays. Empty takes it away."""
    found = zoek_afspraak(register, afspraak)
    noted = _verder(found, found.stadium, vandaag, GEEN_TEKST, vandaag)
    last = replace(noted.spoor[-1], opmerking=opmerking)
    return register.met_afspraak(replace(noted, spoor=(*noted.spoor[:-1], last)))


def _verder(found: Afspraak, stadium: Stadium, datum: date, opmerking: Tekst, vandaag: date) -> Afspraak:
    last = found.spoor[-1] if found.spoor else None
    if last and last.datum > vandaag:
        raise Refused(
            f"De klok van deze computer staat op {kort(vandaag)}, maar afspraak {found.nummer} was op "
            f"{kort(last.datum)} al ‘{last.stadium}’. Zet de klok goed en doe het opnieuw."
        )
    if datum > vandaag:
        raise Refused(f"{kort(datum)} moet nog komen. Kies vandaag of een dag die geweest is.")
    if last and datum < last.datum:
        raise Refused(
            f"Afspraak {found.nummer} was op {kort(last.datum)} al ‘{last.stadium}’. Kies die dag of later."
        )
    if last and (last.stadium, last.datum) == (stadium, datum):
        same = replace(last, opmerking=opmerking or last.opmerking)
        return replace(found, spoor=(*found.spoor[:-1], same))
    return found.met_stap(Stap(stadium, datum, opmerking))
