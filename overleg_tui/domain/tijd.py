"""Time, fairly: what each agendapunt was given and took, and what that leaves for those still to come.

Time is counted while the program runs and the meeting is on; an interruption (a crash, a closed laptop)
belongs to no agendapunt. Counted seconds belong to the place and not to the changes: undoing an afspraak
gives no time back. When the overleg is closed they are written into its agenda.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.zinnen import geteld

ADEM = timedelta(seconds=20)
"""The longest silence between two beats that still counts; longer means that the program did not run."""

_VROEG = timedelta(hours=1)


@record(frozen=True, slots=True)
class Besteed:
    """Seconds per agendapunt (id) of the running overleg, counted up to ``tot``; ``punt`` is the one on."""

    overleg: str
    punt: str
    tot: datetime
    seconden: tuple[tuple[str, int], ...] = ()


@record(frozen=True, slots=True)
class Tijdbeeld:
    """Time as shown: at the right of the header and of the title, and behind what comes next.

    ``halverwege``: half of what was planned here is spent, so that what comes next counts.
    """

    kop: str
    regel: str
    verdeling: str = ""
    halverwege: bool = False


def loopt(overleg: Overleg, nu: datetime) -> bool:
    """Whether the meeting is on: begun today. One reopened or left open another day counts no time."""
    begun = overleg.begonnen
    return overleg.fase is Fase.BEZIG and begun is not None and begun.date() == nu.date()


def sta_bij(besteed: Besteed | None, overleg: Overleg, punt: str, nu: datetime) -> Besteed:
    """Return the count with ``punt`` on; of another overleg (or none) a new one that starts at ``nu``."""
    if besteed is None or besteed.overleg != overleg.id:
        return Besteed(overleg.id, punt, nu, tuple(seconden(overleg, None).items()))
    return replace(besteed, punt=punt)


def tel(besteed: Besteed, nu: datetime) -> Besteed:
    """Return the count up to ``nu``; a leap (asleep, or a clock set right) moves on without counting."""
    passed = nu - besteed.tot
    if not timedelta(0) <= passed <= ADEM:
        return replace(besteed, tot=nu)
    whole = int(passed.total_seconds())
    counted = dict(besteed.seconden)
    counted[besteed.punt] = counted.get(besteed.punt, 0) + whole
    tot = besteed.tot + timedelta(seconds=whole)
    return replace(besteed, tot=tot, seconden=tuple(counted.items()) if whole else besteed.seconden)


def seconden(overleg: Overleg, besteed: Besteed | None) -> Mapping[str, int]:
    """Return the seconds spent per agendapunt: as counted now, or as written at the closing."""
    if besteed is not None and besteed.overleg == overleg.id:
        return dict(besteed.seconden)
    return {punt.id: punt.seconden for punt in overleg.agenda if punt.seconden}


def schrijf_bij(overleg: Overleg, besteed: Besteed | None) -> Overleg:
    """Return the overleg with what was counted written into its agenda."""
    spent = seconden(overleg, besteed)
    return replace(overleg, agenda=tuple(replace(p, seconden=spent.get(p.id, 0)) for p in overleg.agenda))


def minuten_besteed(seconds: int) -> int:
    """Return spent time in whole minutes, as it is told afterwards."""
    return (seconds + 30) // 60


def tijdbeeld(overleg: Overleg, index: int, besteed: Besteed | None, nu: datetime) -> Tijdbeeld:
    """Return the time as it is shown at agendapunt ``index`` (from 0)."""
    punt = overleg.agenda[index]
    spent = seconden(overleg, besteed).get(punt.id, 0)
    end = f"tot {overleg.eind:%H:%M}"
    if overleg.fase is not Fase.BEZIG:
        took = f" · besteed {minuten_besteed(spent)}" if minuten_besteed(spent) else ""
        return Tijdbeeld(end, f"gepland {punt.minuten}{took} min")
    if not loopt(overleg, nu):
        return Tijdbeeld(f"{nu:%H:%M} · {end}", f"gepland {punt.minuten} min")
    known = besteed is not None and besteed.overleg == overleg.id
    tot = besteed.tot if besteed and known else nu
    ready = tot + _rest(overleg, index, spent)
    return Tijdbeeld(
        f"{nu:%H:%M} · klaar {ready:%H:%M}",
        regel(punt.minuten, spent),
        verdeling(overleg, index, spent, tot),
        halverwege=2 * spent >= punt.minuten * 60,
    )


def regel(gepland: int, besteed: int) -> str:
    """Return what is left of ``gepland`` minutes after ``besteed`` seconds; past them the sign turns."""
    left = gepland * 60 - besteed
    if left > 0:
        return f"nog {-(-left // 60)} van {gepland} min"
    over = -left // 60
    return f"! {over} min over · gepland {gepland}" if over else f"! de {gepland} min zijn om"


def verdeling(overleg: Overleg, index: int, besteed: int, tot: datetime) -> str:
    """Return how the time that is left falls to the casussen after ``index``; "" unless one comes next.

    The other agendapunten keep what was planned for them; ``besteed`` are the seconds spent at ``index``.
    """
    later = overleg.agenda[index + 1 :]
    if not later or later[0].soort is not Soort.CASUS:
        return ""
    cases = sum(punt.soort is Soort.CASUS for punt in later)
    others = sum(punt.minuten for punt in later if punt.soort is not Soort.CASUS)
    room = einde(overleg) - tot - _over(overleg.agenda[index], besteed) - timedelta(minutes=others)
    minutes = int(room.total_seconds()) // 60
    still = f"nog {geteld(cases, 'casus', 'casussen')}"
    if minutes < 1:
        return f"{still}, de tijd is op"
    share = _half(2 * minutes // cases)
    return f"{still}, {minutes} min" + (f": {share} min per casus" if share and cases > 1 else "")


def einde(overleg: Overleg) -> datetime:
    """Return when the running overleg should be done: as planned, or its length after an odd beginning."""
    begun = overleg.begonnen or datetime.combine(overleg.datum, overleg.begin)
    planned = datetime.combine(overleg.datum, overleg.eind)
    length = timedelta(minutes=overleg.minuten)
    return planned if planned - length - _VROEG <= begun < planned else begun + length


def _rest(overleg: Overleg, index: int, besteed: int) -> timedelta:
    later = sum(punt.minuten for punt in overleg.agenda[index + 1 :])
    return _over(overleg.agenda[index], besteed) + timedelta(minutes=later)


def _over(punt: Agendapunt, besteed: int) -> timedelta:
    return timedelta(seconds=max(0, punt.minuten * 60 - besteed))


def _half(halves: int) -> str:
    whole = str(halves // 2) if halves > 1 else ""
    return whole + ("½" if halves % 2 else "")
