"""The dialogs of the board: the text of a verbeterpunt, the afspraak it becomes, its way to an agenda."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from overleg_tui.domain import verbeterbord
from overleg_tui.domain.casusbeheer import komend_overleg
from overleg_tui.domain.datum import kort
from overleg_tui.domain.invoer import verplicht
from overleg_tui.domain.register import Change
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.verbeterpunt import Vak, Verbeterpunt
from overleg_tui.tui.dialogs.afspraak import snelle_regel
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def leg_verbeterpunt_vast(
    app: "OverlegApp", punt: Verbeterpunt | None, vak: Vak, klaar: Callable[[], None] = lambda: None
) -> None:
    """Ask for the text of a verbeterpunt, a new one in ``vak`` if ``None``; then call ``klaar``."""

    def form() -> Formulier[Tekst]:
        field = Invoer("tekst", "Wat", punt.tekst if punt else "", verplicht("in één zin wat er beter kan"))
        name = f"verbeterpunt {punt.id if punt else vak}"
        return Formulier(str(vak), (field,), lambda read: read["tekst"], concept_naam=name)

    def change(text: Tekst) -> tuple[str, Change]:
        if punt:
            return "Verbeterpunt gewijzigd", lambda r: verbeterbord.schrijf(r, replace(punt, tekst=text))
        return "Verbeterpunt op het bord", lambda r: verbeterbord.voeg_toe(r, text, vak)

    app.vraag(form, change).add_done_callback(lambda done: klaar() if done.result() else None)


def maak_afspraak_van(app: "OverlegApp", punt: Verbeterpunt) -> None:
    """Open the quick line with the text of a verbeterpunt; once recorded it leaves the board."""
    today = app.nu().date()
    overleg = app.register.huidig_overleg(today)
    if overleg is None:
        app.zeg("Er is nog geen overleg waar de afspraak bij hoort. Plan er eerst een.", fout=True)
        return
    title = f"Verbeterpunt wordt afspraak, bij het overleg van {kort(overleg.datum)}"
    app.vraag(
        lambda: snelle_regel(app).bij(
            overleg.id, title, f"afspraak uit {punt.id}", f"@ {punt.tekst} ", cursor=1
        ),
        lambda read: (
            "Afspraak uit een verbeterpunt",
            lambda r: verbeterbord.maak_afspraak(r, punt.id, read, overleg=overleg.id, vandaag=today),
        ),
    )


def zet_op_agenda(app: "OverlegApp", punt: str) -> None:
    """Put a verbeterpunt (id) on the agenda to come, or park it; say which of the two it became."""
    today = app.nu().date()
    coming = komend_overleg(app.register, today)
    label = f"Op de agenda van {kort(coming.datum)}" if coming else "Klaargezet voor de volgende agenda"
    vorm = app.instellingen.agenda
    app.change(label, lambda r: verbeterbord.naar_agenda(r, punt, today, vorm))
