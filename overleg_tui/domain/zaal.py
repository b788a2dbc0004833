"""What is on the screen: painted from here, so that what the room may not see never reaches a widget."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from string import ascii_lowercase
from typing import TYPE_CHECKING

from overleg_tui.domain.afspraakbeeld import AfspraakBeeld, beeld
from overleg_tui.domain.casus import VRAAG_ONTBREEKT, Casus, Kwadrant, Punt, Samenhang, Vorm
from overleg_tui.domain.gewist import IS_GEWIST
from overleg_tui.domain.overleg import Agendapunt, Overleg, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.toestemming import alles, zichtbaar
from overleg_tui.domain.zit_aan import wie_zit_aan

if TYPE_CHECKING:
    from overleg_tui.domain.groepen import Groep


class Rol(StrEnum):
    """Who looks: the room, or the chair."""

    ZAAL = "zaal"
    REGIE = "regie"


@record(frozen=True, slots=True)
class PuntBeeld:
    """A punt as shown: ``draden`` are the ends of its links, such as ``→ a`` or ``← b``."""

    id: str
    tekst: Tekst
    kracht: bool
    prioriteit: int | None
    draden: tuple[str, ...]


@record(frozen=True, slots=True)
class Beeld:
    """One agendapunt as the looker may see it.

    ``kwadranten`` is ``None`` where there is no casus, or where consent keeps the 4D picture out of sight;
    ``melding`` then says why.
    """

    titel: str
    vraag: Tekst | str = ""
    hulpvraag: Tekst | str = ""
    melding: str = ""
    kwadranten: Mapping[Kwadrant, tuple[PuntBeeld, ...]] | None = None
    afspraken: tuple[AfspraakBeeld, ...] = ()
    groepen: "tuple[Groep, ...]" = ()
    besluiten: tuple[Tekst, ...] = ()
    notities: tuple[Tekst, ...] = ()
    regienotities: tuple[Tekst, ...] = ()
    zit_aan: tuple[str, ...] | None = None


def zaal(
    register: Register,
    overleg: Overleg,
    punt: Agendapunt,
    vandaag: date,
    rol: Rol = Rol.ZAAL,
    namen: Mapping[str, Tekst] | None = None,
) -> Beeld:
    """Return what ``rol`` may see of one agendapunt; ``namen`` are the patients' names by code."""
    recorded = Beeld(
        titel=punt.naam,
        afspraken=_shown_afspraken(register, overleg, punt, vandaag),
        besluiten=tuple(b.tekst for b in punt.besluiten),
        notities=tuple(n.tekst for n in punt.notities if not n.regie),
        regienotities=tuple(n.tekst for n in punt.notities if n.regie and rol is Rol.REGIE),
    )
    casus = register.casussen.get(punt.casus or "")
    if casus is None:
        return _zonder_casus(recorded, register, overleg, punt, vandaag)
    seen = zichtbaar(casus) if rol is Rol.ZAAL else alles(casus)
    name = (namen or {}).get(casus.code, "") if seen.naam_mag else ""
    return replace(
        recorded,
        titel=" · ".join(part for part in (punt.naam, name, seen.omschrijving) if part),
        vraag=seen.vraag or VRAAG_ONTBREEKT,
        hulpvraag=seen.hulpvraag,
        melding=_melding(casus, rol),
        kwadranten=_kwadranten(seen.punten, seen.samenhang) if seen.punten else None,
        zit_aan=None if seen.alleen_vraag else wie_zit_aan(register, punt),
    )


def _zonder_casus(
    recorded: Beeld, register: Register, overleg: Overleg, punt: Agendapunt, vandaag: date
) -> Beeld:
    """Add what belongs at an agendapunt that is not a casus, or whose casus was wiped."""
    from overleg_tui.domain.groepen import groepen

    gone = IS_GEWIST if punt.casus else ""
    return replace(recorded, melding=gone, groepen=groepen(register, overleg, punt, vandaag))


def _melding(casus: Casus, rol: Rol) -> str:
    toestemming = casus.toestemming
    if rol is Rol.REGIE:
        reason = f": {toestemming.reden}" if toestemming.reden else ""
        known = "" if toestemming.vastgelegd else " (niet vastgelegd wanneer en door wie)"
        return f"Toestemming {toestemming.vorm}{reason}{known}"
    if toestemming.vorm is Vorm.ANONIEM:
        return "Anoniem besproken: alleen de vraag staat op het scherm."
    if toestemming.vorm is Vorm.BIJZONDER:
        return "Bijzondere situatie: alleen de vraag staat op het scherm."
    return "" if casus.punten else "Het 4D-beeld is nog leeg."


def _kwadranten(
    punten: Iterable[Punt], samenhang: Iterable[Samenhang]
) -> Mapping[Kwadrant, tuple[PuntBeeld, ...]]:
    """Lay the punten in their kwadranten; every link gets a letter, at both its ends."""
    ends: dict[str, list[str]] = {}
    for index, link in enumerate(samenhang):
        turn, place = divmod(index, len(ascii_lowercase))
        letter = ascii_lowercase[place] + (str(turn + 1) if turn else "")
        ends.setdefault(link.van, []).append(f"→ {letter}")
        ends.setdefault(link.naar, []).append(f"← {letter}")
    shown: dict[Kwadrant, list[PuntBeeld]] = {kwadrant: [] for kwadrant in Kwadrant}
    for p in punten:
        beeld = PuntBeeld(p.id, p.tekst, p.kracht, p.prioriteit, tuple(ends.get(p.id, ())))
        shown[p.kwadrant].append(beeld)
    return {kwadrant: tuple(lines) for kwadrant, lines in shown.items()}


def _shown_afspraken(
    register: Register, overleg: Overleg, punt: Agendapunt, vandaag: date
) -> tuple[AfspraakBeeld, ...]:
    """The open ones of this casus from before, then those made now; elsewhere only those made now."""
    if punt.casus:
        found = register.afspraken_van(punt.casus)
        return tuple(beeld(register, a, overleg, vandaag) for a in found if a.open or a.overleg == overleg.id)
    made = register.afspraken_uit(overleg.id)
    everything = punt.soort is Soort.AFSLUITING
    return tuple(beeld(register, a, overleg, vandaag) for a in made if everything or a.agendapunt == punt.id)
