from datetime import date

from overleg_tui.documents.sociale_kaart import sociale_kaart_csv
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Ring
from overleg_tui.intake.lezen import lees_bestanden
from overleg_tui.intake.samenvoegen import voeg_samen
from tests.tui.conftest import NU, scherm
from tests.tui.test_casussen import leegmaken, plak

KAART = ("escape", "k")
VANDAAG = NU.date()


def figuur(store, id_):
    return store.register.sleutelfiguren[id_]


async def ga_naar(pilot, text, *pijlen):
    await pilot.press("slash")
    await plak(pilot, text)
    await pilot.press(*pijlen, "enter")
    await pilot.pause()


async def test_partners_stand_by_ring_with_what_deserves_a_look_in_words(store, draai):
    async with draai(store, *KAART, size=(80, 24)) as pilot:
        text = scherm(pilot)
    assert text.index("Binnenring") < text.index("CJG Laak") < text.index("Aylin Yıldız")
    assert "vertrekt vr 1-1-2027" in text
    assert "14 organisaties · 29 sleutelfiguren · 2 na te kijken · 1 vertrekt" in text
    assert "REGIE" not in text


async def test_a_problem_word_finds_who_to_ask_and_shows_their_reach(store, draai):
    async with draai(store, *KAART) as pilot:
        await ga_naar(pilot, "schuld", "down")
        text = scherm(pilot)
        assert "Peter Lammers" in text
        assert "431 dagen niet gecontroleerd" in text
        assert figuur(store, "peter-lammers").telefoon in text
        assert "Aylin" not in text


async def test_one_key_says_that_this_was_checked_today(store, draai):
    async with draai(store, *KAART) as pilot:
        await ga_naar(pilot, "schuld", "down")
        await pilot.press("v")
        assert figuur(store, "peter-lammers").gecontroleerd == VANDAAG
        assert "1 na te kijken" in scherm(pilot)
        await pilot.press("up", "v", "u")
        await pilot.pause()
        assert store.register.organisaties["schuldhulp-zuid"].gecontroleerd < VANDAAG


async def test_somebody_is_added_changed_and_taken_away(store, draai):
    async with draai(store, *KAART, "n") as pilot:
        for text in ("Noor Bakx", "jeugdarts", "noor@cjg.example.nl", "070 555 01 99", "aylin yildiz"):
            await plak(pilot, text)
            await pilot.press("tab")
        await pilot.press("enter")
        await pilot.pause()
        made = figuur(store, "noor-bakx")
        assert (made.organisatie, made.vervanger, made.gecontroleerd) == ("cjg-laak", "aylin-yildiz", VANDAAG)
        await pilot.press("w")  # who was added is the chosen line
        await leegmaken(pilot)
        await plak(pilot, "Noor Bakx-Smit")
        await pilot.press("enter")
        await pilot.pause()
        assert figuur(store, "noor-bakx").naam == "Noor Bakx-Smit"
        await pilot.press("w", *["tab"] * 7)
        await plak(pilot, "1-12-2026")
        await pilot.press("enter")
        assert "toets f toont wie al weg is" in scherm(pilot)
        await pilot.press("u")
        pilot.app.screen.kies("s noor-bakx")
        await pilot.press("x")
    assert "noor-bakx" not in store.register.sleutelfiguren


BEZWAREN = [
    (2, "noor@", "geen e-mailadres"),
    (3, "belt u maar", "geen telefoonnummer"),
    (4, "Aylin Yıldız", "eigen vervanger"),
    (4, "Xqz", "staat niet in de sociale kaart"),
    (7, "31 februari 2027", "31 februari"),
    (7, "1-1-2001", "is eerder dan"),
]


async def test_what_cannot_be_is_refused_in_dutch_and_the_form_stays(store, draai):
    before = store.register
    async with draai(store, *KAART, "down", "w") as pilot:
        await pilot.pause()
        form = pilot.app.screen
        for nummer, text, said in BEZWAREN:
            field = form.query("Veld")[nummer]
            kept = field.value
            field.focus()
            await leegmaken(pilot)
            await plak(pilot, text)
            await pilot.press("enter")
            await pilot.pause()
            assert said in scherm(pilot)
            pilot.app.screen.query("Veld")[nummer].value = kept
            form = pilot.app.screen
            await pilot.pause()
    assert store.register.sleutelfiguren == before.sleutelfiguren


