"""One agendapunt on paper: what was asked, what stood open, what was noted, decided and agreed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from overleg_tui.documents.afspraken import afsprakentabel, eerder, eerder_regel
from overleg_tui.documents.casusdeel import casusblokken, titel
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.literal import block, literal
from overleg_tui.documents.markdown import kop, labelregel, lijst, met_label
from overleg_tui.documents.openingsronde import uitkomsten
from overleg_tui.documents.wie import figuur, op_dag
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.datum import lang
from overleg_tui.domain.gewist import IS_GEWIST
from overleg_tui.domain.overleg import Agendapunt, Notitie, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tijd import minuten_besteed
from overleg_tui.domain.toestemming import zichtbaar


@dataclass(frozen=True, slots=True)
class Bron:
    """What a document is made from; ``namen`` (code to name) count only where consent allows."""

    register: Register
    overleg: Overleg
    namen: Mapping[str, str] = field(default_factory=dict)
    delen: Collection[Deel] = ALLE

    def afspraken_bij(self, punt: Agendapunt) -> tuple[Afspraak, ...]:
        """Return the afspraken of this overleg that are printed under ``punt``."""
        if Deel.AFSPRAKEN not in self.delen:
            return ()
        made = self.register.afspraken_uit(self.overleg.id)
        return tuple(afspraak for afspraak in made if _hoort_bij(self.overleg, afspraak) == punt.id)


def _hoort_bij(overleg: Overleg, afspraak: Afspraak) -> str | None:
    """Return the id of the agendapunt of an afspraak: its own, or else that of its casus."""
    if any(punt.id == afspraak.agendapunt for punt in overleg.agenda):
        return afspraak.agendapunt
    same = (punt.id for punt in overleg.agenda if punt.casus and punt.casus == afspraak.casus)
    return next(same, None)


def puntblokken(bron: Bron, punt: Agendapunt, nummer: int | None = None) -> list[str]:
    """Return the section of one agendapunt; ``nummer`` is its place on the agenda."""
    place = f"{nummer}. " if nummer else ""
    minutes = _minuten(punt) if Deel.TIJD in bron.delen else ""
    blocks = [kop(2, f"{place}{_naam(bron, punt)}{minutes}")]
    if punt.casus:
        casus = bron.register.casussen.get(punt.casus)
        blocks += casusblokken(casus, bron.delen) if casus else [IS_GEWIST]
        if casus and Deel.AANWEZIG in bron.delen:
            blocks += _zaten_aan(bron.register, casus, punt)
        blocks += _eerder(bron, punt.casus)
    if Deel.AFSPRAKEN in bron.delen and punt.id == rondepunt(bron.overleg):
        blocks += rondeblokken(bron)
    blocks += vastgelegd(punt, bron)
    if made := bron.afspraken_bij(punt):
        blocks += [labelregel("Afspraken"), afsprakentabel(bron.register, made)]
    if Deel.AFSPRAKEN in bron.delen:
        blocks += hierna(punt)
    return blocks


def zonder_bijzonderheden(bron: Bron) -> tuple[Agendapunt, ...]:
    """Return the agendapunten under which nothing is printed, whichever parts are chosen.

    A casus always has its question. What only was left out by choice keeps its heading: it was discussed.
    """
    whole = replace(bron, delen=ALLE)
    return tuple(p for p in bron.overleg.agenda if not p.casus and len(puntblokken(whole, p)) == 1)


def rondepunt(overleg: Overleg) -> str | None:
    """Return the id of the agendapunt under which the outcomes of the opening round stand: the first one."""
    return next((punt.id for punt in overleg.agenda if punt.soort is Soort.OPENINGSRONDE), None)


def rondeblokken(bron: Bron) -> list[str]:
    """Return what became that day of the afspraken of before, with a label; nothing where nothing did."""
    lines = uitkomsten(bron.register, bron.overleg)
    return [labelregel("Wat er van eerdere afspraken werd"), lijst(lines)] if lines else []


def _zaten_aan(register: Register, casus: Casus, punt: Agendapunt) -> list[str]:
    """Return who sat in, once that was recorded; not where only code and question come on paper."""
    if not punt.zit_aan or zichtbaar(casus).alleen_vraag:
        return []
    return [met_label("Zaten aan", ", ".join(figuur(register, id_) for id_ in punt.zit_aan))]


def _minuten(punt: Agendapunt) -> str:
    """Return the planned minutes, and what was really spent if that is a minute or more."""
    spent = minuten_besteed(punt.seconden)
    return f" ({punt.minuten} min{f', besteed {spent} min' if spent else ''})"


def hierna(punt: Agendapunt) -> list[str]:
    """Return who tells the patient and when the casus is back, as far as that was agreed."""
    told = [met_label("Vertelt het de patiënt", literal(punt.vertelt))] if punt.vertelt else []
    return [*told, met_label("Komt terug", lang(punt.komt_terug))] if punt.komt_terug else told


def _naam(bron: Bron, punt: Agendapunt) -> str:
    if punt.casus:
        return f"{punt.soort} {titel(bron.register.casussen.get(punt.casus), punt.casus, bron.namen)}"
    return kale_naam(punt)


def kale_naam(punt: Agendapunt) -> str:
    """Return what an agendapunt without a casus is called."""
    return f"{punt.soort}: {literal(punt.titel)}" if punt.titel else str(punt.soort)


def _eerder(bron: Bron, casus: str) -> list[str]:
    before = eerder(bron.register, casus, bron.overleg) if Deel.AFSPRAKEN in bron.delen else ()
    if not before:
        return []
    lines = lijst(eerder_regel(bron.register, afspraak, bron.overleg.datum) for afspraak in before)
    return [labelregel("Eerder afgesproken"), lines]


def vastgelegd(punt: Agendapunt, bron: Bron) -> list[str]:
    """Return what was noted and decided; notes of the chair for herself (``regie``) never come on paper."""
    shown = [note for note in punt.notities if not note.regie] if Deel.NOTITIES in bron.delen else []
    decided = punt.besluiten if Deel.BESLUITEN in bron.delen else ()
    parts = (
        ("Besproken", [block(note.tekst) for note in shown if note.datum is None]),
        ("Besluiten", [block(besluit.tekst) for besluit in decided]),
        ("Opmerkingen achteraf", [_achteraf(bron, note) for note in shown if note.datum]),
    )
    return [part for label, lines in parts if lines for part in (labelregel(label), lijst(lines))]


def _achteraf(bron: Bron, note: Notitie) -> str:
    return f"{figuur(bron.register, note.van)}, {op_dag(note.datum)}: {block(note.tekst)}"
