"""Opvolging: when a sleutelfiguur leaves, the open afspraken go to the successor in one change.

Decisions where the design is silent: the quick line as typed is dropped, since it names who had it before;
the stage and its date stay what they were, only the trail tells who it was; the successor is put on the
guest list of the overleg to come, and with that on its openingsronde. When none is planned yet, that is done
by the plan: who took something over and has told nothing of it since is invited (see ``genodigden``).
"""

from dataclasses import replace
from datetime import date

from overleg_tui.domain.afspraak import OVERGEDRAGEN, Afspraak, Stap
from overleg_tui.domain.afspraken import open_afspraken
from overleg_tui.domain.bezetting import genodigde
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.kaartcontrole import is_vertrokken, tot_na_sinds
from overleg_tui.domain.overleg import Genodigde
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.tekst import GEEN_TEKST, tekst


def draag_over(
    register: Register, van: str, naar: str, vandaag: date, laatste_dag: date | None = None
) -> Register:
    """Hand all open afspraken of ``van`` to ``naar`` (ids); refuse without any, or one who left.

    With it the last day of ``van`` is noted, if it is known.
    """
    old, new = register.sleutelfiguren[van], register.sleutelfiguren[naar]
    if van == naar:
        raise Refused(f"{old.naam} kan niet aan zichzelf overdragen. Kies een ander.")
    if is_vertrokken(new, vandaag):
        raise Refused(f"{new.naam} is zelf al weg. Kies een ander.")
    found = open_afspraken(register, van=van)
    if not found:
        raise Refused(f"{old.naam} heeft geen open afspraken.")
    for afspraak in found:
        register = register.met_afspraak(_overgedragen(afspraak, old, naar, vandaag))
    left = replace(old, opvolger=old.opvolger or naar, tot=laatste_dag or old.tot)
    tot_na_sinds(left)
    return _genodigd(register.met_sleutelfiguur(left), naar, vandaag)


def _overgedragen(afspraak: Afspraak, van: Sleutelfiguur, naar: str, vandaag: date) -> Afspraak:
    handed = Stap(afspraak.stadium, vandaag, tekst(f"{OVERGEDRAGEN} {van.naam}"))
    return replace(afspraak, wie=naar, regel=GEEN_TEKST).met_stap(handed)


def _genodigd(register: Register, naar: str, vandaag: date) -> Register:
    overleg = register.huidig_overleg(vandaag)
    if overleg is None or genodigde(naar, overleg):
        return register
    return register.met_overleg(overleg.met_genodigde(Genodigde(naar)))
