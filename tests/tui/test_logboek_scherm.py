from overleg_tui.domain.glazen_pot import doe_erin
from overleg_tui.domain.tekst import tekst
from tests.tui.conftest import nu, scherm


async def test_l_tells_the_last_change_first_and_a_new_one_at_once(store, draai):
    store.change("Briefje in de pot", lambda r: doe_erin(r, tekst("mw., 60"), tekst("arts"), nu().date()))
    seen = ["pagedown", "pagedown", "escape", *"vhe", "escape", "escape", "c", "enter", "escape", "escape"]
    async with draai(store, *seen, "l", size=(80, 24)) as pilot:
        text = scherm(pilot)
        assert "2 wijzigingen en 7 keer iets bekeken of geschreven, vanaf di 8-12-2026" in text
        told = [line.partition("wie?  ")[2] for line in text.splitlines() if "wie?" in line]
        assert told[:2] == ["Logboek bekeken", "Casus bekeken · casus K-037"]
        assert told[2] == "Lijst van casussen bekeken"
        assert told[3].startswith("Geschreven: 2026-12-08-casusverloop.md · casus")
        assert told[4].startswith("Casusverloop bekeken · casus K-")
        assert told[5:7] == [
            "Opvolging bekeken",
            "Bekeken bij het overleg van di 8-12-2026 · casus",
        ]
        assert text.index("Briefje in de pot · briefje b1") < text.index("Demo gevuld")
        assert "mw., 60" not in text
        await pilot.press("u")
        await pilot.pause()
        assert "Ongedaan: Briefje in de pot" in scherm(pilot)
        await pilot.press("escape")
        assert "Overleggen" in scherm(pilot)


async def test_of_very_many_the_last_are_shown_and_the_rest_counted(store, draai, monkeypatch):
    monkeypatch.setattr("overleg_tui.tui.screens.logboek.MEESTE", 1)
    store.change("Nog een", lambda r: doe_erin(r, tekst("mw., 60"), tekst("arts"), nu().date()))
    async with draai(store, "escape", "l") as pilot:
        assert "Nog 2 eerder" in scherm(pilot)
        assert "Demo gevuld" not in scherm(pilot)
