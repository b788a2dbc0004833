from overleg_tui.domain.zaal import Rol
from tests.tui.conftest import plak, scherm

CASUS = ("pagedown", "pagedown")


async def klaar(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


async def test_the_start_screen_searches_everything_as_the_chair(store, draai):
    async with draai(store, "escape") as pilot:
        for key in ("slash", "ctrl+f"):
            await klaar(pilot, key)
            assert "Zoeken · REGIE, niet voor de zaal" in scherm(pilot)
            await klaar(pilot, "ctrl+u")
            assert "filters: open   @naam   van 2026" in scherm(pilot)
            await plak(pilot, "open @wmo")
            assert "gevonden" in scherm(pilot)
            assert "Wim van Zandwijk" in scherm(pilot)
            await klaar(pilot, "escape")
            assert "Wijkteamoverleg krachtige basiszorg" in scherm(pilot)


async def test_results_come_with_each_letter(store, draai):
    async with draai(store, "escape", "slash", *"huur") as pilot:
        await pilot.pause()
        many = scherm(pilot)
        assert "Drie maanden huur achter" in many
        await klaar(pilot, *"brief")
        assert "Drie maanden huur achter" not in scherm(pilot)
        assert "vraagt of de huurbrief" in scherm(pilot)
        await klaar(pilot, *"zz")
        assert "Niets gevonden" in scherm(pilot)


async def test_before_the_room_only_what_the_room_may_see_is_found(store, draai):
    anonymous = store.register.casussen["K-035"]
    async with draai(store, *CASUS, "slash") as pilot:
        assert "Zoeken in wat de zaal mag zien" in scherm(pilot)
        await plak(pilot, f"{anonymous.punten[0].tekst[:12]}")
        assert "Niets gevonden" in scherm(pilot)
        await klaar(pilot, "escape", "r", "slash")
        await plak(pilot, f"{anonymous.punten[0].tekst[:12]}")
        assert "REGIE" in scherm(pilot)
        assert anonymous.punten[0].tekst[:12] in scherm(pilot)


async def test_what_the_room_finds_of_a_casus_opens_at_its_agendapunt(store, draai):
    async with draai(store, "slash") as pilot:
        await plak(pilot, "drie maanden huur", "enter")
        assert "3 van 9" in scherm(pilot)
        assert "Casus K-031" in scherm(pilot)
        assert pilot.app.screen.rol is Rol.ZAAL


async def test_from_a_screen_on_top_of_the_room_one_goes_back_first(store, draai):
    async with draai(store, *CASUS, "t", "slash") as pilot:
        await pilot.pause()
        assert "Zoeken" not in scherm(pilot)


async def test_an_afspraak_of_before_opens_in_its_overleg_and_escape_leads_back(store, draai):
    async with draai(store, "escape", "slash") as pilot:
        await plak(pilot, "18 huurbrief")
        assert "afspraak" in scherm(pilot)
        await klaar(pilot, "enter")
        assert "di 27 okt 2026" in scherm(pilot)
        assert "Casus K-031" in scherm(pilot)
        await klaar(pilot, "escape")
        assert "Wijkteamoverleg krachtige basiszorg" in scherm(pilot)


async def test_each_kind_of_thing_opens_where_it_lives(store, draai):
    places = {
        "k-032": "Casus K-032",
        "huurachterstand organisatie": "Woningcorporatie Thuishaven",
        "sleutelfiguur ramlal": "Priya Ramlal",
        "overleg van 2026 gepland": "di 8 dec 2026",
        "verbeterpunt moeilijk": "Verbeterpunten: wat kan er beter?",
    }
    async with draai(store, "escape") as pilot:
        for typed, there in places.items():
            await klaar(pilot, "slash", "ctrl+u")
            await plak(pilot, typed, "enter")
            assert "Zoeken ·" not in scherm(pilot)
            assert there in scherm(pilot)
            await klaar(pilot, "escape")


async def test_what_was_searched_is_there_again_and_typing_replaces_it(store, draai):
    async with draai(store, "escape", "slash") as pilot:
        await plak(pilot, "k-032")
        await klaar(pilot, "enter", "escape", "slash")
        assert "K-032" in scherm(pilot)
        await klaar(pilot, *"huur")
        assert pilot.app.screen.getypt() == "huur"
    assert store.concept("zoeken regie") == ""


async def test_arrows_and_page_keys_choose_and_stop_at_the_ends(store, draai):
    async with draai(store, "escape", "slash") as pilot:
        await plak(pilot, "afspraak")
        await klaar(pilot, "down", "pagedown", "up")
        assert pilot.app.screen.query_one("#gevonden").highlighted == 8
        await klaar(pilot, *["pageup"] * 3)
        assert pilot.app.screen.query_one("#gevonden").highlighted == 0


async def test_hostile_questions_find_nothing_and_break_nothing(store, draai):
    async with draai(store, "escape", "slash") as pilot:
        for typed in ("[/]", "[@click=app.quit]", "\x1b[31m", "@", '"', "x" * 3000):
            await plak(pilot, typed, "enter", "down")
            assert "Zoeken" in scherm(pilot)
            await klaar(pilot, "ctrl+u")


async def test_an_empty_register_finds_nothing(lege_store, draai):
    async with draai(lege_store, "slash", *"huur", "enter") as pilot:
        await pilot.pause()
        assert "Niets gevonden" in scherm(pilot)
