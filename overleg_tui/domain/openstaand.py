"""What is not finished of all afspraken of all years, kept from one register to the next.

Most afspraken are done for good. Looking at every one of them with each repaint would cost more as years
pile up, so what is still open is remembered with the table it was found in: of the next table only the
difference is looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel


@dataclass(frozen=True, slots=True)
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
        open_, tell = dict(known.open), dict(known.vertellen)
        for id_, afspraak in register.afspraken.verschil(table).items():
            open_.pop(id_, None)
            tell.pop(id_, None)
            if afspraak is not None and afspraak.open:
                open_[id_] = afspraak
            elif afspraak is not None and _nog_te_horen(afspraak):
                tell[id_] = afspraak
        _laatste = register.afspraken, Openstaand(_op_nummer(open_), _op_nummer(tell))
    return _laatste[1]


def _nog_te_horen(afspraak: Afspraak) -> bool:
    return afspraak.reden is None and afspraak.stadium is Stadium.TERUGGEKOPPELD


def _op_nummer(afspraken: dict[str, Afspraak]) -> dict[str, Afspraak]:
    return dict(sorted(afspraken.items(), key=lambda item: item[1].nummer))
