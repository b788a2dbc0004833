"""Putting text into a ``Static`` only when it differs: what is painted is sent to the terminal again."""

from textual.content import Content
from textual.widgets import Static


def zet(static: Static, content: Content, *, layout: bool = False) -> None:
    """Show ``content``; with ``layout`` the widget takes the size of its new text."""
    shown = static.content
    # Content compares by its text alone; its styles may differ as well.
    if isinstance(shown, Content) and shown.plain == content.plain and shown.spans == content.spans:
        return
    static.update(content, layout=layout)
