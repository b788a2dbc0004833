"""``volgend overleg`` while none is planned: wherever it is typed, it is said with which day is reckoned."""

from dataclasses import replace

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
