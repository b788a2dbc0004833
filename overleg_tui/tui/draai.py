"""Running the app in a terminal until it is left."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from overleg_tui.storage.store import Store
from overleg_tui.tui.opruimen import ruim_voortaan_op, zonder_opruimen

if TYPE_CHECKING:
    from overleg_tui.domain.instellingen import Instellingen
    from overleg_tui.storage.follow import Lezer
    from overleg_tui.tui.app import OverlegApp


def draai(
    store: Store,
    nu: Callable[[], datetime],
    *,
    demo: bool = False,
    instellingen: "Instellingen | None" = None,
    bezwaren: Sequence[object] = (),
) -> Exception | None:
    """Run the app; return the fault of our own that ended it, if any: the caller says so.

    ``bezwaren`` say in Dutch what of the settings could not be taken.
    """
    with zonder_opruimen():
        from overleg_tui.tui.app import OverlegApp

        app = OverlegApp(store, nu, demo=demo)
        app.bezwaren = tuple(map(str, bezwaren))
        if instellingen is not None:
            app.stel_in(instellingen)
        app.na_de_start = partial(kom_tot_rust, app)
        app.run()
    if app.store is not store:
        app.store.close()
    return app.crash


def draai_zaal(
    lezer: "Lezer", nu: Callable[[], datetime], instellingen: "Instellingen | None" = None
) -> Exception | None:
    """Run the room's window until it is left; return the fault of our own that ended it, if any."""
    with zonder_opruimen():
        from overleg_tui.tui.zaalapp import ZaalApp

        app = ZaalApp(lezer, nu)
        if instellingen is not None:
            app.stel_in(instellingen)
        app.na_de_start = ruim_voortaan_op
        app.run()
    return app.crash


def kom_tot_rust(app: "OverlegApp") -> None:
    """Do what no start has to wait for, now that the first screen stands."""
    told = app.store.waarschuwing
    app.store.kopie_van_vandaag()
    if app.store.waarschuwing != told:
        app.zeg(str(app.store.waarschuwing), fout=True)
    ruim_voortaan_op()
