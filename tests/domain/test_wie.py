"""Who is meant by an @ phrase, and the list that opens while typing."""

from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.domain.kandidaten import kandidaten
from overleg_tui.domain.wie import Kring, herken

from .wijk import DAG, OVERLEG, figuur, met_afwezig, wijk


def gevonden(line, register=None, overleg=None, dag=DAG, behoud=None):
    return herken(line.split(), Kring(register or wijk(), dag, overleg, behoud))


@pytest.mark.parametrize(
    ("line", "wie", "words"),
    [
        ("WMO belt mevrouw", "inge", 1),
        ("wmo wijkteam belt", "inge", 2),
        ("laak belt", "inge", 1),
        ("parnassia belt", "bram", 1),
        ("Parnassia Groep belt", "bram", 2),
        ("Inge belt", "inge", 1),
        ("In", "inge", 1),
        ("van Dort belt", "inge", 2),
        ("Inge van Dort, belt", "inge", 3),
        ("'t Hart belt", "bram", 2),
        ("’t Hart belt", "bram", 2),
        ("hart", "bram", 1),
        ("Zoe belt", "zoe", 1),
        ("Ans de familie bellen", "ans", 1),
        ("Ans de Wolff belt", "ans", 3),
        ("WMO René belt", "rene", 2),
        ("P. de Boer belt", "boer", 3),
        ("schuldhulp belt", "boer", 1),
        ("CJG: Hatice bellen", "hatice", 1),
    ],
)
def test_a_name_or_an_organisation(line, wie, words):
    found = gevonden(line)
    assert (found.wie, found.woorden, found.bezwaar) == (wie, words, "")


def test_an_organisation_named_is_remembered():
    assert gevonden("WMO belt").via == "wmo"
    assert gevonden("Inge belt").via is None


def test_an_organisation_means_its_deputy_when_the_first_is_absent():
    found = gevonden("WMO belt", overleg=met_afwezig("inge"))
    assert (found.wie, found.via) == ("rene", "wmo")
    assert found.let_op == "Inge van Dort is er niet; René Claassen valt in."


def test_the_deputy_named_for_this_overleg_goes_first():
    assert gevonden("WMO belt", overleg=met_afwezig("inge", "hatice")).wie == "hatice"


def test_a_person_named_stays_when_absent_and_that_is_said():
    found = gevonden("Inge belt", overleg=met_afwezig("inge"))
    assert (found.wie, found.let_op) == ("inge", "Inge van Dort is er niet; de vervanger is René Claassen.")


def test_absent_without_deputy_is_said():
    found = gevonden("CJG belt", overleg=met_afwezig("hatice"))
    assert (found.wie, found.let_op) == ("hatice", "Hatice Yilmaz is er niet en heeft geen vervanger.")


def test_the_successor_is_the_organisation_once_the_other_left():
    assert gevonden("parnassia belt", dag=date(2027, 1, 1)).wie == "zoe"


def test_two_who_deputise_for_each_other_are_both_named():
    rene = replace(wijk().sleutelfiguren["rene"], vervanger="inge")
    found = gevonden("WMO belt", wijk(rene))
    assert found.wie is None
    names = "Inge van Dort (WMO wijkteam Laak) of René Claassen (WMO wijkteam Laak)"
    assert found.bezwaar == f"‘WMO’ kan {names} zijn. Typ de hele naam."


def test_a_deputy_from_another_organisation_still_is_the_first_of_their_own():
    assert gevonden("CJG belt", wijk(figuur("koen", "mooi", "Koen", vervanger="hatice"))).wie == "hatice"


def test_two_persons_that_match_are_both_named():
    found = gevonden("Inge belt", wijk(figuur("inge2", "cjg", "Inge Bakker")))
    assert found.bezwaar == (
        "‘Inge’ kan Inge van Dort (WMO wijkteam Laak) of Inge Bakker (CJG) zijn. Typ de hele naam."
    )


def test_whole_words_beat_the_beginning_of_a_word_and_a_whole_name_beats_both():
    register = wijk(
        figuur("an", "cjg", "An"), figuur("anna", "cjg", "Anna Smit"), figuur("an2", "mooi", "An Pot")
    )
    assert gevonden("An belt", register).wie == "an"
    assert gevonden("Ans belt", register).wie == "ans"


