import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from time import monotonic

import pytest
from textual import events

from overleg_tui.cli import NO_TERMINAL, REFUSED, main
from overleg_tui.domain import verloop
from overleg_tui.domain.register import Plek
from overleg_tui.domain.tijd import Besteed
from overleg_tui.storage.follow import open_lezer
from overleg_tui.storage.store import open_store
from overleg_tui.tui.widgets.ronde import Ronde
from overleg_tui.tui.zaalapp import BLIJFT, ZaalApp
from tests.tui.conftest import nu, plak, scherm, typ

GRENS = 20.0
"""Seconds after which a window that does not follow counts as broken: a bound, never a measure."""


@asynccontextmanager
async def zaal(folder, size=(100, 30), klok=nu):
    app = ZaalApp(open_lezer(folder, nu=nu), klok)
    async with app.run_test(size=size) as pilot:
        app.animation_level = "none"
        await pilot.pause()
        yield pilot


async def ziet(pilot, *parts, niet=()):
    """Wait until the room shows all of ``parts`` and nothing of ``niet``."""
    end = monotonic() + GRENS
    while True:
        text = scherm(pilot)
        if all(part in text for part in parts) and not any(part in text for part in niet):
            return text
        assert monotonic() < end, f"{parts} did not come, or {niet} did not go:\n{text}"
        await asyncio.sleep(0.05)


async def test_the_room_follows_agendapunt_kwadrant_reading_and_new_afspraken(store, draai):
    async with draai(store, "s") as chair, zaal(store.map) as room:
        await ziet(room, "1 van 9", "Opening")
        await chair.press("pagedown", "pagedown")
        await ziet(room, "3 van 9", "Casus K-031", "« Ik wil weer een dag", "nog 12 van 12 min")
        await chair.press("2")
        await ziet(room, "Werkt met plezier", niet=["Schrikt van de deurbel"])
        await chair.press("escape")
        await ziet(room, "Schrikt van de deurbel")
        await chair.press("0")
        await ziet(room, "Hulpvraag")
        await chair.press("0", "a")
        chair.app.screen.focused.post_message(events.Paste("@WMO belt over de fiets voor 15 dec"))
        await chair.pause()
        await chair.press("enter")
        await ziet(room, "belt over de fiets", "voor di 15 dec")
        await chair.press("u")
        await ziet(room, "Afspraken 4", niet=["belt over de fiets"])
        await chair.press("enter")
        await ziet(room, "dus even pauze: J. Amelink, C. Boekhout", "zit aan 5")
        await chair.press("d")
        await plak(chair, "wij wachten af", "enter")
        await ziet(room, "Besluit  wij wachten af", niet=["even pauze"])
        await chair.press("pagedown")
        await ziet(room, "Hierna: Casus K-033", niet=["wij wachten"])


async def rol(pilot, times):
    """Turn the wheel, down or (below zero) up, in the middle of the screen."""
    event = events.MouseScrollDown if times > 0 else events.MouseScrollUp
    for _ in range(abs(times)):
        await pilot._post_mouse_events([event], offset=(60, 15))
        await pilot.pause()


async def test_the_room_scrolls_along_by_key_and_by_wheel(store, draai):
    keys = ("s", "pagedown", "pagedown", "0")
    async with draai(store, *keys, size=(160, 45)) as chair, zaal(store.map, (80, 24)) as room:
        await ziet(room, "Hulpvraag")
        await chair.press(*["down"] * 5)
        await ziet(room, niet=["Hulpvraag"])
        assert "wie?: vraagt" not in scherm(room)
        await chair.press(*["down"] * 10)
        await ziet(room, "wie?: vraagt")  # the end of it, that was in sight long before in the larger window
        await chair.press(*["up"] * 8)
        await ziet(room, "Hulpvraag")
        await rol(chair, 5)
        await ziet(room, niet=["Hulpvraag"])
        await chair.press("pageup")
        await rol(chair, 1)
        await ziet(room, "»  ! 7 K-032")
        line = next(y for y, text in enumerate(scherm(chair).splitlines()) if "! 17 K-031" in text)
        await chair.click(offset=(60, line))
        await ziet(room, "»  ! 17 K-031")


