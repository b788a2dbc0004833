"""KB-cijfers: counts and lead times per year, with no person in them, and what each of them means.

Decisions where the design is silent: an overleg counts once it is closed, in the year it was held; an
afspraak in the year of its overleg; of a wiped casus its counts go on counting. Of fewer than five nothing
is shown: so few could be told apart. *Stil* here is always two weeks, whatever a team set for its own
list, so that years and teams compare.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from statistics import median, quantiles

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium
from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.criteria import CRITERIA
from overleg_tui.domain.genodigden import binnenring
from overleg_tui.domain.gewist import Gewist
from overleg_tui.domain.overleg import Aanwezigheid, Fase, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import STIL_NA, dagen_stil
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.wissen import ANDERS, kenmerken

MINSTENS = 5
"""Of fewer than so many no lead time is shown."""
SAMEN = "Alle partners samen"

DEFINITIES: Mapping[str, str] = {
    "overleggen": "Overleggen die in dit jaar zijn gehouden en afgesloten.",
    "casussen": "Casussen die in dit jaar op een gehouden overleg op de agenda stonden; elke casus telt "
    "één keer. Een gewiste casus telt mee.",
    "kwadranten": "Het aantal van deze casussen met minstens één zorg in het kwadrant. Een casus kan in "
    "meer kwadranten tellen.",
    "criteria": "Het aantal van deze casussen met dit criterium. Een eigen criterium heet hier ‘anders’.",
    "afspraken": "Afspraken die bij een overleg in dit jaar zijn gemaakt.",
    "aangekomen": "Van deze afspraken: de patiënt is bij de partner aangekomen.",
    "gedaan": "Van deze afspraken: de partner heeft teruggekoppeld.",
    "stil": f"Van deze afspraken: staat nog open, en {STIL_NA} dagen of langer is er niets van gehoord.",
    "per_overleg": "Wat op elk overleg van dit jaar is afgesproken, en hoeveel daarvan tot nu toe is "
    "aangekomen en teruggekoppeld.",
    "redenen": "Waarom een afspraak eindigde zonder dat de patiënt aankwam. Wat nog openstond toen een "
    "casus werd gewist, heet vervallen.",
    "aankomst": "Dagen van afspraak tot de patiënt is aangekomen: de mediaan, en tussen haakjes tussen "
    f"welke waarden de middelste helft ligt. Bij minder dan {MINSTENS} afspraken staat er niets.",
    "terugkoppeling": "Dagen van afspraak tot de partner terugkoppelt, op dezelfde manier.",
    "opkomst": "Van de gehouden overleggen waarvoor de partner was uitgenodigd: bij hoeveel iemand van "
    "de partner er was, of een vervanger.",
    "minuten": "Minuten per casus op de agenda, gemiddeld: gepland, en besteed waar dat is bijgehouden.",
    "raakt": "Van de afspraken bij een casus waarin de patiënt een eerste prioriteit koos: hoeveel daar "
    "iets aan doen.",
}
"""What each figure counts, in one sentence; they stand beside the figures wherever these are shown."""


@record(frozen=True, slots=True)
class Spreiding:
    """Days: the median, and between which values the middle half lies."""

    aantal: int
    mediaan: float
    laag: float
    hoog: float


@record(frozen=True, slots=True)
class Partnertijden:
    """Lead times of one organisation; ``None`` where there are too few to show."""

    naam: str
    aankomst: Spreiding | None
    terugkoppeling: Spreiding | None


@record(frozen=True, slots=True)
class Opkomst:
    """At how many overleggen a partner was there, of those it was invited to."""

    naam: str
    aanwezig: int
    overleggen: int


@record(frozen=True, slots=True)
class Overlegcijfers:
    """What was agreed at one overleg, and how much of that got so far by now."""

    datum: date
    afspraken: int
    aangekomen: int
    gedaan: int


@record(frozen=True, slots=True)
class Jaarcijfers:
    """The figures of one year; see ``DEFINITIES``. An average of nothing is ``None``."""

    jaar: int
    overleggen: int
    casussen: int
    kwadranten: tuple[tuple[str, int], ...]
    criteria: tuple[tuple[str, int], ...]
    afspraken: int
    aangekomen: int
    gedaan: int
    stil: int
    redenen: tuple[tuple[str, int], ...]
    partners: tuple[Partnertijden, ...]
    opkomst: tuple[Opkomst, ...]
    minuten_gepland: float | None
    minuten_besteed: float | None
    raakt: int
    met_prioriteit: int
    per_overleg: tuple[Overlegcijfers, ...] = ()


def jaren(register: Register) -> tuple[int, ...]:
    """Return the years in which an overleg was held, oldest first."""
    return tuple(sorted({o.datum.year for o in register.overleggen.values() if o.fase is Fase.AFGESLOTEN}))


def trend(
    register: Register, vandaag: date, criteria: tuple[Tekst, ...] = CRITERIA
) -> tuple[Jaarcijfers, ...]:
    """Return the figures of every year, oldest first."""
    return tuple(cijfers(register, jaar, vandaag, criteria) for jaar in jaren(register))


def cijfers(
    register: Register, jaar: int, vandaag: date, criteria: tuple[Tekst, ...] = CRITERIA
) -> Jaarcijfers:
    """Return the figures of a year, as they stand today; a criterium not of the list is ``ANDERS``."""
    held = [o for o in register.op_datum() if o.fase is Fase.AFGESLOTEN and o.datum.year == jaar]
    items = [punt for overleg in held for punt in overleg.agenda if punt.casus]
    known = _kenmerken(register, dict.fromkeys(punt.casus for punt in items if punt.casus), criteria)
    met = (c if c in criteria else ANDERS for each in known.values() for c in each.criteria)
    made = [a for overleg in held for a in register.afspraken_uit(overleg.id)]
    first = _kenmerken(register, dict.fromkeys(a.casus for a in made if a.casus), criteria)
    starred = [(a, kept.eerste) for a in made if a.casus and (kept := first.get(a.casus)) and kept.eerste]
    return Jaarcijfers(
        jaar=jaar,
        overleggen=len(held),
        casussen=len({punt.casus for punt in items}),
        kwadranten=_tel((k for each in known.values() for k in each.kwadranten), Kwadrant),
        criteria=_tel(met, (*criteria, ANDERS)),
        afspraken=len(made),
        aangekomen=sum(map(_aangekomen, made)),
        gedaan=sum(map(_teruggekoppeld, made)),
        stil=sum(a.open and dagen_stil(a, vandaag) >= STIL_NA for a in made),
        redenen=_tel((a.reden for a in made if a.reden and not _aangekomen(a)), Reden),
        partners=_partners(register, made),
        opkomst=_opkomst(register, held),
        minuten_gepland=_gemiddeld(punt.minuten for punt in items),
        minuten_besteed=_gemiddeld(punt.seconden / 60 for punt in items if punt.seconden),
        raakt=sum(eerste in a.raakt for a, eerste in starred),
        met_prioriteit=len(starred),
        per_overleg=tuple(_per_overleg(register, overleg) for overleg in held),
    )


def _per_overleg(register: Register, overleg: Overleg) -> Overlegcijfers:
    made = register.afspraken_uit(overleg.id)
    came, done = sum(map(_aangekomen, made)), sum(map(_teruggekoppeld, made))
    return Overlegcijfers(overleg.datum, len(made), came, done)


def spreiding(dagen: Iterable[int]) -> Spreiding | None:
    """Return median and middle half, ``None`` of too few to show."""
    found = sorted(dagen)
    if len(found) < MINSTENS:
        return None
    low, _, high = quantiles(found, n=4, method="inclusive")
    return Spreiding(len(found), float(median(found)), low, high)


def _kenmerken(register: Register, codes: Iterable[str], criteria: tuple[Tekst, ...]) -> dict[str, Gewist]:
    """Return by code what is counted of these casussen, wiped or not."""
    found = {}
    for code in codes:
        casus = register.casussen.get(code)
        kept = kenmerken(casus, criteria) if casus else register.gewist.get(code)
        if kept:
            found[code] = kept
    return found


def _tel(waarden: Iterable[str], volgorde: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return how often each occurs, in this order, zeros included."""
    counts = Counter(str(waarde) for waarde in waarden)
    return tuple((str(name), counts[str(name)]) for name in volgorde)


