"""Sixteen colours: what such a terminal makes of ours, so that all of it can still be read."""

from functools import lru_cache
from typing import Any

from textual.color import Color
from textual.filter import LineFilter

DONKER = 0.18
"""Relative luminance below which a colour counts as dark."""


class Zestien(LineFilter):
    """No bold on dark letters, which such a terminal paints by a lighter colour: black would become grey.

    And no dark grey behind letters: the only grey there is lies halfway. With ``NO_COLOR`` black and white.
    """

    def __init__(self, *, zwart_wit: bool = False) -> None:
        super().__init__()
        self._leesbaar = _zwart_wit if zwart_wit else _leesbaar

    def apply(self, segments: list[Any], background: Color) -> list[Any]:  # noqa: ARG002  # Textual's own
        return [each._replace(style=each.style and self._leesbaar(each.style)) for each in segments]


@lru_cache(1024)
def _leesbaar(style: Any) -> Any:  # noqa: ANN401  # a style of rich, which is Textual's own business
    kind = type(style)
    if style.color and _luminance(Color.from_rich_color(style.color)) < DONKER:
        style += kind(bold=False)
    if style.bgcolor and _donkergrijs(Color.from_rich_color(style.bgcolor)):
        style += kind(bgcolor="blue")
    return style


@lru_cache(1024)
def _zwart_wit(style: Any) -> Any:  # noqa: ANN401  # as above
    ends = (_einde(color) if color else None for color in (style.color, style.bgcolor))
    return style + type(style)(**dict(zip(("color", "bgcolor"), ends, strict=True)), bold=False)


def _einde(color: Any) -> str:  # noqa: ANN401  # as above
    return "black" if _luminance(Color.from_rich_color(color)) < DONKER else "bright_white"


def _luminance(color: Color) -> float:
    red, green, blue = color.normalized
    return float(0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2)


def _donkergrijs(color: Color) -> bool:
    grey = max(color.rgb) - min(color.rgb) < 32
    return grey and 0.015 < _luminance(color) < DONKER
