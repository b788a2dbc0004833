"""How an afspraak is shown while following it up: signs that go with words, and how it stands."""

from datetime import date

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraken import kort_stadium
from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import Opvolgregel
from overleg_tui.domain.zinnen import geteld

TE_LAAT, STIL, LOOPT, GEDAAN = "!", "?", "·", "✓"
TEKENS = (
    f"{TE_LAAT} te laat   {STIL} stil   {LOOPT} loopt   {GEDAAN} teruggekoppeld, patiënt weet het nog niet"
)


@record(frozen=True, slots=True)
class Opvolgbeeld:
    """One line of the list: ``tekens`` are two signs at most, ``dagen`` says silence in words."""

    tekens: str
    dagen: str
    casus: str
    organisatie: str
    naam: str
    wat: str
    stand: str
    nodig: bool


def opvolgbeeld(register: Register, regel: Opvolgregel, vandaag: date) -> Opvolgbeeld:
    """Return an afspraak as the chair follows it up; what is missing is said in words."""
    a = regel.afspraak
    person = register.sleutelfiguren.get(a.wie or "")
    partner = register.organisatie_van(a.wie)
    late, silent = TE_LAAT if regel.te_laat else "", STIL if regel.stil else ""
    return Opvolgbeeld(
        tekens=late + silent or (GEDAAN if regel.vertellen else LOOPT),
        dagen=_dagen(regel),
        casus=f"{a.casus or '–'}{' gewist' if regel.gewist else ''}",
        organisatie=partner.naam if partner else "",
        naam=person.naam if person else "wie?",
        wat=a.wat or "wat?",
        stand=" · ".join(_stand(regel, vandaag)),
        nodig=bool(late or silent),
    )


def _dagen(regel: Opvolgregel) -> str:
    if regel.dagen == 0:
        return "vandaag"
    return geteld(regel.dagen, "dag", "dagen") + (" stil" if regel.stil else "")


def _stand(regel: Opvolgregel, vandaag: date) -> list[str]:
    """Return what matters most first: whom to ask now, what is overdue, what was asked, how it stands."""
    parts = []
    if regel.weg:
        after = regel.aanspreekbaar
        parts.append(f"→ {after.naam} (opvolger)" if after else "weg, geen opvolger")
    if regel.te_laat:
        parts.append(regel.te_laat)
    if regel.voorstellen:
        parts.append("warm: wie stelde voor?")
    if asked := regel.afspraak.nagevraagd:
        parts.append(f"nagevraagd {_dag(asked[-1], vandaag)}")
    return parts or [kort_stadium(regel.afspraak).partition(" · ")[0]]


def verhaal(register: Register, regel: Opvolgregel, vandaag: date) -> tuple[str, ...]:
    """Return the afspraak in full, for reading: who, what and by when; then its trail, oldest first."""
    a = regel.afspraak
    who = naam_en_organisatie(register, a.wie) if a.wie else "wie?"
    when = [f"voor {dag_maand(a.doen_voor)}"] if a.doen_voor else ["wanneer?"]
    when += [f"terug {dag_maand(a.terug_voor)}"] if a.terug_voor else []
    when += [f"warme overdracht{': wie stelde voor?' if regel.voorstellen else ''}"] if a.warm else []
    when += [regel.te_laat] if regel.te_laat else []
    return (f"Afspraak {a.nummer}, {who}", str(a.wat), " · ".join(when), spoor_in_woorden(a, vandaag))


def spoor_in_woorden(afspraak: Afspraak, vandaag: date) -> str:
    """Return the trail with its remarks, oldest first; then why it ended, and when was asked after it."""
    said = [
        f"{stap.stadium} {_dag(stap.datum, vandaag)}" + (f" ({stap.opmerking})" if stap.opmerking else "")
        for stap in afspraak.spoor
    ]
    said += [f"gestopt: {afspraak.reden}"] if afspraak.reden else []
    return " · ".join([*said, *(f"nagevraagd {_dag(day, vandaag)}" for day in afspraak.nagevraagd)])


def _dag(dag: date, vandaag: date) -> str:
    return dag_maand(dag, weekdag=False) + ("" if dag.year == vandaag.year else f" {dag.year}")
