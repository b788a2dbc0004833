"""The last door of the screen: no text of a user, however it came in, can command the terminal."""

from typing import Any

from textual.color import Color
from textual.filter import LineFilter

from overleg_tui.domain.tekst import zonder_besturing


class Schoon(LineFilter):
    """Drops what a terminal would obey. Such a sign takes no room, so nothing moves."""

    def apply(self, segments: list[Any], background: Color) -> list[Any]:  # noqa: ARG002  # Textual's own
        if all(each.text.isprintable() for each in segments):
            return segments
        return [each._replace(text=zonder_besturing(each.text)) for each in segments]
