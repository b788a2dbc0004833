"""Legible at five metres, in Dutch, on every screen in every theme."""

import re
from functools import cache

import pytest
from rich.color import Color as RichColor
from textual.color import Color

from overleg_tui.tui.themes import THEMES
from tests.tui.conftest import scherm
from tests.tui.schermen import SCHERMEN, druk

TEKST, REST = 7.0, 4.5
RAND = set("─│┌┐└┘╭╮╰╯━┃┏┓┗┛▊▎▔▁▍▂▃▄▅▆▇█▌▐▀░▒▓ ")
ENGELS = re.compile(
    r"\b(the|and|press|help|quit|search|cancel|close|open file|select|options?|submit|invalid|value|error|"
    r"focus|command|palette|save|undo|redo|yes|escape|screen|theme|next|previous|page|copy|paste)\b",
    re.IGNORECASE,
)
OOK_NEDERLANDS = {"help", "open", "focus"}


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def cells(app):
    """Return every piece of text on the screen with its two colours."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if segment.text.strip() and style and style.color and style.bgcolor:
                ink, paper = style.color, style.bgcolor
                yield segment.text, *((paper, ink) if style.reverse else (ink, paper))


def wegen() -> dict[str, list[str]]:
    """Return every screen that is on the way to no other one, with those that are met on the way there."""
    seen: set[str] = set()
    ways = {}
    for far in sorted(SCHERMEN, key=lambda naam: -len(SCHERMEN[naam])):
        if far not in seen:
            keys = SCHERMEN[far]
            met = [near for near in SCHERMEN if keys[: len(SCHERMEN[near])] == SCHERMEN[near]]
            ways[far] = sorted(set(met) - seen, key=lambda naam: len(SCHERMEN[naam]))
            seen |= set(met)
    return ways


@cache
def past(ink: RichColor, paper: RichColor, least: float) -> bool:
    return contrast(Color.from_rich_color(ink), Color.from_rich_color(paper)) >= least


WEGEN = wegen()


def test_every_screen_is_looked_at():
    assert sorted(naam for met in WEGEN.values() for naam in met) == sorted(SCHERMEN)


@pytest.mark.parametrize("ver", WEGEN)
async def test_every_cell_has_contrast_every_word_is_dutch_and_the_footer_is_whole(store, draai, ver):
    async with draai(store, size=(80, 24)) as pilot:
        gone = 0
        for naam in WEGEN[ver]:
            keys = SCHERMEN[naam]
            await druk(pilot, keys[gone:])
            gone = len(keys)
            text = scherm(pilot)
            footer = text.splitlines()[-1].rstrip()
            assert not footer.endswith("…"), (naam, footer)
            found = {word.lower() for word in ENGELS.findall(text)} - OOK_NEDERLANDS
            assert not found, (naam, text)
            for theme in THEMES:
                pilot.app.theme = theme.name
                await pilot.pause()
                for text, ink, paper in cells(pilot.app):
                    enough = REST if set(text) <= RAND else TEKST
                    assert past(ink, paper, enough), (naam, theme.name, text, ink, paper)
