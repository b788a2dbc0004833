from tests.tui.conftest import scherm

# The third line of the list is about K-031; Enter and h both open its story.
NAAR = ("escape", "v", "down", "down")


async def test_h_and_enter_tell_the_whole_story_to_the_chair(store, draai):
    async with draai(store, *NAAR) as pilot:
        for key in ("h", "enter"):
            await pilot.press(key)
            await pilot.pause()
            text = scherm(pilot)
            assert "Casusverloop K-031 · mw., 53 jaar" in text
            assert "REGIE, niet voor de zaal" in text
            assert "1e keer op de agenda" in text
            assert "★1 Drie maanden huur achter: geraakt door afspraak 15, 16" in text
            assert "★2 Mist haar man, vorig jaar overleden: geen afspraak raakt dit" in text
            await pilot.press("escape")
            assert "Opvolging" in scherm(pilot)


async def test_a_long_story_can_be_read_to_its_end_and_back(store, draai):
    async with draai(store, *NAAR, "h", size=(80, 24)) as pilot:
        assert "2e keer op de agenda · gepland" not in scherm(pilot)
        await pilot.press("pagedown", "pagedown")
        assert "2e keer op de agenda · gepland" in scherm(pilot)
        await pilot.press("pageup", "pageup")
        assert "Wie kijkt deze maand" in scherm(pilot)


async def test_e_writes_it_as_markdown_without_the_code_in_its_name(store, draai):
    async with draai(store, *NAAR, "h", "e") as pilot:
        assert "2026-12-08-casusverloop.md" in scherm(pilot)
    (path,) = (store.map / "exports").glob("*casusverloop*")
    text = path.read_text(encoding="utf-8")
    assert "# Casusverloop K-031: mw., 53 jaar" in text
    assert not any(str(name) in text for name in store.namen.values())


async def test_an_export_that_cannot_be_written_is_said(store, draai):
    (store.map / "exports").write_text("in de weg")
    async with draai(store, *NAAR, "h", "e") as pilot:
        assert "dat is een bestand en geen map" in " ".join(scherm(pilot).split())


async def test_an_afspraak_without_casus_says_that_there_is_no_story(store, draai):
    async with draai(store, "escape", "v", "end", "h") as pilot:
        assert "hoort niet bij een casus" in scherm(pilot)


async def test_the_casus_screen_leads_to_it_with_l(store, draai):
    async with draai(store, "escape", "c", "enter", "l") as pilot:
        await pilot.pause()
        assert "Casusverloop K-0" in scherm(pilot)
