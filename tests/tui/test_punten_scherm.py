import pytest
from textual import events

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.overleg import Fase
from tests.tui.conftest import scherm, typ

LICHAAM, MAATSCHAPPELIJK, GEEST, SOCIAAL = Kwadrant
CASUS = ("pagedown", "pagedown")


@pytest.fixture
def casus(store):
    return lambda: store.register.casussen["K-031"]


def teksten(casus, kwadrant):
    return [str(punt.tekst) for punt in casus.in_kwadrant(kwadrant)]


async def plak(pilot, text):
    pilot.app.screen.focused.post_message(events.Paste(text))
    await pilot.pause()


VOET = (
    "n nieuw|Enter tekst|v verplaats|x weghalen|Esc klaar|s ster|k kracht|l leidt tot|o losmaken|u ongedaan"
)


async def test_p_opens_the_four_kwadranten_in_the_same_places_with_every_key_in_the_footer(store, draai):
    for size in ((80, 24), (100, 30)):
        async with draai(store, "home", *CASUS, size=size) as pilot:
            before = scherm(pilot).splitlines()
            await pilot.press("p")
            after = scherm(pilot)
            assert "4D BEWERKEN" in after
            assert "»" in after
            assert "toets 0" not in after  # which does nothing here
            for title in ("Lichaam", "Maatschappelijk", "Geest", "Sociaal", "« Ik wil"):
                row = next(n for n, line in enumerate(before) if title in line)
                assert after.splitlines()[row].index(title) == before[row].index(title), (size, title)
            assert all(word in after for word in VOET.split("|")), size
            await pilot.press("escape", "pageup", "pageup")


async def test_type_enter_next_adds_punten_that_show_at_once(store, draai, casus):
    async with draai(store, *CASUS, "p", "right", "n") as pilot:
        assert "wonen, financiën" in scherm(pilot)
        await typ(pilot, "Zus")
        await pilot.press("enter")
        assert "Zus" in scherm(pilot)
        await typ(pilot, "Boete")
        await pilot.press("enter", "enter")
        assert "nieuw punt" not in scherm(pilot)
        assert teksten(casus(), MAATSCHAPPELIJK)[-2:] == ["Zus", "Boete"]
        await pilot.press("u")
        assert teksten(casus(), MAATSCHAPPELIJK)[-1] == "Zus"
        assert "»" in scherm(pilot)


async def test_a_double_is_refused_below_the_field_and_escape_keeps_the_draft(store, draai, casus):
    before = casus()
    async with draai(store, *CASUS, "p", "n") as pilot:
        await plak(pilot, "slaapt vier uur per nacht")
        await pilot.press("enter")
        assert "Dit staat al bij Lichaam." in scherm(pilot)
        await pilot.press("escape", "n")
        assert "slaapt vier uur per nacht" in scherm(pilot)
    assert casus() == before


async def test_enter_changes_the_text(store, draai, casus):
    async with draai(store, *CASUS, "p", "enter") as pilot:
        await plak(pilot, ", elke dag")
        await pilot.press("enter")
        assert "tekst wijzigen" not in scherm(pilot)
    assert teksten(casus(), LICHAAM)[0] == "Hoofdpijn, acht maanden, geen oorzaak gevonden, elke dag"


async def test_star_strength_and_numbers_take_one_key(store, draai, casus):
    def sterren():
        return [str(punt.tekst)[:9] for punt in casus().prioriteiten]

    async with draai(store, *CASUS, "p", "s") as pilot:
        assert sterren() == ["Drie maan", "Mist haar", "Hoofdpijn"]
        await pilot.press("1")
        assert sterren() == ["Hoofdpijn", "Drie maan", "Mist haar"]
        await pilot.press("s", "k")
        assert sterren() == ["Drie maan", "Mist haar"]
        assert casus().in_kwadrant(LICHAAM)[0].kracht
        assert "+  Hoofdpijn" in scherm(pilot)


async def test_v_takes_a_punt_along_with_the_arrows_or_to_a_numbered_kwadrant(store, draai, casus):
    first = teksten(casus(), LICHAAM)[0]
    async with draai(store, *CASUS, "p", "v", "down", "right") as pilot:
        assert teksten(casus(), MAATSCHAPPELIJK)[-1] == first
        assert "staat goed" in scherm(pilot)
        await pilot.press("enter", "v", "3")
        assert teksten(casus(), GEEST)[-1] == first
        assert "n nieuw" in scherm(pilot)
        await pilot.press("u", "u", "u")
    assert teksten(casus(), LICHAAM)[0] == first


