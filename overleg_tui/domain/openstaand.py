"""What is not finished of all afspraken of all years, kept from one register to the next.

Most afspraken are done for good. Looking at every one of them with each repaint would cost more as years
pile up, so the table is asked for the others only, and once.
"""

from collections.abc import Mapping
from dataclasses import field

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel


@record(frozen=True, slots=True)
class Openstaand:
    """By id: the ``open`` afspraken, and those of which the patient has yet to hear (``vertellen``)."""

    open: Mapping[str, Afspraak] = field(default_factory=dict)
    vertellen: Mapping[str, Afspraak] = field(default_factory=dict)


_laatste: tuple[Tabel[Afspraak], Openstaand] = (Tabel(), Openstaand())


def openstaand(register: Register) -> Openstaand:
    """Return what is not finished, in the order of the numbers."""
    global _laatste
    table, known = _laatste
    if register.afspraken is not table:
        still = sorted(register.afspraken.groep("af", False), key=lambda afspraak: afspraak.nummer)
        known = Openstaand({a.id: a for a in still if a.open}, {a.id: a for a in still if not a.open})
        _laatste = register.afspraken, known
    return known
