"""The logboek: who changed, saw or exported what when, without a word of any casus; codes and numbers only.

Decisions where the design is silent: seen counts what was opened about a casus (its screen, its course, the
lists that tell of all of them), each casus that was shown at an overleg, and every document that was
written; not each search. It is kept when journals and text go, also when a casus is wiped: that it was
there, and who did what, stays.
"""

from collections.abc import Sequence
from datetime import datetime

from overleg_tui.domain.datum import kort
from overleg_tui.domain.record import record
from overleg_tui.domain.zinnen import geteld

_HOOGSTENS = 3


@record(frozen=True, slots=True)
class Logregel:
    """One change: its number, when, by whom (the account on the computer), what, and about what.

    With ``gezien`` nothing was changed but something seen or exported, and there is no number.
    """

    nummer: int
    moment: datetime
    wie: str
    wat: str
    betreft: tuple[str, ...]
    gezien: bool = False


@record(frozen=True, slots=True)
class Logboek:
    """All that is known, oldest first; ``onleesbaar`` are the names of files of it that are damaged."""

    regels: tuple[Logregel, ...] = ()
    onleesbaar: tuple[str, ...] = ()


def in_woorden(regel: Logregel) -> str:
    """Return a line, e.g. ``di 8-12-2026 13:24  marga  Afspraak bij K-021 · afspraak 31``."""
    when = f"{kort(regel.moment.date())} {regel.moment:%H:%M}"
    about = betreft_kort(regel.betreft)
    return f"{when}  {regel.wie or 'wie?'}  {regel.wat}{f' · {about}' if about else ''}"


def betreft_kort(betreft: Sequence[str]) -> str:
    """Return what a change is about, the first few of many."""
    more = f" en nog {len(betreft) - _HOOGSTENS}" if len(betreft) > _HOOGSTENS else ""
    return ", ".join(betreft[:_HOOGSTENS]) + more


def reikwijdte(logboek: Logboek) -> str:
    """Return in a sentence how far the logboek goes back, and what is missing from it."""
    lines = logboek.regels
    if not lines:
        said = "Er staat nog niets in het logboek."
    else:
        seen = sum(line.gezien for line in lines)
        count = geteld(len(lines) - seen, "wijziging", "wijzigingen")
        said = f"{count} en {seen} keer iets bekeken of geschreven, vanaf {kort(lines[0].moment.date())}."
    if logboek.onleesbaar:
        said += f" Niet te lezen: {', '.join(logboek.onleesbaar)}."
    return said
