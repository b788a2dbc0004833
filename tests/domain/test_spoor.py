"""How far an afspraak got: steps, ends, remarks, and days that cannot be."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.spoor import loopt_nog, sluit_af, zet_opmerking, zet_stap
from overleg_tui.domain.tekst import tekst

GEMAAKT, VANDAAG = date(2026, 10, 27), date(2026, 12, 8)
AFSPRAAK = Afspraak(
    7, "2026-10-27", "a3", "K-021", tekst("belt"), spoor=(Stap(Stadium.AFGESPROKEN, GEMAAKT),)
)
REGISTER = Register().met_afspraak(AFSPRAAK)


def stap(register=REGISTER, stadium=Stadium.AANGEKOMEN, dag=VANDAAG, opmerking="", vandaag=VANDAAG):
    return zet_stap(register, "7", stadium, dag, tekst(opmerking), vandaag=vandaag)


def test_a_step_is_added_with_its_day_and_remark():
    made = stap(opmerking="liep mee", dag=date(2026, 12, 1)).afspraken["7"]
    assert made.spoor == (*AFSPRAAK.spoor, Stap(Stadium.AANGEKOMEN, date(2026, 12, 1), tekst("liep mee")))
    assert made.stadium is Stadium.AANGEKOMEN
    assert made.open


def test_reported_back_closes_the_loop():
    assert not stap(stadium=Stadium.TERUGGEKOPPELD).afspraken["7"].open


def test_no_step_in_the_future():
    with pytest.raises(Refused, match="wo 9-12-2026 moet nog komen"):
        stap(dag=date(2026, 12, 9))


def test_no_step_before_the_last_one_or_before_the_agreement():
    with pytest.raises(Refused, match="Afspraak 7 was op di 27-10-2026 al ‘afgesproken’"):
        stap(dag=date(2026, 10, 26))
    with pytest.raises(Refused, match="al ‘aangekomen’"):
        stap(stap(), Stadium.TERUGGEKOPPELD, date(2026, 12, 1))


def test_a_clock_that_was_set_back_is_said_as_no_day_would_do():
    with pytest.raises(Refused, match="De klok van deze computer staat op ma 26-10-2026, maar afspraak 7"):
        stap(dag=VANDAAG, vandaag=date(2026, 10, 26))


def test_the_same_stage_on_the_same_day_is_one_step_and_the_last_remark_counts():
    register = stap(stap(stap(opmerking="eerst"), opmerking="later"))
    assert [s.opmerking for s in register.afspraken["7"].spoor] == ["", "later"]


def test_still_going_on_is_a_dated_step_at_the_same_stage():
    before = stap(dag=date(2026, 12, 1))
    made = loopt_nog(before, "7", VANDAAG, tekst("volgende week"), vandaag=VANDAAG).afspraken["7"]
    assert made.spoor[-1] == Stap(Stadium.AANGEKOMEN, VANDAAG, tekst("volgende week"))
    assert made.open


@pytest.mark.parametrize("reden", Reden)
def test_not_arrived_ends_it_with_the_reden_and_keeps_the_stage(reden):
    made = sluit_af(REGISTER, "7", reden, VANDAAG, tekst("wachtlijst"), vandaag=VANDAAG).afspraken["7"]
    assert (made.reden, made.stadium, made.open) == (reden, Stadium.AFGESPROKEN, False)
    assert made.spoor[-1] == Stap(Stadium.AFGESPROKEN, VANDAAG, tekst("wachtlijst"))


def test_a_step_after_an_end_opens_it_again():
    ended = sluit_af(REGISTER, "7", Reden.NIET_BEREIKT, VANDAAG, vandaag=VANDAAG)
    assert stap(ended, Stadium.CONTACT_GELEGD).afspraken["7"].open


def test_a_remark_leaves_stage_and_end_as_they_are_and_can_be_emptied():
    ended = sluit_af(REGISTER, "7", Reden.WIL_NIET, VANDAAG, vandaag=VANDAAG)
    noted = zet_opmerking(ended, "7", tekst("in het voorjaar weer"), vandaag=VANDAAG)
    assert noted.afspraken["7"].reden is Reden.WIL_NIET
    assert noted.afspraken["7"].spoor[-1].opmerking == "in het voorjaar weer"
    assert len(noted.afspraken["7"].spoor) == len(ended.afspraken["7"].spoor)
    assert zet_opmerking(noted, "7", tekst(""), vandaag=VANDAAG).afspraken["7"].spoor[-1].opmerking == ""


def test_an_unknown_afspraak_is_said():
    with pytest.raises(Refused, match="Afspraak 8 bestaat niet"):
        zet_stap(REGISTER, "8", Stadium.AANGEKOMEN, VANDAAG, vandaag=VANDAAG)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(Stadium), st.dates(GEMAAKT, date(2026, 12, 31))), max_size=6))
def test_whatever_is_tried_the_trail_stays_in_order_of_days_and_in_the_past(steps):
    register = Register().met_afspraak(replace(AFSPRAAK))
    for stadium, dag in steps:
        try:
            register = stap(register, stadium, dag)
        except Refused:
            continue
        assert register.afspraken["7"].stadium is stadium
    days = [s.datum for s in register.afspraken["7"].spoor]
    assert days == sorted(days)
    assert days[-1] <= VANDAAG
