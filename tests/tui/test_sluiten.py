"""The last look before closing, and opening a closed overleg again."""

from textual import events

from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.versies import versienummer
from tests.tui.conftest import scherm


def overleg(store):
    return store.register.overleggen["2026-12-08"]


async def test_the_last_look_tells_what_is_missing_and_w_fills_it_in(store, draai):
    async with draai(store, "s", "pagedown", "pagedown", "a", size=(100, 45)) as pilot:
        pilot.app.screen.focused.post_message(events.Paste("@Maas belt voor 15 dec"))
        await pilot.pause()
        await pilot.press("enter", "s")
        text = scherm(pilot)
        for part in (
            "René Maas, WMO wijkteam Laak",
            "K-031  belt · voor di 15 dec",
            "Casus K-031: 1 afspraak nog niet teruggelezen",
            "Casus K-031: wie vertelt het mevrouw?",
            "Nog af te vinken: waren zij er?",
        ):
            assert part in text, part
        await pilot.press("full_stop")
        assert "Elke toets" in scherm(pilot)
        await pilot.press("full_stop", "w", "a", "escape")
        assert "Nog af te vinken" not in scherm(pilot)
        assert "Volgend overleg" in scherm(pilot)
        assert "dinsdag" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
    assert overleg(store).fase is Fase.AFGESLOTEN


async def test_a_closed_overleg_opens_again_with_a_reason_only(store, draai):
    async with draai(store, "s", "s", "enter") as pilot:
        await pilot.pause()
        assert "AFGESLOTEN" in scherm(pilot)
        await pilot.press("t", "h", "v", "o")
        assert "Het overleg heropenen" in scherm(pilot)
        assert "versie 2" in scherm(pilot)
        await pilot.press("enter")
        assert overleg(store).fase is Fase.AFGESLOTEN
        pilot.app.screen.focused.post_message(events.Paste("een afspraak ontbrak"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "AFGESLOTEN" not in scherm(pilot)
    assert (overleg(store).fase, versienummer(overleg(store))) == (Fase.BEZIG, 2)
    assert overleg(store).versies[0].waarom == "een afspraak ontbrak"


async def test_reopening_is_only_offered_when_closed(store, draai):
    async with draai(store, "s", "o") as pilot:
        assert "heropenen" not in scherm(pilot)
        assert "heropenen" not in [b.binding.description for b in pilot.app.screen.active_bindings.values()]
