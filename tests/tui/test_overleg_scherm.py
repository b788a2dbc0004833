from dataclasses import replace

from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.register import Plek
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.store import open_store
from tests.tui.conftest import nu, plak, scherm


async def test_opens_on_the_overleg_of_today(store, draai):
    async with draai(store) as pilot:
        assert "Wijkteamoverleg · di 8 dec 2026" in scherm(pilot)
        assert "GEPLAND" in scherm(pilot)


async def test_s_starts_the_meeting_on_disk_too(store, draai):
    async with draai(store, "s"):
        assert store.register.huidig_overleg(nu().date()).fase is Fase.BEZIG


async def test_arrows_page_keys_and_space_step_through_the_agenda(store, draai):
    async with draai(store, "right", "pagedown", "space") as pilot:
        assert "4 van 9" in scherm(pilot)
        await pilot.press("left", "pageup", "pageup", "pageup", "pageup")
        assert "1 van 9" in scherm(pilot)
        await pilot.press(*["right"] * 12)
        assert "9 van 9" in scherm(pilot)


async def test_a_casus_shows_question_own_words_and_four_kwadranten(store, draai):
    for size in ((80, 24), (100, 30), (160, 45)):
        async with draai(store, "pagedown", "pagedown", size=size) as pilot:
            text = scherm(pilot)
            store.onthoud(Plek("", ""))
        for part in (
            "Casus K-031",
            "Wie kijkt deze maand met haar naar de huur",
            "« Ik wil weer een dag zonder dat het bonkt in mijn hoofd. »",
            "★1 Drie maanden huur achter",
            "+  Wandelt elke dag met de hond",
            "★ prioriteit   + kracht",
            "Afspraken 4",
        ):
            assert part in text, (size, part)
        lines = text.splitlines()
        above = next(line for line in lines if "Lichaam" in line)
        below = next(line for line in lines if "Geest" in line)
        assert above.index("Lichaam") < above.index("Maatschappelijk")
        assert below.index("Geest") < below.index("Sociaal")
        assert lines.index(above) < lines.index(below)


async def test_links_are_told_by_letters_at_both_ends(store, draai):
    async with draai(store, "pagedown", "pagedown") as pilot:
        text = scherm(pilot)
    assert "Drie maanden huur achter  →a" in text
    assert "Ligt ’s nachts te rekenen  ←a →b" in text


async def test_one_to_four_make_a_kwadrant_large_and_escape_brings_all_four_back(store, draai):
    async with draai(store, "pagedown", "pagedown", "2") as pilot:
        assert "Werkt met plezier" in scherm(pilot)
        assert "Schrikt van de deurbel" not in scherm(pilot)
        await pilot.press("escape")
        assert "Schrikt van de deurbel" in scherm(pilot)


async def test_an_anonymous_casus_shows_the_question_and_nothing_else(store, draai):
    casus = store.register.casussen["K-035"]
    async with draai(store, *["pagedown"] * 5) as pilot:
        text = scherm(pilot)
        assert "Casus K-035" in text
        assert casus.vraag[:40] in text
        assert not any(punt.tekst[:20] in text for punt in casus.punten)
        assert str(casus.hulpvraag) not in text
        await pilot.press("r")
        assert "REGIE, niet voor de zaal" in scherm(pilot)
        assert casus.punten[0].tekst[:12] in scherm(pilot)


async def test_a_name_shows_only_where_the_patient_agreed(store, draai):
    async with draai(store, *["pagedown"] * 3) as pilot:
        assert "K-032 · Wim van Zandwijk" in scherm(pilot)


async def test_the_blank_screen_takes_one_key_and_that_key_does_nothing_else(store, draai):
    async with draai(store, "pagedown", "b") as pilot:
        assert "Openingsronde" not in scherm(pilot)
        await pilot.press("pagedown")
        assert "2 van 9" in scherm(pilot)


async def test_resumes_at_the_same_agendapunt(store, draai):
    async with draai(store, "s", "pagedown", "pagedown", "pagedown"):
        pass
    folder = store.map
    store.close()
    with open_store(folder, nu=nu) as again:
        async with draai(again) as pilot:
            assert "4 van 9" in scherm(pilot)


async def test_attendance_is_ticked_and_saved_at_once(store, draai):
    keys = ("space", "v", "down", "x", "enter", "x", "up", "up", "a")
    async with draai(store, "s", "w", *keys, "escape") as pilot:
        overleg = store.register.huidig_overleg(nu().date())
        states = [str(guest.aanwezigheid) for guest in overleg.genodigden]
        assert states[:5] == ["aanwezig", "verhinderd", "afwezig", "aanwezig", "afwezig"]
        assert "None" not in states
        assert "Verhinderd" in scherm(pilot)


async def test_closing_shows_what_was_agreed_and_makes_it_read_only(store, draai):
    async with draai(store, "s", "s") as pilot:
        assert "Vandaag is geen afspraak vastgelegd." in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert store.register.overleggen["2026-12-08"].fase is Fase.AFGESLOTEN
        await pilot.press("a")
        await pilot.pause()
        assert "Afspraak bij" not in scherm(pilot)


async def test_a_window_too_small_says_so(store, draai):
    async with draai(store, size=(60, 20)) as pilot:
        assert "te klein" in scherm(pilot)


async def test_g_goes_to_an_agendapunt_by_typing_a_part_of_it(store, draai):
    async with draai(store, "g", *"rond", "down", "enter") as pilot:
        await pilot.pause()
        assert "8 van 9" in scherm(pilot)


async def test_with_a_clicker_alone_one_steps_blanks_leaves_and_comes_back(store, draai):
    async with draai(store, "s", "pagedown", "pagedown", "a") as pilot:
        await plak(pilot, "@WMO belt", "enter", "pagedown", "pagedown")
        assert "4 van 9" in scherm(pilot)
        await pilot.press("escape", "full_stop")
        assert "Elke toets brengt het scherm terug." in scherm(pilot)
        await pilot.press("pagedown", "f5")
        assert "4 van 9" in scherm(pilot)
        await pilot.press("full_stop", "pageup", "pageup")
        assert "3 van 9" in scherm(pilot)


async def test_a_clicker_agrees_only_after_all_was_in_sight(store, draai):
    def punt():
        return store.register.overleggen["2026-12-08"].punt("a3")

    one = store.register.afspraken_van("K-031")[0]
    here = replace(one, overleg="2026-12-08", agendapunt="a3", wat=tekst("gaat mee naar het loket, " * 4))
    for _ in range(6):
        store.change("erbij", lambda r: r.met_afspraak(replace(here, nummer=r.nieuw_nummer())))
    async with draai(store, "s", "pagedown", "pagedown", "t", "pagedown", size=(80, 24)) as pilot:
        assert "Teruglezen: Casus K-031  ·  6 afspraken" in scherm(pilot)
        await pilot.press(*["pagedown"] * 5)
        assert "Wie vertelt het mevrouw?" in scherm(pilot)
        assert punt().teruggelezen == 0
        await pilot.press("pagedown")
        assert punt().teruggelezen == store.register.nieuw_nummer() - 1