async def test_a_circle_of_deputies_is_refused_after_the_form_and_what_was_typed_stays(store, draai):
    async with draai(store, *KAART, "down", "down", "w") as pilot:
        pilot.app.screen.query("Veld")[4].focus()
        await pilot.pause()
        await plak(pilot, "Aylin Yıldız")
        await pilot.press("enter")
        await pilot.pause()
        text = scherm(pilot)
        assert "Aylin Yıldız → Daan Verbruggen" in text
        assert pilot.app.screen.query("Veld")[4].value == "Aylin Yıldız"
    assert figuur(store, "daan-verbruggen").vervanger is None


async def test_who_has_afspraken_stays_and_the_line_says_why(store, draai):
    async with draai(store, *KAART) as pilot:
        await ga_naar(pilot, "gijs")
        await pilot.press("x")
        assert "kan niet weg" in scherm(pilot)
    assert "gijs-t-hart" in store.register.sleutelfiguren


async def test_on_departure_all_open_afspraken_go_to_the_successor_in_one_action(store, draai):
    had = [a for a in store.register.afspraken.values() if a.wie == "gijs-t-hart" and a.open]
    assert had
    async with draai(store, *KAART) as pilot:
        await ga_naar(pilot, "gijs")
        await pilot.press("d")
        await pilot.pause()
        assert pilot.app.screen.query("Veld")[0].value == "Zoë Kerkhoven"
        await pilot.press("tab")
        await leegmaken(pilot)
        await plak(pilot, "15-12-2026")
        await pilot.press("enter")
        await pilot.pause()
        assert "overgedragen aan Zoë Kerkhoven" in scherm(pilot)
        for old in had:
            new = store.register.afspraken[old.id]
            assert new.wie == "zoe-kerkhoven"
            assert new.spoor[-1].opmerking == "overgedragen van Gijs ’t Hart"
        assert figuur(store, "gijs-t-hart").tot == date(2026, 12, 15)
        await pilot.press("d")
        await pilot.pause()
        assert "geen open afspraken" in scherm(pilot)
        await pilot.press("u")
    assert all(store.register.afspraken[old.id] == old for old in had)


async def test_filters_show_who_leaves_and_who_left(store, draai):
    async with draai(store, *KAART, "f", *"vertrekt", "enter") as pilot:
        await pilot.pause()
        assert "Alleen vertrekt" in scherm(pilot)
        assert "Gijs ’t Hart" in scherm(pilot)
        assert "Aylin" not in scherm(pilot)
        await pilot.press("escape")
        assert "Aylin" in scherm(pilot)


async def test_one_key_writes_a_csv_that_reads_back_to_the_same(store, draai):
    async with draai(store, *KAART, "e") as pilot:
        assert "2026-12-08-sociale-kaart.csv" in scherm(pilot)
    path = store.map / "exports" / "2026-12-08-sociale-kaart.csv"
    read = voeg_samen(Register(), lees_bestanden([path], VANDAAG)).register
    assert sociale_kaart_csv(read) == sociale_kaart_csv(store.register)


async def test_an_empty_map_is_filled_from_the_screen(lege_store, draai):
    async with draai(lege_store, "k", "w", "v", "x", "d") as pilot:
        assert "Kies eerst de sleutelfiguur" in scherm(pilot)
        assert "Er staat nog niets in de sociale kaart" in scherm(pilot)
        await pilot.press("o")
        await plak(pilot, "CJG Laak")
        await pilot.press("tab", "right", "tab")
        await plak(pilot, "opvoeden, jeugdhulp")
        await pilot.press("enter")
        await pilot.pause()
        made = lege_store.register.organisaties["cjg-laak"]
        await pilot.press("o")
        await plak(pilot, "Aanloop")
        await pilot.press("enter", "n")
        assert "Nieuwe sleutelfiguur bij Aanloop" in scherm(pilot)
        await pilot.press("escape", "u")
        await pilot.press("u", "n")
        for typed, keys in (("GGZ", ("enter", "enter")), ("Bram Vos", ("enter",))):
            await plak(pilot, typed)
            await pilot.press(*keys)
    assert (made.ring, made.expertise) == (Ring.BINNENRING, ("opvoeden", "jeugdhulp"))
    assert made.gecontroleerd == date(2026, 12, 8)
    (person,) = lege_store.register.sleutelfiguren.values()
    assert (person.naam, person.organisatie) == ("Bram Vos", "ggz")


async def test_an_organisatie_that_exists_is_refused_and_markup_is_text(store, draai):
    async with draai(store, *KAART, "o") as pilot:
        for naam, said in (
            ("wmo WIJKTEAM laak", "staat al in de sociale kaart"),
            ("[/]", "Gegevens van [/]: opgeslagen"),
        ):
            await leegmaken(pilot)
            await plak(pilot, naam)
            await pilot.press("enter")
            await pilot.pause()
            assert said in scherm(pilot)
