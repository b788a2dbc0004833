"""The dialogs of the glass jar: writing a briefje, and making a casus of one."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overleg_tui.domain import glazen_pot
from overleg_tui.domain.briefje import Briefje
from overleg_tui.domain.casus import casuscode, nieuwe_code
from overleg_tui.domain.invoer import verplicht
from overleg_tui.domain.register import Change
from overleg_tui.domain.tekst import Tekst
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


async def leg_briefje_vast(app: "OverlegApp", briefje: Briefje | None) -> None:
    """Ask for a briefje, a new one if ``None``, and put it in the jar."""

    def form() -> Formulier[tuple[Tekst, Tekst]]:
        fields = (
            Invoer("tekst", "Wie", briefje.tekst if briefje else "", verplicht("één regel, zonder naam")),
            Invoer("van", "Van", briefje.van if briefje else "", hint="wie het briefje schreef"),
        )
        return Formulier(
            "Briefje in de glazen pot",
            fields,
            lambda read: _zonder_naam(app, read),
            concept_naam=f"briefje {briefje.id if briefje else ''}",
            uitleg="Schrijf één regel zonder naam, zoals: mw., 60, belt elke dag.",
        )

    def change(said: tuple[Tekst, Tekst]) -> tuple[str, Change]:
        text, van = said
        if briefje:
            new = replace(briefje, tekst=text, van=van)
            return "Briefje gewijzigd", lambda register: glazen_pot.schrijf(register, new)
        today = app.nu().date()
        return "Briefje in de pot", lambda register: glazen_pot.doe_erin(register, text, van, today)

    await app.vraag(form, change)


def _zonder_naam(app: "OverlegApp", read: Any) -> tuple[Tekst, Tekst]:  # noqa: ANN401  # what was read, by field
    glazen_pot.weiger_namen(read["tekst"], app.store.namen)
    return read["tekst"], read["van"]


async def maak_casus_van(app: "OverlegApp", briefje: Briefje) -> str:
    """Ask for the code and make a casus of a briefje; return its code, empty if none was made."""
    made: list[str] = []

    def form() -> Formulier[str]:
        field = Invoer("code", "Code", nieuwe_code(app.register.codes), casuscode)
        return Formulier(
            "Van briefje naar casus",
            (field,),
            lambda read: read["code"],
            concept_naam=f"briefje casus {briefje.id}",
            uitleg=f"{briefje.tekst} · Het briefje gaat uit de pot; de regel wordt de omschrijving.",
        )

    def change(code: str) -> tuple[str, Change]:
        made.append(code)
        label = f"Casus {code} gemaakt van een briefje"
        return label, lambda register: glazen_pot.maak_casus(register, briefje.id, code)

    return made[-1] if await app.vraag(form, change) else ""
