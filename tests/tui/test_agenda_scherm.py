"""The agenda of an overleg to come, and the replies of the guests."""

from datetime import date

from overleg_tui.domain.bezetting import genodigde
from overleg_tui.domain.overleg import Antwoord, Bespreking, Fase, Soort
from overleg_tui.domain.tekst import tekst
from overleg_tui.tui.screens.agenda import AgendaScreen
from overleg_tui.tui.screens.exporteer import ExporteerScreen
from overleg_tui.tui.screens.start import StartScreen
from tests.tui.conftest import NU, plak, scherm
from tests.tui.test_casussen import leegmaken

VANDAAG = NU.date()
HIER = ("i",)


def overleg(store):
    return store.register.huidig_overleg(VANDAAG)


def namen(store):
    return [punt.naam for punt in overleg(store).agenda]


async def test_the_agenda_says_the_times_the_sum_and_what_the_plan_lacks(store, draai):
    for size in ((80, 24), (160, 45)):
        async with draai(store, *HIER, size=size) as pilot:
            text = scherm(pilot)
            assert "13:15  12 min             Casus K-031 · Wie kijkt" in text
            assert "83 van 90 min · nog 7 min vrij" in text
            assert "! Bij casus K-035 staat nog niet wie de patiënt om toestemming vroeg" in text
            await pilot.press("p")
            text = " ".join(scherm(pilot).replace("┃", " ").split())
            assert "(veiligheid), maar Wijkagent Laak en Spoorwijk is" in text


async def test_an_item_moves_and_the_choice_moves_along(store, draai):
    before = namen(store)
    async with draai(store, *HIER, "down", "down", "o", "ctrl+up") as pilot:
        assert namen(store)[:3] == ["Casus K-031", "Opening", "Openingsronde"]
        await pilot.press("o")
        assert "Dit punt staat al bovenaan." in scherm(pilot)
        await pilot.press("l", "ctrl+down")
        assert namen(store) == before
        await pilot.press("l", "u")
        assert namen(store) == before


async def test_lang_kort_and_hamerstuk_change_the_times_behind_them(store, draai):
    async with draai(store, *HIER, "down", "down", "t") as pilot:
        text = scherm(pilot)
        assert "20 min  lang       Casus K-031" in text
        assert "! 1 min te lang" in text
        assert "nog 1 opmerking: toets p" in text
        await pilot.press("t", "t")
        assert "2 min  hamerstuk  Casus K-031" in scherm(pilot)
        assert overleg(store).agenda[2].bespreking is Bespreking.HAMERSTUK


async def test_minutes_of_ones_own_and_what_are_none_is_refused(store, draai):
    async with draai(store, *HIER, "down", "down", "w") as pilot:
        await leegmaken(pilot)
        await plak(pilot, "kwartier", "enter")
        assert "Minuten: Vul een heel aantal minuten in, van 1 tot 240." in scherm(pilot)
        await leegmaken(pilot)
        await plak(pilot, "25", "enter")
        assert overleg(store).agenda[2].minuten == 25


async def test_a_mededeling_left_half_typed_is_still_there(store, draai):
    async with draai(store, *HIER, "n") as pilot:
        await plak(pilot, "mede", "enter")
        await plak(pilot, "Nieuwe folder", "escape")
        assert not any("folder" in naam for naam in namen(store))
        await pilot.press("n")
        await plak(pilot, "mede", "enter")
        await pilot.press("enter")
        await pilot.pause()
        assert "Mededeling: Nieuwe folder" in namen(store)
        assert (
            pilot.app.screen.gekozen
            == overleg(store).agenda[namen(store).index("Mededeling: Nieuwe folder")].id
        )


async def test_a_casus_an_expertise_and_a_verbeterpunt_are_put_on_and_taken_off(store, draai):
    async with draai(store, *HIER) as pilot:
        for soort, wat in (("casus", "K-036"), ("expertise", "taalhuis"), ("verbeterpunt", "zelf typen")):
            await pilot.press("n")
            await plak(pilot, soort, "enter")
            await plak(pilot, wat, "enter")
        await plak(pilot, "Eén telefoonnummer", "enter")
        added = ["Casus K-036", "Expertise: Taalhuis Spoorwijk", "Verbeterpunt: Eén telefoonnummer"]
        assert [naam for naam in namen(store) if naam in added] == added
        await pilot.press("x")
        assert added[2] not in namen(store)
        await pilot.press("n")
        await plak(pilot, "casus", "enter")
        await plak(pilot, "K-036")
        assert "Niets gevonden. Enter kiest wat hierboven staat." in scherm(pilot)
        await pilot.press("enter")
        await plak(pilot, "mw., 61 jaar", "enter")
        assert "Casus K-038" in namen(store)
        await pilot.press("c")
        assert "Casus K-038 · mw., 61 jaar" in scherm(pilot)


async def test_what_belongs_on_every_agenda_can_be_put_back(store, draai):
    async with draai(store, *HIER, "x") as pilot:
        assert "Opening" not in namen(store)
        await pilot.press("n")
        await plak(pilot, "opening", "enter")
        assert namen(store)[0] == "Opening"


