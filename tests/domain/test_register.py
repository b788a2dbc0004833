"""Finding overleggen in the register without looking at those of all years."""

from dataclasses import replace
from datetime import date, time

from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register


def overleg(day: int, fase: Fase = Fase.AFGESLOTEN, id_: str = "") -> Overleg:
    datum = date(2026, 1, day)
    return Overleg(id_ or datum.isoformat(), datum, time(13), time(14, 30), fase=fase)


def test_the_newest_are_found_by_day_also_when_two_share_one_or_were_moved():
    register = Register()
    for made in (overleg(3), overleg(1), overleg(9), overleg(9, id_="nog een"), overleg(5)):
        register = register.met_overleg(made)
    assert [o.id for o in register.nieuwste(3)] == ["nog een", "2026-01-09", "2026-01-05"]
    moved = register.met_overleg(replace(overleg(9), datum=date(2026, 1, 2)))
    moved = moved.met_overleg(replace(overleg(9, id_="nog een"), datum=date(2026, 1, 2)))
    assert [o.datum.day for o in moved.nieuwste(4)] == [5, 3, 2, 2]
    assert moved.nieuwste(99) == moved.op_datum()[::-1]


def test_what_is_neither_closed_nor_cancelled_comes_in_order_of_days():
    register = Register()
    for day, fase in enumerate(Fase, 1):
        register = register.met_overleg(overleg(20 - day, fase))
    assert [o.fase for o in register.niet_voorbij()] == [Fase.BEZIG, Fase.GEPLAND, Fase.CONCEPT]
