"""A monkey at the keyboard: seeded random keys and pastes must not bring the program down."""

import random

import pytest
from textual import events

from overleg_tui.tui.app import OverlegApp
from tests.tui.conftest import nu

TOETSEN = [
    *"swadnN12340rbetvhzcxkmlopgufij",
    *("escape", "enter", "space", "up", "down", "left", "right", "pagedown", "pageup", "tab", "home", "end"),
    *("ctrl+y", "ctrl+p", "ctrl+t", "slash", "question_mark", "full_stop", "plus", "minus", "backspace"),
    *("delete", "f1", "f2", "f9"),
]
PLAKSELS = (
    "[/]",
    "[red]x",
    "@WMO belt voor morgen",
    "31-2-2027",
    "x" * 3000,
    "a\nb",
    "\x1b[31m",
    "\u202eabc",
    "@",
)
PER_ZAAD = 90


@pytest.mark.parametrize("zaad", range(4))
async def test_random_keys_and_pastes_never_bring_it_down(store, zaad):
    monkey = random.Random(zaad)
    app = OverlegApp(store, nu)
    async with app.run_test(size=monkey.choice([(80, 24), (100, 30), (160, 45)])) as pilot:
        app.animation_level = "none"
        for _ in range(PER_ZAAD):
            field = app.screen.focused
            if monkey.random() < 0.06 and field is not None:
                field.post_message(events.Paste(monkey.choice(PLAKSELS)))
                await pilot.pause()
            else:
                await pilot.press(monkey.choice(TOETSEN))
        assert app.is_running
    assert app.crash is None


async def test_undoing_everything_leaves_the_screens_whose_subject_is_gone(store, draai):
    async with draai(store, "s", "pagedown", "w", "escape", *["u"] * 4, "escape", "escape") as pilot:
        assert store.register.leeg
        assert pilot.app.is_running
