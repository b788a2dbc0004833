from dataclasses import replace
from datetime import date, time

from overleg_tui.domain.afspraak import Reden, Stadium
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.stilte import opvolging
from tests.tui.conftest import nu, plak, scherm

OPVOLGING = ("escape", "v")


def eerste(store):
    """The most silent afspraak, highlighted at first."""
    return opvolging(store.register, nu().date())[0].afspraak


async def klaar(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


async def test_the_most_silent_stands_first_and_is_told_in_full(store, draai):
    async with draai(store, *OPVOLGING, size=(80, 24)) as pilot:
        for size in ((80, 24), (100, 30), (160, 45)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            text = scherm(pilot)
            assert "REGIE, niet voor de zaal" in text
            assert "Opvolging · 11 open · 9 stil" in text
            assert "84 dagen stil" in text
            assert "! te laat   ? stil" in text
            assert f"Afspraak {eerste(store).nummer}, Gijs ’t Hart, GGZ Duinrand" in text
            assert "plant de geheugentest bij meneer thuis" in text
            assert "? hulp" in text


async def test_one_key_and_enter_record_that_the_patient_arrived_today(store, draai):
    first = eerste(store)
    async with draai(store, *OPVOLGING, "a") as pilot:
        await plak(pilot, "kwam met haar zus", "enter")
        assert "Opvolging · 11 open · 8 stil" in scherm(pilot)
    after = store.register.afspraken[first.id]
    assert (after.stadium, after.spoor[-1].datum) == (Stadium.AANGEKOMEN, date(2026, 12, 8))
    assert after.spoor[-1].opmerking == "kwam met haar zus"


async def test_the_day_can_be_changed_but_is_never_impossible_or_ahead(store, draai):
    first = eerste(store)
    async with draai(store, *OPVOLGING, "c", "tab", "ctrl+u") as pilot:
        await plak(pilot, "31 nov", "enter")
        assert "31 november bestaat niet" in scherm(pilot)
        await klaar(pilot, "ctrl+u")
        await plak(pilot, "morgen", "enter")
        assert "moet nog komen" in scherm(pilot)
        assert store.register.afspraken[first.id] == first
        await klaar(pilot, "ctrl+u")
        await plak(pilot, "vr 4 dec")
        assert "vrijdag 4 december 2026" in scherm(pilot)
        await klaar(pilot, "enter")
    step = store.register.afspraken[first.id].spoor[-1]
    assert (step.stadium, step.datum) == (Stadium.CONTACT_GELEGD, date(2026, 12, 4))


async def test_not_arrived_asks_why_and_what_now(store, draai):
    first = eerste(store)
    async with draai(store, *OPVOLGING, "x") as pilot:
        assert "Waarom?" in scherm(pilot)
        await klaar(pilot, "down", "down", "enter")
        assert "Wat nu?" in scherm(pilot)
        await plak(pilot, "huisarts bespreekt het opnieuw", "enter")
    after = store.register.afspraken[first.id]
    assert (after.reden, after.stadium) == (Reden.WIL_NIET, Stadium.AFGESPROKEN)
    assert after.spoor[-1].opmerking == "huisarts bespreekt het opnieuw"


async def test_what_now_can_be_a_new_afspraak_and_one_undo_takes_both_back(store, draai):
    first, before = eerste(store), len(store.register.afspraken)
    async with draai(store, *OPVOLGING, "x", "enter") as pilot:
        await plak(pilot, "@WMO belt meneer voor 15 dec")
        assert "Nieuwe afspraak: Ingrid van Doorn, WMO wijkteam Laak: belt meneer" in scherm(pilot)
        await klaar(pilot, "enter")
        made = store.register.afspraken[str(store.register.nieuw_nummer() - 1)]
        assert (made.wat, made.casus) == ("belt meneer", first.casus)
        assert store.register.afspraken[first.id].reden is Reden.GEEN_PLEK
        await klaar(pilot, "u")
    assert len(store.register.afspraken) == before
    assert store.register.afspraken[first.id] == first


async def test_a_cancelled_overleg_is_not_the_next_one_which_is_reckoned_while_it_is_not_planned(
    store, draai
):
    off = Overleg("2026-12-15", date(2026, 12, 15), time(13), time(14, 30), fase=Fase.AFGEZEGD)
    last = store.register.op_datum()[-1].id
    store.change("Weg", lambda r: replace(r, overleggen=r.overleggen.zonder(last)).met_overleg(off))
    async with draai(store, *OPVOLGING, "x", "enter") as pilot:
        await plak(pilot, "@WMO belt voor volgend overleg")
        shown = " ".join(scherm(pilot).split())
        assert "vóór dinsdag 19 januari 2027" in shown
        assert "gerekend met di 19-1-2027" in shown


async def test_a_new_afspraak_that_is_not_understood_is_refused_with_what_was_typed_kept(store, draai):
    first = eerste(store)
    async with draai(store, *OPVOLGING, "x", "enter") as pilot:
        await plak(pilot, "@Niemandal belt", "enter")
        assert "Nog niet vastgelegd" in scherm(pilot)
        assert "@Niemandal belt" in scherm(pilot)
    assert store.register.afspraken[first.id] == first


async def test_of_a_warme_overdracht_is_asked_who_introduced_whom_until_somebody_writes_it(store, draai):
    lines = opvolging(store.register, nu().date())
    place = next(i for i, line in enumerate(lines) if line.afspraak.warm and not line.voorstellen)
    id_ = lines[place].afspraak.id
    async with draai(store, *OPVOLGING, *["down"] * place, "a") as pilot:
        assert "wie stelde de patiënt voor aan wie" in scherm(pilot)
        await klaar(pilot, "enter")
        assert "warme overdracht: wie stelde voor?" in scherm(pilot)
        days = len(store.register.afspraken[id_].spoor)
        await klaar(pilot, "a")
        await plak(pilot, "POH aan Priya, vandaag", "enter")
        assert "warme overdracht: wie stelde voor?" not in scherm(pilot)
    after = store.register.afspraken[id_]
    assert (len(after.spoor), after.spoor[-1].opmerking) == (days, "POH aan Priya, vandaag")


async def test_a_click_chooses_a_line_and_a_second_click_opens_its_story(store, draai):
    second = opvolging(store.register, nu().date())[1].afspraak
    async with draai(store, *OPVOLGING) as pilot:
        await pilot.click("#lijst", offset=(10, 1))
        await pilot.pause()
        assert pilot.app.screen.gekozen == second.id
        await pilot.click("#lijst", offset=(10, 1))
        await pilot.pause()
        assert f"Casusverloop {second.casus}" in scherm(pilot)


async def test_reported_back_stays_in_sight_until_the_patient_knows(store, draai):
    first = eerste(store)
    async with draai(store, *OPVOLGING, "t", "enter") as pilot:
        await pilot.pause()
        assert "Opvolging · 10 open" in scherm(pilot)
        assert "teruggekoppeld 8 dec" in scherm(pilot)
        assert pilot.app.screen.gekozen == first.id
        await klaar(pilot, "w", "enter")
        assert "teruggekoppeld 8 dec" not in scherm(pilot)
    assert store.register.afspraken[first.id].stadium is Stadium.PATIENT_WEET_HET


async def test_g_groups_by_person_casus_and_stage_and_the_choice_stays_on_the_same_afspraak(store, draai):
    async with draai(store, *OPVOLGING, "down", "g") as pilot:
        chosen = pilot.app.screen.gekozen
        assert "per persoon" in scherm(pilot)
        assert "Nog zonder naam: wie?" in scherm(pilot)
        await pilot.press("g")
        assert "Casus K-032" in scherm(pilot)
        await pilot.press("g")
        assert "Contact gelegd\n" in scherm(pilot)
        assert pilot.app.screen.gekozen == chosen
        await pilot.press("g")
        assert "op stilte" in scherm(pilot)


async def test_an_empty_register_says_that_nothing_is_open_and_keys_do_nothing(lege_store, draai):
    async with draai(lege_store, "v", *"caxtwnNgh", "enter") as pilot:
        assert "Er staat niets open" in scherm(pilot)
        await pilot.press("escape")
        assert "Welkom" in scherm(pilot)


async def test_slash_narrows_the_list_to_what_is_typed_and_escape_brings_all_back(store, draai):
    async with draai(store, *OPVOLGING, "slash") as pilot:
        await plak(pilot, "ramlal", "enter")
        assert "belt over de wande" in scherm(pilot)
        assert "geheu" not in scherm(pilot)
        await klaar(pilot, "escape")
        assert "geheu" in scherm(pilot)
