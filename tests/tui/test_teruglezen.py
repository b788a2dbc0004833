"""Reading back on screen: the sentences, the gaps, filling them in, the offer when a casus is left."""

import pytest
from textual import events

from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.teruglezen import Ster
from overleg_tui.tui.widgets.terugleesvel import ster_regel
from tests.tui.conftest import scherm

CASUS = ("s", "pagedown", "pagedown")
HEEL = "@Maas belt mevrouw over de huur voor 15 dec terug 22 dec"


async def zeg(pilot, *lines, key="a"):
    """Type lines into the dialog that the key opens, at once."""
    for line in lines:
        await pilot.press(key)
        pilot.app.screen.focused.post_message(events.Paste(line))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()


def punt(store, id_="a3"):
    return store.register.overleggen["2026-12-08"].punt(id_)


async def test_read_back_one_sentence_each_with_gaps_and_stars_in_words(store, draai):
    async with draai(store, *CASUS, size=(80, 24)) as pilot:
        await zeg(pilot, HEEL, "intake plannen")
        await pilot.press("t")
        text = " ".join(scherm(pilot).split())
    for part in (
        "Teruglezen: Casus K-031 · 2 afspraken",
        "René Maas (WMO wijkteam Laak) belt mevrouw over de huur, vóór dinsdag 15 december, "
        "en koppelt vóór 22 december terug.",
        "___ (wie?) intake plannen, vóór ___ (wanneer?)",
        "★1 Drie maanden huur achter geraakt door afspraak 15",
        "★2 Mist haar man, vorig jaar overleden geen afspraak raakt dit",
        "Wie vertelt het mevrouw? ___",
        "Wanneer komt dit terug? ___",
        "Klopt dit?",
        "Enter klopt e aanpassen v wie vertelt het 1 2 ... raakt ster ? hulp",
    ):
        assert part in text, part


async def test_a_number_lets_the_chosen_afspraak_touch_that_star_and_back(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL, "intake plannen")
        await pilot.press("t", "2", "down", "1")
        made = store.register.afspraken_uit("2026-12-08")
        assert [len(a.raakt) for a in made] == [1, 1]
        assert f"★2 Mist haar man, vorig jaar overleden   geraakt door afspraak {made[0].nummer}" in scherm(
            pilot
        )
        await pilot.press("up", "2", "9")
        assert "★2 Mist haar man, vorig jaar overleden   geen afspraak raakt dit" in scherm(pilot)


async def test_enter_says_it_is_right_and_the_casus_can_be_left_without_an_offer(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL)
        assert "Afspraak bij K-031: opgeslagen. Toets u" in scherm(pilot)
        assert "t teruglezen" in scherm(pilot)
        await pilot.press("t", "enter")
        assert punt(store).teruggelezen == int(store.register.afspraken_uit("2026-12-08")[-1].id)
        # What was said of the afspraak is past: u would now undo the reading back.
        assert "opgeslagen" not in scherm(pilot)
        await pilot.press("pagedown")
        assert "4 van 9" in scherm(pilot)


async def test_leaving_unread_afspraken_offers_once_and_the_same_key_goes_on(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL)
        await pilot.press("pagedown")
        assert "3 van 9" in scherm(pilot)
        assert "1 afspraak nog niet teruggelezen. Enter leest terug, PgDn gaat verder." in scherm(pilot)
        await pilot.press("pagedown")
        assert "4 van 9" in scherm(pilot)
        await pilot.press("pageup", "pagedown")
        assert "4 van 9" in scherm(pilot)


async def test_enter_takes_the_offer_and_does_nothing_without_one(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL)
        await pilot.press("enter")
        assert "Teruglezen" not in scherm(pilot)
        await pilot.press("pagedown", "enter")
        assert "Teruglezen: Casus K-031" in scherm(pilot)


async def test_escape_leaves_it_unread(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL)
        await pilot.press("t", "escape")
        assert "3 van 9" in scherm(pilot)
        assert punt(store).teruggelezen == 0


async def test_who_tells_is_proposed_from_who_brought_it_in_and_can_be_emptied(store, draai):
    async with draai(store, *CASUS, "t", "v", "enter") as pilot:
        assert punt(store).vertelt == store.register.casussen["K-031"].inbrenger
        assert "Teruglezen: Casus K-031" in scherm(pilot)
        await pilot.press("v", "ctrl+u", "enter")
        assert punt(store).vertelt == ""


async def test_when_it_returns_is_the_next_overleg_unless_typed(store, draai):
    async with draai(store, *CASUS, "t", "k", "enter") as pilot:
        later = next(o for o in store.register.op_datum() if o.id > "2026-12-08")
        assert punt(store).komt_terug == later.datum
        await pilot.press("k", "ctrl+u")
        pilot.app.screen.focused.post_message(events.Paste("31 feb"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "31 februari bestaat niet" in scherm(pilot)
        assert punt(store).komt_terug == later.datum


@pytest.mark.parametrize("key", ["e", "w"])
async def test_the_line_of_the_chosen_afspraak_is_opened_again_by_the_key_of_elsewhere_too(store, draai, key):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL, "intake plannen")
        await pilot.press("t", "down", key, "home")
        pilot.app.screen.focused.post_message(events.Paste("@CJG"))
        await pilot.pause()
        await pilot.press("space", "enter")
        await pilot.pause()
        assert "(CJG Laak) intake plannen" in scherm(pilot)
    made = store.register.afspraken_uit("2026-12-08")
    assert [a.wie for a in made] == ["rene-maas", "aylin-yildiz"]


async def test_the_room_reads_no_star_of_a_casus_without_consent(store, draai):
    casus = store.register.casussen["K-035"]
    assert casus.prioriteiten
    async with draai(store, "s", *["pagedown"] * 5, "t") as pilot:
        text = scherm(pilot)
        assert "Wie vertelt het de patiënt?" in text
        assert not any(star.tekst[:15] in text for star in casus.prioriteiten)
        await pilot.press("escape", "r", "t")
        assert "REGIE, niet voor de zaal" in scherm(pilot)
        assert casus.prioriteiten[0].tekst[:15] in scherm(pilot)


async def test_by_mouse_a_sentence_is_chosen_and_a_star_touched(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL, "intake plannen")
        await pilot.press("t")
        lines = scherm(pilot).splitlines()
        row = next(i for i, line in enumerate(lines) if "intake plannen" in line)
        await pilot.click(offset=(20, row))
        row = next(i for i, line in enumerate(lines) if "★1" in line)
        await pilot.click(offset=(10, row))
        await pilot.pause()
    assert [len(a.raakt) for a in store.register.afspraken_uit("2026-12-08")] == [0, 1]


async def test_undo_of_the_last_afspraak_leaves_nothing_to_read(store, draai):
    async with draai(store, *CASUS) as pilot:
        await zeg(pilot, HEEL)
        await pilot.press("t", "u")
        assert "Bij dit agendapunt is vandaag geen afspraak gemaakt." in scherm(pilot)
        await pilot.press("e", "1", "enter")
        assert "3 van 9" in scherm(pilot)


def test_the_number_of_an_afspraak_stood_alone_on_the_next_line():
    ster = Ster(1, tekst("Bang om ’s nachts te vallen"), (7,))
    assert ster_regel(ster, 55).plain == "★1 Bang om ’s nachts te vallen\n   geraakt door afspraak 7"
    assert ster_regel(ster, 56).plain == "★1 Bang om ’s nachts te vallen   geraakt door afspraak 7"
