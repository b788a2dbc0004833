"""A pane with a long text, which two windows of different sizes read together."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from overleg_tui.tui.widgets.zet import zet


class Leesvak(VerticalScroll, can_focus=False):
    """Scrolls by key for the other window as well: what fits here may well go on below the edge there."""

    _top = 0

    class Geschoven(Message):
        """Another line is on top now."""

    def on_mount(self) -> None:
        """Scroll to where it was told to be before it had a place."""
        if self._top:
            self.call_after_refresh(self.naar_regel, self._top)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Geschoven())

    @property
    def regel(self) -> int:
        """The line on top; at the end of what can be scrolled here, how far the other window must go."""
        top = round(self.scroll_target_y)
        return max(top, self._top) if top >= self.max_scroll_y else top

    def schuif(self, lines: int) -> int:
        """Scroll by so many lines; return the line that is on top then.

        Down it goes on to the last line of the text; back up it begins at what is seen here, so that no
        key seems to do nothing.
        """
        start = self.regel if lines > 0 else min(self.regel, self.max_scroll_y)
        top = max(0, min(self.virtual_size.height - 1, start + lines))
        self.naar_regel(top)
        return top

    def naar_regel(self, top: int) -> None:
        """Scroll until this line is on top, or as far as goes."""
        self._top = top
        self.scroll_to(y=top, animate=False)


class Leestekst(Leesvak):
    """The same for one text; it can be given before the pane has its place."""

    def __init__(self, *, id: str) -> None:
        self._tekst = Static(id=f"{id}-tekst")
        super().__init__(self._tekst, id=id)

    def toon(self, tekst: Content) -> None:
        zet(self._tekst, tekst, layout=True)
