"""``volgend overleg`` in the quick line while none is planned: the dialog says with which day it reckons."""

from dataclasses import replace

from tests.tui.conftest import plak, scherm


def zonder_volgend(register):
    """Leave out the overleg after the running one."""
    return replace(register, overleggen=register.overleggen.zonder(register.op_datum()[-1].id))


async def test_the_dialog_says_that_it_reckons_with_a_day_that_is_not_planned(store, draai):
    store.change("Volgend overleg weg", zonder_volgend)
    assert store.register.op_datum()[-1].id == "2026-12-08"
    async with draai(store, "s", "pagedown", "pagedown", "a") as pilot:
        await plak(pilot, "@WMO belt voor 15 dec terug volgend overleg")
        shown = " ".join(scherm(pilot).replace("┃", " ").split())
        assert "dinsdag 19 januari 2027" in shown
        assert "gerekend met di 19-1-2027" in shown
        await pilot.press("enter")
        await pilot.pause()
    made = max(store.register.afspraken.values(), key=lambda afspraak: afspraak.nummer)
    assert made.terug_voor.isoformat() == "2027-01-19"
