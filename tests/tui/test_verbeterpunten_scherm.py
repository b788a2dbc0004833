"""The board of verbeterpunten: adding, placing, and what becomes of a line."""

from dataclasses import replace

import pytest

from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verbeterbord import voeg_toe
from overleg_tui.domain.verbeterpunt import Vak
from overleg_tui.tui.screens.start import StartScreen
from overleg_tui.tui.screens.verbeterpunten import VerbeterpuntenScreen
from tests.tui.conftest import NU, plak, scherm
from tests.tui.test_casussen import leegmaken

BORD = ("escape", "b")
A, B, C, D = Vak


def vakken(store):
    return {punt.tekst: punt.vak for punt in store.register.verbeterpunten.values()}


@pytest.fixture
def kaal(store):
    store.change("x", lambda r: replace(r, verbeterpunten=Tabel()))
    return store


@pytest.fixture
def gevuld(kaal):
    for text in ("Eén nummer", "Siilo"):
        kaal.change("x", lambda r, text=text: voeg_toe(r, tekst(text), A))
    return kaal


async def test_new_ones_come_in_the_box_of_the_cursor(kaal, draai):
    async with draai(kaal, *BORD, "n", size=(80, 24)) as pilot:
        assert "(Hier begint u: makkelijk te doen" in scherm(pilot)
        await plak(pilot, "Eén nummer", "enter")
        await pilot.press("right", "n")
        await plak(pilot, "Samen spreekuur", "enter")
        assert vakken(kaal) == {"Eén nummer": A, "Samen spreekuur": B}
        text = scherm(pilot)
        assert "2 verbeterpunten" in text
        assert text.index("1  Makkelijk, grote winst") < text.index("Eén nummer") < text.index("3  Makkelijk")


async def test_the_arrows_take_it_along_after_v_and_a_number_puts_it_there_at_once(gevuld, draai):
    async with draai(gevuld, *BORD, "v", "right", "down") as pilot:
        assert vakken(gevuld) == {"Eén nummer": D, "Siilo": A}
        assert "Enter staat goed" in scherm(pilot)
        await pilot.press("enter", "left", "up")
        assert vakken(gevuld)["Eén nummer"] is D
        await pilot.press("3")
        assert vakken(gevuld)["Siilo"] is C
        await pilot.press("3")
        assert "Dit staat al bij ‘Makkelijk, kleine winst’." in scherm(pilot)
        await pilot.press("u", "u", "u")
        assert vakken(gevuld) == {"Eén nummer": A, "Siilo": A}


async def test_esc_first_ends_taking_along_and_then_leaves(gevuld, draai):
    async with draai(gevuld, *BORD, "v", "escape") as pilot:
        await pilot.press("right")
        assert isinstance(pilot.app.screen, VerbeterpuntenScreen)
        assert vakken(gevuld)["Eén nummer"] is A
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartScreen)


async def test_the_text_is_changed_and_one_that_is_there_already_is_refused_with_what_was_typed(
    gevuld, draai
):
    async with draai(gevuld, *BORD, "enter") as pilot:
        await leegmaken(pilot)
        await plak(pilot, "siilo", "enter")
        assert "Dit staat al op het bord" in scherm(pilot)
        await plak(pilot, ", bij vragen", "enter")
        assert list(vakken(gevuld)) == ["siilo, bij vragen", "Siilo"]
        await pilot.press("down", "x")
        assert list(vakken(gevuld)) == ["siilo, bij vragen"]


async def test_a_half_typed_one_is_still_there_after_esc(kaal, draai):
    async with draai(kaal, *BORD, "n") as pilot:
        await plak(pilot, "Eén num", "escape")
        assert not vakken(kaal)
        await pilot.press("n")
        await plak(pilot, "mer", "enter")
        assert list(vakken(kaal)) == ["Eén nummer"]


async def test_it_becomes_an_afspraak_and_leaves_the_board(gevuld, draai):
    async with draai(gevuld, *BORD, "a", "enter") as pilot:
        assert "Nog niet vastgelegd. " in scherm(pilot)  # and why: right behind the @ nothing else says so
        await plak(pilot, "WMO", "enter")
        made = max(gevuld.register.afspraken.values(), key=lambda a: a.nummer)
        assert (made.wat, made.overleg) == ("Eén nummer", gevuld.register.huidig_overleg(NU.date()).id)
        assert gevuld.register.organisatie_van(made.wie).naam == "WMO wijkteam Laak"
        assert list(vakken(gevuld)) == ["Siilo"]
        assert "Eén nummer" not in scherm(pilot)


async def test_it_goes_on_the_agenda_to_come_once(gevuld, draai):
    async with draai(gevuld, *BORD, "m") as pilot:
        agenda = gevuld.register.huidig_overleg(NU.date()).agenda
        assert "Verbeterpunt: Eén nummer" in [punt.naam for punt in agenda]
        assert "Op de agenda van di 8-12-2026" in scherm(pilot)
        await pilot.press("m")
        assert "Dit staat al op de agenda van di 8-12-2026." in scherm(pilot)


async def test_without_an_overleg_to_come_it_waits_and_no_afspraak_can_be_made(lege_store, draai):
    lege_store.change("x", lambda r: voeg_toe(r, tekst("Eén nummer"), A))
    async with draai(lege_store, "b", "a") as pilot:
        assert "Er is nog geen overleg waar de afspraak bij hoort" in scherm(pilot)
        await pilot.press("m")
        assert "Eén nummer · wacht op de volgende agenda" in scherm(pilot)
        assert all(o.fase is not Fase.GEPLAND for o in lege_store.register.overleggen.values())


async def test_in_an_empty_box_the_keys_say_what_to_do_and_a_click_chooses(gevuld, draai):
    async with draai(gevuld, *BORD, "right", "a", size=(100, 30)) as pilot:
        assert "In dit vak staat nog niets. Toets n zet er iets in." in scherm(pilot)
        await pilot.click("#makkelijk-groot", offset=(4, 2))
        await pilot.press("4")
        assert vakken(gevuld) == {"Eén nummer": A, "Siilo": D}


async def test_what_is_typed_is_never_markup(kaal, draai):
    async with draai(kaal, *BORD, "n") as pilot:
        await plak(pilot, "[/] [@click=app.quit]x[/]", "enter")
        assert "[/] [@click=app.quit]x[/]" in scherm(pilot)


async def test_the_example_has_a_board_on_which_one_waits_for_the_next_agenda(store, draai):
    async with draai(store, *BORD, size=(160, 45)) as pilot:
        text = scherm(pilot)
        assert "5 verbeterpunten" in text
        assert "meteen na het eerste contact · wacht op" in text
