"""Dates and times as shown and as typed."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.datum import dag_maand, kort, lang, lees_datum, lees_tijd, tijd
from overleg_tui.domain.datumvormen import datum_vooraan
from overleg_tui.domain.errors import Refused

ZONDAG = date(2026, 11, 22)
DINSDAG = date(2026, 11, 24)
OVERLEG = date(2027, 1, 5)
GEEN_DATUM = "is niet als datum te lezen. Schrijf bijvoorbeeld 4 dec, 4-12-2026, vrijdag of over 2 weken."
TWEE_DAGEN = "‘Volgende vrijdag’ kan twee dagen zijn: schrijf vrijdag, of volgende week vrijdag."
dagen = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_shown_in_dutch_without_a_locale():
    d = date(2026, 11, 27)
    assert (kort(d), lang(d)) == ("vr 27-11-2026", "vrijdag 27 november 2026")
    assert (dag_maand(date(2026, 12, 15)), dag_maand(d, weekdag=False)) == ("di 15 dec", "27 nov")
    assert lang(d, weekdag=False, jaar=False) == "27 november"
    assert tijd(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 dec", date(2026, 12, 4)),
        ("4 DEC.", date(2026, 12, 4)),
        ("4dec", date(2026, 12, 4)),
        ("4-dec-2026", date(2026, 12, 4)),
        ("4e december", date(2026, 12, 4)),
        ("4 december 2027", date(2027, 12, 4)),
        ("4-12", date(2026, 12, 4)),
        ("4/12", date(2026, 12, 4)),
        ("4-12-2026", date(2026, 12, 4)),
        ("04-12-26", date(2026, 12, 4)),
        ("4.12.2026", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("1/2", date(2027, 2, 1)),
        ("vr", date(2026, 11, 27)),
        ("Vrijdag", date(2026, 11, 27)),
        ("vr 4 dec", date(2026, 12, 4)),
        ("vrijdag, 4 december 2026", date(2026, 12, 4)),
        ("vr 4-12", date(2026, 12, 4)),
        ("zo", date(2026, 11, 29)),
        ("komende vrijdag", date(2026, 11, 27)),
        ("volgende week vrijdag", date(2026, 11, 27)),
        ("deze week vrijdag", date(2026, 11, 20)),
        ("vandaag", ZONDAG),
        ("morgen", date(2026, 11, 23)),
        ("overmorgen", date(2026, 11, 24)),
        ("over 2 weken", date(2026, 12, 6)),
        ("over twee weken", date(2026, 12, 6)),
        ("over een week", date(2026, 11, 29)),
        ("over één week", date(2026, 11, 29)),
        ("over 3 dagen", date(2026, 11, 25)),
        ("over een maand", date(2026, 12, 22)),
        ("over een half jaar", date(2027, 5, 22)),
        ("over een jaar", date(2027, 11, 22)),
        ("volgend overleg", OVERLEG),
        ("het volgende overleg", OVERLEG),
        ("22 nov", ZONDAG),
        ("21 nov", date(2027, 11, 21)),
    ],
)
def test_a_date_as_typed(text, day):
    assert lees_datum(text, ZONDAG, OVERLEG) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("vr 5 dec", "5 december 2026 is een zaterdag, geen vrijdag."),
        ("vrijdag 5 december 2026", "5 december 2026 is een zaterdag, geen vrijdag."),
        ("31 februari", "31 februari bestaat niet."),
        ("31 feb 2027", "31 februari 2027 bestaat niet."),
        ("29 feb", "29 februari 2027 bestaat niet."),
        ("31-2", "31 februari bestaat niet."),
        ("2026-02-30", "30 februari 2026 bestaat niet."),
        ("4-13-2026", "4-13-2026 bestaat niet."),
        ("4-13", "4-13 bestaat niet: er is geen maand 13."),
        ("0 dec", "0 december bestaat niet."),
        ("4 dec 1066", "4 december 1066 ligt te ver weg: noem een jaar van 1900 tot en met 2100."),
        ("over 99999 weken", "Dat ligt te ver weg: noem een datum tot en met 2100."),
        ("over 99999 jaar", "Dat ligt te ver weg: noem een datum tot en met 2100."),
        ("volgende vrijdag", TWEE_DAGEN),
        ("volgende week", "Noem de dag erbij, bijvoorbeeld volgende week vrijdag."),
        ("volgend overleg", "Er staat nog geen volgend overleg gepland: noem een datum."),
        ("ooit", f"‘ooit’ {GEEN_DATUM}"),
        ("4 dec graag", f"‘4 dec graag’ {GEEN_DATUM}"),
        (" ", "Er staat geen datum. Schrijf bijvoorbeeld 4 dec, 4-12-2026, vrijdag of over 2 weken."),
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(Refused) as refusal:
        lees_datum(text, ZONDAG)
    assert str(refusal.value) == sentence


def test_a_bare_weekday_is_never_today():
    assert lees_datum("dinsdag", DINSDAG) == date(2026, 12, 1)
    assert lees_datum("volgende week dinsdag", DINSDAG) == date(2026, 12, 1)


def test_a_month_on_from_the_31st_ends_with_the_month():
    assert lees_datum("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("4 dec, belt mevrouw", 2, date(2026, 12, 4)),
        ("vr 4 dec 2026 belt mevrouw", 4, date(2026, 12, 4)),
        ("4 dec 1500 euro overmaken", 2, date(2026, 12, 4)),
        ("over 2 weken op huisbezoek", 3, date(2026, 12, 6)),
        ("zo", 1, date(2026, 11, 29)),
        ("vr huisbezoek", 1, date(2026, 11, 27)),
    ],
)
def test_the_longest_date_at_the_start_of_a_phrase(line, words, day):
    found = datum_vooraan(line.split(), ZONDAG)
    assert found is not None
    assert (found.woorden, found.datum) == (words, day)


@pytest.mark.parametrize(
    "line",
    [
        "zo veel mogelijk", "24/7 zorg", "1/2 dag opvang", "4-6 weken dagbesteding", "4-13 en verder",
        "ma en pa",
        "over de kinderen", "over 2 huizen", "mei", "2 mensen", "volgende week iets", "over", "4",
        "de kinderen", "",
    ],
)  # fmt: skip
def test_ordinary_text_is_no_date(line):
    assert datum_vooraan(line.split(), ZONDAG) is None


@pytest.mark.parametrize("text", ["13:00", "13.00", "13u", "13u00", "13 uur", "13", " 13:00 "])
def test_a_time_as_typed(text):
    assert lees_tijd(text) == time(13, 0)


@pytest.mark.parametrize("text", ["25:00", "13:60", "een uur", "", "١٣:00", "13:0"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(Refused, match="is geen tijd"):
        lees_tijd(text)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(dagen, dagen)
def test_every_form_shown_can_be_typed_again(d, today):
    assert lees_datum(lang(d), today) == lees_datum(kort(d), today) == lees_datum(d.isoformat(), today) == d


WOORDEN = """vr zo ma volgende volgend overleg week over een 2 99999 31 29 0 feb mrt dec 2026 9999
4-12 31-2 0-0 99-99 , . ٣"""


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(st.sampled_from(WOORDEN.split()), max_size=5).map(" ".join) | st.text(max_size=20), dagen)
def test_reading_a_date_gives_a_date_or_a_sentence(text, today):
    try:
        found = lees_datum(text, today)
    except Refused as refusal:
        said = str(refusal)
    else:
        assert 1900 <= found.year <= 2100
        return
    assert said.endswith(".")