async def test_the_room_reads_along_what_is_read_back_and_the_last_look(store, draai):
    casus = store.register.casussen["K-035"]
    keys = ("s", *["pagedown"] * 5, "r", "a")
    async with draai(store, *keys) as chair, zaal(store.map) as room:
        await plak(chair, "@WMO belt over de fiets voor 15 dec", "enter", "a")
        await plak(chair, "intake", "enter", "t")
        assert casus.prioriteiten[0].tekst in scherm(chair)
        text = await ziet(
            room, "Teruglezen: Casus K-035  ·  2 afspraken", "»  Ingrid van Doorn", "Klopt dit?"
        )
        assert "toets" not in text
        held = text + "".join(repr(widget.render()) for widget in room.app.screen.query("*"))
        for secret in (*(punt.tekst for punt in casus.punten), str(casus.hulpvraag), "REGIE"):
            assert secret not in held
        await chair.press("down")
        await ziet(room, "»  ___ (wie?) intake")
        await chair.press("escape", "s")
        await ziet(room, "Wat vandaag is afgesproken", "Ingrid van Doorn, WMO wijkteam Laak", niet=["toets"])
        await chair.press("escape")
        await ziet(room, "6 van 9", niet=["Wat vandaag"])


async def test_what_only_the_chair_may_see_is_in_no_widget_of_the_room(store, draai):
    casus = store.register.casussen["K-035"]
    async with draai(store, "s", *["pagedown"] * 5, "r", "N") as chair, zaal(store.map) as room:
        chair.app.screen.focused.post_message(events.Paste("alleen voor mij"))
        await chair.pause()
        await chair.press("enter")
        await chair.pause()
        assert "alleen voor mij" in scherm(chair)
        assert casus.punten[0].tekst[:12] in scherm(chair)
        text = await ziet(room, "Casus K-035")
        held = text + "".join(repr(widget.render()) for widget in room.app.screen.query("*"))
        for secret in ("alleen voor mij", casus.punten[0].tekst, str(casus.hulpvraag), "REGIE"):
            assert secret not in held


async def test_a_name_follows_consent_and_comes_when_it_is_put_in(store, draai):
    async with draai(store, "s", *["pagedown"] * 3), zaal(store.map) as room:
        await ziet(room, "K-032 · Wim van Zandwijk")


async def test_blank_blanks_both_and_the_first_key_only_brings_them_back(store, draai):
    async with draai(store, "s", "pagedown") as chair, zaal(store.map) as room:
        await ziet(room, "Openingsronde")
        await chair.press("b")
        await ziet(room, niet=["Openingsronde", "Wijkteamoverleg", "hulp"])
        assert scherm(room).strip() == ""
        await chair.press("pagedown")
        await ziet(room, "2 van 9", "Openingsronde")
        assert "2 van 9" in scherm(chair)


@pytest.mark.parametrize("key", ["f9", "ctrl+b"])
async def test_blank_works_from_within_a_dialog_and_keeps_what_was_typed(store, draai, key):
    async with draai(store, "s", "pagedown", "n") as chair, zaal(store.map) as room:
        await typ(chair, "half.b")
        assert "half.b" in scherm(chair)
        await chair.press(key)
        await ziet(room, niet=["Openingsronde"])
        assert "half.b" not in scherm(chair)
        await chair.press("enter")
        await ziet(room, "Openingsronde")
        assert "half.b" in scherm(chair)
        await chair.press("enter")
        await ziet(room, "half.b")


async def test_no_key_does_anything_under_the_blank_screen_but_bring_it_back(store, draai):
    async with draai(store, "s", "pagedown") as chair:
        before = scherm(chair)
        register = store.register
        for key in ("ctrl+q", "f10", "ctrl+p", "f9", "u", "question_mark", "ctrl+t", "escape", "a"):
            await chair.press("full_stop")
            assert store.register.plek.leeg
            await chair.press(key)
            await chair.pause()
            assert chair.app._exit is False
            assert scherm(chair).splitlines()[:20] == before.splitlines()[:20]
            assert store.register.overleggen is register.overleggen
            assert not store.register.plek.leeg


async def test_a_program_cut_short_while_blank_starts_blank_again(store, draai):
    async with draai(store, "s", "pagedown", "b"):
        pass
    async with draai(store) as chair, zaal(store.map) as room:
        assert "Openingsronde" not in scherm(chair)
        assert scherm(room).strip() == ""
        await chair.press("x")
        await ziet(room, "2 van 9", "Openingsronde")
        assert "2 van 9" in scherm(chair)


async def test_when_the_chair_stops_the_room_keeps_the_last_and_says_so_until_it_is_back(store):
    async with zaal(store.map) as room:
        store.onthoud(Plek("2026-12-08", "a2"))
        await ziet(room, "2 van 9", niet=["even weg"])
        store.close()
        await ziet(room, "2 van 9", "De voorzitter is even weg; wat hier staat is het laatste.")
        with open_store(store.map, nu=nu) as again:
            await ziet(room, "2 van 9", niet=["even weg"])
            again.onthoud(Plek("2026-12-08", "a4"))
            await ziet(room, "4 van 9", "Hierna: Casus K-033")


