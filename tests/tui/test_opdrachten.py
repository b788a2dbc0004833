"""The palette finds every command and every screen, from anywhere."""

from importlib import import_module
from inspect import isclass
from pkgutil import iter_modules

import pytest
from textual.screen import ModalScreen, Screen

from overleg_tui.tui import screens
from overleg_tui.tui.dialogs.opdrachten import OpdrachtDialog
from overleg_tui.tui.opdrachten import plaatsen
from overleg_tui.tui.screens.casussen import CasussenScreen
from overleg_tui.tui.screens.overleg import OverlegScreen
from overleg_tui.tui.screens.start import StartScreen
from tests.tui.conftest import plak, scherm

GEKEND = {place.klasse for place in plaatsen.ELDERS} | {"BladzijdeScreen"}
"""The screens whose commands the palette knows; a page of the handleiding is itself in it."""


def test_every_screen_with_commands_is_known_to_the_palette():
    found = {
        thing.__name__
        for module in iter_modules(screens.__path__)
        for thing in vars(import_module(f"{screens.__name__}.{module.name}")).values()
        if isclass(thing) and issubclass(thing, Screen) and thing.__module__.startswith(screens.__name__)
        if vars(thing).get("BINDINGS") and not issubclass(thing, ModalScreen) and not thing.__subclasses__()
    }
    assert found <= GEKEND
    assert len(found) > 12


@pytest.mark.parametrize("place", plaatsen.ELDERS, ids=lambda place: place.klasse)
def test_the_commands_of_a_screen_have_a_key_and_a_sentence(place):
    for binding in plaatsen.letters(plaatsen.klasse(place)):
        assert binding.id, binding
        assert binding.tooltip, f"{binding.id} has no sentence"


async def test_a_command_of_another_screen_is_found_and_leads_there(store, draai):
    async with draai(store, "escape", "ctrl+p") as pilot:
        assert isinstance(pilot.app.screen, OpdrachtDialog)
        await plak(pilot, "inzage")
        assert "bij een casus: z" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CasussenScreen)
        assert "Kies een casus en druk op Enter. Toets z:" in scherm(pilot)


async def test_the_palette_leads_from_the_overleg_to_a_screen_and_back(store, draai):
    async with draai(store, "ctrl+p") as pilot:
        await plak(pilot, "heropenen", "enter")
        assert "dat kan nu niet" in scherm(pilot)
        await pilot.press("ctrl+p")
        await plak(pilot, "alle casussen", "enter")
        await pilot.pause()
        await pilot.press("ctrl+p")
        await plak(pilot, "naar het overleg van", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, OverlegScreen)
        assert len(pilot.app.screen_stack) == 1, "the one that was open, not another"
        await pilot.press("ctrl+p")
        await plak(pilot, "naar het overzicht", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, StartScreen)
        assert len(pilot.app.screen_stack) == 1
