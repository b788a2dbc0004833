"""Running the app in a terminal until it is left."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from overleg_tui.storage.store import Store
from overleg_tui.tui.app import OverlegApp

if TYPE_CHECKING:
    from overleg_tui.storage.follow import Lezer


def draai(store: Store, nu: Callable[[], datetime], *, demo: bool = False) -> Exception | None:
    """Run the app; return the fault of our own that ended it, if any: the caller says so."""
    app = OverlegApp(store, nu, demo=demo)
    app.run()
    if app.store is not store:
        app.store.close()
    return app.crash


def draai_zaal(lezer: "Lezer", nu: Callable[[], datetime]) -> Exception | None:
    """Run the room's window until it is left; return the fault of our own that ended it, if any."""
    from overleg_tui.tui.zaalapp import ZaalApp

    app = ZaalApp(lezer, nu)
    app.run()
    return app.crash