async def test_a_casus_does_not_stay_on_the_projector_of_an_empty_room(store):
    store.change("begin", lambda register: verloop.begin(register, "2026-12-08", nu()))
    store.onthoud(Plek("2026-12-08", "a3"))
    now = [nu()]
    async with zaal(store.map, klok=lambda: now[0]) as room:
        await ziet(room, "Casus K-031")
        store.close()
        await ziet(room, "Casus K-031", "De voorzitter is even weg")
        now[0] += BLIJFT
        text = await ziet(room, "Het overleg ligt even stil.", niet=["Casus K-031"])
        assert len(text.split("\n")) == 30
        with open_store(store.map, nu=nu):
            await ziet(room, "Casus K-031", niet=["even weg"])
    async with zaal(store.map) as room:
        await ziet(room, "Het overleg ligt even stil.", niet=["Casus K-031"])


async def test_with_the_minute_only_the_time_moves_in_the_room(store):
    store.change("begin", lambda register: verloop.begin(register, "2026-12-08", nu()))
    plek = Plek("2026-12-08", "a2", besteed=Besteed("2026-12-08", "a2", nu(), (("a2", 30),)))
    store.onthoud(plek)
    async with zaal(store.map) as room:
        await ziet(room, "nog 10 van 10 min", "»  · 22 K-030")
        before = room.app.screen.query_one(Ronde).options[1]
        store.onthoud(replace(plek, besteed=replace(plek.besteed, seconden=(("a2", 90),))))
        await ziet(room, "nog 9 van 10 min")
        assert room.app.screen.query_one(Ronde).options[1] is before


async def test_blank_and_the_chair_away_says_only_that(store):
    store.onthoud(Plek("2026-12-08", "a2", leeg=True))
    async with zaal(store.map) as room:
        await ziet(room, niet=["Hier komt"])
        store.close()
        text = await ziet(room, "De voorzitter is even weg")
        assert text.strip() == "De voorzitter is even weg; wat hier staat is het laatste."


async def test_an_empty_folder_waits_for_the_chair(tmp_path):
    async with zaal(tmp_path) as room:
        await ziet(room, "Hier komt het overleg te staan, zodra de voorzitter het opent.")
        assert list(tmp_path.iterdir()) == []


async def test_data_that_cannot_be_read_for_a_while_change_nothing_but_a_sentence(store):
    store.onthoud(Plek("2026-12-08", "a2"))
    stand = store.map / "data" / "register.stand"
    async with zaal(store.map) as room:
        await ziet(room, "2 van 9")
        store.close()
        whole = stand.read_bytes()
        stand.write_bytes(whole.swapcase())
        await ziet(room, "2 van 9", "Lezen lukt nu niet; wat hier staat is het laatste.")
        stand.write_bytes(whole)
        await ziet(room, "2 van 9", "De voorzitter is even weg")


async def test_no_key_of_the_chair_does_anything_in_the_room(store, draai):
    async with draai(store, "s", "pagedown"), zaal(store.map) as room:
        before = await ziet(room, "2 van 9")
        register = store.register
        await room.press(
            "pagedown", "s", "a", "d", "n", "N", "1", "b", "full_stop", "u", "e", "r", "w", "enter"
        )
        await room.pause()
        assert scherm(room) == before
        assert store.register is register


async def test_help_theme_and_stop_work_in_the_room_by_key_and_by_click(store, draai):
    async with draai(store, "s"), zaal(store.map) as room:
        await ziet(room, "1 van 9")
        await room.press("question_mark")
        await ziet(
            room, "Dit is het venster voor de zaal", "Stoppen", niet=["snelle regel", "legt u een afspraak"]
        )
        await room.press("escape", "ctrl+t")
        await ziet(room, "Thema: donker.")
        assert room.app.theme == "donker"
        footer = scherm(room).splitlines()[-1]
        await room.click("Voet", offset=(footer.index("thema"), 0))
        await ziet(room, "Thema: hoog contrast.")
        await room.press("ctrl+q")
        assert room.app._exit


async def test_a_window_too_small_says_so_in_the_room_too(store):
    async with zaal(store.map, size=(60, 20)) as room:
        assert "te klein" in scherm(room)


def test_the_room_needs_a_terminal_and_a_folder(tmp_path, capsys, monkeypatch):
    assert main(["zaal", "--map", str(tmp_path)]) == NO_TERMINAL
    assert "terminalvenster" in capsys.readouterr().err
    monkeypatch.setattr("overleg_tui.cli.zaal.heeft_terminal", lambda: True)
    assert main(["zaal", "--map", str(tmp_path / "weg")]) == REFUSED
    assert "bestaat niet" in capsys.readouterr().err
