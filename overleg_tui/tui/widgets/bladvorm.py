"""Where everything on the sheet stands; it breathes with the window.

Arithmetic, and not boxes in boxes of style: those cost a start as much as all that is in them, and every new
layout again, while what they say is this one page.
"""

from typing import NamedTuple

from textual.geometry import Region, Size

LAAG, HOOG, HOGER = range(3)
"""The heights of a window, of which each has its own measures."""
_BREED, _VRAAGBREED, _AGENDABREED = 110, 114, 34
_VIER = 25
"""The kwadranten in a very high window: as high as in one a line lower. What is recorded gets the rest."""


VIER, LEZEN, RONDE = "vier", "lezen", "ronde"
"""What the middle of the sheet shows: the four kwadranten, a long text, or the opening round."""


class _Maat(NamedTuple):
    vraag: int
    hulpvraag: int
    vastgelegd: int


_MATEN = {LAAG: _Maat(2, 1, 3), HOOG: _Maat(3, 2, 6), HOGER: _Maat(4, 2, 9)}


class Stand(NamedTuple):
    """What there is to stand on the sheet; ``melding`` is the height of the message line."""

    midden: str = VIER
    vraag: bool = True
    vastgelegd: bool = True
    agenda: bool = False
    lang: bool = False
    melding: int = 1


def vorm(stand: Stand, size: Size, hoogte: int, onder: int = 0) -> dict[str, Region]:
    """Return the place of each part by its name; what is not shown has none.

    ``hoogte`` is LAAG, HOOG or HOGER; ``onder``: lines less for what is recorded.
    """
    maat = _MATEN[hoogte]
    width = size.width
    asked = maat.vraag if stand.vraag else 0
    top, bottom = 2 + asked, max(2 + asked, size.height - stand.melding)
    places = {
        "kop": Region(0, 0, width, 1),
        "titel": Region(0, 1, width, 1),
        "vraag": Region(0, 2, min(width, _VRAAGBREED), asked),
        "melding": Region(0, bottom, width, stand.melding),
    }
    left = _AGENDABREED if stand.agenda else 0
    if stand.agenda:
        places["agenda"] = Region(0, top, left, bottom - top)
    sheet = Region(left, top, min(width - left, _BREED), bottom - top)
    middle, below = _gedeeld(stand, sheet, hoogte, maat.vastgelegd - onder)
    if stand.vastgelegd:
        places["onder-kop"] = Region(sheet.x, below.y - 1, sheet.width, 1)
        places["vastgelegd"] = below
    if stand.midden == VIER:
        return places | _vier(middle, maat.hulpvraag)
    return places | {stand.midden: middle}


def _gedeeld(stand: Stand, sheet: Region, hoogte: int, vastgelegd: int) -> tuple[Region, Region]:
    """Return the middle of the sheet and, below its own heading, what is recorded.

    A long word takes its room from what is recorded: the kwadranten stay where they are.
    """
    margin = 1 if stand.midden == RONDE else 0
    x, y, width, height = sheet
    air = 2 if hoogte == HOGER else 1
    below = max(1, vastgelegd - 2 * stand.lang)
    if not stand.vastgelegd:
        below, air = 0, 0
    elif hoogte == HOGER:
        room = height - air - margin
        below = max(1, room - _VIER) if stand.midden == VIER else max(below, room - room // 2)
    middle = max(0, height - below - air)
    return (
        Region(x, y + margin, width, max(0, middle - margin)),
        Region(x, y + middle + air, width, max(0, below)),
    )


def _vier(midden: Region, hulpvraag: int) -> dict[str, Region]:
    """Return the places of the four kwadranten, with between them the own words of who it is about."""
    x, y, width, height = midden
    upper = max(0, height - hulpvraag) // 2
    first, second = width // 2, y + upper + hulpvraag
    lower = max(0, height - hulpvraag - upper)
    return {
        "lichaam": Region(x, y, first, upper),
        "maatschappelijk": Region(x + first, y, width - first, upper),
        "hulpvraag": Region(x, y + upper, width, hulpvraag),
        "geest": Region(x, second, first, lower),
        "sociaal": Region(x + first, second, width - first, lower),
    }
