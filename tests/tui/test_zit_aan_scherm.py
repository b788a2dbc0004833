import pytest

from overleg_tui.domain.overleg import Fase
from tests.tui.conftest import scherm

CASUS = ("s", "pagedown", "pagedown")
BETROKKEN = ("femke-oosterling", "marjan-tolsma", "priya-ramlal", "samira-akkerman", "peter-lammers")


@pytest.fixture
def zit_aan(store):
    return lambda punt="a3": store.register.overleggen["2026-12-08"].punt(punt).zit_aan


async def test_the_offer_is_a_calm_line_that_stops_no_clicker_and_comes_back(store, draai, zit_aan):
    async with draai(store, *CASUS, size=(80, 24)) as pilot:
        assert "Wie zit aan? F. Oosterling, M. Tolsma en nog 3. Enter: klopt · w: wie" in scherm(pilot)
        await pilot.press("pagedown")
        assert "4 van 9" in scherm(pilot)
        await pilot.press("pageup")
        assert "Wie zit aan?" in scherm(pilot)
    assert zit_aan() is None


async def test_one_enter_takes_the_proposal_and_names_the_others_once(store, draai, zit_aan):
    async with draai(store, *CASUS, "enter") as pilot:
        assert zit_aan() == BETROKKEN
        text = " ".join(scherm(pilot).split())
        assert "Niet betrokken bij deze casus, dus even pauze: J. Amelink, C. Boekhout" in text
        assert "M. Slot." in text
        assert "zit aan 5" in text
        await pilot.press("pagedown", "pageup")
        assert "even pauze" not in scherm(pilot)
        assert "Wie zit aan?" not in scherm(pilot)
        assert "Hierna: Casus K-032" in scherm(pilot)
        await pilot.press("u")
        assert zit_aan() is None


async def test_w_shows_who_is_involved_and_a_line_can_be_changed(store, draai, zit_aan):
    async with draai(store, *CASUS, "w", size=(80, 24)) as pilot:
        text = scherm(pilot)
        assert "Wie zit aan bij K-031" in text
        assert "[✓] Peter Lammers, Schuldhulp Zuid" in text
        assert "[ ] Joris Amelink, Huisartsenpraktijk De Vliert · niet betrokken" in text
        assert "Enter klopt" in text
        await pilot.press("space", *["down"] * 5, "space", "enter")
        assert zit_aan() == (*BETROKKEN[1:], "joris-amelink")
        assert "F. Oosterling" in scherm(pilot)
        await pilot.press("0")
        assert "Zit aan" in scherm(pilot)
        assert "Marjan Tolsma, Huisartsenpraktijk De Lindenhof;" in scherm(pilot)
        await pilot.press("0", "w")
        assert "[ ] Femke Oosterling" in scherm(pilot)
        await pilot.press("escape")
        assert zit_aan() == (*BETROKKEN[1:], "joris-amelink")


async def test_a_clicker_accepts_in_the_dialog_too(store, draai, zit_aan):
    async with draai(store, *CASUS, "w", "pagedown") as pilot:
        assert zit_aan() == BETROKKEN
        assert "3 van 9" in scherm(pilot)


async def test_from_who_sits_in_one_reaches_who_is_there_and_comes_back(store, draai):
    async with draai(store, *CASUS, "w", "a") as pilot:
        assert "Wie is er" in scherm(pilot)
        await pilot.press("x", "escape")
        text = scherm(pilot)
        assert "Wie zit aan bij K-031" in text
        assert "Femke Oosterling" not in text


async def test_elsewhere_and_before_the_start_w_is_who_is_there(store, draai):
    async with draai(store, "pagedown", "pagedown") as pilot:
        assert "Wie zit aan?" not in scherm(pilot)
        await pilot.press("w")
        assert "Wie is er" in scherm(pilot)
        await pilot.press("escape", "s", "pageup", "w")
        assert "Wie is er" in scherm(pilot)


async def test_an_anonymous_casus_shows_nobody_as_involved(store, draai, zit_aan):
    async with draai(store, "s", *["pagedown"] * 5) as pilot:
        assert "Iedereen kan blijven" in scherm(pilot)
        await pilot.press("w")
        assert "niet betrokken" not in scherm(pilot)
        await pilot.press("enter")
        assert len(zit_aan("a6")) == 15
        assert "zit aan 15" not in scherm(pilot)


async def test_after_closing_nothing_is_offered(store, draai):
    async with draai(store, "s", "s", "enter") as pilot:
        await pilot.pause()
        assert store.register.overleggen["2026-12-08"].fase is Fase.AFGESLOTEN
        await pilot.press("pagedown", "pagedown", "w", "enter")
        assert "zit aan" not in scherm(pilot).lower()
