"""Legible at five metres, in Dutch, on every screen in every theme."""

import re

import pytest
from textual.color import Color

from overleg_tui.tui.themes import THEMES
from tests.tui.conftest import scherm
from tests.tui.schermen import SCHERMEN, ga

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
                ink, paper = (Color.from_rich_color(c) for c in (style.color, style.bgcolor))
                yield segment.text, *((paper, ink) if style.reverse else (ink, paper))


@pytest.mark.parametrize("naam", SCHERMEN)
async def test_every_cell_has_contrast_every_word_is_dutch_and_the_footer_is_whole(store, draai, naam):
    async with draai(store, size=(80, 24)) as pilot:
        await ga(pilot, naam)
        footer = scherm(pilot).splitlines()[-1].rstrip()
        assert not footer.endswith("…"), footer
        for theme in THEMES:
            pilot.app.theme = theme.name
            await pilot.pause()
            for text, ink, paper in cells(pilot.app):
                enough = REST if set(text) <= RAND else TEKST
                assert contrast(ink, paper) >= enough, (theme.name, text, ink.hex, paper.hex)
        found = {word.lower() for word in ENGELS.findall(scherm(pilot))} - OOK_NEDERLANDS
        assert not found, scherm(pilot)
