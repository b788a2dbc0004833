from datetime import datetime, timedelta
from functools import partial

import pytest
from textual.widget import Widget

from overleg_tui.domain.overleg import Fase
from tests.tui.conftest import scherm

OVERLEG = "2026-12-08"


class Klok:
    """A clock that is moved by hand."""

    def __init__(self):
        self.nu = datetime(2026, 12, 8, 13, 0)

    def __call__(self):
        return self.nu

    def loop(self, app, minuten):
        """Let time pass while the program runs and its pulse beats."""
        for _ in range(round(minuten * 6)):
            self.nu += timedelta(seconds=10)
            app.pols()


@pytest.fixture
def klok():
    return Klok()


@pytest.fixture
def open_app(store, klok, draai):
    return partial(draai, store, klok=klok)


async def loop(pilot, klok, minuten):
    klok.loop(pilot.app, minuten)
    await pilot.pause()


def besteed(store):
    return dict(store.register.plek.besteed.seconden)


async def test_time_left_the_end_and_a_fair_share_go_along_with_the_meeting(store, klok, open_app):
    async with open_app("s") as pilot:
        assert "nog 5 van 5 min" in scherm(pilot)
        assert "1 van 9 · 13:00 · klaar" in scherm(pilot)
        await loop(pilot, klok, 3)
        assert "nog 2 van 5 min" in scherm(pilot)
        assert "13:03" in scherm(pilot)
        await pilot.press("pagedown")
        before = scherm(pilot)
        assert "Hierna: Casus K-031 · nog 4 casussen" in before
        await loop(pilot, klok, 20)
        late = scherm(pilot)
        assert "min over · gepland" in late
        assert share(late) < share(before)


def share(text):
    line = next(line for line in text.splitlines() if "min per casus" in line)
    return float(line.partition(": ")[2].partition(": ")[2].split()[0].replace("½", ".5"))


async def test_undo_gives_no_time_back(store, klok, open_app):
    async with open_app("s") as pilot:
        await loop(pilot, klok, 2)
        await pilot.press("d")
        await pilot.press(*"goed", "enter")
        await loop(pilot, klok, 1)
        await pilot.press("u")
        await pilot.pause()
        assert "nog 2 van 5 min" in scherm(pilot)
    assert besteed(store)["a1"] == 180


async def test_the_time_of_an_interruption_counts_for_none(store, klok, open_app):
    async with open_app("s", "pagedown") as pilot:
        await loop(pilot, klok, 4)
        kept = besteed(store)
        klok.nu += timedelta(minutes=25)  # the lid was closed
        await loop(pilot, klok, 1)
        assert besteed(store) == {**kept, "a2": kept["a2"] + 50}
    klok.nu += timedelta(minutes=10)  # closed, or crashed
    async with open_app() as pilot:
        await loop(pilot, klok, 1)
        assert besteed(store)["a2"] == kept["a2"] + 110


async def test_a_crash_loses_at_most_a_minute_of_counting(store, klok, open_app):
    async with open_app("s") as pilot:
        await loop(pilot, klok, 2.5)
        assert besteed(store)["a1"] == 120  # what lies on the disk if the program stops dead here


async def test_time_goes_on_for_the_agendapunt_that_is_on_while_a_dialog_or_another_screen_is_open(
    store, klok, open_app
):
    async with open_app("s", "n") as pilot:
        await loop(pilot, klok, 2)
        await pilot.press("escape", "escape")
        await loop(pilot, klok, 1)
        assert besteed(store) == {"a1": 180}


async def test_between_two_minutes_nothing_is_painted_and_then_only_what_tells_the_time(
    store, klok, open_app, monkeypatch
):
    async with open_app("s", "pagedown", "pagedown") as pilot:
        await loop(pilot, klok, 1)
        painted = []
        refresh = Widget.refresh

        def note(self, *regions, **how):
            painted.append(
                f"{self.id or type(self).__name__} {' '.join(f'{r.width}x{r.height}' for r in regions)}"
            )
            return refresh(self, *regions, **how)

        monkeypatch.setattr(Widget, "refresh", note)
        await loop(pilot, klok, 5 / 6)
        assert painted == []
        await loop(pilot, klok, 1 / 6)
        assert set(painted) == {"Kop 31x1", "titel 19x1"}


async def test_what_was_said_stays_when_the_minute_changes(store, klok, open_app):
    async with open_app("s", "ctrl+s") as pilot:
        assert "Alles is al opgeslagen" in scherm(pilot)
        await loop(pilot, klok, 2)
        assert "Alles is al opgeslagen" in scherm(pilot)
        assert "13:02" in scherm(pilot)


async def test_closing_keeps_what_each_agendapunt_took(store, klok, open_app):
    async with open_app("s") as pilot:
        await loop(pilot, klok, 3)
        await pilot.press("pagedown")
        await loop(pilot, klok, 1.5)
        await pilot.press(*["pagedown"] * 8, "s")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    overleg = store.register.overleggen[OVERLEG]
    assert overleg.fase is Fase.AFGESLOTEN
    assert [punt.seconden for punt in overleg.agenda][:3] == [180, 90, 0]


async def test_no_clock_and_no_count_before_the_meeting(store, klok, open_app):
    async with open_app("pagedown") as pilot:
        await loop(pilot, klok, 3)
        assert "klaar" not in scherm(pilot)
        planned = store.register.overleggen[OVERLEG].agenda[1].minuten
        assert f"gepland {planned} min" in scherm(pilot)
    assert store.register.plek.besteed is None
