"""A monkey at the keyboard for a moment (``python -m tests.aap`` for long), and every bug it found."""

import math
from dataclasses import replace

import pytest
from textual import events
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import WorkerFailed

from overleg_tui.domain.zaal import Rol
from overleg_tui.tui import basis
from overleg_tui.tui.aanslag import verwerkt
from overleg_tui.tui.dialogs.importeer import _pad
from overleg_tui.tui.dialogs.keuze import KeuzeDialog
from overleg_tui.tui.opdrachten.wegwijzer import wegen
from overleg_tui.tui.screens.hulp import HulpScreen
from overleg_tui.tui.screens.leeg import LeegScreen
from overleg_tui.tui.screens.overleg import OverlegScreen
from overleg_tui.tui.screens.punten import PuntenScreen
from overleg_tui.tui.screens.start import StartScreen
from overleg_tui.tui.widgets.voet import Voet
from tests.aap import Aap
from tests.tui.conftest import scherm


async def test_random_keys_pastes_clicks_and_sizes_never_bring_it_down(tmp_path):
    monkey = Aap(1, tmp_path)
    await monkey.zit(40, math.inf)
    await monkey.zit(10, math.inf)
    assert monkey.gedaan >= 50


async def test_undoing_everything_leaves_the_screens_whose_subject_is_gone(store, draai):
    async with draai(store, "s", "pagedown", "w", "escape", *["u"] * 4, "escape", "escape") as pilot:
        assert store.register.leeg
        assert pilot.app.is_running


async def test_turning_the_page_of_a_list_in_a_window_of_nothing(store, draai):
    async with draai(store, "g") as pilot:
        pilot.app.screen.query_one(OptionList).focus()
        await pilot.resize_terminal(1, 1)
        await pilot.press("pagedown", "pageup")
        assert pilot.app.is_running


