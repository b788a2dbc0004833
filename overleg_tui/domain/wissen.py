"""Wiping a casus: its text goes for good, what the figures count stays.

The meeting file is no medical record: each party keeps its own. So a closed casus gets a wipe date.
Decisions where the design is silent: the code stays on old agendas and with the afspraken, as the counts
hang on it, and is not given to another patient; an afspraak keeps its days, stages, reden and who it was
for, no word of what; one that was open ends as VERVALLEN, since nobody can follow it up any more. From an
agenda of a meeting still to begin the casus is taken off. Any casus may be wiped, also an open one: a
patient may ask for it. What the chair answered to the export guard at such an overleg goes along.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from overleg_tui.domain.afspraak import Afspraak, Reden
from overleg_tui.domain.bewaartermijn import JAAR, Bewaartermijn
from overleg_tui.domain.casus import Casus, Kwadrant, casuscode
from overleg_tui.domain.criteria import CRITERIA
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.gewist import Gewist
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, tekst
from overleg_tui.domain.versies import stand_van

ANDERS = tekst("anders")
"""What stays of a criterium of one's own: such words may tell who it was."""

BLIJFT = (
    "Alle tekst, de naam, het 4D-beeld en de notities van deze casus verdwijnen voorgoed, ook uit de "
    "kopieën. Dit kan niet ongedaan worden gemaakt. Alleen aantallen blijven. Het medisch dossier staat "
    "ergens anders: bij de praktijk en bij elke partner."
)
"""What the user must know before it is done."""


def wisdatum(casus: Casus, termijn: Bewaartermijn = JAAR) -> date | None:
    """Return from which day on a casus may be wiped; ``None`` while it is open."""
    return termijn.na(casus.gesloten) if casus.gesloten else None


def verlopen(register: Register, vandaag: date, termijn: Bewaartermijn = JAAR) -> tuple[str, ...]:
    """Return the codes of the casussen whose wipe date has come, in order; no casus is read for it."""
    closed = register.casussen.waarden("gesloten")
    due = [day for day in closed if day and termijn.na(day) <= vandaag]
    return tuple(sorted(code for day in due for code in register.casussen.met_waarde("gesloten", day)))


def te_wissen(register: Register, code: str) -> str:
    """Return the code of a casus that can be wiped; refuse an unknown one, and one that was wiped."""
    gone = register.gewist.get(casuscode(code))
    if gone and gone.code not in register.casussen:
        day = f" op {kort(gone.gewist)}" if gone.gewist else ""
        raise Refused(f"Casus {gone.code} is al gewist{day}.")
    return register.zoek_casus(code).code


def wis(
    register: Register, codes: Iterable[str], vandaag: date, criteria: tuple[Tekst, ...] = CRITERIA
) -> Register:
    """Return the register without a word about these casussen; refuse when nothing of them is left.

    Which of the ``criteria`` a casus met is a count, and stays. It does not mind that some were wiped: so
    an older copy of the register can be wiped by it too.
    """
    wiped = register
    for code in codes:
        wiped = _wis_een(wiped, code, vandaag, criteria)
    if wiped == register:
        raise Refused("Er is niets te wissen: van deze casus staat er geen tekst meer in.")
    return wiped


def kenmerken(casus: Casus, criteria: tuple[Tekst, ...] = CRITERIA) -> Gewist:
    """Return what the figures count of a casus; a criterium that is none of ``criteria`` is ``ANDERS``."""
    concerns = {punt.kwadrant for punt in casus.punten if not punt.kracht}
    return Gewist(
        code=casus.code,
        gesloten=casus.gesloten,
        criteria=tuple(dict.fromkeys(c if c in criteria else ANDERS for c in casus.criteria)),
        kwadranten=tuple(kwadrant for kwadrant in Kwadrant if kwadrant in concerns),
        eerste=next((punt.id for punt in casus.prioriteiten), None),
    )


def _wis_een(register: Register, code: str, vandaag: date, criteria: tuple[Tekst, ...]) -> Register:
    before, casus = register, register.casussen.get(code)
    for afspraak in before.afspraken.groep("casus", code):
        if (bare := _kaal(afspraak)) != afspraak:
            register = register.met_afspraak(bare)
    for overleg in before.overleggen.values():
        if (left := _zonder(overleg, code)) != overleg:
            register = register.met_overleg(left)
    for overleg in before.overleggen.values():
        if overleg.versies:
            register = _stand_bijgewerkt(before, register, overleg.id)
    if casus is not None:
        kept = replace(kenmerken(casus, criteria), gewist=vandaag)
        register = replace(
            register, casussen=register.casussen.zonder(code), gewist=register.gewist.met(code, kept)
        )
    return register


def _kaal(afspraak: Afspraak) -> Afspraak:
    """Return the shell of an afspraak: who, when and how far, but not what."""
    return replace(
        afspraak,
        wat=GEEN_TEKST,
        regel=GEEN_TEKST,
        spoor=tuple(replace(stap, opmerking=GEEN_TEKST) for stap in afspraak.spoor),
        reden=Reden.VERVALLEN if afspraak.open else afspraak.reden,
    )


def _zonder(overleg: Overleg, code: str) -> Overleg:
    if not any(punt.casus == code for punt in overleg.agenda):
        return overleg
    if overleg.fase in (Fase.CONCEPT, Fase.GEPLAND):
        agenda = tuple(punt for punt in overleg.agenda if punt.casus != code)
    else:
        agenda = tuple(_leeg(punt) if punt.casus == code else punt for punt in overleg.agenda)
    return replace(overleg, agenda=agenda, wacht=tuple(a for a in overleg.wacht if not a.tekst))


def _leeg(punt: Agendapunt) -> Agendapunt:
    """Return an agendapunt with its times and who sat in, but without what was said."""
    return replace(punt, titel=GEEN_TEKST, notities=(), besluiten=(), vertelt=GEEN_TEKST, komt_terug=None)


def _stand_bijgewerkt(before: Register, after: Register, id_: str) -> Register:
    """Let the marks of earlier versions forget what was wiped, or the notulen would call it a change."""
    overleg = after.overleggen[id_]
    old, new = dict(stand_van(before, before.overleggen[id_])), dict(stand_van(after, overleg))
    touched = {what for what in old if old[what] != new.get(what)}
    if not touched:
        return after
    versies = tuple(
        replace(
            versie,
            stand=tuple(
                (what, new[what] if what in touched else mark)
                for what, mark in versie.stand
                if what not in touched or what in new
            ),
        )
        for versie in overleg.versies
    )
    return after.met_overleg(replace(overleg, versies=versies))