def test_two_of_the_same_name_are_told_apart_by_their_organisation():
    register = wijk(figuur("jan1", "cjg", "Jan Bakker"), figuur("jan2", "mooi", "Jan Bakker"))
    assert (
        "kan Jan Bakker (CJG) of Jan Bakker (MooiWelzijn) zijn"
        in gevonden("Jan Bakker belt", register).bezwaar
    )
    assert gevonden("Jan Bakker (MooiWelzijn) belt", register).wie == "jan2"
    assert gevonden("CJG Jan Bakker belt", register).wie == "jan1"


def test_half_a_double_name():
    assert gevonden("Bakker belt", wijk(figuur("eva", "cjg", "Eva Jansen-Bakker"))).wie == "eva"


def test_somebody_who_left_names_the_successor():
    found = gevonden("Joke belt")
    assert found.wie is None
    assert (
        found.bezwaar == "Joke Oudeman was sleutelfiguur tot en met ma 30-6-2025. De opvolger is P. de Boer."
    )


def test_somebody_who_left_stays_with_the_afspraak_they_already_had():
    assert gevonden("Joke belt", behoud="oud").wie == "oud"


def test_successors_that_point_at_each_other_do_not_go_round_forever():
    left = date(2025, 1, 1)
    register = wijk(
        figuur("a", "cjg", "Aaf Een", tot=left, opvolger="b"),
        figuur("b", "cjg", "Bea Twee", tot=left, opvolger="a"),
    )
    assert gevonden("Aaf", register).bezwaar.endswith("Een opvolger is niet bekend: noem een ander.")


def test_who_has_yet_to_begin_can_be_named_and_that_is_said():
    found = gevonden("Zoë", dag=date(2026, 11, 22))
    assert (found.wie, found.let_op) == ("zoe", "Zoë Kester begint op di 1-12-2026.")


def test_an_organisation_without_anybody_is_said():
    assert gevonden("Voedselbank").bezwaar.startswith("Voedselbank heeft op di 8-12-2026 geen sleutelfiguur.")


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Xaveria belt", "‘Xaveria’ staat niet in de sociale kaart."),
        ("", "Achter @ hoort"),
        ("´", "Achter @ hoort"),
    ],
)
def test_nobody_is_said(line, start):
    assert gevonden(line).bezwaar.startswith(start)


def test_a_slip_of_the_finger_is_asked_back():
    assert gevonden("Harice belt").bezwaar == (
        "‘Harice’ staat zo niet in de sociale kaart. Bedoelt u Hatice Yilmaz (CJG)?"
    )


def namen(text, register=None, overleg=None):
    return [k.id for k in kandidaten(text, register or wijk(), DAG, overleg)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("van D", ["inge"]),
        ("wmo", ["inge", "rene"]),
        ("wmo r", ["rene"]),
        ("welzijn", ["soraya"]),
        ("laas", ["rene"]),
        ("verslav", ["bram", "zoe"]),
        ("Harice", ["hatice"]),
        ("Joke", []),
        ("zzz", []),
    ],
)
def test_the_list_while_typing(text, ids):
    assert namen(text) == ids


def test_the_list_holds_eight_at_most_the_invited_first():
    many = wijk(*(figuur(f"n{n}", "cjg", f"Naam {n}") for n in range(20)))
    found = namen("", many, met_afwezig("soraya"))
    assert (len(found), found[0]) == (8, "soraya")


def test_the_list_says_what_one_should_know_before_choosing():
    found = {k.id: k.bij for k in kandidaten("wmo", wijk(), DAG, met_afwezig("inge"))}
    assert found == {"inge": "verhinderd", "rene": "vervanger van Inge van Dort"}
    found = {k.id: k.bij for k in kandidaten("parn", wijk(), date(2026, 11, 22), OVERLEG)}
    assert found == {"bram": "tot en met do 31-12-2026", "zoe": "begint op di 1-12-2026"}


def test_an_organisation_that_is_gone_does_not_hurt():
    register = wijk(figuur("los", "bestaat-niet", "Los Zand"))
    assert gevonden("Los Zand", register).wie == "los"
    assert namen("zand", register) == ["los"]
