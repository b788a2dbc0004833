from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.stilte import (
    NOG_TE_VERTELLEN,
    STIL_NA,
    Groepering,
    aanspreekbaar,
    dagen_stil,
    gegroepeerd,
    opvolging,
    vraag_na,
    warm_nog_open,
    zet_voorgesteld,
)
from overleg_tui.domain.tekst import tekst
from tests.domain.wijk import VANDAAG, figuur, wijk


def geleden(dagen):
    return VANDAAG - timedelta(dagen)


def afspraak(nummer, *stappen, wie="inge", casus="K-001", **rest):
    """Stappen are pairs of stadium and days ago; without one it was agreed on today."""
    spoor = tuple(Stap(stadium, geleden(dagen)) for stadium, dagen in stappen or [(Stadium.AFGESPROKEN, 0)])
    return Afspraak(nummer, "2026-11-01", None, casus, tekst("belt"), wie=wie, spoor=spoor, **rest)


def met(*afspraken, casussen=("K-001",), mensen=()):
    register = wijk(*mensen)
    for code in casussen:
        register = register.met_casus(Casus(code))
    for a in afspraken:
        register = register.met_afspraak(a)
    return register


def test_silence_counts_from_the_last_step_not_from_a_deadline():
    a = afspraak(1, (Stadium.AFGESPROKEN, 40), (Stadium.CONTACT_GELEGD, 20), terug_voor=geleden(1))
    assert dagen_stil(a, VANDAAG) == 20


def test_asking_begins_the_count_anew():
    a = replace(afspraak(1, (Stadium.AFGESPROKEN, 40)), nagevraagd=(geleden(30), geleden(6)))
    assert dagen_stil(a, VANDAAG) == 6


@settings(deadline=None, derandomize=True, max_examples=50)
@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_clock_that_was_set_back_never_makes_silence_negative(stap, vandaag):
    a = replace(afspraak(1), spoor=(Stap(Stadium.AFGESPROKEN, stap),))
    assert dagen_stil(a, vandaag) == max(0, (vandaag - stap).days)


def test_the_most_silent_comes_first_and_what_is_done_or_ended_is_not_there():
    register = met(
        afspraak(1, (Stadium.AFGESPROKEN, 6)),
        afspraak(2, (Stadium.AFGESPROKEN, 47)),
        afspraak(3, (Stadium.AANGEKOMEN, 20)),
        afspraak(4, (Stadium.PATIENT_WEET_HET, 3)),
        afspraak(5, (Stadium.AFGESPROKEN, 50), reden=Reden.WIL_NIET),
    )
    found = opvolging(register, VANDAAG)
    assert [(r.afspraak.nummer, r.dagen, r.stil) for r in found] == [
        (2, 47, True),
        (3, 20, True),
        (1, 6, False),
    ]


def test_silent_begins_at_the_fourteenth_day():
    just, not_yet = (
        opvolging(met(afspraak(1, (Stadium.AFGESPROKEN, dagen))), VANDAAG)[0]
        for dagen in (STIL_NA, STIL_NA - 1)
    )
    assert (just.stil, not_yet.stil) == (True, False)


def test_what_was_reported_back_stays_last_in_sight_until_the_patient_knows_or_a_round_is_over():
    register = met(
        afspraak(1, (Stadium.TERUGGEKOPPELD, NOG_TE_VERTELLEN)),
        afspraak(2, (Stadium.TERUGGEKOPPELD, NOG_TE_VERTELLEN + 1)),
        afspraak(3, (Stadium.AFGESPROKEN, 1)),
    )
    found = opvolging(register, VANDAAG)
    assert [(r.afspraak.nummer, r.vertellen, r.stil) for r in found] == [(3, False, False), (1, True, False)]


def test_overdue_and_silent_are_two_things():
    late = afspraak(1, (Stadium.AFGESPROKEN, 3), doen_voor=geleden(1))
    back = afspraak(2, (Stadium.AANGEKOMEN, 3), doen_voor=geleden(9), terug_voor=geleden(1))
    silent = afspraak(3, (Stadium.AFGESPROKEN, 30), doen_voor=geleden(-9))
    lines = {r.afspraak.nummer: (r.te_laat, r.stil) for r in opvolging(met(late, back, silent), VANDAAG)}
    assert lines == {1: ("te laat", False), 2: ("terug te laat", False), 3: ("", True)}


def test_of_somebody_who_left_the_successor_is_asked():
    gone = afspraak(1, (Stadium.AFGESPROKEN, 30), wie="oud")
    (line,) = opvolging(met(gone), VANDAAG)
    assert (line.weg, line.aanspreekbaar.id) == ("Joke Oudeman", "boer")


def test_somebody_who_left_without_successor_is_named_and_nobody_can_be_asked():
    weg = Sleutelfiguur("weg", "cjg", tekst("Wim Weg"), tot=geleden(1))
    (line,) = opvolging(met(afspraak(1, wie="weg"), mensen=(weg,)), VANDAAG)
    assert (line.weg, line.aanspreekbaar) == ("Wim Weg", None)


