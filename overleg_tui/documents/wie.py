"""How people, partners and dates are called on paper; what is missing is a word, never a gap."""

from collections.abc import Callable
from datetime import date

from overleg_tui.documents.literal import literal
from overleg_tui.domain.datum import kort
from overleg_tui.domain.register import Register
from overleg_tui.domain.wie import met_organisatie

GEEN_WIE, GEEN_DATUM = "wie?", "wanneer?"


def figuur(register: Register, id_: str | None, als: Callable[[str], str] = literal) -> str:
    """Return ``Inge van Dort (WMO)`` as Markdown; ``wie?`` where nobody was named.

    Somebody who is no longer in the register is said to be so: the afspraak still had a person.
    ``als`` is ``cell`` in a table.
    """
    if not id_:
        return GEEN_WIE
    person = register.sleutelfiguren.get(id_)
    if person is None:
        return f"{GEEN_WIE} ({als(id_)} staat niet meer in de sociale kaart)"
    return als(met_organisatie(person, register))


def op_dag(dag: date | None) -> str:
    """Return ``vr 27-11-2026``, or ``wanneer?`` where no date was agreed."""
    return kort(dag) if dag else GEEN_DATUM
