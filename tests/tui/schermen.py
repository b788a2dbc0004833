"""Every screen and dialog a user can meet, with the keys that lead there from the demo."""

from collections.abc import Iterable

from textual import events
from textual.pilot import Pilot

CASUS = ("s", "pagedown", "pagedown")
REGEL = "@WMO belt mevrouw over huishoudelijke hulp voor 15 dec terug 13 dec #warm"

SCHERMEN: dict[str, tuple[str, ...]] = {
    "opening": (),
    "openingsronde": ("s", "pagedown"),
    "casus": CASUS,
    "casus op naam": (*CASUS, "pagedown"),
    "casus anoniem": ("s", *["pagedown"] * 5),
    "casus in regie": (*CASUS, "r"),
    "kwadrant groot": (*CASUS, "2"),
    "alles lezen": (*CASUS, "0"),
    "expertise": ("s", *["pagedown"] * 6),
    "afsluiting": ("s", *["pagedown"] * 8),
    "scherm leeg": ("b",),
    "wie is er": ("s", "w", "space", "v", "x"),
    "wie zit aan": (*CASUS, "w"),
    "wie zit aan, klopt": (*CASUS, "enter"),
    "punten": (*CASUS, "p", "down"),
    "punten, samenhang": (*CASUS, "p", "l", "right"),
    "punten, nieuw": (*CASUS, "p", "n"),
    "punten, leeg kwadrant": (*CASUS, "p", *["down"] * 4, *["x"] * 3),
    "ga naar": ("g",),
    "afspraak, namen": (*CASUS, "a", "plak:@w"),
    "afspraak, begrepen": (*CASUS, "a", f"plak:{REGEL}"),
    "afspraak, geweigerd": (*CASUS, "a", "plak:@zzz doet iets voor 31 feb", "enter"),
    "notitie": (*CASUS, "n"),
    "besluit, geweigerd": (*CASUS, "d", "enter"),
    "vastgelegd": (*CASUS, "a", f"plak:{REGEL}", "enter", "d", "plak:wij wachten", "enter"),
    "afsluiten": ("s", *["pagedown"] * 8, "s"),
    "afgesloten": ("s", "s", "enter"),
    "heropenen": ("s", "s", "enter", "o"),
    "correctie": ("s", "w", "a", "escape", "s", "enter", "n"),
    "openingsronde, waarom niet": ("s", "pagedown", "x"),
    "openingsronde, opmerking": ("s", "pagedown", "k", "o"),
    "teruglezen": (*CASUS, "a", f"plak:{REGEL}", "enter", "a", "plak:intake", "enter", "t", "1"),
    "teruglezen aangeboden": (*CASUS, "a", f"plak:{REGEL}", "enter", "pagedown"),
    "teruglezen, wie vertelt het": (*CASUS, "t", "v"),
    "afspraak veranderen": (*CASUS, "a", f"plak:{REGEL}", "enter", "v"),
    "afspraak herhalen": (*CASUS, "a", f"plak:{REGEL}", "enter", "h"),
    "casussen": ("escape", "c"),
    "casussen, filter": ("escape", "c", "f"),
    "casussen, zoeken": ("escape", "c", "slash", "plak:huur"),
    "een casus": ("escape", "c", "enter"),
    "een casus, 4D-beeld vooraf": ("escape", "c", "down", "enter", "p"),
    "een casus, toestemming": ("escape", "c", "enter", "t"),
    "nieuwe casus": ("escape", "c", "n"),
    "glazen pot": ("escape", "c", "g"),
    "sociale kaart": ("escape", "k"),
    "sociale kaart, wijzigen": ("escape", "k", "down", "w"),
    "opvolging": ("escape", "v"),
    "opvolging, stap": ("escape", "v", "a"),
    "opvolging, niet": ("escape", "v", "x"),
    "navraag": ("escape", "v", "n"),
    "casusverloop": ("escape", "v", "h"),
    "zoeken": ("escape", "slash", "plak:huur"),
    "exporteren": ("e",),
    "voorbeeld": ("e", "v"),
    "hulp": ("question_mark",),
    "hulp bij een dialoog": ("a", "f1"),
    "handleiding": ("escape", "h", "down"),
    "handleiding, bladzijde": ("question_mark", "h", "pagedown"),
    "opdrachten": ("ctrl+p",),
    "overzicht": ("escape",),
    "plannen": ("escape", "p"),
    "agenda maken": ("i", "down", "down", "t"),
    "verbeterpunten": ("escape", "b", "n", "plak:Eén telefoonnummer", "enter", "v"),
    "genodigden": ("i", "g", "space", "v", "r"),
    "genodigden, nieuw iemand": ("i", "g", "plus", "plak:Piet Bos", "enter"),
    "inlezen": ("escape", "i"),
    "cijfers": ("escape", "j", "pagedown", "pagedown"),
    "wissen": ("escape", "c", "enter", "x"),
    "logboek": ("escape", "l"),
}


async def ga(pilot: Pilot[None], naam: str) -> None:
    """Press the keys that lead to a screen."""
    await druk(pilot, SCHERMEN[naam])


async def druk(pilot: Pilot[None], keys: Iterable[str]) -> None:
    """Press keys one after the other; ``plak:`` pastes the rest of the word."""
    for key in keys:
        if key.startswith("plak:"):
            assert pilot.app.screen.focused is not None, key
            pilot.app.screen.focused.post_message(events.Paste(key[5:]))
            await pilot.pause()
        else:
            await pilot.press(key)
    await pilot.pause()
