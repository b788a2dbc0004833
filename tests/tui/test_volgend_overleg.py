"""While no next overleg is planned: with which day is reckoned is said, and at the end it is planned."""

from dataclasses import replace

import pytest

from overleg_tui.tui.dialogs.plan_volgend import VolgendDialog
from overleg_tui.tui.dialogs.sluiten import SluitenDialog
from tests.tui.conftest import plak, scherm


def zonder_volgend(register):
    """Leave out the overleg after the running one."""
    return replace(register, overleggen=register.overleggen.zonder(register.op_datum()[-1].id))


def _plat(pilot):
    return " ".join(scherm(pilot).replace("┃", " ").split())


async def test_the_dialog_says_that_it_reckons_with_a_day_that_is_not_planned(store, draai):
    store.change("Volgend overleg weg", zonder_volgend)
    assert store.register.op_datum()[-1].id == "2026-12-08"
    async with draai(store, "s", "pagedown", "pagedown", "a") as pilot:
        await plak(pilot, "@WMO belt voor 15 dec terug volgend overleg")
        shown = _plat(pilot)
        assert "dinsdag 19 januari 2027" in shown
        assert "gerekend met di 19-1-2027" in shown
        await pilot.press("enter", "t", "k")
        await pilot.pause()
        assert "Het volgende overleg is nog niet gepland; gerekend met di 19-1-2027." in _plat(pilot)
        await pilot.press("enter")
        await pilot.pause()
        returns = next(p.komt_terug for p in pilot.app.huidig().agenda if p.casus == "K-031")
    assert returns.isoformat() == "2027-01-19"
    made = max(store.register.afspraken.values(), key=lambda afspraak: afspraak.nummer)
    assert made.terug_voor.isoformat() == "2027-01-19"


NAAR_HET_EIND = ("s", *["pagedown"] * 8)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_at_the_afsluiting_one_key_plans_the_next_one_on_the_day_that_is_proposed(store, draai, size):
    store.change("Volgend overleg weg", zonder_volgend)
    async with draai(store, *NAAR_HET_EIND, size=size) as pilot:
        assert "nog niet gepland" in scherm(pilot)
        assert "j volgend overleg" in scherm(pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        shown = scherm(pilot)
        assert "dinsdag 19 januari 2027, 13:00 uur" in shown
        assert "j volgend overleg" not in shown
        await pilot.press("j")
        assert not isinstance(pilot.app.screen, VolgendDialog)
        await pilot.press("u")
        await pilot.pause()
        assert "nog niet gepland" in scherm(pilot)


async def test_the_last_look_plans_it_too_on_a_day_that_is_typed(store, draai):
    store.change("Volgend overleg weg", zonder_volgend)
    async with draai(store, *NAAR_HET_EIND, "s") as pilot:
        assert "j volgend overleg" in scherm(pilot)
        await pilot.press("j")
        await plak(pilot, "8 dec 2026", "enter")
        assert "Kies een latere dag" in _plat(pilot)
        await pilot.press("home", "ctrl+k")
        await plak(pilot, "di 12 jan", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SluitenDialog)
        assert "dinsdag 12 januari 2027" in scherm(pilot)
        assert "j volgend overleg" not in scherm(pilot)
    assert "2027-01-12" in store.register.overleggen


async def test_elsewhere_on_the_agenda_there_is_no_key_for_it(store, draai):
    store.change("Volgend overleg weg", zonder_volgend)
    async with draai(store, "s", "pagedown", "j") as pilot:
        assert "j volgend overleg" not in scherm(pilot)
        assert not isinstance(pilot.app.screen, VolgendDialog)
