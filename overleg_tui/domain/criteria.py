"""Who is a patient for krachtige basiszorg: the criteria to tick, with what was added along the way."""

from overleg_tui.domain.invoer import eenmaal
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, tekst

CRITERIA = (
    tekst("overmatig zorggebruik"),
    tekst("SOLK"),
    tekst("multiproblematiek"),
    tekst("bewerkelijk"),
    tekst("hotspotterslijst"),
)
"""The list one starts with: the four of the practices' working group, and the hotspotterslijst.

A team can set another one; a criterium of one's own joins the list as soon as a casus has it.
"""


def te_kiezen(
    register: Register, eigen: tuple[Tekst, ...] = (), lijst: tuple[Tekst, ...] = CRITERIA
) -> tuple[Tekst, ...]:
    """Return what can be ticked: ``lijst``, ``eigen``, and whatever another open casus has."""
    used = (c for casus in register.casussen.values() if not casus.gesloten for c in casus.criteria)
    return eenmaal((*lijst, *eigen, *used))
