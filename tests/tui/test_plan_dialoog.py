"""Planning an overleg on screen: what the rules propose is ticked, and the chair decides."""

from datetime import date

from overleg_tui.domain.overleg import Fase, Soort
from overleg_tui.tui.screens.agenda import AgendaScreen
from overleg_tui.tui.screens.start import StartScreen
from tests.tui.conftest import plak, scherm
from tests.tui.test_casussen import leegmaken

PLAN = ("escape", "p")
NIEUW = "2027-03-02"


def casussen(store, overleg=NIEUW):
    return [punt.casus for punt in store.register.overleggen[overleg].agenda if punt.casus]


async def test_what_comes_back_is_ticked_with_its_reason_and_stands_on_the_agenda(store, draai):
    async with draai(store, *PLAN, size=(80, 24)) as pilot:
        text = scherm(pilot)
        assert "[✓] K-034  afspraak 12 zonder terugkoppeling" in text
        assert "[ ] K-030" in text
        assert "dinsdag 2 maart 2027" in text
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AgendaScreen)
        assert casussen(store) == ["K-034"]
        assert "52 van 90 min" in scherm(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartScreen)


async def test_the_chair_takes_a_proposal_off_and_puts_another_casus_on(store, draai):
    async with draai(store, *PLAN, "space", "down", "down", "space", "enter") as pilot:
        await pilot.pause()
        assert casussen(store) == ["K-030"]


async def test_a_parked_verbeterpunt_is_ticked_too_and_goes_on_the_agenda(store, draai):
    (parked,) = [punt for punt in store.register.verbeterpunten.values() if punt.geparkeerd]
    async with draai(store, *PLAN) as pilot:
        assert f"[✓] {parked.tekst}" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
    titles = [p.titel for p in store.register.overleggen[NIEUW].agenda if p.soort is Soort.VERBETERPUNT]
    assert titles == [parked.tekst]
    assert not store.register.verbeterpunten[parked.id].geparkeerd


async def test_another_day_typed_kept_the_proposals_of_the_proposed_day(store, draai):
    async with draai(store, *PLAN, "space", "tab", size=(80, 24)) as pilot:
        await leegmaken(pilot)
        await plak(pilot, "25-12")
        text = scherm(pilot)
        assert "[ ] K-034" in text  # what she took off stays off
        assert "[✓] K-037  afspraken 19 en 20 zonder terugkoppeling" in text
        assert "Vrijdag 25 december 2026 is eerste kerstdag." in text
        await leegmaken(pilot)
        await plak(pilot, "19-1")
        text = scherm(pilot)
        assert "K-037" not in text  # it is on that agenda already
        assert "Op di 19-1-2027 is er al een overleg gepland; dit vult het aan." in text
        await pilot.press("escape", "p")
        text = scherm(pilot)
        assert "[ ] K-034" in text
        assert "Op di 19-1-2027" in text
        await pilot.press("f8")
        text = scherm(pilot)
        assert "[✓] K-034" in text
        assert "dinsdag 2 maart 2027" in text


async def test_a_half_filled_plan_left_with_esc_is_still_there(store, draai):
    async with draai(store, *PLAN, "space", "tab") as pilot:
        await plak(pilot, "9 maart 2027", "escape")  # takes the place of the day proposed
        await pilot.press("p")
        text = scherm(pilot)
        assert "[ ] K-034" in text
        assert "dinsdag 9 maart 2027" in text
        await pilot.press("enter")
        await pilot.pause()
        assert casussen(store, "2027-03-09") == []
        await pilot.press("escape", "p")
        assert "[✓] K-034" in scherm(pilot)


async def test_an_impossible_date_and_an_end_before_the_beginning_are_said_at_their_field(store, draai):
    before = store.register.overleggen
    async with draai(store, *PLAN, "tab") as pilot:
        await leegmaken(pilot)
        await plak(pilot, "31 februari", "enter")
        assert "Datum: 31 februari bestaat niet." in scherm(pilot)
        await leegmaken(pilot)
        await plak(pilot, "2-3-2027", "tab", "tab")
        await leegmaken(pilot)
        await plak(pilot, "12:00", "enter")
        assert "kan niet om 12:00 eindigen als het om 13:00 begint" in scherm(pilot)
        assert pilot.app.screen.query_one("#eind").value == "12:00"
    assert store.register.overleggen == before


async def test_after_a_day_that_was_refused_the_keys_went_to_the_list(store, draai):
    closed = next(o for o in store.register.overleggen.values() if o.fase is Fase.AFGESLOTEN)
    async with draai(store, *PLAN, "tab") as pilot:
        await plak(pilot, closed.datum.strftime("%d-%m-%Y"), "enter")
        await pilot.pause()
        assert "Kies een andere datum." in scherm(pilot)
        assert "F8 haalt het weg" not in scherm(pilot)
        await plak(pilot, "9 maart 2027")
        assert pilot.app.screen.query_one("#datum").value == "9 maart 2027"


async def test_the_first_overleg_ever_is_one_enter_away(lege_store, draai):
    async with draai(lege_store, "1", "enter", size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, AgendaScreen)
        assert "Er is nog niemand om uit te nodigen" in scherm(pilot)
    (overleg,) = lege_store.register.overleggen.values()
    assert overleg.datum == date(2026, 12, 22)


async def test_undoing_the_plan_leaves_its_agenda(store, draai):
    async with draai(store, *PLAN, "enter") as pilot:
        await pilot.pause()
        assert NIEUW in store.register.overleggen
        await pilot.press("u")
        await pilot.pause()
        assert NIEUW not in store.register.overleggen
        assert isinstance(pilot.app.screen, StartScreen)
