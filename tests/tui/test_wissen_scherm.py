from overleg_tui.domain.overleg import Fase
from overleg_tui.tui.screens.casussen import CasussenScreen
from tests.tui.conftest import plak, scherm

EERSTE = ("escape", "c", "enter")


async def test_wiping_explains_asks_for_the_code_and_leaves_nothing(store, draai):
    async with draai(store, *EERSTE, size=(80, 24)) as pilot:
        code = pilot.app.screen.code
        word = store.register.casussen[code].vraag
        await pilot.press("x")
        await pilot.pause()
        text = " ".join(scherm(pilot).split())
        assert "medisch dossier" in text
        assert "niet ongedaan" in text
        await plak(pilot, "ja", "enter")
        assert f"Typ {code} om te wissen" in scherm(pilot)
        assert code in store.register.casussen
        await pilot.press("ctrl+u")
        await plak(pilot, code.lower(), "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CasussenScreen)
        assert f"Gewist: {code}" in scherm(pilot)
        assert code not in store.register.casussen
        await pilot.press("u")
        assert "niets om ongedaan te maken" in scherm(pilot)
    held = [path for path in (store.map / "data").rglob("*") if path.is_file()]
    assert word
    assert not any(word.encode("unicode_escape") in path.read_bytes() for path in held)


async def test_a_draft_about_it_does_not_come_back_from_memory(store, draai):
    async with draai(store, "d") as pilot:
        await plak(pilot, "Zeldzaamwoord", "escape")
        await pilot.press(*EERSTE)
        code = pilot.app.screen.code
        assert "Zeldzaamwoord" in (store.map / "data/concepten.json").read_text(encoding="utf-8")
        await pilot.press("x")
        await plak(pilot, code, "enter")
        await pilot.pause()
        assert code not in store.register.casussen
        pilot.app.bewaar_concepten()
    held = [path for path in (store.map / "data").rglob("*") if path.is_file()]
    assert not any(b"Zeldzaamwoord" in path.read_bytes() for path in held)


async def test_escape_wipes_nothing(store, draai):
    async with draai(store, *EERSTE, "x") as pilot:
        await plak(pilot, pilot.app.screen_stack[-2].code, "escape")
        assert len(store.register.gewist) == 0


async def test_a_casus_wiped_while_it_is_on_the_running_agenda_says_so_and_the_overleg_goes_on(store, draai):
    running = next(o for o in store.register.op_datum() if o.fase is not Fase.AFGESLOTEN)
    code = next(p.casus for p in running.agenda if p.casus)
    async with draai(store, "s", "escape", "c") as pilot:
        pilot.app.screen.kies(code)
        await pilot.press("enter", "x")
        await plak(pilot, code, "enter")
        await pilot.press("escape", "down", "enter")
        await pilot.pause()
        for _ in running.agenda:
            if "gewist" in scherm(pilot):
                break
            await pilot.press("pagedown")
        assert "De gegevens van deze casus zijn gewist." in scherm(pilot)


async def test_exports_that_still_mention_it_are_named(store, draai):
    async with draai(store, *EERSTE, "z", "x") as pilot:
        await plak(pilot, pilot.app.screen_stack[-2].code, "enter")
        await pilot.pause()
        text = scherm(pilot)
        assert "Verwijder ze zelf" in text
        assert "2026-12-08-inzage.md" in text
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, CasussenScreen)


async def test_z_writes_the_inzage(store, draai):
    async with draai(store, *EERSTE, "z") as pilot:
        assert "2026-12-08-inzage.md" in "".join(scherm(pilot).split())
    assert (store.map / "exports/2026-12-08-inzage.md").read_text(encoding="utf-8").startswith("# Inzage")
