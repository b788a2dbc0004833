"""Asking with a dialog and making the change that comes of it, again and again while that is refused."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from overleg_tui.domain.register import Change

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp
    from overleg_tui.tui.dialogs.dialoog import Dialoog

T = TypeVar("T")
ALLEEN_LEZEN = "De map is geopend om alleen te lezen: er kan nu niets veranderd worden."


def vraag(
    app: "OverlegApp", maak: Callable[[], "Dialoog[T]"], change: Callable[[T], tuple[str, Change]]
) -> "asyncio.Future[bool]":
    """Ask with a dialog and make the change; while that is refused, ask again with the reason shown.

    The dialog is there before the next key is looked at. Awaited it tells whether something was changed.
    """
    done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def ask(fout: str) -> None:
        dialog = maak()
        dialog.fout = fout

        def answered(value: T | None) -> None:
            if value is not None:
                if fout := app.change(*change(value)):
                    return ask(fout)
                app.concepten.houd(dialog.concept_naam, "")
                app.call_after_refresh(app.concepten.bewaar)
            _meld(done, veranderd=value is not None)
            return None

        dialog.open(app, answered)

    if app.store.alleen_lezen:
        app.zeg(ALLEEN_LEZEN, fout=True)
        done.set_result(False)
    else:
        ask("")
    return done


def _meld(done: "asyncio.Future[bool]", *, veranderd: bool) -> None:
    """Tell whoever awaits it, unless they are gone with the screen that asked."""
    if not done.done():
        done.set_result(veranderd)
