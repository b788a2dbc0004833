"""Styling with as little work as can be: each sheet is read once, and a screen is styled when it is shown."""

import os.path
from collections.abc import Sequence
from typing import Any
from weakref import WeakSet

from textual.app import App
from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.screen import Screen

VELLEN = 512
"""More sheets than there are: of files and of kinds of widget."""


class Stijlen(Stylesheet):
    """As Textual's, which reads all sheets anew whenever a screen or a kind of widget brings one along."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(VELLEN)

    def reparse(self) -> None:
        """Read what is new; other variables, and so another theme, make all of it new."""
        self.parse()

    def has_source(self, path: str, class_var: str = "") -> bool:
        """Also know a file again that is told by a way round: ``screens/../widgets/blad.tcss``."""
        return super().has_source(os.path.normpath(path) if path else path, class_var)


class OpmaakApp(App[None]):
    """An app that does not style twice what nobody saw yet."""

    def __init__(self) -> None:
        super().__init__()
        self.stylesheet = Stijlen(self.stylesheet._variables)
        self._achter: WeakSet[Screen[Any]] = WeakSet()

    def eerste(self, screen: Screen[Any]) -> Screen[Any]:
        """Return a screen ready to be the first: Textual would lay out and style an empty one below it."""
        self._bij_de_maat(screen)
        self.stylesheet.read_all(screen.css_path)
        screen._push_result_callback(self, None)  # which Textual takes away when another replaces it
        return screen

    def _bij_de_maat(self, screen: Screen[Any]) -> None:
        width, height = self.size
        wide = _past(width, screen.HORIZONTAL_BREAKPOINTS, self.HORIZONTAL_BREAKPOINTS)
        high = _past(height, screen.VERTICAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS)
        screen.add_class(*wide, *high, update=False)

    def push_screen(self, screen: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # Textual's own
        """Show a screen, which has the classes for the size of the window from the start."""
        if isinstance(screen, Screen):
            self._bij_de_maat(screen)
        shown = super().push_screen(screen, *args, **kwargs)
        if isinstance(screen, Screen) and not screen.is_modal:
            # Textual waits a whole frame before it first paints; counted from here that has passed by then.
            screen._update_timer.resume()
        return shown

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:
        """As Textual does, but for what is not shown yet: all of a screen is styled when it first is.

        A dialog is styled while it is put together, and not again then.
        """
        above = next((each for each in node.ancestors_with_self if isinstance(each, App | Screen)), None)
        if isinstance(above, App) or (above is not None and (above.stack_updates or above.is_modal)):
            super().update_styles(node, animate=animate)
        elif above is not None:
            self._achter.add(above)

    def loopt_achter(self, screen: Screen[Any]) -> bool:
        """Whether something on a screen changed since each of its widgets was styled, when it was made."""
        return screen in self._achter


def _past(size: int, *breakpoints: Sequence[tuple[int, str]] | None) -> list[str]:
    """Return the class of the largest breakpoint that a size reaches, of the first ones that are given."""
    given = next((each for each in breakpoints if each is not None), ())
    return [name for at, name in sorted(given) if size >= at][-1:]
