from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain import tijd, verloop
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg, Soort
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tijd import Besteed

BEGIN = datetime(2026, 12, 8, 13)


def om(uur: int, minuut: int, seconde: int = 0) -> datetime:
    return datetime(2026, 12, 8, uur, minuut, seconde)


def punt(id_: str, soort: Soort, minuten: int) -> Agendapunt:
    return Agendapunt(id_, soort, minuten, casus="K-001" if soort is Soort.CASUS else None)


AGENDA = (
    punt("a1", Soort.OPENING, 5),
    punt("a2", Soort.CASUS, 12),
    punt("a3", Soort.CASUS, 12),
    punt("a4", Soort.EXPERTISE, 10),
    punt("a5", Soort.CASUS, 12),
    punt("a6", Soort.AFSLUITING, 4),
)
OVERLEG = Overleg(
    "2026-12-08",
    date(2026, 12, 8),
    time(13),
    time(14),
    fase=Fase.BEZIG,
    agenda=AGENDA,
    begonnen=BEGIN,
)


def geteld(tot: datetime, **seconden: int) -> Besteed:
    return Besteed(OVERLEG.id, "a1", tot, tuple(seconden.items()))


@pytest.mark.parametrize(
    ("gepland", "seconden", "regel"),
    [
        (12, 0, "nog 12 van 12 min"),
        (12, 1, "nog 12 van 12 min"),
        (12, 60, "nog 11 van 12 min"),
        (12, 719, "nog 1 van 12 min"),
        (12, 720, "! de 12 min zijn om"),
        (12, 779, "! de 12 min zijn om"),
        (12, 780, "! 1 min over · gepland 12"),
        (12, 900, "! 3 min over · gepland 12"),
    ],
)
def test_what_is_left_and_how_the_sign_turns(gepland, seconden, regel):
    assert tijd.regel(gepland, seconden) == regel


@pytest.mark.parametrize(
    ("index", "besteed", "tot", "verdeling"),
    [
        # 60 min in all, 5 for the opening, 14 for what is no casus: 41 for three casussen
        (0, 0, om(13, 0), "nog 3 casussen, 41 min: 13½ min per casus"),
        # the opening took 10 minutes: five less for the casussen
        (0, 600, om(13, 10), "nog 3 casussen, 36 min: 12 min per casus"),
        # begun 20 minutes late
        (0, 0, om(13, 20), "nog 3 casussen, 21 min: 7 min per casus"),
        (1, 0, om(13, 20), "nog 2 casussen, 14 min: 7 min per casus"),
        (1, 720, om(13, 32), "nog 2 casussen, 14 min: 7 min per casus"),
        (1, 900, om(13, 35), "nog 2 casussen, 11 min: 5½ min per casus"),
        (1, 900, om(13, 45), "nog 2 casussen, 1 min: ½ min per casus"),
        (1, 900, om(13, 46), "nog 2 casussen, de tijd is op"),
        (3, 0, om(13, 30), "nog 1 casus, 16 min"),
        (2, 0, om(13, 30), ""),  # an expertise comes next
        (4, 0, om(13, 30), ""),
        (5, 0, om(13, 30), ""),  # the last one
    ],
)
def test_the_time_that_is_left_is_shared_by_the_casussen_to_come(index, besteed, tot, verdeling):
    assert tijd.verdeling(OVERLEG, index, besteed, tot) == verdeling


@pytest.mark.parametrize(
    ("begonnen", "einde"),
    [
        (om(13, 0), om(14, 0)),
        (om(12, 40), om(14, 0)),
        (om(13, 59), om(14, 0)),
        (om(14, 0), om(15, 0)),
        (om(20, 15), om(21, 15)),
        (om(9, 0), om(10, 0)),
        (datetime(2026, 12, 9, 13), datetime(2026, 12, 9, 14)),
    ],
)
def test_an_overleg_held_at_another_hour_keeps_its_length(begonnen, einde):
    assert tijd.einde(replace(OVERLEG, begonnen=begonnen)) == einde


def test_the_header_tells_when_it_is_done_if_all_else_goes_as_planned():
    beeld = tijd.tijdbeeld(OVERLEG, 1, geteld(om(13, 10), a1=420, a2=180), om(13, 10, 40))
    assert beeld.kop == "13:10 · klaar 13:57"
    assert (beeld.regel, beeld.halverwege) == ("nog 9 van 12 min", False)
    assert tijd.tijdbeeld(OVERLEG, 1, geteld(om(13, 20), a2=360), om(13, 20)).halverwege
    over = tijd.tijdbeeld(OVERLEG, 1, geteld(om(13, 30), a2=900), om(13, 30))
    assert (over.kop, over.regel) == ("13:30 · klaar 14:08", "! 3 min over · gepland 12")