def _dagen_tot(afspraak: Afspraak, stadium: Stadium) -> int | None:
    """Return the days from the agreement to a stage, ``None`` if it was not reached."""
    reached = next((stap.datum for stap in afspraak.spoor if stap.stadium is stadium), None)
    return None if reached is None else max(0, (reached - afspraak.spoor[0].datum).days)


def _teruggekoppeld(afspraak: Afspraak) -> bool:
    return afspraak.reden is None and not afspraak.open


def _aangekomen(afspraak: Afspraak) -> bool:
    return _dagen_tot(afspraak, Stadium.AANGEKOMEN) is not None


def _partners(register: Register, made: list[Afspraak]) -> tuple[Partnertijden, ...]:
    """Return the lead times of all together, then of each organisation by name, also of who left since."""
    by_org: dict[str, list[Afspraak]] = {SAMEN: made}
    for afspraak in made:
        org = register.organisatie_van(afspraak.wie)
        if org:
            by_org.setdefault(org.naam, []).append(afspraak)
    return tuple(
        Partnertijden(naam, _tijden(found, Stadium.AANGEKOMEN), _tijden(found, Stadium.TERUGGEKOPPELD))
        for naam, found in sorted(by_org.items(), key=lambda item: (item[0] != SAMEN, item[0]))
    )


def _tijden(afspraken: list[Afspraak], stadium: Stadium) -> Spreiding | None:
    days = (_dagen_tot(afspraak, stadium) for afspraak in afspraken)
    return spreiding(found for found in days if found is not None)


def _opkomst(register: Register, held: list[Overleg]) -> tuple[Opkomst, ...]:
    found = []
    for org in binnenring(register):
        came = [there for o in held if (there := _was_er(register, o, org.id)) is not None]
        if came:
            found.append(Opkomst(org.naam, sum(came), len(came)))
    return tuple(found)


def _was_er(register: Register, overleg: Overleg, org: str) -> bool | None:
    """Return whether somebody of an organisation (id) was there; ``None`` if nobody was invited."""
    guests = [
        guest
        for guest in overleg.genodigden
        if (person := register.sleutelfiguren.get(guest.sleutelfiguur)) and person.organisatie == org
    ]
    if not guests:
        return None
    return any(guest.aanwezigheid is Aanwezigheid.AANWEZIG or guest.vervanger for guest in guests)


def _gemiddeld(waarden: Iterable[float]) -> float | None:
    found = list(waarden)
    return round(sum(found) / len(found), 1) if found else None
