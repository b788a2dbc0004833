import pytest

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage.store import open_store
from tests.tui.conftest import nu, plak, scherm, typ

REGEL = "@WMO belt mevrouw over huishoudelijke hulp voor 15 dec terug 22 dec #warm"
CASUS = ("s", "pagedown", "pagedown")


def nieuwste(store):
    return max(store.register.afspraken.values(), key=lambda afspraak: afspraak.nummer)


async def test_the_quick_line_becomes_an_afspraak_on_screen_and_on_disk(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await plak(pilot, REGEL)
        text = scherm(pilot)
        assert "Ingrid van Doorn, WMO wijkteam Laak" in text
        assert "belt mevrouw over huishoudelijke hulp" in text
        assert "dinsdag 15 december 2026" in text
        assert "dinsdag 22 december 2026" in text
        assert "warme overdracht" in text
        await pilot.press("enter")
        await pilot.pause()
        assert "belt mevrouw over huishoudelijke hulp" in scherm(pilot)
    made = nieuwste(store)
    assert (made.casus, made.wie, made.warm) == ("K-031", "ingrid-van-doorn", True)
    assert (made.doen_voor.isoformat(), made.terug_voor.isoformat()) == ("2026-12-15", "2026-12-22")


async def test_tab_after_the_first_words_of_what_is_to_be_done_threw_those_away(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await typ(pilot, "@ren gaat")
        assert "René Maas · WMO wijkteam Laak" in scherm(pilot)
        await pilot.press("tab")
        await typ(pilot, " mee")
        field = pilot.app.focused
        assert field.value == "@René Maas gaat mee"
        field.value = "@ren gaat mee"
        field.cursor_position = len("@ren ga")
        await pilot.press("tab")
        assert field.value == "@René Maas gaat mee"
        assert field.cursor_position == len("@René Maas ga")
        field.value = "@ren maa"
        field.cursor_position = len(field.value)
        await pilot.press("tab")
        assert field.value == "@René Maas "


async def test_matches_open_while_typing_a_name_and_tab_takes_one(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await typ(pilot, "@ren")
        assert "René Maas · WMO wijkteam Laak" in scherm(pilot)
        await pilot.press("tab")
        await typ(pilot, "gaat mee")
        assert "René Maas, WMO wijkteam Laak" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
    assert nieuwste(store).wie == "rene-maas"


async def test_a_refusal_stands_below_the_field_and_nothing_is_recorded(store, draai):
    before = len(store.register.afspraken)
    async with draai(store, *CASUS, "a") as pilot:
        await plak(pilot, "@WMO belt voor 31 feb")
        await pilot.press("enter")
        assert "31 februari" in scherm(pilot)
        assert "Nog niet vastgelegd" in scherm(pilot)
    assert len(store.register.afspraken) == before


async def test_escape_keeps_what_was_typed_for_the_next_time(store, draai):
    async with draai(store, *CASUS, "a") as pilot:
        await typ(pilot, "@WMO belt")
        await pilot.press("escape", "pageup", "pagedown", "a")
        assert "@WMO belt" in scherm(pilot)
    async with draai(store, "a") as pilot:
        assert "@WMO belt" in scherm(pilot)


async def test_besluit_and_notitie_and_undo_and_redo(store, draai):
    def punt():
        return store.register.overleggen["2026-12-08"].punt("a3")

    async with draai(store, *CASUS, "d") as pilot:
        await plak(pilot, "wij wachten af")
        await pilot.press("enter")
        await pilot.press("n")
        await plak(pilot, "mevrouw was er zelf bij")
        await pilot.press("enter")
        await pilot.pause()
        assert "= Besluit  wij wachten af" in scherm(pilot)
        assert "– Notitie  mevrouw was er zelf bij" in scherm(pilot)
        await pilot.press("u")
        assert punt().notities == ()
        assert "Ongedaan gemaakt: notitie" in scherm(pilot)
        await pilot.press("u")
        assert punt().besluiten == ()
        await pilot.press("ctrl+y", "ctrl+y")
        assert (len(punt().besluiten), len(punt().notities)) == (1, 1)


async def test_undo_leaves_the_agendapunt_where_it_is_and_says_where_it_landed(store, draai):
    async with draai(store, *CASUS, "d") as pilot:
        await plak(pilot, "besloten")
        await pilot.press("enter", "pagedown", "u")
        assert "4 van 9" in scherm(pilot)
        assert "Ongedaan gemaakt bij agendapunt 3, niet hier: besluit bij Casus K-031." in scherm(pilot)
        await pilot.press("ctrl+y")
        assert "Opnieuw gedaan bij agendapunt 3, niet hier: besluit bij Casus K-031." in scherm(pilot)


async def test_a_note_for_the_chair_is_not_in_the_room(store, draai):
    async with draai(store, *CASUS, "N") as pilot:
        await plak(pilot, "alleen voor mij")
        await pilot.press("enter")
        await pilot.pause()
        assert "alleen voor mij" not in scherm(pilot)
        await pilot.press("r")
        assert "alleen voor mij" in scherm(pilot)


async def test_letters_typed_in_a_dialog_are_no_commands(store, draai):
    async with draai(store, *CASUS, "n") as pilot:
        await typ(pilot, "u wands 1 b g")
        await pilot.press("enter")
        await pilot.pause()
    assert store.register.overleggen["2026-12-08"].punt("a3").notities[0].tekst == "u wands 1 b g"


async def test_a_full_disk_changes_nothing_on_screen_and_keeps_what_was_typed(store, draai, monkeypatch):
    async with draai(store, *CASUS, "d") as pilot:
        await plak(pilot, "wij wachten")

        def full(label, change):
            raise StoreError("De schijf is vol. Maak ruimte en probeer het nog eens.")

        with monkeypatch.context() as patch:
            patch.setattr(store, "change", full)
            await pilot.press("enter")
            await pilot.pause()
            assert "De schijf is vol" in scherm(pilot)
            assert "wij wachten" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "= Besluit  wij wachten" in scherm(pilot)


VIJANDIG = [
    "[/]",
    "[red]x[/red]",
    "[@click=app.quit]weg[/]",
    "| a | b |",
    "# kop",
    "<script>alert(1)</script>",
    "\x1b[31mrood\x1b[0m",
    "rechts\u202enaar links",
    "$accent [b]vet",
    "x" * 10_000,
]


@pytest.mark.parametrize("text", VIJANDIG, ids=lambda text: repr(text[:12]))
async def test_hostile_text_is_literal_everywhere(store, draai, text):
    from textual import events

    async with draai(store, *CASUS) as pilot:
        for key in ("d", "n", "a"):
            await pilot.press(key)
            pilot.app.screen.focused.post_message(events.Paste(text))
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause()
        shown = text.replace("\x1b", "").replace("\u202e", "")
        begin = shown[:20]
        text_on_screen = scherm(pilot)
        assert f"= Besluit  {begin}" in text_on_screen
        assert f"– Notitie  {begin}" in text_on_screen
        await pilot.press("0", "down")
        for further in (10, 20, 200):
            pilot.app.screen.action_schuif(further)
            await pilot.pause()
        await pilot.press("escape", "question_mark", "escape", "g", "escape", "ctrl+p", "escape")
        await pilot.pause()
        assert pilot.app.screen.query("Kop")
    item = store.register.overleggen["2026-12-08"].punt("a3")
    assert item.besluiten[0].tekst == shown
    assert nieuwste(store).wat == shown.replace("#warm", "")


async def test_a_paste_of_many_lines_keeps_every_line(store, draai):
    from textual import events

    async with draai(store, *CASUS, "n") as pilot:
        pilot.app.screen.focused.post_message(events.Paste("een\r\ntwee\ndrie"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert store.register.overleggen["2026-12-08"].punt("a3").notities[0].tekst == "een twee drie"


async def test_what_is_typed_right_behind_a_key_that_opens_a_dialog_lands_in_the_dialog(store, draai):
    from textual import events

    async with draai(store, *CASUS) as pilot:
        for sign in "n" + "web en uw bus":
            pilot.app.post_message(events.Key({" ": "space"}.get(sign, sign), sign))
        await pilot.pause()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert store.register.overleggen["2026-12-08"].punt("a3").notities[0].tekst == "web en uw bus"


async def test_a_new_afspraak_is_in_sight_whatever_else_was_noted(store, draai):
    async with draai(store, *CASUS, size=(80, 24)) as pilot:
        for key, text in (
            ("n", "een"),
            ("n", "twee"),
            ("d", "drie"),
            ("a", "@WMO belt haar"),
            ("n", "vier"),
        ):
            await pilot.press(key)
            await pilot.pause()
            await plak(pilot, text, "enter")
        assert "belt haar" in scherm(pilot)


async def test_before_the_room_a_note_for_the_chair_is_typed_in_dots(store, draai):
    async with draai(store, *CASUS, "N") as pilot:
        await typ(pilot, "geheim")
        assert "geheim" not in scherm(pilot)
        assert "••••••" in scherm(pilot)
        await pilot.press("enter", "r", "N")
        await typ(pilot, "open en bloot")
        assert "open en bloot" in scherm(pilot)
        await pilot.press("escape")
        assert "– Alleen u  geheim" in scherm(pilot)


async def test_a_folder_opened_to_read_opens_no_dialog_and_says_why(store, draai):
    folder = store.map
    store.close()
    with open_store(folder, nu=nu, alleen_lezen=True) as lezer:
        async with draai(lezer, "pagedown", "pagedown", "a") as pilot:
            assert "ALLEEN LEZEN" in scherm(pilot)
            assert "geopend om alleen te lezen" in scherm(pilot)
            assert "Afspraak bij" not in scherm(pilot)
