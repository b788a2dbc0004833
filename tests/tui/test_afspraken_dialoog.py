"""Afspraken that are there already: change, take away, repeat; and a note that becomes one."""

from textual import events

from tests.tui.conftest import scherm

CASUS = ("s", "pagedown", "pagedown")


async def typ_in(pilot, text, *keys):
    pilot.app.screen.focused.post_message(events.Paste(text))
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


def gemaakt(store):
    return store.register.afspraken_uit("2026-12-08")


async def test_changing_reopens_the_line_and_keeps_the_number(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await typ_in(pilot, "@Maas belt voor 15 dec", "enter", "v", "enter")
        assert "@René Maas belt voor 15-12-2026" in scherm(pilot)
        await typ_in(pilot, "terug 22 dec", "enter")
    (made,) = gemaakt(store)
    assert (made.wie, made.terug_voor.isoformat()) == ("rene-maas", "2026-12-22")


async def test_taking_away_asks_nothing_and_u_brings_it_back(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await typ_in(pilot, "eerste", "enter", "a")
        await typ_in(pilot, "tweede", "enter", "v", "x")
        assert [a.wat for a in gemaakt(store)] == ["eerste"]
        await pilot.press("u")
        assert [a.wat for a in gemaakt(store)] == ["eerste", "tweede"]
        await pilot.press("x", "x")
        assert "Afspraken van dit agendapunt" not in scherm(pilot)
        await pilot.press("u", "u")
        assert len(gemaakt(store)) == 2


async def test_repeating_fills_the_line_with_the_cursor_behind_the_at_sign(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await typ_in(pilot, "@Maas nodigt haar uit voor 15 dec terug 22 dec #warm", "enter", "h")
        assert "@ nodigt haar uit voor 15-12-2026 terug 22-12-2026 #warm" in scherm(pilot)
        assert "staat niet in de sociale kaart" not in scherm(pilot)
        await typ_in(pilot, "cjg", "tab", "enter")
    first, second = gemaakt(store)
    assert (second.wie, second.wat) == ("aylin-yildiz", "nodigt haar uit")
    assert (second.doen_voor, second.terug_voor, second.warm) == (first.doen_voor, first.terug_voor, True)
    assert (second.casus, second.agendapunt) == (first.casus, first.agendapunt)


async def test_a_note_becomes_an_afspraak_and_one_undo_brings_the_note_back(store, draai):
    def notes():
        return [note.tekst for note in store.register.overleggen["2026-12-08"].punt("a3").notities]

    async with draai(store, *CASUS, "n") as pilot:
        await typ_in(pilot, "mevrouw was er zelf bij", "enter", "n")
        await typ_in(pilot, "iemand belt de verhuurder", "enter", "z", *"verhuurder", "enter")
        await typ_in(pilot, "@Maas", "enter")
        assert notes() == ["mevrouw was er zelf bij"]
        assert [(a.wat, a.wie) for a in gemaakt(store)] == [("iemand belt de verhuurder", "rene-maas")]
        await pilot.press("u")
        assert notes() == ["mevrouw was er zelf bij", "iemand belt de verhuurder"]
        assert gemaakt(store) == ()


async def test_a_note_for_the_chair_is_not_offered_in_the_room(store, draai):
    async with draai(store, *CASUS, "N") as pilot:
        await typ_in(pilot, "alleen voor mij", "enter", "z")
        assert "Bij dit agendapunt staat nog geen notitie." in scherm(pilot)
        await pilot.press("r", "z")
        assert "alleen voor mij" in scherm(pilot)
        assert "Notitie wordt afspraak bij K-031" in scherm(pilot)


async def test_without_any_afspraak_it_is_said_what_to_do(store, draai):
    async with draai(store, *CASUS, "v") as pilot:
        assert "nog geen afspraak gemaakt. Toets a legt er een vast." in scherm(pilot)
        await pilot.press("h")
        assert "nog geen afspraak gemaakt. Toets a legt er een vast." in scherm(pilot)


async def test_an_absent_sleutelfiguur_offers_the_vervanger_below(store, draai):
    async with draai(store, "s", "w", *["down"] * 4, "v", "escape", "a") as pilot:
        await typ_in(pilot, "@ingrid")
        lines = [line.strip(" │┃") for line in scherm(pilot).splitlines()]
        row = next(i for i, line in enumerate(lines) if line.startswith("Ingrid van Doorn · WMO"))
        assert "verhinderd" in lines[row]
        assert lines[row + 1].startswith("René Maas · WMO wijkteam Laak")
        assert "vervanger van Ingrid van Doorn" in lines[row + 1]
        await pilot.press("down", "tab")
        await typ_in(pilot, "belt", "enter")
    assert gemaakt(store)[0].wie == "rene-maas"
