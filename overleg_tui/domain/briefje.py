"""``Briefje``: a line in the glass jar, by which anyone in the practice puts a patient forward."""

from datetime import date

from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst


@record(frozen=True, slots=True)
class Briefje:
    """One line without a name, that may become a casus; ``van`` is who put it in, and when."""

    id: str
    tekst: Tekst
    van: Tekst = GEEN_TEKST
    datum: date | None = None
