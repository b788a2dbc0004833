"""Who stands for an organisation on a day and at an overleg: the first ones, deputies, successors."""

from datetime import date

from overleg_tui.domain.overleg import Aanwezigheid, Genodigde, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur


def is_reserve(figuur: Sleutelfiguur, register: Register, dag: date) -> bool:
    """Whether this person only stands in for, or will succeed, an active one of the same organisation."""
    return any(
        figuur.id in (other.vervanger, other.opvolger) and other.id != figuur.id
        for other in van_organisatie(figuur.organisatie, register, dag)
    )


def van_organisatie(org: str, register: Register, dag: date) -> list[Sleutelfiguur]:
    """Return the active sleutelfiguren of an organisation (id)."""
    return [f for f in register.sleutelfiguren.values() if f.organisatie == org and f.actief(dag)]


def eersten(org: str, register: Register, dag: date) -> list[Sleutelfiguur]:
    """Return whom an organisation (id) is about that day: its active ones who are nobody's reserve.

    Two who deputise for each other are both first.
    """
    active = van_organisatie(org, register, dag)
    return [f for f in active if not is_reserve(f, register, dag)] or active


def genodigde(figuur: str, overleg: Overleg | None) -> Genodigde | None:
    """Return how this sleutelfiguur (id) stands on the list of an overleg."""
    invited = overleg.genodigden if overleg else ()
    return next((g for g in invited if g.sleutelfiguur == figuur), None)


def is_weg(figuur: str, overleg: Overleg | None) -> bool:
    """Whether this sleutelfiguur (id) was invited to the overleg but is not there."""
    found = genodigde(figuur, overleg)
    return found is not None and found.aanwezigheid in (Aanwezigheid.VERHINDERD, Aanwezigheid.AFWEZIG)


def vervanger_van(
    figuur: Sleutelfiguur, register: Register, dag: date, overleg: Overleg | None
) -> Sleutelfiguur | None:
    """Return who stands in at this overleg: the one named for it, or else the usual one; active and there."""
    found = genodigde(figuur.id, overleg)
    for id_ in ((found.vervanger if found else None), figuur.vervanger):
        deputy = register.sleutelfiguren.get(id_ or "")
        if deputy and deputy.actief(dag) and not is_weg(deputy.id, overleg):
            return deputy
    return None


def opvolger_van(figuur: Sleutelfiguur, register: Register, dag: date) -> Sleutelfiguur | None:
    """Return who came after somebody who left, also when that one left again."""
    seen = {figuur.id}
    while (after := register.sleutelfiguren.get(figuur.opvolger or "")) and after.id not in seen:
        if after.tot is None or after.tot >= dag:
            return after
        seen.add(after.id)
        figuur = after
    return None
