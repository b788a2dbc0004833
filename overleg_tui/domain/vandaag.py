"""What needs the chair today: a handful of lines, each with where it is solved.

Decisions where the design is silent: a clock that is wrong comes first, as then no day is right; then the
overleg, people, and upkeep; what is in order is not said, except of the next overleg; of the last one it is
said what must still be written (see ``notulenstand``); a departure is said from six weeks ahead until there
is a successor, or as soon as afspraken wait for one. Nothing here looks at what was finished long ago.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import StrEnum

from overleg_tui.domain.bewaartermijn import JAAR, Bewaartermijn
from overleg_tui.domain.datum import kort
from overleg_tui.domain.genodigden import casussen_van
from overleg_tui.domain.kaartcontrole import OUD_NA, is_oud, is_vertrokken
from overleg_tui.domain.notulenstand import afgesloten_op, laatst_gehouden, nog_te_schrijven
from overleg_tui.domain.openstaand import openstaand
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.stilte import STIL_NA, opvolging
from overleg_tui.domain.wissen import verlopen

VOORBEREIDEN = 7
"""So many days before it an overleg is what presses most."""
VERTREK_VOORUIT = 42
"""So many days before somebody leaves it is said: one round of the overleg."""
MEESTE_VERTREK = 2
"""So many departures get a line of their own; the others are counted."""


class Doel(StrEnum):
    """Where a line is solved."""

    OVERLEG = "overleg"
    AGENDA = "agenda"
    NOTULEN = "notulen"
    PLAN = "plan"
    OPVOLGING = "opvolging"
    PERSOON = "persoon"
    VERTREK = "vertrek"
    KAART = "kaart"
    POT = "pot"
    WISSEN = "wissen"
    KLOK = "klok"


Geschreven = Callable[[Overleg, datetime], datetime | None]
"""Tells when the notulen of an overleg were last written, ``None`` if not since a moment."""


@record(frozen=True, slots=True)
class TeDoen:
    """One line: what it says, where it is solved, and about what (``bij``: ids, codes or a name)."""

    doel: Doel
    zin: str
    bij: tuple[str, ...] = ()


def vandaag(
    register: Register,
    dag: date,
    *,
    stil_na: int = STIL_NA,
    oud_na: int = OUD_NA,
    bewaren: Bewaartermijn = JAAR,
    geschreven: Geschreven | None = None,
) -> tuple[TeDoen, ...]:
    """Return what needs her on that day, the most pressing first.

    ``stil_na`` days make an afspraak silent, ``oud_na`` a line of the sociale kaart old; a closed casus may
    be wiped after ``bewaren``. Of notulen nothing is said without ``geschreven``.
    """
    notulen, next_ = (*_notulen(register, geschreven),), register.huidig_overleg(dag)
    # What the partners wait for comes before an overleg that is weeks away.
    soon = next_ is None or (next_.datum - dag).days <= VOORBEREIDEN
    return (
        *_klok(register, dag),
        *(() if soon else notulen),
        _overleg(register, dag),
        *_niet_afgesloten(register, dag),
        *(notulen if soon else ()),
        *_stil(register, dag, stil_na),
        *_vertrek(register, dag),
        *_onderhoud(register, dag, oud_na, bewaren),
    )


def _klok(register: Register, dag: date) -> Iterator[TeDoen]:
    """Say so when something that is still going on has a day that is yet to come: then the clock is wrong."""
    still = openstaand(register)
    steps = (a.laatst for found in (still.open, still.vertellen) for a in found.values())
    held = (o.begonnen.date() for o in register.niet_voorbij() if o.begonnen)
    last = max((day for day in (*steps, *held) if day), default=dag)
    if last > dag:
        said = f"De klok staat op {kort(dag)}, maar op {kort(last)} is al iets vastgelegd"
        yield TeDoen(Doel.KLOK, said)


def _overleg(register: Register, dag: date) -> TeDoen:
    next_ = register.huidig_overleg(dag)
    if next_ is None:
        return TeDoen(Doel.PLAN, "Er is nog geen volgend overleg gepland")
    day, where = f"Overleg {kort(next_.datum)}", Doel.OVERLEG
    if next_.fase is Fase.BEZIG:
        said = f"{day} is bezig"
    elif next_.datum < dag:
        said = f"{day} is geweest en nog niet afgesloten"
    else:
        missing = ontbreekt(register, next_)
        said = f"{day}, {over(next_.datum, dag)}: {', '.join(missing) or 'alles staat klaar'}"
        where = Doel.AGENDA if missing and next_.datum > dag else where
    return TeDoen(where, said, (next_.id,))


def _niet_afgesloten(register: Register, dag: date) -> Iterator[TeDoen]:
    """Say of which other overleg nobody told how it ended: held and not closed, or not held at all."""
    current = register.huidig_overleg(dag)
    for overleg in register.niet_voorbij():
        if overleg.datum < dag and overleg != current:
            said = f"Overleg {kort(overleg.datum)} is geweest en nog niet afgesloten"
            yield TeDoen(Doel.OVERLEG, said, (overleg.id,))


def _notulen(register: Register, geschreven: Geschreven | None) -> Iterator[TeDoen]:
    held = laatst_gehouden(register) if geschreven else None
    if geschreven and held:
        said = nog_te_schrijven(held, geschreven(held, afgesloten_op(held)))
        if said:
            yield TeDoen(Doel.NOTULEN, f"Overleg {kort(held.datum)}: {said}", (held.id,))


def ontbreekt(register: Register, overleg: Overleg) -> tuple[str, ...]:
    """Return in a few words what a planned overleg still lacks.

    A casus is incomplete without a question, an inbrenger or a recorded consent.
    """
    casussen = casussen_van(register, overleg)
    unready = sum(not (c.vraag and c.inbrenger and c.toestemming.vastgelegd) for c in casussen)
    found = [] if overleg.agenda else ["nog geen agenda"]
    found += [] if casussen or not overleg.agenda else ["nog geen casus"]
    found += [f"{_casussen(unready)} onvolledig"] if unready else []
    return (*found, *([] if overleg.genodigden else ["nog niemand genodigd"]))


def _stil(register: Register, dag: date, stil_na: int) -> Iterator[TeDoen]:
    lines = opvolging(register, dag, stil_na)
    silent = sum(line.stil for line in lines)
    if silent:
        late = sum(bool(line.te_laat) and line.stil for line in lines)
        also = f", {late} daarvan te laat" if late else ""
        word = "1 afspraak is stil" if silent == 1 else f"{silent} afspraken zijn stil"
        yield TeDoen(Doel.OPVOLGING, word + also)
    tell = sum(line.vertellen for line in lines)
    if tell:
        word = "1 terugkoppeling moet" if tell == 1 else f"{tell} terugkoppelingen moeten"
        yield TeDoen(Doel.OPVOLGING, f"{word} nog aan de patiënt verteld worden")


def _vertrek(register: Register, dag: date) -> Iterator[TeDoen]:
    waiting = Counter(afspraak.wie for afspraak in openstaand(register).open.values())
    people = [f for f in register.sleutelfiguren.values() if _weg(f, dag, waiting[f.id])]
    people.sort(key=lambda figuur: (figuur.tot or dag, figuur.id))
    own = people if len(people) == MEESTE_VERTREK + 1 else people[:MEESTE_VERTREK]
    for figuur in own:
        count = waiting[figuur.id]
        gone = "is weg sinds" if is_vertrokken(figuur, dag) else "vertrekt"
        work = f", {count} open over te dragen" if count else "" if figuur.opvolger else ": nog geen opvolger"
        yield TeDoen(Doel.PERSOON, f"{figuur.naam} {gone} {kort(figuur.tot or dag)}{work}", (figuur.naam,))
    if len(people) > len(own):
        yield TeDoen(Doel.VERTREK, f"Nog {len(people) - len(own)} mensen vertrekken of zijn weg")


def _weg(figuur: Sleutelfiguur, dag: date, open_: int) -> bool:
    if figuur.tot is None:
        return False
    soon = 0 <= (figuur.tot - dag).days <= VERTREK_VOORUIT
    return bool(open_) or (soon and not figuur.opvolger)


def _onderhoud(register: Register, dag: date, oud_na: int, bewaren: Bewaartermijn) -> Iterator[TeDoen]:
    people = [f for f in register.sleutelfiguren.values() if not is_vertrokken(f, dag)]
    old = sum(is_oud(org, dag, oud_na) for org in register.organisaties.values())
    old += sum(is_oud(figuur, dag, oud_na) for figuur in people)
    if old:
        word = "1 regel is" if old == 1 else f"{old} regels zijn"
        yield TeDoen(Doel.KAART, f"Sociale kaart: {word} lang niet gecontroleerd")
    notes = len(register.glazen_pot)
    if notes:
        yield TeDoen(Doel.POT, f"Glazen pot: {notes} {'briefje' if notes == 1 else 'briefjes'}")
    due = verlopen(register, dag, bewaren)
    if due:
        yield TeDoen(Doel.WISSEN, f"Bewaartermijn voorbij, te wissen: {_casussen(len(due))}", due)


def _casussen(count: int) -> str:
    return "1 casus" if count == 1 else f"{count} casussen"


def over(day: date, today: date) -> str:
    """Return how many days from now that is, in words."""
    days = (day - today).days
    return {0: "vandaag", 1: "morgen"}.get(days, f"over {days} dagen")
