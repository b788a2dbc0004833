"""Versions of the notulen: reopening a closed overleg, what changed since, and corrections afterwards.

The first closing gives version 1; reopening and closing again gives version 2. Of an earlier version only
marks are kept (what, and a hash of how it read), so that wiping a casus leaves no text of it behind here.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Aanwezigheid, Fase, Notitie, Overleg, Versie
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.verloop import weiger_twee_bezig

CORRECTIE_DAGEN = 5
"""So many days after the closing one may still correct."""

Stand = tuple[tuple[str, str], ...]


def heropen(register: Register, overleg: str, waarom: Tekst, nu: datetime) -> Register:
    """Open a closed overleg again, keeping marks of the version that stood; a reason is required."""
    found = register.overleggen[overleg]
    if found.fase is not Fase.AFGESLOTEN:
        raise Refused(f"Het overleg van {kort(found.datum)} is niet afgesloten.")
    if not waarom:
        raise Refused("Schrijf op waarom het overleg weer opengaat: dat komt in de nieuwe versie te staan.")
    weiger_twee_bezig(register, overleg)
    stood = Versie(found.afgesloten, nu, waarom, stand_van(register, found))
    changed = replace(found, fase=Fase.BEZIG, afgesloten=None, versies=(*found.versies, stood))
    return register.met_overleg(changed)


def versienummer(overleg: Overleg) -> int:
    """Return the number of the version that is current, or that the next closing gives."""
    return len(overleg.versies) + 1


def verschillen(register: Register, overleg: Overleg) -> tuple[tuple[Versie, tuple[str, ...]], ...]:
    """Return for each replaced version what the next one changed in it, in Dutch; oldest first."""
    if not overleg.versies:
        return ()
    stands = [*(versie.stand for versie in overleg.versies[1:]), stand_van(register, overleg)]
    return tuple(
        (versie, _verschil(versie.stand, after))
        for versie, after in zip(overleg.versies, stands, strict=True)
    )


def _verschil(before: Stand, after: Stand) -> tuple[str, ...]:
    old, new = dict(before), dict(after)
    changed = []
    for what in dict.fromkeys([*old, *new]):
        if what not in new:
            changed.append(f"{what} vervallen")
        elif what not in old:
            changed.append(f"{what} toegevoegd")
        elif old[what] != new[what]:
            changed.append(f"{what} gewijzigd")
    return tuple(changed)


def stand_van(register: Register, overleg: Overleg) -> Stand:
    """Return marks of all that the notulen record: what it is, and a hash of how it reads now."""
    return tuple(
        (what, sha256(repr(value).encode()).hexdigest()[:16]) for what, value in _delen(register, overleg)
    )


def _delen(register: Register, overleg: Overleg) -> Iterator[tuple[str, object]]:
    yield "plaats of tijd", (overleg.datum, overleg.begin, overleg.eind, overleg.plaats)
    yield "aanwezigheid", overleg.genodigden
    for nummer, punt in enumerate(overleg.agenda, 1):
        notes = [note.tekst for note in punt.notities if not note.regie and note.datum is None]
        if notes:
            yield f"notities bij punt {nummer}", notes
        if punt.besluiten:
            yield f"besluiten bij punt {nummer}", punt.besluiten
        if punt.zit_aan is not None:
            yield f"wie aanzat bij punt {nummer}", punt.zit_aan
        if punt.vertelt or punt.komt_terug:
            yield f"terugkoppeling bij punt {nummer}", (punt.vertelt, punt.komt_terug)
    for a in register.afspraken_uit(overleg.id):
        yield f"afspraak {a.nummer}", (a.casus, a.wat, a.wie, a.doen_voor, a.terug_voor, a.warm)


def corrigeer(
    register: Register, overleg: str, punt: str, van: str, opmerking: Tekst, vandaag: date
) -> Register:
    """Add the correction of somebody who was there as a note under the agendapunt; nothing is rewritten."""
    found = register.overleggen[overleg]
    if found.fase is not Fase.AFGESLOTEN:
        raise Refused("Dit overleg is nog niet afgesloten: pas de notities zelf aan.")
    closed = found.afgesloten.date() if found.afgesloten else found.datum
    last = closed + timedelta(days=CORRECTIE_DAGEN)
    if vandaag > last:
        raise Refused(f"Corrigeren kon tot en met {kort(last)}. Heropen het overleg als het moet.")
    if van not in erbij(found):
        raise Refused("Alleen wie erbij was kan de notulen corrigeren.")
    if not opmerking:
        raise Refused("Schrijf op wat er niet klopt.")
    item = found.punt(punt)
    note = Notitie(opmerking, van=van, datum=vandaag)
    return register.met_overleg(found.met_punt(replace(item, notities=(*item.notities, note))))


def erbij(overleg: Overleg) -> set[str]:
    """Return the sleutelfiguren (ids) who were there, deputies included."""
    there = {g.sleutelfiguur for g in overleg.genodigden if g.aanwezigheid is Aanwezigheid.AANWEZIG}
    return there | {g.vervanger for g in overleg.genodigden if g.vervanger}
