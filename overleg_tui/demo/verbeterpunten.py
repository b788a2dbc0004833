"""The board of the fictional practices: what they would do better, placed as they once did on paper."""

from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verbeterpunt import Vak, Verbeterpunt

_BORD = (
    (Vak.MAKKELIJK_GROOT, "Elke partner één telefoonnummer voor overleg op dezelfde dag"),
    (Vak.MAKKELIJK_GROOT, "Terugkoppeling in twee zinnen, meteen na het eerste contact"),
    (Vak.MOEILIJK_GROOT, "Eén keer per maand samen spreekuur met schuldhulp in de praktijk"),
    (Vak.MAKKELIJK_KLEIN, "Foto’s van de sleutelfiguren op de sociale kaart in de wachtkamer"),
    (Vak.MOEILIJK_KLEIN, "Alle folders in zes talen"),
)
_WACHT = "v2"
"""The one that waits for the next agenda."""


def verbeterpunten() -> tuple[Verbeterpunt, ...]:
    """Return the board, one of them parked for the next agenda."""
    return tuple(
        Verbeterpunt(f"v{n}", tekst(text), vak, geparkeerd=f"v{n}" == _WACHT)
        for n, (vak, text) in enumerate(_BORD, 1)
    )
