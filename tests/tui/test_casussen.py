from dataclasses import replace
from datetime import date

from textual import events

from overleg_tui.domain.casus import Casus, Vorm
from overleg_tui.domain.datum import lang
from overleg_tui.domain.tekst import tekst
from tests.tui.conftest import scherm

CASUSSEN = ("escape", "c")


async def plak(pilot, text):
    """Paste what would take too long to type."""
    pilot.app.screen.focused.post_message(events.Paste(text))
    await pilot.pause()


async def leegmaken(pilot):
    await pilot.press("end", "ctrl+u")


def casus(store, code="K-037"):
    return store.register.casussen[code]


async def open_deel(pilot, key):
    await pilot.press(key)
    await pilot.pause()


async def test_the_list_says_how_each_casus_stands_and_that_it_is_for_the_chair(store, draai):
    async with draai(store, *CASUSSEN, size=(80, 24)) as pilot:
        text = scherm(pilot)
    for part in ("REGIE, niet voor de zaal", "8 van 9 · open", "! K-032", "2 open, 84 dagen stil"):
        assert part in text
    assert "Wim van Zandwijk" in text


async def test_typing_narrows_the_list_and_ignores_diacritics(store, draai):
    async with draai(store, *CASUSSEN, "slash", *"gulsum") as pilot:
        text = scherm(pilot)
        assert "K-034" in text
        assert "1 van 9" in text
        assert "K-037" not in text
        await pilot.press("enter")
        assert "gezocht: gulsum" in scherm(pilot)
        await pilot.press("escape")
        assert "8 van 9" in scherm(pilot)
        await pilot.press("slash", *"qqq")
        assert "Geen casus gevonden" in scherm(pilot)
        await pilot.press("escape")
        assert "8 van 9" in scherm(pilot)


async def test_filters_add_up_and_escape_takes_them_away(store, draai):
    async with draai(store, *CASUSSEN, "f", *"stil", "enter", "f", *"geest", "enter") as pilot:
        await pilot.pause()
        assert "stil · ster in Geest" in scherm(pilot)
        await pilot.press("escape")
        assert "8 van 9 · open" in scherm(pilot)
        await pilot.press("f", *"gesloten", "enter")
        await pilot.pause()
        assert "1 van 9 · gesloten" in scherm(pilot)


async def test_a_casus_shows_everything_and_what_each_overleg_left(store, draai):
    async with draai(store, *CASUSSEN, "slash", size=(100, 200)) as pilot:
        await plak(pilot, "k-032")
        await pilot.press("enter", "enter")
        await pilot.pause()
        text = scherm(pilot)
        item = casus(store, "K-032")
        assert "REGIE, niet voor de zaal" in text
        for part in (item.omschrijving, *(p.tekst for p in item.punten), *item.criteria, *item.betrokken):
            assert part[:40] in text
        earlier = {a.overleg for a in store.register.afspraken_van("K-032")}
        for overleg in (store.register.overleggen[id_] for id_ in earlier):
            assert lang(overleg.datum) in text
        assert all(f"{a.nummer} " in text for a in store.register.afspraken_van("K-032"))


async def test_each_part_is_changed_in_its_own_dialog(store, draai):
    async with draai(store, *CASUSSEN, "enter") as pilot:
        await pilot.pause()
        for key, text in (("o", "(en zus)"), ("i", "(waarnemend)"), ("v", "Nu?"), ("h", "\nEn rust.")):
            await open_deel(pilot, key)
            await pilot.press("end")
            if text.startswith("\n"):
                await pilot.press("ctrl+j")
            await plak(pilot, text)
            await pilot.press("enter")
            await pilot.pause()
        shown = scherm(pilot)
    changed = casus(store)
    assert changed.omschrijving == "dhr., 22 jaar(en zus)"
    assert changed.inbrenger.endswith("(waarnemend)")
    assert changed.vraag.endswith("het loket?Nu?")
    assert changed.hulpvraag == "Ik wil een eigen sleutel.\nEn rust."
    assert "dhr., 22 jaar(en zus)" in shown


async def test_consent_for_a_special_situation_needs_a_reason_and_the_form_keeps_what_was_chosen(
    store, draai
):
    async with draai(store, *CASUSSEN, "enter", "t", "right", "right", "enter") as pilot:
        await pilot.pause()
        assert "hoort een reden" in scherm(pilot)
        await pilot.press("tab", "tab", "tab")
        await plak(pilot, "vraagt zelf om hulp, kan niet bellen")
        await pilot.press("enter")
        await pilot.pause()
    found = casus(store).toestemming
    assert (found.vorm, found.reden) == (Vorm.BIJZONDER, "vraagt zelf om hulp, kan niet bellen")
    assert found.datum == date(2026, 10, 23)


