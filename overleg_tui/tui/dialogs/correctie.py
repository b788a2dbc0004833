"""A correction of closed notulen by somebody who was there: a note under the point, not a rewrite."""

from typing import TYPE_CHECKING

from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.overleg import Agendapunt
from overleg_tui.domain.versies import corrigeer, erbij
from overleg_tui.tui.dialogs.keuze import KeuzeDialog
from overleg_tui.tui.dialogs.tekst import TekstDialog

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def vraag_correctie(app: "OverlegApp", overleg: str, punt: Agendapunt) -> None:
    """Ask who corrects, then what; refused after the days for it, or when nobody was ticked."""
    register = app.register
    there = sorted(erbij(register.overleggen[overleg]), key=lambda id_: naam_en_organisatie(register, id_))
    if not there:
        app.zeg("Er is niemand als aanwezig afgevinkt, dus ook niemand om een correctie van op te nemen.")
        return

    def ask(van: str | None) -> None:
        if van is None:
            return
        who = naam_en_organisatie(register, van)
        app.vraag(
            lambda: TekstDialog(f"Correctie van {who}", punt.naam, f"correctie {overleg} {punt.id} {van}"),
            lambda text: (
                f"Correctie bij {punt.naam}",
                lambda newest: corrigeer(newest, overleg, punt.id, van, text, app.nu().date()),
            ),
        )

    options = [(id_, naam_en_organisatie(register, id_)) for id_ in there]
    app.push_screen(KeuzeDialog("Wie corrigeert de notulen?", options), ask)
