"""A line of a long list, put together only when it comes into sight."""

from collections.abc import Callable
from functools import cached_property

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Laat(Visual):
    """One line of text; ``maak`` is called once, if ever."""

    def __init__(self, maak: Callable[[], Content]) -> None:
        self._maak = maak

    @cached_property
    def regel(self) -> Content:
        """The line itself."""
        return self._maak()

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        return self.regel.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002  # Textual's
        return container_width

    def get_minimal_width(self, rules: RulesMap) -> int:  # noqa: ARG002  # Textual's
        return 1

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002  # Textual's
        return 1