async def test_a_consent_of_tomorrow_and_an_impossible_day_are_refused_in_the_field(store, draai):
    before = casus(store)
    async with draai(store, *CASUSSEN, "enter", "t", "tab") as pilot:
        for text, said in (("9-12-2026", "moet nog komen"), ("31 november", "31")):
            await leegmaken(pilot)
            await plak(pilot, text)
            await pilot.press("enter")
            await pilot.pause()
            assert "Wanneer: " in scherm(pilot)
            assert said in scherm(pilot)
            assert pilot.app.screen.focused.id == "datum"
    assert casus(store) == before


async def test_criteria_are_ticked_and_one_of_ones_own_is_added(store, draai):
    async with draai(store, *CASUSSEN, "enter", "c", "space", "down", "down", "space", "tab") as pilot:
        await plak(pilot, "dakloos, solk")
        await pilot.press("enter")
        await pilot.pause()
    assert casus(store).criteria == ("SOLK", "multiproblematiek", "dakloos")


async def test_partners_are_ticked_from_the_sociale_kaart(store, draai):
    async with draai(store, *CASUSSEN, "enter", "b") as pilot:
        await pilot.pause()
        assert all(f"[✓] {naam}" in scherm(pilot) for naam in casus(store).betrokken)
        await pilot.press("tab")
        await plak(pilot, "de buurvrouw")
        await pilot.press("enter")
        await pilot.pause()
    assert casus(store).betrokken[-1] == "de buurvrouw"


async def test_a_half_filled_dialog_left_by_escape_is_there_the_next_time(store, draai):
    async with draai(store, *CASUSSEN, "enter", "t", "right", "tab", "tab") as pilot:
        await plak(pilot, "(POH)")
        await pilot.press("escape", "t")
        await pilot.pause()
        text = scherm(pilot)
        assert "Wat u de vorige keer niet vastlegde, staat er nog." in text
        assert "(•) anoniem" in text
        assert "F. Oosterling(POH)" in text
        await pilot.press("f8")
        assert "F. Oosterling(POH)" not in scherm(pilot)
        assert "(•) op code" in scherm(pilot)
        await pilot.press("escape", "t")
        assert "staat er nog" not in scherm(pilot)
    assert casus(store).toestemming.vorm is Vorm.OP_CODE


async def test_a_draft_does_not_hide_what_was_changed_elsewhere(store, draai):
    async with draai(store, *CASUSSEN, "enter", "t", "tab", "tab") as pilot:
        await plak(pilot, "!")
        await pilot.press("escape")
        pilot.app.change(
            "anders",
            lambda r: r.met_casus(
                replace(casus(store), toestemming=replace(casus(store).toestemming, datum=date(2026, 11, 1)))
            ),
        )
        await pilot.press("t")
        await pilot.pause()
        assert "1-11-2026" in scherm(pilot)


async def test_the_name_goes_to_the_key_file_and_nowhere_else(store, draai):
    async with draai(store, *CASUSSEN, "enter", "m") as pilot:
        await plak(pilot, "Zoë van der Zonnebloem")
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("m")
        await pilot.pause()
        assert "Zoë van der Zonnebloem" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Casus K-037 · Zoë van der Zonnebloem" in scherm(pilot)
        assert "alleen daar" in scherm(pilot)
    assert store.namen["K-037"] == "Zoë van der Zonnebloem"
    folder = store.map
    store.close()
    holding = [p.name for p in folder.rglob("*") if p.is_file() and b"Zonnebloem" in p.read_bytes()]
    assert holding == ["namen.json"]


async def test_emptying_the_name_takes_it_out_of_the_key_file(store, draai):
    async with draai(store, *CASUSSEN, "slash") as pilot:
        await plak(pilot, "k-032")
        await pilot.press("enter", "enter", "m")
        await leegmaken(pilot)
        await pilot.press("enter")
        await pilot.pause()
    assert "K-032" not in store.namen
    assert "K-034" in store.namen


async def test_a_new_casus_gets_the_next_code_and_opens(store, draai):
    async with draai(store, *CASUSSEN, "n") as pilot:
        assert "K-038" in scherm(pilot)
        await plak(pilot, "mw., 61 jaar")
        await pilot.press("enter")
        await pilot.pause()
        assert "Casus K-038 · mw., 61 jaar" in scherm(pilot)
    assert casus(store, "K-038") == Casus("K-038", omschrijving=tekst("mw., 61 jaar"))


async def test_back_from_a_new_casus_another_one_was_chosen_and_got_its_name(store, draai):
    async with draai(store, *CASUSSEN, "down", "n") as pilot:
        await plak(pilot, "mw., 61 jaar")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen.gekozen == "K-038"


async def test_from_when_a_closed_casus_may_be_wiped_was_cut_off_at_80_columns(store, draai):
    async with draai(store, *CASUSSEN, "down", "enter", "s", size=(80, 24)) as pilot:
        await pilot.pause()
        assert "gesloten, wissen vanaf wo 8-12-2027" in scherm(pilot)


