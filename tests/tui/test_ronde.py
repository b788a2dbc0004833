"""The opening round on screen: one key for each line, by arrows or by mouse."""

from dataclasses import replace

from textual import events

from overleg_tui.domain.afspraak import Reden, Stadium
from overleg_tui.domain.overleg import Fase
from tests.tui.conftest import NU, scherm

RONDE = ("s", "pagedown")


def afspraak(store, nummer):
    return store.register.afspraken[str(nummer)]


async def test_one_key_records_the_answer_of_today_and_goes_on_to_the_next(store, draai):
    async with draai(store, *RONDE, size=(80, 24)) as pilot:
        text = scherm(pilot)
        assert "k aangekomen   x niet aangekomen   m teruggekoppeld   l loopt nog   ? hulp" in text
        assert "Joris Amelink, Huisartsenpraktijk De Vliert" in text
        assert "»  · 22 K-030 bouwt met hem de pijnstillers af" in text
        await pilot.press("k")
        assert "»  ! 7 K-032" in scherm(pilot)
        await pilot.press("m", "up", "up", "c")
        assert "Huisartsenpraktijk De Vliert · besproken" in scherm(pilot)
    first, second = afspraak(store, 22).spoor, afspraak(store, 7)
    assert [stap.stadium for stap in first[-2:]] == [Stadium.AANGEKOMEN, Stadium.CONTACT_GELEGD]
    assert first[-1].datum == NU.date()
    assert (second.stadium, second.open) == (Stadium.TERUGGEKOPPELD, False)


async def test_not_arrived_asks_why_and_a_remark_can_follow(store, draai):
    async with draai(store, *RONDE, "x") as pilot:
        assert "Afspraak 22 is niet aangekomen. Waarom?" in scherm(pilot)
        await pilot.press(*"wil", "enter", "up", "o")
        pilot.app.screen.focused.post_message(events.Paste("belt zelf in het voorjaar"))
        await pilot.pause()
        await pilot.press("enter")
        assert "wil niet 8 dec · belt zelf in het voorjaar" in " ".join(scherm(pilot).split())
        await pilot.press("u", "u")
        assert afspraak(store, 22).reden is None
        await pilot.press("x", "escape", "l")
    ended = afspraak(store, 22)
    assert (ended.reden, ended.stadium, ended.open) == (None, Stadium.CONTACT_GELEGD, True)
    assert ended.spoor[-1].datum == NU.date()


async def test_the_window_of_the_room_is_told_which_line_is_on_also_after_a_dialog(store, draai):
    async with draai(store, *RONDE, "down") as pilot:
        assert store.register.plek.regel == 1
        await pilot.press("x", "enter")
        await pilot.pause()
        assert store.register.plek.regel == 2
        await pilot.press("pagedown")
        assert store.register.plek.regel == 0


async def test_a_remark_leaves_the_line_chosen(store, draai):
    async with draai(store, *RONDE, "o") as pilot:
        pilot.app.screen.focused.post_message(events.Paste("wacht op de apotheek"))
        await pilot.pause()
        await pilot.press("enter", "x", "enter")
    ended = afspraak(store, 22)
    assert (ended.reden, ended.spoor[-1].opmerking) == (Reden.GEEN_PLEK, "wacht op de apotheek")


async def test_by_mouse_a_line_is_chosen_and_a_word_in_the_footer_answers(store, draai):
    async with draai(store, *RONDE) as pilot:
        lines = scherm(pilot).splitlines()
        row = next(i for i, line in enumerate(lines) if "! 12 K-034" in line)
        await pilot.click(offset=(20, row))
        await pilot.click(offset=(lines[-1].index("teruggekoppeld"), len(lines) - 1))
        await pilot.pause()
    assert afspraak(store, 12).stadium is Stadium.TERUGGEKOPPELD
    assert afspraak(store, 22).stadium is Stadium.CONTACT_GELEGD


async def test_the_keys_of_the_round_do_nothing_elsewhere_or_when_closed(store, draai):
    before = dict(store.register.afspraken)
    async with draai(store, "s", "k", "c", "m", "l"):
        assert dict(store.register.afspraken) == before
    overleg = store.register.overleggen["2026-12-08"]
    store.change("dicht", lambda r: r.met_overleg(replace(overleg, fase=Fase.AFGESLOTEN)))
    async with draai(store) as pilot:
        pilot.app.open_overleg(overleg)
        await pilot.pause()
        await pilot.press("pagedown", "pagedown", "pageup", "k", "m")
        assert "Openingsronde" in scherm(pilot)
    assert dict(store.register.afspraken) == before


async def test_while_all_of_the_opening_round_was_read_the_chosen_afspraak_had_no_answer(store, draai):
    async with draai(store, *RONDE, "0", "c") as pilot:
        assert "contact gelegd: opgeslagen" in scherm(pilot)
