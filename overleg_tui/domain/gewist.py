"""``Gewist``: the counts that stay of a wiped casus; nothing in it tells who the patient was."""

from datetime import date

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import Tekst

IS_GEWIST = "De gegevens van deze casus zijn gewist."
"""What is said wherever a wiped casus is still named, on screen and on paper."""


@record(frozen=True, slots=True)
class Gewist:
    """What the figures need of a casus: no text but the criteria of the list, which are the same for many.

    ``kwadranten`` are those in which there was a concern; ``eerste`` is the id of the punt that the patient
    put first, so that what ``raakt`` it still counts. ``gewist`` is the day of wiping, ``None`` of a casus
    that is still there.
    """

    code: str
    gesloten: date | None = None
    gewist: date | None = None
    criteria: tuple[Tekst, ...] = ()
    kwadranten: tuple[Kwadrant, ...] = ()
    eerste: str | None = None
