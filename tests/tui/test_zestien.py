"""Sixteen colours, as xterm has them: bold letters are painted in the lighter eight."""

from itertools import product

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.terminal.zestien import Zestien
from overleg_tui.tui.themes import THEMES
from tests.tui.conftest import nu, scherm
from tests.tui.test_leesbaar import contrast

XTERM = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)


def geverfd(ink: str, paper: str, *, zwart_wit: bool = False) -> tuple[Color, Color]:
    """Return the colours that bold letters get on the terminal."""
    (segment,) = Zestien(zwart_wit=zwart_wit).apply(
        [Segment("x", Style(color=ink, bgcolor=paper, bold=True))], Color(0, 0, 0)
    )
    front, back = (
        color.downgrade(ColorSystem.STANDARD).number for color in (segment.style.color, segment.style.bgcolor)
    )
    lighter = 8 if segment.style.bold and front < 8 else 0
    return Color.parse(XTERM[front + lighter]), Color.parse(XTERM[back])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_in_sixteen_colours_bold_words_can_be_read(theme):
    for ink, paper in product(
        (theme.foreground, theme.accent, theme.warning), (theme.background, theme.panel)
    ):
        assert contrast(*geverfd(ink, paper)) >= 4.5, (ink, paper)
        assert contrast(*geverfd(ink, paper, zwart_wit=True)) == 21, (ink, paper)
    for bar in (theme.accent, theme.warning):
        assert contrast(*geverfd(theme.background, bar)) >= 4.5, bar
        assert contrast(*geverfd(theme.background, bar, zwart_wit=True)) == 21, bar


def test_the_sign_of_what_is_done_stands_out_as_a_sign_must():
    for theme in THEMES:
        assert contrast(*geverfd(theme.success, theme.background)) >= 3


def test_a_terminal_of_sixteen_colours_gets_them_and_another_does_not(store, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    assert any(isinstance(each, Zestien) for each in OverlegApp(store, nu).get_line_filters())
    monkeypatch.setenv("TERM", "xterm-256color")
    assert not any(isinstance(each, Zestien) for each in OverlegApp(store, nu).get_line_filters())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_in_256_colours_words_can_be_read(theme):
    def nearest(hex_: str) -> Color:
        return Color.from_rich_color(RichColor.parse(hex_).downgrade(ColorSystem.EIGHT_BIT))

    for ink, paper in product(
        (theme.foreground, theme.accent, theme.warning), (theme.background, theme.panel)
    ):
        assert contrast(nearest(ink), nearest(paper)) >= 4.5, (ink, paper)


async def test_without_colour_regie_is_a_black_bar_that_says_so(store, draai, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("COLORTERM", raising=False)
    async with draai(store, "r", size=(80, 24)) as pilot:
        bar = pilot.app.screen._compositor.render_strips()[0]
        assert "REGIE, niet voor de zaal" in scherm(pilot)
        behind = {segment.style.bgcolor.name for segment in bar if "niet voor de zaal" not in segment.text}
        assert behind == {"black"}
        assert all(segment.style.color.name == "bright_white" for segment in bar if segment.text.strip())
