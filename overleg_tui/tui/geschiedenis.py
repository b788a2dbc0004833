"""What was changed, undone or done again, said with what it was and, if one looks elsewhere, where."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.register import Register
from overleg_tui.domain.waar import elders

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def opgeslagen(label: str, toets: str, ruimte: int) -> str:
    """Say that a change is made. Where the line is too short, the end is lost: never how to take it back."""
    said = f"{label}: opgeslagen. Toets {toets} maakt het ongedaan."
    return said if len(said) <= ruimte else f"Opgeslagen (toets {toets}: ongedaan): {label}."


def ongedaan(app: "OverlegApp") -> None:
    """Take the last change back."""
    _stap(app, app.store.undo, "Ongedaan gemaakt", "Er is niets om ongedaan te maken.")


def opnieuw(app: "OverlegApp") -> None:
    """Do again what was taken back last."""
    _stap(app, app.store.redo, "Opnieuw gedaan", "Er is niets om opnieuw te doen.")


def _stap(app: "OverlegApp", step: Callable[[], str | None], done: str, nothing: str) -> None:
    before = app.register
    try:
        label = step()
    except OverlegError as error:
        app.zeg(str(error), fout=True)
        return
    app.register = app.store.register
    # The place comes first: when the line is too short for all of it, the end is what can be missed.
    app.zeg(f"{done}{_waar(app, before)}: {label[:1].lower()}{label[1:]}." if label else nothing)


def _waar(app: "OverlegApp", before: Register) -> str:
    from overleg_tui.tui.screens.overleg import OverlegScreen

    shown = next((s for s in reversed(app.screen_stack) if isinstance(s, OverlegScreen)), None)
    if shown is None or not app.te_zien(shown):
        return ""
    number = elders(before, app.register, shown.overleg_id, shown.punt_id)
    return f" bij agendapunt {number}, niet hier" if number else ""