async def test_a_code_that_exists_or_is_none_is_refused_and_the_form_stays_filled(store, draai):
    async with draai(store, *CASUSSEN, "n") as pilot:
        await plak(pilot, "mw., 61 jaar")
        for code, said in (("/etc", "kan geen casuscode zijn"), ("K-032", "bestaat al")):
            pilot.app.screen.query_one("#code").value = code
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause()
            assert said in scherm(pilot)
            assert "mw., 61 jaar" in scherm(pilot)
    assert len(store.register.casussen) == 9


async def test_a_casus_on_no_agenda_had_no_way_to_its_4d_picture(store, draai):
    async with draai(store, *CASUSSEN, "down", "enter", "p", "n", size=(80, 24)) as pilot:
        await plak(pilot, "Slaapt slecht")
        await pilot.press("enter", "escape")
        text = scherm(pilot)
        assert "»   Slaapt slecht" in text
        assert text.startswith(" 4D-beeld van casus K-036 ")
        assert "REGIE, niet voor de zaal" in text
        assert casus(store, "K-036").punten[-1].tekst == "Slaapt slecht"
        await pilot.press("u", "escape")
        assert "Vraag aan tafel" in scherm(pilot)
    assert all(punt.tekst != "Slaapt slecht" for punt in casus(store, "K-036").punten)


async def test_closing_reopening_and_undo(store, draai):
    async with draai(store, *CASUSSEN, "down", "enter") as pilot:
        await pilot.press("s")
        assert casus(store, "K-036").gesloten == date(2026, 12, 8)
        assert "Casus K-036 · gesloten" in scherm(pilot)
        await pilot.press("u")
        assert casus(store, "K-036").gesloten is None
        await pilot.press("s", "s")
        assert casus(store, "K-036").gesloten is None


async def test_a_casus_goes_on_the_agenda_of_the_overleg_to_come_once(store, draai):
    async with draai(store, *CASUSSEN, "a") as pilot:
        agenda = store.register.overleggen["2026-12-08"].agenda
        assert sum(punt.casus == "K-037" for punt in agenda) == 1
        await pilot.press("a")
        assert "staat al op de agenda" in scherm(pilot)
        await pilot.press("enter", "p")
        assert "4D BEWERKEN in REGIE" in scherm(pilot)
    assert store.register.overleggen["2026-12-08"].agenda == agenda


async def test_a_briefje_goes_in_the_jar_and_becomes_a_casus(store, draai):
    async with draai(store, *CASUSSEN, "g", "n") as pilot:
        await plak(pilot, "dhr., 80, valt steeds")
        await pilot.press("enter")
        await pilot.pause()
        assert "1 briefje, zonder naam" in scherm(pilot)
        await pilot.press("c", "enter")
        await pilot.pause()
        assert "Casus K-038 · dhr., 80, valt steeds" in scherm(pilot)
        await pilot.press("escape")
        assert "De pot is leeg" in scherm(pilot)
        await pilot.press("u")
        assert "dhr., 80, valt steeds" in scherm(pilot)


async def test_a_briefje_with_the_name_of_a_patient_is_refused(store, draai):
    async with draai(store, *CASUSSEN, "g", "n") as pilot:
        await plak(pilot, "wim van zandwijk valt steeds")
        await pilot.press("enter")
        await pilot.pause()
        assert "zonder naam" in scherm(pilot)
        assert "casus K-032" in scherm(pilot)
    assert not store.register.glazen_pot


async def test_hostile_text_is_literal_in_lists_and_dialogs(store, draai):
    text = "[/] [@click=app.quit]weg[/] \x1b[31mrood \u202elinks" + "x" * 300
    async with draai(store, *CASUSSEN, "enter") as pilot:
        for key in ("o", "v"):
            await open_deel(pilot, key)
            await plak(pilot, text)
            await pilot.press("enter")
            await pilot.pause()
        begin = tekst(text)[:20]
        assert begin in scherm(pilot)
        await pilot.press("o", "escape", "v", "escape", "escape", "slash", *"37", "enter")
        await pilot.pause()
        assert "1 van 9" in scherm(pilot)
    assert tekst(text) in casus(store).omschrijving


async def test_undoing_the_new_casus_that_is_on_screen_leads_back_to_the_list(store, draai):
    async with draai(store, *CASUSSEN, "n", "enter") as pilot:
        await pilot.pause()
        assert "Casus K-038" in scherm(pilot)
        await pilot.press("u")
        assert "8 van 9 · open" in scherm(pilot)


async def test_without_any_casus_the_list_says_what_to_do(lege_store, draai):
    async with draai(lege_store, "c", "enter", "a") as pilot:
        assert "Er is nog geen casus" in scherm(pilot)
        await pilot.press("g", "enter", "x")
        assert "De pot is leeg" in scherm(pilot)
