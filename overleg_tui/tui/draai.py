"""Running the app in a terminal until it is left."""

from collections.abc import Callable
from datetime import datetime

from overleg_tui.storage.store import Store
from overleg_tui.tui.app import OverlegApp


def draai(store: Store, nu: Callable[[], datetime], *, demo: bool = False) -> Exception | None:
    """Run the app; return the fault of our own that ended it, if any: the caller says so."""
    app = OverlegApp(store, nu, demo=demo)
    app.run()
    if app.store is not store:
        app.store.close()
    return app.crash
