"""The last line: the handful of keys that matter now, each clickable."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from overleg_tui.tui.widgets.zet import zet

KEY_NAMES = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "right": "→",
    "left": "←",
    "space": "spatie",
    "escape": "Esc",
    "enter": "Enter",
    "question_mark": "?",
    "full_stop": ".",
    "slash": "/",
    "up": "↑",
    "down": "↓",
    "plus": "+",
    "delete": "Del",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
}


def key_name(key: str) -> str:
    """Return a key as it stands on a Dutch keyboard: ``ctrl+p`` -> ``Ctrl+P``, ``pagedown`` -> ``PgDn``."""
    if key in KEY_NAMES:
        return KEY_NAMES[key]
    if key.startswith("ctrl+"):
        return "Ctrl+" + key_name(key[5:]).upper()
    return key.upper() if len(key) > 1 else key


class Voet(Static):
    """One line of ``key word`` pairs, made from bindings."""

    ALLOW_SELECT = False

    def toon(self, bindings: Iterable[Binding]) -> None:
        """Show these bindings, in order; each name is a link to its action."""
        parts = []
        for binding in bindings:
            name = key_name(binding.key_display or binding.key.split(",")[0])
            link = Style.from_meta({"@click": self._doel(binding.action)})
            text = Content.assemble((f" {name} ", "bold $accent"), f"{binding.description} ")
            parts.append(text.stylize(link))
        zet(self, Content(" ").join(parts))

    def _doel(self, action: str) -> str:
        """Return the action with where it is to be found: on the screen, or else on the app."""
        action = action.removeprefix("screen.").removeprefix("app.")
        on_screen = hasattr(self.screen, f"action_{action.partition('(')[0]}")
        return f"{'screen' if on_screen else 'app'}.{action}"
