"""The story of one casus over time: its overleggen, what was agreed and how far that got, its stars.

Decisions where the design is silent: each overleg that has the casus on its agenda counts as a time, a
planned one too; from the third time on that is marked, for then the table should ask itself why. An
afspraak that was made without the casus being on the agenda stands with its overleg all the same.
"""

from datetime import date

from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.afspraakbeeld import Teken, achterstand
from overleg_tui.domain.casus import VRAAG_ONTBREEKT, Casus, Punt
from overleg_tui.domain.datum import lang
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.gewist import IS_GEWIST
from overleg_tui.domain.groepen import Groep, naam_en_organisatie
from overleg_tui.domain.opvolgbeeld import spoor_in_woorden
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register

DERDE_KEER = 3
"""From so many times on the agenda it is marked."""
STERREN, ZONDER_OVERLEG = "Wat de patiënt voorop zet", "Van een overleg dat er niet meer is"
"""The headings of the story beside those of its overleggen, on screen and on paper."""
NIETS_VASTGELEGD = "Er is niets vastgelegd."


@record(frozen=True, slots=True)
class Keer:
    """One overleg in the story; ``nummer`` counts the times on the agenda, 0 when it was not on it."""

    overleg: Overleg
    punten: tuple[Agendapunt, ...]
    nummer: int
    afspraken: tuple[Afspraak, ...]


@record(frozen=True, slots=True)
class Sterstand:
    """A priority of the patient, and the afspraken that do something about it."""

    punt: Punt
    afspraken: tuple[Afspraak, ...]


@record(frozen=True, slots=True)
class Casusverloop:
    """The story, oldest first. ``casus`` is ``None`` when it was wiped; ``los``: afspraken of no overleg."""

    code: str
    casus: Casus | None
    keren: tuple[Keer, ...]
    sterren: tuple[Sterstand, ...]
    los: tuple[Afspraak, ...]

    @property
    def keren_op_de_agenda(self) -> int:
        """How many times the casus was on an agenda, or is to be."""
        return max((keer.nummer for keer in self.keren), default=0)


def casusverloop(register: Register, code: str) -> Casusverloop:
    """Return the story of a casus, also of one that was wiped; refuse a code of which nothing is known."""
    casus = register.casussen.get(code)
    made = register.afspraken_van(code)
    keren: list[Keer] = []
    times = 0
    for overleg in register.op_datum():
        items = tuple(punt for punt in overleg.agenda if punt.casus == code)
        agreed = tuple(a for a in made if a.overleg == overleg.id)
        times += bool(items)
        if items or agreed:
            keren.append(Keer(overleg, items, times if items else 0, agreed))
    if casus is None and not keren and not made:
        raise Refused(f"Van casus {code} is niets bekend. Kijk na of de code klopt.")
    stars = casus.prioriteiten if casus else ()
    return Casusverloop(
        code,
        casus,
        tuple(keren),
        tuple(Sterstand(p, tuple(a for a in made if p.id in a.raakt)) for p in stars),
        tuple(a for a in made if a.overleg not in register.overleggen),
    )


def keer_in_woorden(keer: Keer) -> str:
    """Return e.g. ``dinsdag 8 december 2026 · 3e keer op de agenda · gepland``."""
    parts = [lang(keer.overleg.datum)]
    parts.append(f"{keer.nummer}e keer op de agenda" if keer.nummer else "stond niet op de agenda")
    if keer.overleg.fase is not Fase.AFGESLOTEN:
        parts.append(str(keer.overleg.fase))
    return " · ".join(parts)


def vaak(verloop: Casusverloop) -> str:
    """Return the mark of a casus that keeps coming back, empty if it does not."""
    times = verloop.keren_op_de_agenda
    return f"! Al {times} keer op de agenda: wat maakt dat hij terugkomt?" if times >= DERDE_KEER else ""


def geraakt(ster: Sterstand) -> str:
    """Return in words which afspraken touch a star."""
    if not ster.afspraken:
        return "geen afspraak raakt dit"
    return f"geraakt door afspraak {', '.join(a.id for a in ster.afspraken)}"


def verloopgroepen(register: Register, verloop: Casusverloop, vandaag: date) -> tuple[Groep, ...]:
    """Return the story for reading by the chair: headings with lines, her own notes included."""
    groups = [Groep("Casus", _over(verloop))]
    if verloop.sterren:
        stars = tuple(f"★{s.punt.prioriteit} {s.punt.tekst}: {geraakt(s)}" for s in verloop.sterren)
        groups.append(Groep(STERREN, stars))
    for keer in verloop.keren:
        lines = [*_genoteerd(keer), *_afspraken(register, keer.afspraken, vandaag), *_hierna(keer)]
        mark = "! " if keer.nummer >= DERDE_KEER else ""
        groups.append(Groep(mark + keer_in_woorden(keer), tuple(lines) or (NIETS_VASTGELEGD,)))
    if verloop.los:
        groups.append(Groep(ZONDER_OVERLEG, tuple(_afspraken(register, verloop.los, vandaag))))
    return tuple(groups)


def _over(verloop: Casusverloop) -> tuple[str, ...]:
    casus = verloop.casus
    if casus is None:
        return (IS_GEWIST,)
    lines = [casus.vraag or VRAAG_ONTBREEKT]
    lines += [f"« {casus.hulpvraag} »"] if casus.hulpvraag else []
    lines += [f"Gesloten op {lang(casus.gesloten)}."] if casus.gesloten else []
    return (*lines, *([vaak(verloop)] if vaak(verloop) else []))


def _genoteerd(keer: Keer) -> list[str]:
    lines = [f"= Besluit: {besluit.tekst}" for punt in keer.punten for besluit in punt.besluiten]
    for punt in keer.punten:
        lines += [f"– {'Alleen voor u' if n.regie else 'Notitie'}: {n.tekst}" for n in punt.notities]
    return lines


def _hierna(keer: Keer) -> list[str]:
    """Return who told the patient, and when it was to be back: below what it followed from."""
    lines = [f"→ Vertelt het de patiënt: {punt.vertelt}" for punt in keer.punten if punt.vertelt]
    return [*lines, *(f"→ Komt terug: {lang(p.komt_terug)}" for p in keer.punten if p.komt_terug)]


def _afspraken(register: Register, afspraken: tuple[Afspraak, ...], vandaag: date) -> list[str]:
    """Return each afspraak as two lines: what and who, then its trail."""
    lines = []
    for a in afspraken:
        who = naam_en_organisatie(register, a.wie) if a.wie else "Nog zonder naam"
        lines += [f"{_teken(a, vandaag)} {a.nummer} {who}: {a.wat}", f"     {spoor_in_woorden(a, vandaag)}"]
    return lines


def _teken(afspraak: Afspraak, vandaag: date) -> str:
    if afspraak.reden:
        return "x"
    if achterstand(afspraak, vandaag):
        return Teken.LET_OP
    arrived = not afspraak.open or afspraak.stadium is Stadium.AANGEKOMEN
    return Teken.GEDAAN if arrived else Teken.LOOPT
