"""``Notulen``: the minutes of one overleg in Markdown, for those who may have them whole."""

from collections.abc import Collection, Iterable, Mapping

from overleg_tui.documents.afspraken import afsprakentabel, eerder, eerder_regel
from overleg_tui.documents.casusdeel import GEWIST, casusblokken, titel
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.kopdeel import aanwezigen, kopregels, volgend_overleg
from overleg_tui.documents.literal import block, literal
from overleg_tui.documents.markdown import document, kop, labelregel, lijst
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.register import Register

GEEN_NAMEN: Mapping[str, str] = {}


def notulen(
    register: Register,
    overleg: Overleg,
    *,
    namen: Mapping[str, str] = GEEN_NAMEN,
    delen: Collection[Deel] = ALLE,
) -> str:
    """Return the minutes of ``overleg``; ``namen`` (code to name) are used only where consent allows.

    The casussen and those who were there are as the register holds them now; afspraken made before are
    shown as they stood on the day of the overleg. ``delen`` are the parts to show.
    """
    blocks = [kop(1, "Notulen wijkteamoverleg")]
    blocks.append(stand(overleg))
    blocks.append(lijst(kopregels(overleg, tijd=Deel.TIJD in delen)))
    if Deel.AANWEZIG in delen:
        blocks += [kop(2, "Wie er was"), lijst(aanwezigen(register, overleg))]
    made = register.afspraken_uit(overleg.id) if Deel.AFSPRAKEN in delen else ()
    for nummer, punt in enumerate(overleg.agenda, 1):
        here = [afspraak for afspraak in made if _hoort_bij(overleg, afspraak) == punt.id]
        blocks += _agendapunt(register, overleg, nummer, punt, here, namen, delen)
    if Deel.AFSPRAKEN in delen:
        blocks += [kop(2, "Alle afspraken van dit overleg"), _alle(register, made)]
    blocks += [kop(2, "Volgend overleg"), volgend_overleg(register, overleg)]
    return document(blocks)


def stand(overleg: Overleg) -> str:
    """Return CONCEPT while the overleg is not closed, from then on the version."""
    if overleg.fase is Fase.AFGESLOTEN:
        return "**Versie 1**"
    return f"**CONCEPT** – dit overleg is {overleg.fase}; de tekst kan nog veranderen."


def _hoort_bij(overleg: Overleg, afspraak: Afspraak) -> str | None:
    """Return the id of the agendapunt under which an afspraak is printed: its own, or that of its casus."""
    if any(punt.id == afspraak.agendapunt for punt in overleg.agenda):
        return afspraak.agendapunt
    same = (punt.id for punt in overleg.agenda if punt.casus and punt.casus == afspraak.casus)
    return next(same, None)


def _alle(register: Register, made: Iterable[Afspraak]) -> str:
    rows = tuple(made)
    return afsprakentabel(register, rows, met_casus=True) if rows else "Er zijn geen afspraken gemaakt."


def _agendapunt(
    register: Register,
    overleg: Overleg,
    nummer: int,
    punt: Agendapunt,
    made: list[Afspraak],
    namen: Mapping[str, str],
    delen: Collection[Deel],
) -> list[str]:
    minutes = f" ({punt.minuten} min)" if Deel.TIJD in delen else ""
    blocks = [kop(2, f"{nummer}. {_naam(register, punt, namen)}{minutes}")]
    casus = register.casussen.get(punt.casus or "")
    if punt.casus:
        blocks += casusblokken(casus, delen) if casus else [GEWIST]
    if punt.casus and Deel.AFSPRAKEN in delen:
        blocks += _eerder(register, overleg, punt.casus)
    blocks += _vastgelegd(punt, delen)
    if made:
        blocks += [labelregel("Afspraken"), afsprakentabel(register, made)]
    return blocks


def _naam(register: Register, punt: Agendapunt, namen: Mapping[str, str]) -> str:
    if punt.casus:
        return f"{punt.soort} {titel(register.casussen.get(punt.casus), punt.casus, namen)}"
    return f"{punt.soort}: {literal(punt.titel)}" if punt.titel else str(punt.soort)


def _eerder(register: Register, overleg: Overleg, casus: str) -> list[str]:
    before = eerder(register, casus, overleg)
    if not before:
        return []
    lines = lijst(eerder_regel(register, afspraak, overleg.datum) for afspraak in before)
    return [labelregel("Eerder afgesproken"), lines]


def _vastgelegd(punt: Agendapunt, delen: Collection[Deel]) -> list[str]:
    """Return what was noted and decided; notes of the chair for herself (``regie``) never come on paper."""
    notes = [block(note.tekst) for note in punt.notities if not note.regie]
    blocks = []
    if notes and Deel.NOTITIES in delen:
        blocks += [labelregel("Besproken"), lijst(notes)]
    if punt.besluiten and Deel.BESLUITEN in delen:
        decided = lijst(block(besluit.tekst) for besluit in punt.besluiten)
        blocks += [labelregel("Besluiten"), decided]
    return blocks