async def test_a_dialog_asked_for_just_before_the_screen_went_blank_came_over_it(store, draai):
    async with draai(store) as pilot:
        app = pilot.app
        app.screen.action_ga_naar()  # begins to open the list of agendapunten
        app.action_leeg()
        await pilot.pause()
        assert isinstance(app.screen, LeegScreen)
        assert "Ga naar" not in scherm(pilot)
        await pilot.press("x")
        assert "Ga naar" in scherm(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Openingsronde" in scherm(pilot), "the blank screen left behind is gone"
        assert not store.register.plek.leeg


async def test_something_said_and_the_clock_ticked_for_a_screen_that_is_not_there_yet(store, draai):
    async with draai(store, "s", "pagedown", "pagedown") as pilot:
        screen = PuntenScreen((pilot.app.huidig().id, pilot.app.screen.punt_id), Rol.ZAAL)
        pilot.app.push_screen(screen)
        pilot.app.toon_tijd()
        pilot.app.zeg("Dit is gezegd.")
        await pilot.pause()
        assert "Dit is gezegd." in scherm(pilot)


async def test_a_screen_that_was_left_before_it_had_its_new_size_was_painted(store, draai):
    painted = []
    async with draai(store) as pilot:
        screen = pilot.app.screen
        pilot.app.na_de_maat(screen, lambda: painted.append(1))
        screen.dismiss()
        await pilot.pause()
    assert painted == []


async def test_stopping_while_a_dialog_is_still_being_put_together(store, draai):
    async with draai(store) as pilot:
        pilot.app.exit()
        pilot.app._handle_exception(NoMatches("of a dialog half taken apart"))
        pilot.app._handle_exception(WorkerFailed(NoMatches("the same, in a worker")))
    await pilot.app.on_event(events.Key("up", None))  # pressed when all screens were gone
    assert pilot.app.crash is None


async def test_an_arrow_typed_before_the_list_it_is_for_was_put_together(store, draai):
    async with draai(store) as pilot:
        pilot.app.push_screen(KeuzeDialog("Kies", [("a", "een"), ("b", "twee")]))
        await pilot.app.on_event(events.Key("down", None))
        await pilot.pause()
        assert pilot.app.screen.query_one(OptionList).highlighted == 1


async def test_what_is_pasted_where_nobody_types_or_is_far_too_long_is_refused_in_words(store, draai):
    async with draai(store, "s") as pilot:
        app = pilot.app
        app._driver.process_message(events.Paste("aaaa"))
        await pilot.pause()
        assert "Plakken kan alleen in een veld" in scherm(pilot)
        await pilot.press("n")
        app._driver.process_message(events.Paste("x" * 20_001))
        await pilot.pause()
        assert "Dit is te lang om te plakken: 20.001 tekens." in scherm(pilot)
        app._driver.process_message(events.Paste("x" * 20_000))
        await pilot.pause()
        assert len(app.screen.focused.value) == 20_000


async def test_a_search_that_was_left_while_it_was_reading(store, draai):
    async with draai(store, "slash") as pilot:
        app, search = pilot.app, pilot.app.screen
        await search.dismiss()
        with pytest.raises(NoMatches) as left:
            search._toon()
        app._handle_exception(WorkerFailed(left.value))
        assert app.crash is None
        with pytest.raises(NoMatches) as fault:
            app.screen.query_one("#bestaat-niet")
        assert not app._niemand_ziet(fault.value)


async def test_enter_under_a_screen_that_went_blank_took_the_blank_away(store, draai):
    async with draai(store, "s", "d") as pilot:
        app, dialog = pilot.app, pilot.app.screen
        app.action_leeg()
        dialog.dismiss("een besluit")
        await pilot.pause()
        assert isinstance(app.screen, LeegScreen)
        await pilot.press("x")
        dialog.dismiss("een besluit")
        dialog.dismiss("een besluit")
        await pilot.pause()
        assert [b.tekst for punt in app.huidig().agenda for b in punt.besluiten] == ["een besluit"]
        assert isinstance(app.screen, OverlegScreen)


async def test_a_click_on_a_key_whose_binding_names_the_app_itself(store, draai):
    async with draai(store) as pilot:
        foot = pilot.app.screen.query_one(Voet)
        foot.toon([Binding("f1", "app.hulp", "hulp"), Binding("b", "screen.regie", "regie")])
        links = [part.style.meta["@click"] for part in foot.content.spans if isinstance(part.style, Style)]
        assert {pilot.app._parse_action(link, foot)[0] for link in links} == {pilot.app, pilot.app.screen}


def test_the_home_of_somebody_who_is_not_there():
    assert str(_pad("~niemand/casus.md")) == "~niemand/casus.md"


async def test_the_palette_asked_for_before_the_overview_was_put_together(store, draai):
    async with draai(store) as pilot:
        pilot.app.push_screen(StartScreen())
        assert "overleg" in wegen(pilot.app)


async def test_what_is_typed_right_behind_the_key_that_asks_answers_it(store, draai):
    async with draai(store) as pilot:
        for key in ("g", "down", "enter"):
            pilot.app._driver.process_message(events.Key(key, None))
        await pilot.pause()
        await pilot.pause()
        assert pilot.app.screen.index == 1
        for key in ("ctrl+p", "z", "o"):
            pilot.app._driver.process_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert pilot.app.focused.value == "zo"


async def test_enter_right_behind_the_last_letters_left_them_out(store, draai):
    async with draai(store, "s", "pagedown", "pagedown") as pilot:
        for key in ("n", *"hierna", "enter"):
            pilot.app._driver.process_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert "Notitie  hierna" in scherm(pilot)


async def snel(pilot, *keys):
    """Type faster than anything can be done between two keys, as on a laptop that was busy."""
    for key in keys:
        pilot.app._driver.process_message(events.Key(key, key if len(key) == 1 else None))
    await pilot.pause()
    await pilot.pause()


async def test_enter_in_a_form_overtook_all_that_was_typed_and_nothing_was_kept(store, draai):
    async with draai(store, "escape", "c", "enter", "m") as pilot:
        code = pilot.app.screen.code
        await snel(pilot, *"Beer", "enter")
        assert pilot.app.store.namen[code] == "Beer"
        await snel(pilot, "m", "ctrl+u", *"Vis", "enter")
        assert pilot.app.store.namen[code] == "Vis"
        await snel(pilot, "m", "ctrl+u", "enter")
        assert code not in pilot.app.store.namen


async def test_a_field_that_its_own_key_takes_away_is_not_waited_for(store, draai):
    async with draai(store, "s", "pagedown", "pagedown", "n") as pilot:
        field = pilot.app.focused
        await field.remove()
        await verwerkt(field)
        assert not field.is_attached


async def test_backspace_took_away_the_letter_that_was_typed_after_it(store, draai):
    async with draai(store, "s", "pagedown", "pagedown", "n") as pilot:
        await snel(pilot, *"kax", "backspace", *"t")
        assert pilot.app.focused.value == "kat"
        await snel(pilot, "home", "s", "end", *"je")
        assert pilot.app.focused.value == "skatje"


async def test_letters_typed_on_a_list_to_tick_in_turned_up_in_the_field_below_it(store, draai):
    async with draai(store, "escape", "c", "enter", "b") as pilot:
        await pilot.press(*"mooi", "tab")
        assert pilot.app.focused.value == ""


async def test_what_is_typed_right_behind_a_key_on_a_list_lands_where_it_belongs(store, draai):
    async with draai(store, "escape") as pilot:
        for key in ("c", "slash", "h", "u", "u", "r"):
            pilot.app._driver.process_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert pilot.app.focused.value == "huur"


async def test_ctrl_c_tells_in_dutch_how_to_stop(store, draai):
    async with draai(store, "ctrl+c") as pilot:
        assert "Stoppen doet u met Ctrl+Q. Alles is al bewaard." in scherm(pilot)


async def test_a_dialog_answered_when_whoever_asked_is_gone(store, draai):
    async with draai(store) as pilot:
        asked = pilot.app.vraag(
            lambda: KeuzeDialog("Kies", [("a", "een")]), lambda _: ("Niets", lambda register: register)
        )
        await pilot.pause()
        asked.cancel()
        await pilot.press("enter")
        await pilot.pause()
    assert pilot.app.crash is None


async def test_moving_in_the_agenda_of_an_overleg_that_was_undone(store, draai):
    async with draai(store, "i") as pilot:
        app, agenda = pilot.app, pilot.app.screen
        gone = replace(app.register, overleggen=app.register.overleggen.zonder(agenda.overleg_id))
        app.push_screen(KeuzeDialog("Kies", [("a", "een")]))
        app.change("Weg", lambda _: gone)
        agenda.on_option_list_option_highlighted()
        agenda.vul()
        await pilot.press("escape")
        await pilot.pause()
        assert agenda not in app.screen_stack


async def test_a_click_on_what_went_from_the_list_meanwhile(store, draai):
    async with draai(store, "slash", "escape", "escape") as pilot:
        app, start = pilot.app, pilot.app.screen
        for id_ in ("2031-01-01", "doen 99"):
            start.on_option_list_option_selected(
                OptionList.OptionSelected(start.query_one(OptionList), Option("x", id_), 0)
            )
        await pilot.press("slash")
        search = app.screen
        search._kies(99)
        assert app.screen is search


async def test_a_key_found_the_screen_that_a_click_had_just_opened_without_its_widgets(
    store, draai, monkeypatch
):
    async def click_meanwhile(field):
        if field is not None and field.is_attached and not isinstance(field.app.screen, HulpScreen):
            field.app.action_hulp()

    monkeypatch.setattr(basis, "verwerkt", click_meanwhile)
    async with draai(store, "ctrl+p", "i") as pilot:
        await pilot.press("up", "down")
        assert isinstance(pilot.app.screen, HulpScreen)
