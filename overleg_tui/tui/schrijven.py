"""Writing a paper that belongs to no overleg into ``exports/``, with one key and past the export guard."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from overleg_tui.documents.los import Geschreven, schrijf_los
from overleg_tui.documents.stukken import Formaat, Stuk
from overleg_tui.domain.errors import OverlegError

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def schrijf_stuk(
    app: "OverlegApp", stuk: Stuk, codes: Collection[str] = (), dagen: Collection[date] = ()
) -> Geschreven | None:
    """Write it as Markdown; ``None`` when that is refused, which is said then.

    ``codes`` are the casussen in it, for the logboek; ``dagen`` the days that it prints of itself.
    """
    store = app.store
    try:
        done = schrijf_los(
            app.register,
            [stuk],
            store.map / "exports",
            [Formaat.MD],
            nu=app.nu(),
            patienten=store.namen,
            dagen=dagen,
        )
    except OverlegError as error:
        app.zeg(str(error), fout=True)
        return None
    if codes:
        store.gezien.geschreven(done.paden, codes)
    return done


def schrijf_casusbestand(app: "OverlegApp", code: str) -> None:
    """Write what ``overleg importeer`` reads back, masked where it tells who it is; the name is not in it."""
    from overleg_tui.documents.casus import casus_stuk

    casus = app.register.casussen[code]
    day = casus.toestemming.datum
    if done := schrijf_stuk(app, casus_stuk(casus), [code], [day] if day else []):
        out = f" Weggelaten: {', '.join(done.weggelaten)}." if done.weggelaten else ""
        app.zeg(f"{done.paden[0].name} staat in exports.{out}")


def geschreven(done: Geschreven) -> str:
    """Return in words what was written, left out and is still to be done by hand."""
    count = len(done.paden)
    names = done.paden[0].name if count == 1 else f"{count} bestanden, zoals {done.paden[0].name}"
    lines = [f"Geschreven in {done.paden[0].parent.resolve()}: {names}"]
    if done.weggelaten:
        lines.append(f"Weggelaten, want het verraadt misschien wie het is: {', '.join(done.weggelaten)}.")
    if done.zonder_adres:
        lines.append(f"Zonder mailadres in de sociale kaart: {', '.join(done.zonder_adres)}.")
    return "\n".join([*lines, "Het programma verstuurt niets: dat doet u zelf."])