def test_successors_in_a_circle_do_not_hang_the_program():
    a = figuur("a", "cjg", "An", tot=geleden(1), opvolger="b")
    b = figuur("b", "cjg", "Bo", tot=geleden(1), opvolger="a")
    assert aanspreekbaar(met(mensen=(a, b)), afspraak(1, wie="a"), VANDAAG) is None


def test_on_the_last_day_somebody_can_still_be_asked():
    last = figuur("laatst", "cjg", "Lia", tot=VANDAAG, opvolger="hatice")
    register = met(mensen=(last,))
    assert aanspreekbaar(register, afspraak(1, wie="laatst"), VANDAAG) is last


@pytest.mark.parametrize("wie", [None, "nooit-bestaan"])
def test_an_afspraak_without_a_known_person_is_still_followed_up(wie):
    (line,) = opvolging(met(afspraak(1, wie=wie)), VANDAAG)
    assert (line.aanspreekbaar, line.weg) == (None, "")


def test_an_afspraak_of_a_wiped_casus_says_so():
    register = met(afspraak(1, casus="K-099"), afspraak(2), afspraak(3, casus=None))
    assert [r.gewist for r in opvolging(register, VANDAAG)] == [True, False, False]


def test_an_afspraak_without_a_trail_does_not_fall_over():
    register = met(replace(afspraak(1), spoor=()))
    assert opvolging(register, VANDAAG)[0].dagen == 0


def test_of_a_warme_overdracht_somebody_writes_down_who_introduced_whom():
    assert not warm_nog_open(afspraak(1, (Stadium.CONTACT_GELEGD, 1), warm=True))
    arrived = afspraak(1, (Stadium.AANGEKOMEN, 1), (Stadium.TERUGGEKOPPELD, 0), warm=True)
    assert warm_nog_open(arrived)
    said = replace(arrived.spoor[0], opmerking=tekst("POH stelde haar voor aan Soraya, di 3 nov"))
    assert not warm_nog_open(replace(arrived, spoor=(said, *arrived.spoor[1:])))
    assert not warm_nog_open(replace(arrived, warm=False))


def koppen(register, groepering):
    lines = opvolging(register, VANDAAG)
    return [(g.kop, [r.afspraak.nummer for r in g.regels]) for g in gegroepeerd(register, lines, groepering)]


def test_grouped_by_person_casus_or_stage_the_most_silent_group_comes_first():
    register = met(
        afspraak(1, (Stadium.AFGESPROKEN, 5), wie="hatice"),
        afspraak(2, (Stadium.AFGESPROKEN, 47), wie="oud", casus=None),
        afspraak(3, (Stadium.AANGEKOMEN, 20), wie="boer", casus="K-099"),
        afspraak(4, (Stadium.AFGESPROKEN, 4), wie=None),
    )
    assert koppen(register, Groepering.STILTE) == [("", [2, 3, 1, 4])]
    assert koppen(register, Groepering.PERSOON) == [
        ("P. de Boer, Schuldhulp", [2, 3]),
        ("Hatice Yilmaz, CJG", [1]),
        ("Nog zonder naam: wie?", [4]),
    ]
    assert koppen(register, Groepering.CASUS) == [
        ("Buiten een casus", [2]),
        ("Casus K-099 (gewist)", [3]),
        ("Casus K-001", [1, 4]),
    ]
    assert koppen(register, Groepering.STADIUM) == [("Afgesproken", [2, 1, 4]), ("Aangekomen", [3])]


def test_asking_is_written_down_once_a_day_in_order_of_days():
    register = vraag_na(met(afspraak(1), afspraak(2)), ["1"], VANDAAG)
    register = vraag_na(register, ["1", "2"], geleden(3))
    register = vraag_na(register, ["1"], VANDAAG)
    assert register.afspraken["1"].nagevraagd == (geleden(3), VANDAAG)
    assert register.afspraken["2"].nagevraagd == (geleden(3),)


def test_who_introduced_whom_is_written_with_the_arrival_and_the_stage_stays():
    back = afspraak(1, (Stadium.AANGEKOMEN, 5), (Stadium.TERUGGEKOPPELD, 1), warm=True)
    after = zet_voorgesteld(met(back), "1", tekst("POH aan Soraya")).afspraken["1"]
    assert [stap.opmerking for stap in after.spoor] == ["POH aan Soraya", ""]
    assert (after.stadium, warm_nog_open(after)) == (Stadium.TERUGGEKOPPELD, False)


def test_before_the_patient_arrived_nobody_was_introduced():
    with pytest.raises(Refused, match="nog niet aangekomen"):
        zet_voorgesteld(met(afspraak(1, warm=True)), "1", tekst("POH"))
