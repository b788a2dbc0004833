"""What lies below a dialog, painted as it is: Textual's own way there costs a third of opening a dialog."""

from typing import Any

from textual.css.styles import RulesMap
from textual.screen import Screen
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Eronder(Visual):
    """The lines of the screen below, without its links: a click on them does nothing.

    Textual makes segments of these lines, gives each the colour of the dialog's background, and cuts them
    into lines again. That background is transparent with us, so that the lines can be taken as they are.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen

    def render_strips(
        self,
        width: int,  # noqa: ARG002  # Textual's own signature, here and below
        height: int | None,
        style: Style,  # noqa: ARG002
        options: RenderOptions,  # noqa: ARG002
    ) -> list[Strip]:
        # The compositor is private, but it is what Textual's own BackgroundScreen takes the lines from.
        return [_zonder_links(strip) for strip in self._screen._compositor.render_strips()[:height]]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002
        return self._screen.size.height


def _zonder_links(strip: Strip) -> Strip:
    if not any(segment.style and segment.style.meta for segment in strip):
        return strip
    plain = (
        segment._replace(style=segment.style.clear_meta_and_links() if segment.style else None)
        for segment in strip
    )
    return Strip(plain, strip.cell_length)
