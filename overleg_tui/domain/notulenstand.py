"""Whether the notulen of the last overleg were written since it was closed, and so can go to the partners.

Decisions where the design is silent: written is what ``gezien.log`` tells of the last version, on paper or as
a mail. A file in ``exports/`` would be asked for again once she sent it off and threw it away, and a mark of
our own would be one more thing to undo. What becomes of the mail nobody can know here. Only the last overleg
that was held counts: at the next one all that was open is at the table again. A correction asks for them
anew from the day after on, as of that only the day is known.
"""

from datetime import datetime

from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.versies import versienummer


def laatst_gehouden(register: Register) -> Overleg | None:
    """Return the newest overleg that was closed; none that is older is read."""
    for day in sorted(register.overleggen.waarden("datum"), reverse=True):
        for overleg in register.overleggen.groep("datum", day):
            if overleg.fase is Fase.AFGESLOTEN:
                return overleg
    return None


def afgesloten_op(overleg: Overleg) -> datetime:
    """Return when a closed overleg was closed, to the second; of an old one that is when it was to end."""
    closed = overleg.afgesloten or datetime.combine(overleg.datum, overleg.eind)
    return closed.replace(microsecond=0)


def nog_te_schrijven(overleg: Overleg, geschreven: datetime | None) -> str:
    """Return what is still to be written of a closed overleg, in words; empty if nothing is.

    ``geschreven`` is when its notulen were written last, ``None`` if never.
    """
    if geschreven is None or geschreven < afgesloten_op(overleg):
        version = versienummer(overleg)
        return "de notulen zijn nog niet geschreven" if version == 1 else _VERSIE.format(version)
    notes = (note for punt in overleg.agenda for note in punt.notities)
    if any(note.datum and note.datum > geschreven.date() for note in notes):
        return "een correctie staat nog niet in de geschreven notulen"
    return ""


_VERSIE = "versie {} van de notulen is nog niet geschreven"
