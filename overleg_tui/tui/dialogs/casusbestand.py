"""The casus file from the screen: what ``overleg importeer`` reads back, masked where it tells who it is."""

from typing import TYPE_CHECKING

from overleg_tui.documents.casus import casus_stuk
from overleg_tui.documents.los import schrijf_los
from overleg_tui.documents.stukken import Formaat
from overleg_tui.domain.errors import OverlegError

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def schrijf_casusbestand(app: "OverlegApp", code: str) -> None:
    """Write the file of a casus into ``exports/`` and say where it stands; the name is not in it."""
    register, store = app.register, app.store
    casus = register.casussen[code]
    day = casus.toestemming.datum
    try:
        done = schrijf_los(
            register,
            [casus_stuk(casus)],
            store.map / "exports",
            [Formaat.MD],
            nu=app.nu(),
            patienten=store.namen,
            dagen=[day] if day else (),
        )
    except OverlegError as error:
        app.zeg(str(error), fout=True)
        return
    store.gezien.geschreven(done.paden, [code])
    out = f" Weggelaten: {', '.join(done.weggelaten)}." if done.weggelaten else ""
    app.zeg(f"{done.paden[0].name} staat in exports.{out}")
