"""Help on every screen and in every dialog: what it is for, its keys, and the page that tells more."""

import re
from importlib import import_module
from inspect import isclass
from pkgutil import walk_packages

import pytest
from textual.screen import Screen

from overleg_tui import tui
from overleg_tui.documents.handleiding import NAMEN
from overleg_tui.tui.dialogs.afspraak import AfspraakDialog
from overleg_tui.tui.screens.handleiding import BladzijdeScreen
from overleg_tui.tui.screens.hulp import HulpScreen, bladzijde_bij
from overleg_tui.tui.screens.leeg import LeegScreen
from tests.tui.conftest import scherm

ZONDER = {HulpScreen, LeegScreen}
"""Help itself, and the blank screen."""
SCHERMEN = sorted(
    {
        thing
        for module in walk_packages(tui.__path__, "overleg_tui.tui.")
        for thing in vars(import_module(module.name)).values()
        if isclass(thing) and issubclass(thing, Screen) and thing.__module__.startswith("overleg_tui.")
        # What has commands and no heirs is a screen to meet; other screens are made from the rest.
        if hasattr(thing, "UITLEG") or (vars(thing).get("BINDINGS") and not thing.__subclasses__())
    }
    - ZONDER,
    key=lambda thing: thing.__name__,
)


@pytest.mark.parametrize("soort", SCHERMEN, ids=lambda soort: soort.__name__)
def test_every_screen_and_dialog_says_what_it_is_for_and_leads_to_a_page_that_exists(soort):
    said = soort.UITLEG
    assert 5 <= len(said.split()) <= 60
    assert not re.search(r"\b(je|jij|jouw|men)\b", said), said
    page = getattr(soort, "bladzijde", "")
    assert isinstance(page, property) or page in {"", *NAMEN}


def test_a_dialog_without_a_page_of_its_own_has_that_of_the_screen_below():
    class Met:
        bladzijde = "na"

    class Zonder:
        bladzijde = ""

    assert bladzijde_bij([Met(), Zonder()]) == "na"
    assert bladzijde_bij([Zonder()]) == ""


async def test_f1_did_nothing_in_a_dialog(store, draai):
    async with draai(store, "a", "f1", size=(80, 24)) as pilot:
        text = scherm(pilot)
        assert "@WMO belt mevrouw" in text
        assert re.search(r"Esc +Terug; wat er staat blijft bewaard", text)
        assert "handleiding: De snelle regel (toets h)" in text
        await pilot.press("h")
        assert isinstance(pilot.app.screen, BladzijdeScreen)
        assert "Handleiding · De snelle regel" in scherm(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, AfspraakDialog), "what was typed is still there"


async def test_the_way_out_of_a_long_help_was_below_the_edge(store, draai):
    async with draai(store, "escape", "c", "question_mark", size=(80, 24)) as pilot:
        text = scherm(pilot)
        assert "Esc terug" in text
        assert re.search(r"o of Enter +De gekozen casus openen", text), "the list takes Enter itself"
        assert text.index("De gekozen casus") < text.index("Zoeken in de lijst") < text.index("Op elk scherm")
