"""Reading back: the afspraken of an agendapunt as sentences, with every gap; and filling in these gaps.

It refuses nothing: what is missing is said, and reading back can be skipped.
"""

from dataclasses import replace
from datetime import date

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraken import zin, zoek_afspraak
from overleg_tui.domain.casus import Casus, Punt
from overleg_tui.domain.datum import lang
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Overleg, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, vouw
from overleg_tui.domain.toestemming import zichtbaar
from overleg_tui.domain.verloop import niet_afgesloten
from overleg_tui.domain.zinnen import geteld, hoofdletter

_AANSPREKING = {
    **dict.fromkeys(("mw", "mevr", "mevrouw"), "mevrouw"),
    **dict.fromkeys(("dhr", "hr", "meneer", "heer"), "meneer"),
}


@record(frozen=True, slots=True)
class Zin:
    """One afspraak (id) as the sentence that is read back; ``raakt`` are the numbers of its stars."""

    id: str
    nummer: int
    tekst: str
    raakt: tuple[int, ...]


@record(frozen=True, slots=True)
class Ster:
    """A priority of the patient: its place among them, and the numbers of the afspraken that touch it."""

    nummer: int
    tekst: Tekst
    geraakt_door: tuple[int, ...]


@record(frozen=True, slots=True)
class Terugleesbeeld:
    """What is read back at one agendapunt; ``wie_vertelt`` is empty where there is no patient to tell."""

    titel: str
    zinnen: tuple[Zin, ...]
    sterren: tuple[Ster, ...] = ()
    wie_vertelt: str = ""
    vertelt: Tekst | str = ""
    komt_terug: str = ""


def gemaakt_bij(register: Register, overleg: Overleg, punt: Agendapunt) -> tuple[Afspraak, ...]:
    """Return the afspraken made at this overleg that belong to an agendapunt; at the end all of them."""
    made = register.afspraken_uit(overleg.id)
    if punt.soort is Soort.AFSLUITING:
        return made
    return tuple(a for a in made if a.agendapunt == punt.id or (punt.casus and a.casus == punt.casus))


def afspraken_geteld(aantal: int) -> str:
    """Return ``1 afspraak`` or ``3 afspraken``."""
    return geteld(aantal, "afspraak", "afspraken")


def nog_te_lezen(register: Register, overleg: Overleg, punt: Agendapunt) -> int:
    """Return how many afspraken of a casus were made at this overleg and not read back since."""
    if not punt.casus:
        return 0
    return sum(a.nummer > punt.teruggelezen for a in gemaakt_bij(register, overleg, punt))


def terugleesbeeld(
    register: Register, overleg: Overleg, punt: Agendapunt, *, alles: bool = False
) -> Terugleesbeeld:
    """Return what may be read back before the room; ``alles`` is what the chair may see."""
    casus = register.casussen.get(punt.casus or "")
    made = gemaakt_bij(register, overleg, punt)
    stars = _sterren(casus, alles=alles)
    place = {p.id: n for n, p in enumerate(stars, 1)}
    lines = tuple(
        Zin(a.id, a.nummer, zin(a, register), tuple(place[id_] for id_ in a.raakt if id_ in place))
        for a in made
    )
    if casus is None:
        return Terugleesbeeld(punt.naam, lines)
    touching = [a for a in register.afspraken_van(casus.code) if a.open or a in made]
    return Terugleesbeeld(
        titel=punt.naam,
        zinnen=lines,
        sterren=tuple(
            Ster(n, p.tekst, tuple(a.nummer for a in touching if p.id in a.raakt))
            for n, p in enumerate(stars, 1)
        ),
        wie_vertelt=f"Wie vertelt het {aanspreking(casus, alles=alles)}?",
        vertelt=punt.vertelt,
        komt_terug=lang(punt.komt_terug) if punt.komt_terug else "",
    )


def _sterren(casus: Casus | None, *, alles: bool) -> tuple[Punt, ...]:
    """Return the starred punten that may be seen, the first one first."""
    if casus is None:
        return ()
    return casus.prioriteiten if alles else replace(casus, punten=zichtbaar(casus).punten).prioriteiten


def aanspreking(casus: Casus, *, alles: bool = False) -> str:
    """Return ``mevrouw`` or ``meneer`` where the description says so and may be seen, else ``de patiënt``."""
    said = casus.omschrijving if alles else zichtbaar(casus).omschrijving
    first = vouw(said).removeprefix("de ").split()[:1]
    return _AANSPREKING.get(first[0].strip(".,:"), "de patiënt") if first else "de patiënt"


def klopt(register: Register, overleg: str, punt: str) -> Register:
    """Record that all afspraken of this agendapunt were read back and agreed to."""
    found = niet_afgesloten(register, overleg)
    item = found.punt(punt)
    last = max((a.nummer for a in gemaakt_bij(register, found, item)), default=item.teruggelezen)
    return register.met_overleg(found.met_punt(replace(item, teruggelezen=last)))


def zet_vertelt(register: Register, overleg: str, punt: str, wie: Tekst) -> Register:
    """Record who tells the patient what was agreed; empty takes it away."""
    found = niet_afgesloten(register, overleg)
    return register.met_overleg(found.met_punt(replace(found.punt(punt), vertelt=wie)))


def zet_komt_terug(
    register: Register, overleg: str, punt: str, datum: date | None, *, vandaag: date
) -> Register:
    """Record when the casus is back at the table; ``None`` takes it away, a day that is past is refused."""
    found = niet_afgesloten(register, overleg)
    if datum and datum < vandaag:
        raise Refused(f"{hoofdletter(lang(datum))} is al geweest. Kies een dag die nog komt.")
    return register.met_overleg(found.met_punt(replace(found.punt(punt), komt_terug=datum)))


def wissel_raakt(register: Register, afspraak: str, nummer: int) -> Register:
    """Let an afspraak (id) touch the patient's priority of that place, or no longer."""
    found = zoek_afspraak(register, afspraak)
    niet_afgesloten(register, found.overleg)
    casus = register.casussen.get(found.casus or "")
    stars = casus.prioriteiten if casus else ()
    if not 1 <= nummer <= len(stars):
        raise Refused(f"Er is hier geen ster {nummer}. De sterren staan onder de afspraken.")
    id_ = stars[nummer - 1].id
    kept = tuple(other for other in found.raakt if other != id_)
    return register.met_afspraak(replace(found, raakt=kept if id_ in found.raakt else (*found.raakt, id_)))
