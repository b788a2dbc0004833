"""The sheet: where its parts stand at every size, and which of them are made only when they are shown."""

from dataclasses import replace

import pytest
from textual.content import Content
from textual.geometry import Region, Size

from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.tui.screens.overleg import OverlegScreen
from overleg_tui.tui.widgets.blad import Blad
from overleg_tui.tui.widgets.bladvorm import HOGER, HOOG, LAAG, LEZEN, RONDE, VIER, Stand, vorm
from overleg_tui.tui.widgets.kop import Kop
from tests.tui.conftest import scherm

HOOGTEN = [(LAAG, 24), (LAAG, 29), (HOOG, 30), (HOOG, 39), (HOGER, 40), (HOGER, 43), (HOGER, 70)]
VIER_VAKKEN = ("lichaam", "maatschappelijk", "hulpvraag", "geest", "sociaal")


@pytest.mark.parametrize(("hoogte", "rows"), HOOGTEN)
@pytest.mark.parametrize("midden", [VIER, LEZEN, RONDE])
@pytest.mark.parametrize("lang", [False, True])
@pytest.mark.parametrize("onder", [0, 1])
def test_parts_never_overlap_and_none_goes_over_the_edge(hoogte, rows, midden, lang, onder):
    for width in (80, 139, 160):
        stand = Stand(midden, lang=lang, agenda=width >= 140, melding=3 if lang else 1)
        sheet = Size(width, rows - 1 - onder)
        seen: list[Region] = []
        for name, place in vorm(stand, sheet, hoogte, onder).items():
            assert sheet.region.contains_region(place), name
            assert place.area, name
            assert not any(place.overlaps(other) for other in seen), name
            seen.append(place)


@pytest.mark.parametrize(("hoogte", "rows"), HOOGTEN)
def test_a_long_word_and_a_second_line_of_keys_leave_the_kwadranten_where_they_are(hoogte, rows):
    places = vorm(Stand(), Size(100, rows - 1), hoogte)
    below = vorm(Stand(), Size(100, rows - 2), hoogte, onder=1)
    word = vorm(Stand(lang=True, melding=3), Size(100, rows - 1), hoogte)
    assert all(places[name] == below[name] == word[name] for name in VIER_VAKKEN)


@pytest.mark.parametrize("lang", [False, True])
def test_a_window_of_a_line_more_cut_the_kwadranten_off_for_what_was_not_even_recorded(lang):
    stand = Stand(lang=lang, melding=3 if lang else 1)
    before = vorm(stand, Size(100, 38), HOOG)
    for rows in range(40, 50):
        places = vorm(stand, Size(100, rows - 1), HOGER)
        assert all(places[name].size == before[name].size for name in VIER_VAKKEN)


def test_without_a_question_and_with_nothing_recorded_the_text_gets_their_room():
    whole = vorm(Stand(LEZEN, vraag=False, vastgelegd=False), Size(80, 23), LAAG)
    assert whole["lezen"] == Region(0, 2, 80, 20)
    assert not whole.keys() & {"onder-kop", "vastgelegd", "ronde", "agenda", *VIER_VAKKEN}


async def test_the_newest_afspraken_stood_below_the_edge_in_a_window_of_forty_one_lines(store, draai):
    one = store.register.afspraken_van("K-031")[0]
    for number in range(4):
        new = replace(one, overleg="2026-12-08", agendapunt="a3", wat=tekst(f"belt keer {number}"))
        store.change("erbij", lambda r, new=new: r.met_afspraak(replace(new, nummer=r.nieuw_nummer())))
    async with draai(store, "s", "pagedown", "pagedown", size=(100, 41)) as pilot:
        assert "belt keer 3" in scherm(pilot)


async def test_the_header_was_painted_twice_first_without_the_place_as_it_asked_its_width_too_early(
    store, draai, monkeypatch
):
    told = []
    zet = Kop.zet

    def note(self, links=None, rechts=None):
        told.append(links.plain)
        zet(self, links, rechts)

    monkeypatch.setattr(Kop, "zet", note)
    async with draai(store, "s", "escape", "f5", size=(160, 45)):
        assert told
        assert [said for said in told if "grote spreekkamer" not in said] == []


async def test_what_a_casus_does_not_show_is_made_when_it_is_first_shown_and_once(store, draai):
    async with draai(store, "s", "pagedown", "pagedown"):
        pass
    late = {"agenda", "lezen", "ronde"}
    async with draai(store) as pilot:
        assert isinstance(pilot.app.screen, OverlegScreen)
        parts = pilot.app.screen.query_one(Blad).delen
        assert not late & parts.keys()
        await pilot.press("0")
        await pilot.pause()
        assert late & parts.keys() == {"lezen"}
        assert "Hulpvraag" in scherm(pilot)
        await pilot.press("pageup")
        await pilot.pause()
        assert late & parts.keys() == {"lezen", "ronde"}
        assert "Joris Amelink" in scherm(pilot)
        made = list(parts.values())
        await pilot.press("pagedown", "0", "pageup", "pageup", "pagedown")
        assert list(parts.values()) == made
        await pilot.resize_terminal(160, 45)
        await pilot.pause()
        assert "» 2. Openingsronde" in scherm(pilot)


async def test_an_answer_in_an_opening_round_without_open_afspraken_is_refused_in_words(store, draai):
    store.change("niets open", lambda register: replace(register, afspraken=Register().afspraken))
    async with draai(store, "s", "pagedown", "c") as pilot:
        assert "Kies eerst een afspraak" in scherm(pilot)


def test_a_part_asked_for_while_the_program_is_left_or_before_the_sheet_has_its_place_does_not_fail():
    blad = Blad()
    pane = blad._lezen
    pane.toon(Content("Eerst lezen"))
    assert blad.delen[LEZEN] is pane
    assert pane in list(blad.compose())
