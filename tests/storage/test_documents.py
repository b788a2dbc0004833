"""Every value comes back from disk the same, and what is none is refused."""

from dataclasses import fields, is_dataclass
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.register import Plek, Voorop
from overleg_tui.domain.tekst import Tekst, tekst, tekst_blok
from overleg_tui.domain.tijd import Besteed
from overleg_tui.storage.documents import TABLES, from_json, key_of, to_json
from overleg_tui.storage.journal import CHECK
from overleg_tui.storage.seal import Seal
from overleg_tui.storage.stand import Stand, sector

st.register_type_strategy(Tekst, st.text(max_size=30).map(lambda raw: tekst_blok(raw)))


@pytest.mark.parametrize("wanted", TABLES.values())
def test_every_value_comes_back_the_same(wanted):
    @settings(deadline=None, derandomize=True, max_examples=40)
    @given(st.from_type(wanted))
    def comes_back(value):
        text = to_json(value)
        assert text.isascii()
        assert "\n" not in text
        assert from_json(wanted, text) == value
        assert key_of(text) == str(getattr(value, fields(wanted)[0].name))

    comes_back()


@pytest.mark.parametrize("wanted", TABLES.values())
def test_a_document_begins_with_its_key(wanted):
    assert is_dataclass(wanted)
    assert fields(wanted)[0].name in ("id", "code", "nummer")


@pytest.mark.parametrize(
    "text",
    [
        '{"code":21}',
        '{"code":"K-1","omschrijving":null}',
        '{"code":"K-1","kleur":"rood"}',
        '{"code":"K-1","gesloten":"gisteren"}',
        '{"code":"K-1","toestemming":{"vorm":"zomaar"}}',
        '{"code":"K-1","punten":[{"id":"p1"}]}',
        '{"code":"K-1","punten":[{"id":"p1","kwadrant":"Geest","tekst":"x","kracht":1}]}',
        "[]",
        "{}",
    ],
)
def test_what_is_no_casus_is_not_read_as_one(text):
    with pytest.raises((TypeError, ValueError)):
        from_json(TABLES["casussen"], text)


@pytest.mark.parametrize("key", ['K-"1"', "a\\b", "é\u2028", "{}:,", "", '"'])
def test_any_key_is_found_without_reading_the_rest(key):
    assert key_of(to_json(TABLES["casussen"](key))) == key


def test_a_text_without_a_key_is_refused():
    with pytest.raises(ValueError, match="no key"):
        key_of('{"omschrijving":"x","code":"K-1"}')
    assert key_of('{"nummer":31,"wat":"x"}') == "31"
    assert tekst("x") == "x"


def test_the_place_of_a_long_agenda_fits_in_its_sector_as_it_says_only_what_is_unusual():
    assert to_json(Plek("2026-12-08", "a1")) == '{"overleg":"2026-12-08","agendapunt":"a1"}'
    spent = tuple((f"a{n}", 1234) for n in range(1, 21))
    besteed = Besteed("2026-12-08", "a10", datetime(2026, 12, 8, 13, 24, 1, 123456), spent)
    plek = Plek("2026-12-08", "a10", regel=12, besteed=besteed, voorop=Voorop.TERUGLEZEN)
    assert from_json(Plek, to_json(plek)) == plek
    assert sector(Stand(12, 34567, "0" * CHECK, to_json(plek)), Seal())[1]
