"""What happens to afspraken: recording, changing, finding the open ones, and saying them in a sentence."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.datum import dag_maand, kort, lang
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Notitie, Overleg
from overleg_tui.domain.register import Register

if TYPE_CHECKING:
    from overleg_tui.domain.regel import Ontleed

_OPEN_PLEK = "___"
# Further ahead than this a day without its year could be taken for this year's.
_BIJNA_EEN_JAAR = 330


def leg_vast(
    register: Register,
    gelezen: "Ontleed",
    *,
    overleg: str,
    vandaag: date,
    casus: str | None = None,
    agendapunt: str | None = None,
) -> Register:
    """Record what was read from a quick line, under ``register.nieuw_nummer()``.

    Without an ``agendapunt`` it lands on the one of its casus, if that is on the agenda. A line with
    fouten and a closed overleg are refused; gaps are not.
    """
    at = register.overleggen[overleg]
    _weiger_afgesloten(at, "kan geen afspraak meer bij")
    item = agendapunt or next((p.id for p in at.agenda if casus and p.casus == casus), None)
    new = Afspraak(
        nummer=register.nieuw_nummer(),
        overleg=overleg,
        agendapunt=item,
        casus=casus,
        wat=gelezen.wat,
        spoor=(Stap(Stadium.AFGESPROKEN, vandaag),),
    )
    return register.met_afspraak(_ingevuld(new, gelezen))


def uit_notitie(
    register: Register, gelezen: "Ontleed", notitie: Notitie, *, overleg: str, punt: str, vandaag: date
) -> Register:
    """Record an afspraak that was a note of an agendapunt (id); it is a note no more."""
    at = register.overleggen[overleg]
    item = at.punt(punt)
    register = leg_vast(
        register, gelezen, overleg=overleg, vandaag=vandaag, casus=item.casus, agendapunt=punt
    )
    kept = list(item.notities)
    if notitie in kept:
        kept.remove(notitie)
    return register.met_overleg(at.met_punt(replace(item, notities=tuple(kept))))


def wijzig(register: Register, afspraak: str, gelezen: "Ontleed") -> Register:
    """Change an afspraak (id) to what was read; where it was made and its trail stay."""
    return register.met_afspraak(_ingevuld(zoek_afspraak(register, afspraak), gelezen))


def verwijder(register: Register, afspraak: str) -> Register:
    """Take away an afspraak (id) that was made at an overleg that is not closed.

    Its number may be given again: the new one counts as not read back.
    """
    found = zoek_afspraak(register, afspraak)
    at = register.overleggen.get(found.overleg)
    if at is not None:
        _weiger_afgesloten(at, "is geen afspraak meer weg te halen")
        for item in at.agenda:
            if item.teruggelezen == found.nummer:
                at = at.met_punt(replace(item, teruggelezen=found.nummer - 1))
        register = register.met_overleg(at)
    return replace(register, afspraken=register.afspraken.zonder(found.id))


def _weiger_afgesloten(overleg: Overleg, zin: str) -> None:
    if overleg.voorbij:
        raise Refused(f"Het overleg van {kort(overleg.datum)} is {overleg.fase}: daar {zin}.")


def zoek_afspraak(register: Register, afspraak: str) -> Afspraak:
    """Return the afspraak with that number, or refuse an unknown one."""
    found = register.afspraken.get(afspraak)
    if found is None:
        raise Refused(f"Afspraak {afspraak} bestaat niet (meer). Kijk in de lijst van afspraken.")
    return found


def _ingevuld(afspraak: Afspraak, gelezen: "Ontleed") -> Afspraak:
    if gelezen.fouten:
        raise Refused(" ".join(gelezen.fouten))
    return replace(
        afspraak,
        wat=gelezen.wat,
        wie=gelezen.wie,
        doen_voor=gelezen.doen_voor,
        terug_voor=gelezen.terug_voor,
        warm=gelezen.warm,
        regel=gelezen.regel,
    )


def open_afspraken(
    register: Register, casus: str | None = None, van: str | None = None
) -> tuple[Afspraak, ...]:
    """Return the open afspraken, of one casus (code) or sleutelfiguur (id) if given; oldest number first."""
    from overleg_tui.domain.openstaand import openstaand

    found = openstaand(register).open.values()
    return tuple(a for a in found if casus in (None, a.casus) and van in (None, a.wie))


def kort_stadium(afspraak: Afspraak) -> str:
    """Return how an afspraak stands: ``aangekomen 3 nov``, or ``voor di 15 dec · terug di 22 dec · warm``."""
    reached = afspraak.bereikt
    if afspraak.reden:
        return " ".join([afspraak.reden, *(_op(stap) for stap in afspraak.spoor[-1:])])
    if reached and afspraak.stadium is not Stadium.AFGESPROKEN:
        return f"{afspraak.stadium} {_op(reached)}"
    parts = [f"voor {dag_maand(afspraak.doen_voor)}" if afspraak.doen_voor else "wanneer?"]
    parts += [f"terug {dag_maand(afspraak.terug_voor)}"] if afspraak.terug_voor else []
    return " · ".join([*parts, *(["warm"] if afspraak.warm else [])])


def _op(stap: Stap) -> str:
    return dag_maand(stap.datum, weekdag=False)


def zin(afspraak: Afspraak, register: Register) -> str:
    """Return the sentence that is read back at the table; a gap is a line to fill in.

    ``Inge van Dort (WMO) belt mevrouw, vóór dinsdag 15 december, en koppelt vóór 22 december terug.``
    """
    made = afspraak.spoor[0].datum if afspraak.spoor else None
    by = _dag(afspraak.doen_voor, made, weekdag=True)
    back = _dag(afspraak.terug_voor, made, weekdag=False)
    warm = " Het is een warme overdracht." if afspraak.warm else ""
    does = f"{_wie(afspraak, register)} {_zonder_punt(afspraak.wat)}"
    return f"{does}, vóór {by}, en koppelt vóór {back} terug.{warm}"


def _wie(afspraak: Afspraak, register: Register) -> str:
    from overleg_tui.domain.wie import met_organisatie

    person = register.sleutelfiguren.get(afspraak.wie or "")
    return met_organisatie(person, register) if person else f"{_OPEN_PLEK} (wie?)"


def _dag(d: date | None, made: date | None, *, weekdag: bool) -> str:
    if d is None:
        return f"{_OPEN_PLEK} (wanneer?)"
    near = made is not None and 0 <= (d - made).days <= _BIJNA_EEN_JAAR
    return lang(d, weekdag=weekdag, jaar=not near)


def _zonder_punt(wat: str) -> str:
    return wat.rstrip(" .,;") or wat
