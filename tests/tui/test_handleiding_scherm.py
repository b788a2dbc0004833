"""The handleiding on screen; and that it calls keys by the names that the screens themselves use."""

import re
from functools import cache
from importlib import import_module
from inspect import isclass
from pkgutil import walk_packages

import pytest
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from overleg_tui import tui
from overleg_tui.documents.handleiding import NAMEN, bladzijde
from overleg_tui.documents.leestekst import Nadruk
from overleg_tui.tui.screens.handleiding import BladzijdeScreen
from overleg_tui.tui.widgets.voet import key_name
from tests.tui.conftest import plak, scherm

SCHERMEN = {"Overzicht": "start", "Agenda": "agenda", "Casussen": "casussen"}
"""What the handleiding calls a screen, and the module it is in."""
BESTAND = re.compile(r"data/(namen\.json)?|exports/|instellingen\.toml|~/.*|%\w+%.*|OVERLEG_MAP")
OPDRACHT = re.compile(r"(overleg|python -m overleg_tui)\b.*")


@cache
def woorden() -> dict[str, set[str]]:
    """Return every key that is bound anywhere, by its name on screen, with what it is called there."""
    found: dict[str, set[str]] = {"↑": set(), "↓": set()}
    for module in walk_packages(tui.__path__, "overleg_tui.tui."):
        for thing in vars(import_module(module.name)).values():
            if isclass(thing) and issubclass(thing, App | Screen | Widget):
                for binding in thing.__dict__.get("BINDINGS", ()):
                    for key in binding.key.split(",") if binding.id else ():
                        found.setdefault(key_name(key), set()).add(binding.description)
    return found


@pytest.mark.parametrize("naam", NAMEN)
def test_every_key_in_the_handleiding_is_bound_and_called_as_on_the_screen(naam):
    known = woorden()
    for blok in bladzijde(naam).blokken:
        for place, (part, nadruk) in enumerate(blok.delen):
            if nadruk is not Nadruk.TOETS or blok.vast or BESTAND.fullmatch(part) or OPDRACHT.fullmatch(part):
                continue
            assert part in known, f"{part!r} is no key: {blok.tekst}"
            if len(part) == 1 and part.isalnum():
                after = blok.delen[place + 1][0] if place + 1 < len(blok.delen) else ""
                called = re.match(r" \(([^)]+)\)", after)
                assert called, f"{part!r} lacks its word between brackets: {blok.tekst}"
                assert called[1] in known[part], f"{part!r} is {known[part]}, not {called[1]!r}"


@pytest.mark.parametrize("naam", NAMEN)
def test_every_screen_in_the_handleiding_exists(naam):
    for blok in bladzijde(naam).blokken:
        for part, nadruk in blok.delen:
            if nadruk is Nadruk.VET:
                assert import_module(f"overleg_tui.tui.screens.{SCHERMEN[part]}").__doc__


async def test_the_handleiding_is_a_list_to_search_and_pages_to_turn(store, draai):
    async with draai(store, "escape", "h", "slash", size=(80, 24)) as pilot:
        await plak(pilot, "versleutelde stick", "enter")
        assert "Neem die map daarom elke maand mee" in scherm(pilot)
        await pilot.press("enter")
        assert scherm(pilot).startswith(" Handleiding · Als er iets misgaat")
        await pilot.press("right", "pagedown", "right", "right")
        assert "Per versie wat er voor u verandert" in scherm(pilot), "the last page, from its top"
        await pilot.press("g", "escape")
        assert "Als er iets misgaat" in scherm(pilot), "back in the list with what was searched"


async def test_a_page_opened_without_an_overleg_did_say_that_the_window_is_too_small(lege_store, draai):
    async with draai(lege_store, "h") as pilot:
        assert isinstance(pilot.app.screen, BladzijdeScreen)
        assert "Eerst oefenen" in scherm(pilot)
        assert "te klein" not in scherm(pilot)
