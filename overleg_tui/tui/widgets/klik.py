"""What a key does, also by mouse: words that name a key are links that press it."""

from collections.abc import Iterable
from functools import cache

from textual.content import Content
from textual.style import Style

from overleg_tui.tui.widgets.voet import KEY_NAMES

_TOETSEN = {name: key for key, name in KEY_NAMES.items()}


def druk(tekst: Content, toets: str, actie: str = "app.simulate_key") -> Content:
    """Return ``tekst`` as a link that presses a key (as Textual calls it), or does ``actie`` with it."""
    return tekst.stylize(Style.from_meta({"@click": f"{actie}({toets!r})"}))


@cache
def klikbaar(regel: str) -> Content:
    """Return ``Enter vastleggen · Esc later`` with each part a link; one that names no key stays text.

    Of more keys in a row the last one is meant: the arrows before it only choose.
    """
    parts = [(part, _toets(part.split(" "))) for part in regel.split(" · ")]
    return Content(" · ").join(druk(Content(part), key) if key else Content(part) for part, key in parts)


def _toets(woorden: Iterable[str]) -> str:
    found = ""
    for word in woorden:
        key = _TOETSEN.get(word) or (word if len(word) == 1 and word.isalnum() else "")
        if not key:
            break
        found = key
    return "" if found in ("up", "down") else found
