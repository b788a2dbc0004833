from overleg_tui.domain.cijferbeeld import Blok
from overleg_tui.tui.widgets.cijferregels import blok_gelezen
from tests.tui.conftest import scherm


async def test_j_shows_the_figures_with_charts_and_bars_and_what_they_mean(store, draai):
    async with draai(store, "escape", "j", size=(80, 24)) as pilot:
        assert "KB-cijfers 2026" in scherm(pilot)
        assert "Afspraken                   24" in scherm(pilot)
        await pilot.press("pagedown", "pagedown")
        await pilot.pause()
        small = scherm(pilot)
        assert "█ afgesproken   ▒ aangekomen   ░ teruggekoppeld" in small
        assert all(day in small for day in ("4 aug", "15 sep", "27 okt"))
        assert all(sign * 6 in small for sign in "█▒░")
        await pilot.resize_terminal(140, 45)
        await pilot.pause()
        assert max(map(len, scherm(pilot).splitlines()[:-1])) > max(map(len, small.splitlines()))
        assert "hotspotterslijst" in scherm(pilot)


async def test_a_year_without_an_overleg_is_not_turned_to(store, draai):
    async with draai(store, "escape", "j", "left") as pilot:
        assert "In 2025 is er geen overleg gehouden." in scherm(pilot)
        assert "KB-cijfers 2026" in scherm(pilot)


async def test_e_writes_the_tables_for_the_financier(store, draai):
    async with draai(store, "escape", "j", "e") as pilot:
        assert "2026-12-08-kb-cijfers.md" in scherm(pilot)
    text = (store.map / "exports/2026-12-08-kb-cijfers.md").read_text(encoding="utf-8")
    assert text.startswith("# KB-cijfers 2026\n")
    assert "| Afspraken | 24 |" in text
    assert "## Opkomst van de binnenring" in text
    assert not any(code in text for code in store.register.casussen)


async def test_an_empty_register_says_that_there_is_too_little(lege_store, draai):
    async with draai(lege_store, "j", "pagedown", "pagedown", "pagedown") as pilot:
        assert "te weinig" in scherm(pilot)
        await pilot.press("escape")
        assert "Welkom" in scherm(pilot)


def test_a_bar_is_as_long_as_its_share_and_what_is_more_than_nothing_is_seen():
    rows = (("een", "1"), ("veel", "100"), ("niets", "0"))
    lines = blok_gelezen(Blok("t", (), ("wat", "n"), rows, (1.0, 100.0, 0.0)), 60).plain.split("\n")
    assert [line.count("█") for line in lines] == [0, 0, 1, 30, 0]
    assert blok_gelezen(Blok("t", (), ("wat", "n"), rows, (0.0, 0.0, 0.0)), 60).plain.count("█") == 0