async def test_a_samenhang_is_drawn_to_a_second_punt_and_taken_away(store, draai, casus):
    before = casus().samenhang
    async with draai(store, *CASUS, "p", "right", "l", "down", "down") as pilot:
        assert "‘Drie maanden huur achter’ leidt tot" in scherm(pilot)
        await pilot.press("enter")
        made = casus().samenhang[-1]
        ids = [punt.id for punt in casus().in_kwadrant(MAATSCHAPPELIJK)]
        assert (made.van, made.naar) == (ids[0], ids[2])
        await pilot.press("o")
        assert casus().samenhang == before
        await pilot.press("o")
        assert "hangt met niets samen" in scherm(pilot)


async def test_of_several_links_one_is_chosen(store, draai, casus):
    async with draai(store, *CASUS, "p", "down", "o") as pilot:
        assert "komt door: Ligt ’s nachts te rekenen" in scherm(pilot)
        before = len(casus().samenhang)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert len(casus().samenhang) == before - 1
        assert "leidt tot" not in scherm(pilot).splitlines()[-4]


async def test_removing_a_punt_asks_nothing_and_undo_brings_it_back_with_its_links(store, draai, casus):
    before = casus()
    async with draai(store, *CASUS, "p", "x") as pilot:
        assert len(casus().punten) == len(before.punten) - 1
        assert len(casus().samenhang) == len(before.samenhang) - 1
        await pilot.press("u")
    assert casus() == before


async def test_an_empty_kwadrant_shows_its_prompts(store, draai, casus):
    async with draai(store, *CASUS, "p", "down", "down", "down", "down", "x", "x", "x") as pilot:
        assert teksten(casus(), GEEST) == []
        assert "verslaving (stemming" in scherm(pilot)
        await pilot.press("s")
        assert "Hier staat nog geen punt" in scherm(pilot)


async def test_a_click_chooses_a_punt_and_ends_a_link(store, draai, casus):
    async with draai(store, *CASUS, "p") as pilot:
        await pilot.click("#sociaal", offset=(6, 2))
        await pilot.press("s")
        assert casus().in_kwadrant(SOCIAAL)[1].prioriteit == 3
        await pilot.press("l")
        await pilot.click("#geest", offset=(6, 2))
        made = casus().samenhang[-1]
        assert (made.van, made.naar) == (
            casus().in_kwadrant(SOCIAAL)[1].id,
            casus().in_kwadrant(GEEST)[1].id,
        )


async def test_a_clicker_is_not_stuck_while_editing(store, draai):
    async with draai(store, *CASUS, "p", "pagedown") as pilot:
        assert "4 van 9" in scherm(pilot)
        assert "BEWERKEN" not in scherm(pilot)


async def test_an_anonymous_casus_is_edited_in_regie_only(store, draai):
    casus = store.register.casussen["K-035"]
    async with draai(store, *["pagedown"] * 5, "p", size=(120, 30)) as pilot:
        assert "bewerkt u in regie. Toets r." in scherm(pilot)
        assert not any(punt.tekst[:15] in scherm(pilot) for punt in casus.punten)
        await pilot.press("r", "p")
        assert "4D BEWERKEN" in scherm(pilot)
        assert "REGIE" in scherm(pilot)


async def test_without_a_casus_and_after_closing_it_is_said_kindly(store, draai):
    async with draai(store, "s", "p") as pilot:
        assert "geen 4D-beeld" in scherm(pilot)
        await pilot.press("s", "enter")
        await pilot.pause()
        assert store.register.overleggen["2026-12-08"].fase is Fase.AFGESLOTEN
        await pilot.press("pagedown", "pagedown", "p")
        assert "is afgesloten" in scherm(pilot)
        assert "BEWERKEN" not in scherm(pilot)


async def test_hostile_text_in_a_punt_is_literal(store, draai, casus):
    hostile = ["[red]x[/red]", "[/]", "x" * 5000]
    async with draai(store, *CASUS, "p", "n") as pilot:
        for text in hostile:
            await plak(pilot, text)
            await pilot.press("enter")
            assert text[:12] in scherm(pilot)
        await pilot.press("escape", "l", "up", "up", "enter", "o", "v", "up", "enter", "escape")
    assert set(hostile) <= set(teksten(casus(), LICHAAM))


async def test_undo_of_the_punt_where_a_link_begins_ended_the_program(store, draai, casus):
    before = casus()
    async with draai(store, *CASUS, "p", "n") as pilot:
        await plak(pilot, "Nieuw hier")
        await pilot.press("enter", "escape", "l", "down", "u", "down", "enter")
        assert casus() == before
        assert "leidt tot …" not in scherm(pilot)
