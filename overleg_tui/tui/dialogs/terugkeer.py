"""The last step of a casus: who tells the patient what was agreed, and when the casus is back."""

from typing import TYPE_CHECKING

from overleg_tui.domain.datum import in_cijfers, lees_datum
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.overlegdag import volgend_of_gerekend
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.teruglezen import zet_komt_terug, zet_vertelt
from overleg_tui.domain.toestemming import zichtbaar
from overleg_tui.tui.dialogs.aanvullen import AanvulDialog

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def vraag_vertelt(app: "OverlegApp", overleg: str, punt: Agendapunt, *, alles: bool) -> None:
    """Ask who tells the patient; who brought the casus in is proposed, where that may be seen."""
    casus = app.register.casussen.get(punt.casus or "")
    inbrenger = (casus.inbrenger if alles else zichtbaar(casus).inbrenger) if casus else ""
    title = f"{punt.naam}: wie vertelt het de patiënt"
    app.vraag(
        lambda: AanvulDialog(
            title, "Een naam of een functie", f"vertelt {overleg} {punt.id}", punt.vertelt or inbrenger
        ),
        lambda who: (title, lambda register: zet_vertelt(register, overleg, punt.id, who)),
    )


def vraag_komt_terug(app: "OverlegApp", overleg: Overleg, punt: Agendapunt) -> None:
    """Ask when the casus is back; the next overleg is proposed, planned or not, as in the quick line."""
    today = app.nu().date()
    coming, reckoned = volgend_of_gerekend(app.register, overleg, today, app.weken)
    begin = in_cijfers(punt.komt_terug) if punt.komt_terug else "volgend overleg"
    title = f"{punt.naam}: wanneer komt dit terug"

    def change(typed: Tekst) -> tuple[str, Change]:
        def back(register: Register) -> Register:
            # Read within the change: what cannot be a date is refused below the field, like all else.
            read = lees_datum(typed, today, coming) if typed else None
            return zet_komt_terug(register, overleg.id, punt.id, read, vandaag=today)

        return title, back

    app.vraag(
        lambda: AanvulDialog(
            title,
            f"Een datum, of: volgend overleg. {reckoned}".rstrip(),
            f"komt terug {overleg.id} {punt.id}",
            begin,
        ),
        change,
    )
