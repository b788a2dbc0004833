"""The mouse can do everything: what is written on the screen can be clicked."""

import pytest

from overleg_tui.tui.widgets.klik import klikbaar
from tests.tui.conftest import plak, scherm


def links(regel):
    return {
        klikbaar(regel).plain[span.start : span.end]: span.style.meta["@click"]
        for span in klikbaar(regel).spans
    }


@pytest.mark.parametrize(
    ("regel", "wanted"),
    [
        (
            "↑ ↓ lezen · w wie is er · Enter afsluiten · Esc nog niet",
            {"w wie is er": "w", "Enter afsluiten": "enter", "Esc nog niet": "escape"},
        ),
        ("leeg maken haalt het weg · Esc", {"Esc": "escape"}),
        ("spatie is er · + erbij · ↑ ↓ Tab naam overnemen", {"spatie is er": "space", "+ erbij": "plus"}),
    ],
)
def test_each_part_of_a_line_of_keys_presses_its_key(regel, wanted):
    found = links(regel)
    assert klikbaar(regel).plain == regel
    for text, key in wanted.items():
        assert found[text] == f"app.simulate_key({key!r})"
    assert set(found) - set(wanted) <= {"↑ ↓ Tab naam overnemen"}


async def klik(pilot, text):
    """Click on the last place on the screen where this stands."""
    lines = scherm(pilot).splitlines()
    y = max(i for i, line in enumerate(lines) if text in line)
    await pilot.click(offset=(lines[y].index(text), y))
    await pilot.pause()


async def test_a_whole_casus_by_mouse_from_stepping_there_to_who_sits_in(store, draai):
    async with draai(store, "s", size=(160, 45)) as pilot:
        await klik(pilot, "3. Casus K-031")
        await klik(pilot, "Wie zit aan?")
        await klik(pilot, "Enter klopt")
        assert "zit aan 5" in scherm(pilot)
        await klik(pilot, "Maatschappelijk ─")
        assert "Schrikt van de deurbel" not in scherm(pilot)
        await klik(pilot, "Drie maanden huur")
        assert "Schrikt van de deurbel" in scherm(pilot)
        await klik(pilot, "? hulp")
        await klik(pilot, "Een besluit vastleggen")
        assert "Enter vastleggen · Esc later" in scherm(pilot)
        await plak(pilot, "wij wachten af", "enter")
        await klik(pilot, "opgeslagen")
        await klik(pilot, "3 van 9")
        await klik(pilot, "2. Openingsronde")
        await klik(pilot, "Hierna: Casus K-031")
        assert "3 van 9" in scherm(pilot)


@pytest.mark.parametrize(("keys", "mark"), [((), "GEPLAND"), (("r",), "REGIE, niet voor de zaal")])
async def test_a_click_on_what_is_unusual_in_the_header_or_in_its_corner_asked_where_to_go(
    store, draai, keys, mark
):
    async with draai(store, *keys) as pilot:
        await klik(pilot, mark)
        await pilot.click(offset=(99, 0))
        await pilot.pause()
        assert "Ga naar agendapunt" not in scherm(pilot)
        await klik(pilot, "1 van 9")
        assert "Ga naar agendapunt" in scherm(pilot)