async def test_the_overleg_is_moved_and_an_impossible_day_is_refused_with_the_draft_kept(store, draai):
    old = overleg(store)
    async with draai(store, *HIER, "d") as pilot:
        for day, said in (
            ("31 februari", "31 februari bestaat niet."),
            ("19-1-2027", "Op di 19-1-2027 is er al een overleg"),
            ("7-12-2026", "Maandag 7 december 2026 is al geweest"),
        ):
            await leegmaken(pilot)
            await plak(pilot, day, "enter")
            assert said.lower() in scherm(pilot).lower(), scherm(pilot)
        await leegmaken(pilot)
        await plak(pilot, "15-12-2026", "escape")
        await pilot.press("d")
        assert "dinsdag 15 december 2026" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        moved = store.register.overleggen[old.id]
        assert (moved.datum, moved.begin, moved.agenda) == (date(2026, 12, 15), old.begin, old.agenda)


async def test_an_end_before_the_beginning_is_refused(store, draai):
    async with draai(store, *HIER, "d", "tab", "tab") as pilot:
        await leegmaken(pilot)
        await plak(pilot, "12:00", "enter")
        assert "kan niet om 12:00 eindigen als het om 13:00 begint" in scherm(pilot)


async def test_a_cancelled_overleg_is_asked_about_shown_so_and_may_take_place_after_all(store, draai):
    id_ = overleg(store).id
    async with draai(store, *HIER, "a", "down", "enter") as pilot:
        assert store.register.overleggen[id_].fase is Fase.GEPLAND
        await pilot.press("a", "enter")
        await pilot.pause()
        assert store.register.overleggen[id_].fase is Fase.AFGEZEGD
        assert "AFGEZEGD" in scherm(pilot)
        await pilot.press("o", "x", "n")
        assert isinstance(pilot.app.screen, AgendaScreen)
        assert len(store.register.overleggen[id_].agenda) == 9
        await pilot.press("escape", "s")
        assert "AFGEZEGD" in scherm(pilot)
        await pilot.press("i", "a")
        assert store.register.overleggen[id_].fase is Fase.GEPLAND


async def test_replies_are_ticked_with_one_key_each(store, draai):
    async with draai(store, *HIER, "g", "space", "v", "r") as pilot:
        first, second, third = overleg(store).genodigden[:3]
        assert [g.antwoord for g in (first, second, third)] == list(Antwoord)
        assert third.vervanger == store.register.sleutelfiguren[third.sleutelfiguur].vervanger
        await pilot.press("r")
        assert genodigde(third.sleutelfiguur, overleg(store)).antwoord is None
        await pilot.press("x")
        assert third.sleutelfiguur in overleg(store).niet_genodigd
        await pilot.press("a")
        assert genodigde(third.sleutelfiguur, overleg(store)) == overleg(store).genodigden[-1]
        await pilot.press("escape", "u")
        assert genodigde(third.sleutelfiguur, overleg(store)) is None
        assert "14 genodigd: 1 komt · 1 verhinderd · 12 geen antwoord" in scherm(pilot)


async def test_a_guest_is_added_and_somebody_without_a_deputy_sends_whom_one_chooses(store, draai):
    async with draai(store, *HIER, "g", "plus") as pilot:
        await plak(pilot, "wijkagent", "enter")
        added = overleg(store).genodigden[-1]
        person = store.register.sleutelfiguren[added.sleutelfiguur]
        assert store.register.organisaties[person.organisatie].naam == "Wijkagent Laak en Spoorwijk"
        await pilot.press("end", "r")
        await pilot.pause()
        if person.vervanger is None:
            assert "Wie komt er in de plaats" in scherm(pilot)
            await plak(pilot, "femke", "enter")
        assert overleg(store).genodigden[-1].antwoord is Antwoord.VERVANGER


async def test_the_invitation_is_ready_to_be_written(store, draai):
    async with draai(store, *HIER, "e") as pilot:
        assert isinstance(pilot.app.screen, ExporteerScreen)
        text = scherm(pilot)
        for ticked in (
            "[✓] uitnodiging",
            "[✓] conceptmail (.eml)",
            "[✓] agendabestand (.ics)",
            "[ ] notulen",
        ):
            assert ticked in text


async def test_from_the_start_screen_the_chosen_overleg_or_the_reason_why_not(store, draai):
    async with draai(store, "escape", "end", "m") as pilot:
        assert isinstance(pilot.app.screen, StartScreen)
        assert "staat vast: het overleg is afgesloten" in scherm(pilot)
        await pilot.press("home", "m")
        assert isinstance(pilot.app.screen, AgendaScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StartScreen)


async def test_without_any_overleg_it_is_said_how_to_plan_one(lege_store, draai):
    async with draai(lege_store, "m") as pilot:
        assert "Toets p plant er een" in scherm(pilot)


async def test_once_begun_the_agenda_is_not_offered(store, draai):
    async with draai(store, "s", "i") as pilot:
        assert not isinstance(pilot.app.screen, AgendaScreen)


async def test_what_somebody_types_is_never_markup(store, draai):
    async with draai(store, *HIER, "n") as pilot:
        await plak(pilot, "mede", "enter")
        await plak(pilot, "[/] [@click=app.quit]x[/] [b]", "enter")
        assert "[/] [@click=app.quit]x[/] [b]" in scherm(pilot)
        assert overleg(store).agenda[-3].soort is Soort.MEDEDELING
        assert overleg(store).agenda[-3].titel == tekst("[/] [@click=app.quit]x[/] [b]")