def test_before_and_after_the_meeting_no_clock_runs():
    planned = replace(OVERLEG, fase=Fase.GEPLAND, begonnen=None)
    assert tijd.tijdbeeld(planned, 1, None, om(13, 10)) == tijd.Tijdbeeld("tot 14:00", "gepland 12 min")
    closed = tijd.schrijf_bij(replace(OVERLEG, fase=Fase.AFGESLOTEN), geteld(om(14, 0), a2=870))
    shown = tijd.tijdbeeld(closed, 1, None, om(18, 0))
    assert shown == tijd.Tijdbeeld("tot 14:00", "gepland 12 · besteed 15 min")


def test_an_overleg_left_open_or_reopened_another_day_counts_no_time():
    assert tijd.loopt(OVERLEG, om(13, 5))
    assert not tijd.loopt(OVERLEG, BEGIN + timedelta(days=1))
    assert not tijd.loopt(replace(OVERLEG, fase=Fase.AFGESLOTEN), om(13, 5))
    shown = tijd.tijdbeeld(OVERLEG, 1, None, datetime(2026, 12, 9, 10, 0))
    assert shown == tijd.Tijdbeeld("10:00 · tot 14:00", "gepland 12 min")


@pytest.mark.parametrize(
    ("later", "geteld_"),
    [
        (timedelta(seconds=0), 0),
        (timedelta(seconds=1), 1),
        (timedelta(seconds=20), 20),
        (timedelta(seconds=21), 0),  # the laptop slept
        (timedelta(minutes=20), 0),
        (timedelta(hours=-1), 0),  # the clock was set back
    ],
)
def test_only_time_in_which_the_program_ran_counts(later, geteld_):
    counted = tijd.tel(geteld(BEGIN, a1=5), BEGIN + later)
    assert dict(counted.seconden)["a1"] == 5 + geteld_
    assert counted.tot == BEGIN + later


@settings(deadline=None, derandomize=True, max_examples=50)
@given(st.lists(st.integers(min_value=0, max_value=18_000), max_size=30))
def test_no_part_of_a_second_gets_lost_however_the_beats_fall(steps):
    counted, now = geteld(BEGIN), BEGIN
    for step in steps:
        now += timedelta(milliseconds=step)
        counted = tijd.tel(counted, now)
        assert timedelta(0) <= now - counted.tot < timedelta(seconds=1)
    assert dict(counted.seconden).get("a1", 0) == sum(steps) // 1000


def test_stepping_on_counts_for_the_next_agendapunt_and_another_overleg_starts_anew():
    counted = tijd.tel(tijd.sta_bij(None, OVERLEG, "a1", om(13, 0)), om(13, 0, 10))
    counted = tijd.tel(tijd.sta_bij(counted, OVERLEG, "a2", om(13, 0, 10)), om(13, 0, 15))
    assert counted == Besteed(OVERLEG.id, "a2", om(13, 0, 15), (("a1", 10), ("a2", 5)))
    other = tijd.sta_bij(counted, replace(OVERLEG, id="2027-01-19"), "a1", om(13, 1))
    assert other.seconden == ()


def test_closing_writes_the_time_into_the_agenda_and_closing_again_adds_nothing():
    plek = Plek(OVERLEG.id, "a2", besteed=geteld(om(13, 40), a1=400, a2=900))
    register = Register(plek=plek).met_overleg(OVERLEG)
    closed = verloop.sluit(register, OVERLEG.id, om(14, 2))
    assert [p.seconden for p in closed.overleggen[OVERLEG.id].agenda] == [400, 900, 0, 0, 0, 0]
    reopened = closed.met_overleg(replace(closed.overleggen[OVERLEG.id], fase=Fase.BEZIG))
    again = verloop.sluit(reopened, OVERLEG.id, om(14, 5))
    assert [p.seconden for p in again.overleggen[OVERLEG.id].agenda] == [400, 900, 0, 0, 0, 0]


def test_time_of_a_closed_overleg_is_found_again_when_it_is_reopened_after_another_one():
    closed = tijd.schrijf_bij(OVERLEG, geteld(om(13, 40), a2=900))
    counted = tijd.sta_bij(Besteed("2027-01-19", "a1", om(13, 0)), closed, "a2", om(13, 50))
    assert dict(counted.seconden) == {"a2": 900}
