from dataclasses import replace
from datetime import date, timedelta

from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.vandaag import vandaag
from overleg_tui.tui.screens.exporteer import ExporteerScreen
from overleg_tui.tui.screens.opvolging import OpvolgingScreen
from overleg_tui.tui.screens.overleg import OverlegScreen
from overleg_tui.tui.screens.sociale_kaart import SocialeKaartScreen
from overleg_tui.tui.screens.start import RECENT, StartScreen
from tests.tui.conftest import nu, plak, scherm


async def open_regel(pilot, begin):
    """Open the line that begins so, with the arrow keys and Enter."""
    start = pilot.app.screen
    assert isinstance(start, StartScreen)
    place = next(n for n, line in enumerate(start.te_doen) if line.zin.startswith(begin))
    await pilot.press("home", *["down"] * place, "enter")
    await pilot.pause()


async def test_what_needs_her_stands_above_the_overleggen_at_every_size(store, draai):
    expected = [line.zin for line in vandaag(store.register, nu().date())]
    assert 3 <= len(expected) <= 8
    async with draai(store, "escape", size=(80, 24)) as pilot:
        for size in ((80, 24), (100, 30), (160, 45)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            text = scherm(pilot)
            for sentence in expected:
                assert f"→ {sentence}" in text
            assert text.index("Vandaag") < text.index("Overleggen") < text.index("concept")


async def test_each_line_opens_where_it_is_solved(store, draai):
    async with draai(store, "escape") as pilot:
        for begin, where in (
            ("Overleg", OverlegScreen),
            ("9 afspraken", OpvolgingScreen),
            ("Sociale kaart", SocialeKaartScreen),
        ):
            await open_regel(pilot, begin)
            assert isinstance(pilot.app.screen, where)
            await pilot.press("escape")
            await pilot.pause()
            if not isinstance(pilot.app.screen, StartScreen):
                await pilot.press("escape")


async def test_weeks_before_the_next_overleg_its_screen_says_where_to_find_what_is_to_be_done(store, draai):
    today = store.register.huidig_overleg(nu().date())
    store.change("verzet", lambda r: r.met_overleg(replace(today, datum=date(2026, 12, 22))))
    async with draai(store) as pilot:
        assert isinstance(pilot.app.screen, OverlegScreen)
        assert "Dit overleg is over 14 dagen. Met Esc ziet u wat er vandaag te doen is." in scherm(pilot)
        await pilot.press("pagedown")
        assert "Hierna: " in scherm(pilot)
        await pilot.press("escape")
        assert "→ Overleg di 22-12-2026, over 14 dagen" in scherm(pilot)
    store.change("vandaag", lambda r: r.met_overleg(today))
    async with draai(store, "s") as pilot:
        assert "Dit overleg is" not in scherm(pilot)
    async with draai(store, klok=lambda: nu() + timedelta(days=1)) as pilot:
        assert isinstance(pilot.app.screen, OverlegScreen)  # it is still going on


async def test_who_leaves_is_opened_by_name(store, draai):
    leaving = next(f for f in store.register.sleutelfiguren.values() if f.actief(nu().date()))
    store.change("weg", lambda r: r.met_sleutelfiguur(replace(leaving, tot=date(2026, 12, 9), opvolger=None)))
    async with draai(store, "escape") as pilot:
        await open_regel(pilot, leaving.naam)
        assert f"gezocht: {leaving.naam}" in scherm(pilot)
        assert "vertrekt wo 9-12-2026" in scherm(pilot)


async def test_casussen_whose_time_is_past_are_wiped_from_here(store, draai):
    casus = next(iter(store.register.casussen.values()))
    store.change("dicht", lambda r: r.met_casus(replace(casus, gesloten=date(2025, 12, 1))))
    async with draai(store, "escape") as pilot:
        await open_regel(pilot, "Bewaartermijn")
        assert f"Wissen: {casus.code}" in scherm(pilot)
        await plak(pilot, casus.code, "enter")
        await pilot.pause()
        assert f"Gewist: {casus.code}" in scherm(pilot)
        assert "Bewaartermijn" not in scherm(pilot)
    assert casus.code not in store.register.casussen


async def test_the_chosen_line_stays_chosen_when_one_above_it_goes(store, draai):
    casus = next(iter(store.register.casussen.values()))
    store.change("dicht", lambda r: r.met_casus(replace(casus, gesloten=date(2025, 12, 1))))
    async with draai(store, "escape") as pilot:
        before = pilot.app.screen.query_one("#overleggen").highlighted_option.id
        assert before == "2026-12-08", "the overleg of today, not the newest"
        await pilot.press("u")
        await pilot.pause()
        assert pilot.app.screen.query_one("#overleggen").highlighted_option.id == before


async def test_overleggen_of_years_ago_are_laid_out_only_when_asked_for(store, draai):
    def more(register):
        for n in range(RECENT):
            register = register.met_overleg(ouder(register, n))
        return register

    def ouder(register, n):
        day = date(2020, 1, 7) + timedelta(weeks=6 * n)
        return replace(register.op_datum()[-1], id=day.isoformat(), datum=day, fase=Fase.AFGESLOTEN)

    store.change("ouder", more)
    async with draai(store, "escape") as pilot:
        await pilot.press("end")
        assert "Nog 5 eerdere overleggen" in scherm(pilot)
        await pilot.press("enter", "end")
        assert "di 7-1-2020" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.huidig().datum == date(2020, 1, 7)


async def test_notulen_of_the_last_overleg_are_written_from_here_and_then_asked_for_no_more(store, draai):
    async with draai(store, "escape") as pilot:
        assert "→ Overleg di 27-10-2026: de notulen zijn nog niet geschreven" in scherm(pilot)
        await open_regel(pilot, "Overleg di 27-10-2026")
        assert isinstance(pilot.app.screen, ExporteerScreen)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "de notulen zijn nog niet geschreven" not in scherm(pilot)
    (written,) = (store.map / "exports").iterdir()
    assert written.name == "2026-10-27-notulen.md"
