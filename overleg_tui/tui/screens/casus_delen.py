"""The parts of a casus that can be changed: the key of each, what it is for, and how it is asked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


@dataclass(frozen=True, slots=True)
class Casusdeel:
    """One part: ``veld`` is the field of a ``Casus`` and the word on screen, ``tooltip`` stands in the help.

    A text is asked in one line, or in a ``blok`` when it may be long, with ``uitleg`` above it.
    """

    veld: str
    toets: str
    tooltip: str
    uitleg: str = ""
    blok: bool = False


DELEN = (
    Casusdeel("vraag", "v", "De vraag aan tafel", "Eén zin: wat vraagt u aan tafel?", blok=True),
    Casusdeel(
        "hulpvraag", "h", "De hulpvraag, in eigen woorden", "In de eigen woorden van de patiënt.", blok=True
    ),
    Casusdeel("toestemming", "t", "De toestemming: vorm, wanneer, door wie"),
    Casusdeel(
        "omschrijving",
        "o",
        "De omschrijving, zonder naam",
        "In enkele woorden en zonder naam, zoals: mw., 53 jaar.",
    ),
    Casusdeel("naam", "m", "De naam: alleen in het sleutelbestand"),
    Casusdeel("inbrenger", "i", "Wie de casus inbrengt"),
    Casusdeel("criteria", "c", "De criteria aanvinken"),
    Casusdeel("betrokken", "b", "De betrokken partners aanvinken"),
)
"""In the order of the help and of the list to choose from; all but ``naam`` are kept in the casus."""


async def wijzig_deel(app: "OverlegApp", code: str, deel: Casusdeel) -> None:
    """Ask for one part of a casus in its own dialog, or else as a text, and record it."""
    from overleg_tui.tui.dialogs import casus as dialogs

    own = {
        "toestemming": dialogs.wijzig_toestemming,
        "criteria": dialogs.wijzig_criteria,
        "betrokken": dialogs.wijzig_betrokken,
    }
    if deel.veld in own:
        await own[deel.veld](app, code)
    elif deel.blok:
        await dialogs.wijzig_blok(app, code, deel.veld, deel.uitleg)
    else:
        await dialogs.wijzig_regel(app, code, deel.veld, deel.uitleg)
