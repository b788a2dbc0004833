"""The agenda of one overleg in Markdown: what everybody may read beforehand, codes and questions only."""

from overleg_tui.documents.agendapuntdeel import kale_naam
from overleg_tui.documents.casusdeel import GEEN_VRAAG
from overleg_tui.documents.kopdeel import kopregels
from overleg_tui.documents.literal import literal
from overleg_tui.documents.markdown import document, kop, lijst
from overleg_tui.domain.agenda import begintijden
from overleg_tui.domain.datum import tijd
from overleg_tui.domain.gewist import IS_GEWIST
from overleg_tui.domain.overleg import Agendapunt, Bespreking, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.toestemming import zichtbaar


def agenda(register: Register, overleg: Overleg) -> str:
    """Return the agenda with the time at which each item is planned to begin."""
    return document(
        [
            kop(1, "Agenda wijkteamoverleg"),
            lijst(kopregels(overleg, tijd=False)),
            kop(2, "Agenda"),
            agendalijst(register, overleg) or "De agenda is nog leeg.",
        ]
    )


def agendalijst(register: Register, overleg: Overleg) -> str:
    """Return the items as a list, each with its beginning and, for a casus, its question."""
    return lijst(
        f"{tijd(start)} {_regel(register, punt)} ({_duur(punt)})"
        for start, punt in zip(begintijden(overleg), overleg.agenda, strict=True)
    )


def _duur(punt: Agendapunt) -> str:
    """Return the minutes; of a hamerstuk that word too, as nobody need prepare for it."""
    word = f"{punt.bespreking}, " if punt.bespreking is Bespreking.HAMERSTUK else ""
    return f"{word}{punt.minuten} min"


def _regel(register: Register, punt: Agendapunt) -> str:
    if not punt.casus:
        return kale_naam(punt)
    casus = register.casussen.get(punt.casus)
    vraag = literal(zichtbaar(casus).vraag) or GEEN_VRAAG if casus else IS_GEWIST
    return f"{punt.soort} {literal(punt.casus)}: {vraag}"
