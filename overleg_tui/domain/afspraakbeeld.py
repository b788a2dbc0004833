"""How an afspraak is shown on any screen: a sign that goes with words, and how it stands."""

from datetime import date
from enum import StrEnum

from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.afspraken import kort_stadium
from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst


class Teken(StrEnum):
    """How an afspraak stands, as a sign that always goes with words."""

    GEDAAN = "✓"
    LOOPT = "·"
    LET_OP = "!"


@record(frozen=True, slots=True)
class AfspraakBeeld:
    """An afspraak as shown: ``oud`` if made at an earlier overleg; ``stand_kort`` has no weekdays."""

    teken: Teken
    nummer: int
    organisatie: str
    naam: str
    wat: Tekst
    stand: str
    stand_kort: str
    oud: bool


def beeld(register: Register, afspraak: Afspraak, overleg: Overleg, vandaag: date) -> AfspraakBeeld:
    """Return an afspraak as shown; what is missing is said in words, what is overdue too."""
    person = register.sleutelfiguren.get(afspraak.wie or "")
    partner = register.organisatie_van(afspraak.wie)
    late = achterstand(afspraak, vandaag)
    gap = afspraak.open and (person is None or afspraak.doen_voor is None)
    arrived = afspraak.stadium in (Stadium.AANGEKOMEN, Stadium.TERUGGEKOPPELD, Stadium.PATIENT_WEET_HET)
    sign = Teken.LET_OP if gap or late else Teken.GEDAAN if arrived else Teken.LOOPT
    suffix = f" · {late}" if late else ""
    full, brief = _stand(afspraak)
    return AfspraakBeeld(
        teken=sign,
        nummer=afspraak.nummer,
        organisatie=partner.naam if partner else "",
        naam=person.naam if person else "wie?",
        wat=afspraak.wat,
        stand=full + suffix,
        stand_kort=brief + suffix,
        oud=afspraak.overleg != overleg.id,
    )


def achterstand(afspraak: Afspraak, vandaag: date) -> str:
    """Return in words which day agreed on is past, empty if none."""
    if not afspraak.open:
        return ""
    if afspraak.stadium is not Stadium.AANGEKOMEN and afspraak.doen_voor and afspraak.doen_voor < vandaag:
        return "te laat"
    return "terug te laat" if afspraak.terug_voor and afspraak.terug_voor < vandaag else ""


def _stand(afspraak: Afspraak) -> tuple[str, str]:
    """Return how an afspraak stands in words, with the weekdays of its dates and without."""
    full = kort_stadium(afspraak) or "wanneer?"
    brief = full
    for day in (afspraak.doen_voor, afspraak.terug_voor):
        if day:
            brief = brief.replace(dag_maand(day), dag_maand(day).partition(" ")[2])
    return full, brief.replace(" · ", " ")
