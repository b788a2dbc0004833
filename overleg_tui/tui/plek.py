"""Telling where the room must look besides the agendapunt: what lies in front, and at which line of it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from overleg_tui.domain.register import Voorop

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def zet_voorop(app: "OverlegApp", voorop: Voorop, regel: int = 0) -> None:
    """Let the room's window show this; the overleg takes it away when it is on top again."""
    plek = app.register.plek
    if plek is not None:
        app.ga_naar(replace(plek, voorop=voorop, regel=regel))


def volg_regel(app: "OverlegApp", regel: int) -> bool:
    """Tell at which line a long text is, however it got there: by key, wheel or scroll bar.

    Return whether that was new, and so painted.
    """
    plek = app.register.plek
    if plek is None or plek.regel == regel:
        return False
    app.ga_naar(replace(plek, regel=regel))
    return True
