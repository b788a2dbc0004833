"""The board of verbeterpunten: writing, placing, taking along, and walking over it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain import verbeterbord as vb
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.planning import plan
from overleg_tui.domain.raster import Richting
from overleg_tui.domain.regel import ontleed
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import GEEN_TEKST, tekst
from overleg_tui.domain.verbeterpunt import Vak

from .wijk import DAG, VANDAAG, wijk

A, B, C, D = Vak


def gevuld(*vakken, register=None):
    register = register or Register()
    for n, vak in enumerate(vakken, 1):
        register = vb.voeg_toe(register, tekst(f"punt {n}"), vak)
    return register


def vakken(register):
    return {vak: [punt.id for punt in punten] for vak, punten in vb.bord(register).items()}


def test_a_verbeterpunt_stands_in_its_box_and_moves_to_another():
    register = gevuld(A, A, D)
    assert vakken(register) == {A: ["v1", "v2"], B: [], C: [], D: ["v3"]}
    assert vakken(vb.plaats(register, "v1", C)) == {A: ["v2"], B: [], C: ["v1"], D: ["v3"]}
    with pytest.raises(Refused, match="Dit staat al bij ‘Makkelijk, grote winst’"):
        vb.plaats(register, "v1", A)


def test_a_line_that_was_written_anew_keeps_its_place():
    register = gevuld(A, A)
    again = vb.schrijf(register, replace(register.verbeterpunten["v1"], tekst=tekst("anders")))
    assert vakken(again)[A] == ["v1", "v2"]


def test_an_id_is_not_given_twice_after_one_was_taken_away():
    register = vb.verwijder(gevuld(A, A, A), "v2")
    assert sorted(vb.voeg_toe(register, tekst("nieuw"), B).verbeterpunten) == ["v1", "v3", "v4"]


def test_an_empty_one_a_double_one_and_one_that_is_gone_are_refused():
    register = gevuld(A)
    with pytest.raises(Refused, match="Er staat nog niets"):
        vb.voeg_toe(register, GEEN_TEKST, A)
    with pytest.raises(Refused, match="staat al op het bord, bij ‘Makkelijk, grote winst’"):
        vb.voeg_toe(register, tekst("PUNT 1"), B)
    with pytest.raises(Refused, match="niet meer op het bord"):
        vb.plaats(register, "v9", B)


def test_it_goes_on_the_agenda_to_come_or_waits_for_one():
    parked = vb.naar_agenda(gevuld(A), "v1", VANDAAG)
    assert parked.verbeterpunten["v1"].geparkeerd
    with pytest.raises(Refused, match="staat al klaar"):
        vb.naar_agenda(parked, "v1", VANDAAG)
    planned = vb.naar_agenda(plan(gevuld(A), DAG), "v1", VANDAAG)
    (item,) = [p for p in planned.overleggen["2026-12-08"].agenda if p.verbeterpunt]
    assert (item.titel, item.verbeterpunt) == ("punt 1", "v1")
    with pytest.raises(Refused, match="staat al op de agenda van di 8-12-2026"):
        vb.naar_agenda(planned, "v1", VANDAAG)


def test_what_became_an_afspraak_leaves_the_board_and_belongs_to_its_agendapunt():
    register = vb.naar_agenda(plan(gevuld(A, register=wijk()), DAG), "v1", VANDAAG)
    read = ontleed("@WMO punt 1 voor 4 dec", register, VANDAAG, register.overleggen["2026-12-08"], None)
    made = vb.maak_afspraak(register, "v1", read, overleg="2026-12-08", vandaag=VANDAAG)
    assert not made.verbeterpunten
    (afspraak,) = made.afspraken.values()
    (item,) = [p for p in made.overleggen["2026-12-08"].agenda if p.verbeterpunt]
    assert (afspraak.wat, afspraak.wie, afspraak.agendapunt) == ("punt 1", "inge", item.id)


def test_walking_from_box_to_box():
    op = vb.bord(gevuld(A, A, B, D))
    steps = [
        (("v1", A), Richting.NEER, ("v2", A)),
        (("v2", A), Richting.NEER, (None, C)),
        ((None, C), Richting.RECHTS, ("v4", D)),
        (("v2", A), Richting.RECHTS, ("v3", B)),
        (("v4", D), Richting.OP, ("v3", B)),
        (("v3", B), Richting.OP, ("v3", B)),
        (("v1", A), Richting.LINKS, ("v1", A)),
    ]
    for (id_, vak), richting, (to, there) in steps:
        assert vb.stap(op, vb.Bordplaats(vak, id_), richting) == vb.Bordplaats(there, to)


def test_the_cursor_stays_with_its_line_or_where_that_stood():
    before = gevuld(A, A, A)
    here = vb.Bordplaats(A, "v2")
    moved = vb.plaats(before, "v2", D)
    assert vb.blijf(vb.bord(moved), here, vb.bord(before)) == vb.Bordplaats(D, "v2")
    gone = vb.verwijder(before, "v2")
    assert vb.blijf(vb.bord(gone), here, vb.bord(before)) == vb.Bordplaats(A, "v3")
    assert vb.blijf(vb.bord(Register()), here, vb.bord(before)) == vb.Bordplaats(A)


@settings(deadline=None, derandomize=True, max_examples=50)
@given(st.lists(st.sampled_from(Vak), max_size=7), st.lists(st.sampled_from(Richting), max_size=12))
def test_the_cursor_is_always_on_a_line_or_in_an_empty_box(gekozen, richtingen):
    op = vb.bord(gevuld(*gekozen))
    here = vb.blijf(op, vb.Bordplaats(A), {})
    for richting in richtingen:
        here = vb.stap(op, here, richting)
        ids = [punt.id for punt in op[here.vak]]
        assert here.id in ids if ids else here.id is None
