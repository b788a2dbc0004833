"""Taking in files on screen: the report of many of them can be read to its end."""

import pytest

from tests.tui.conftest import plak, scherm


@pytest.fixture
def bestanden(tmp_path):
    folder = tmp_path / "aangeleverd"
    folder.mkdir()
    for n in range(100, 108):
        form = f"# Casus: mw., 53 jaar\n\n- Code: K-{n}\n\n## Vraag\nWie helpt bij nummer {n}?\n"
        (folder / f"casus-{n}.md").write_text(form, encoding="utf-8")
    return folder


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_pgdn_did_not_scroll_the_report(store, draai, bestanden, size):
    async with draai(store, "escape", "3", size=size) as pilot:
        await plak(pilot, str(bestanden), "enter")
        assert "K-100" in scherm(pilot)
        assert "K-107" not in scherm(pilot)
        await pilot.press(*["pagedown"] * 4)
        await pilot.pause()
        assert "K-107" in scherm(pilot)
        await pilot.press(*["pageup"] * 4)
        await pilot.pause()
        assert "K-100" in scherm(pilot)
    assert "K-107" in store.register.casussen
