"""``Casusverloop`` on paper: the story of one casus over time, as far as consent allows."""

from collections.abc import Collection
from datetime import date, datetime

from overleg_tui.documents.agendapuntdeel import Bron, hierna, vastgelegd
from overleg_tui.documents.casusdeel import casusblokken, titel
from overleg_tui.documents.delen import Deel
from overleg_tui.documents.literal import literal
from overleg_tui.documents.los import dagen_van
from overleg_tui.documents.markdown import document, kop, labelregel, lijst
from overleg_tui.documents.stukken import Stuk
from overleg_tui.documents.wie import figuur
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casusverloop import (
    NIETS_VASTGELEGD,
    STERREN,
    ZONDER_OVERLEG,
    Casusverloop,
    Keer,
    geraakt,
    keer_in_woorden,
    vaak,
)
from overleg_tui.domain.datum import lang
from overleg_tui.domain.gewist import IS_GEWIST
from overleg_tui.domain.opvolgbeeld import spoor_in_woorden
from overleg_tui.domain.register import Register
from overleg_tui.domain.toestemming import zichtbaar


def casusverloop(register: Register, verloop: Casusverloop, vandaag: date) -> str:
    """Return the story as Markdown, without the name and without the chair's own notes."""
    casus = verloop.casus
    blocks = [kop(1, f"Casusverloop {titel(casus, verloop.code, {})}"), f"Opgemaakt op {lang(vandaag)}."]
    blocks += casusblokken(casus, {Deel.BEELD}) if casus else [IS_GEWIST]
    blocks += [literal(vaak(verloop))] if vaak(verloop) else []
    blocks += _sterren(verloop)
    for keer in verloop.keren:
        blocks += _keer(register, keer, vandaag)
    if verloop.los:
        blocks += [kop(2, ZONDER_OVERLEG), _afspraken(register, verloop.los, vandaag)]
    return document(blocks)


def casusverloop_stuk(register: Register, verloop: Casusverloop, nu: datetime) -> Stuk:
    """Return the story as a document; its file name tells no code, as no file name does."""
    text = casusverloop(register, verloop, nu.date())
    return Stuk("casusverloop", "", "Casusverloop", "Hierbij het verloop van een casus.", text)


def dagen_in(verloop: Casusverloop) -> Collection[date]:
    """Return every day that the paper prints of itself, for the guard."""
    days = {keer.overleg.datum for keer in verloop.keren}
    days |= {punt.komt_terug for keer in verloop.keren for punt in keer.punten if punt.komt_terug}
    made = [*verloop.los, *(a for keer in verloop.keren for a in keer.afspraken)]
    consent = verloop.casus.toestemming.datum if verloop.casus else None
    return days.union(*(dagen_van(a) for a in made), [consent] if consent else [])


def _sterren(verloop: Casusverloop) -> list[str]:
    """Return the patient's priorities with what touches them, if they may be seen."""
    seen = zichtbaar(verloop.casus).punten if verloop.casus else ()
    lines = [
        f"Prioriteit {ster.punt.prioriteit}: {literal(ster.punt.tekst)} – {geraakt(ster)}"
        for ster in verloop.sterren
        if ster.punt in seen
    ]
    return [kop(2, STERREN), lijst(lines)] if lines else []


def _keer(register: Register, keer: Keer, vandaag: date) -> list[str]:
    bron = Bron(register, keer.overleg)
    noted = [block for punt in keer.punten for block in vastgelegd(punt, bron)]
    after = [block for punt in keer.punten for block in hierna(punt)]
    agreed = (
        [labelregel("Afspraken"), _afspraken(register, keer.afspraken, vandaag)] if keer.afspraken else []
    )
    return [kop(2, keer_in_woorden(keer).capitalize()), *(noted + agreed + after or [NIETS_VASTGELEGD])]


def _afspraken(register: Register, afspraken: Collection[Afspraak], vandaag: date) -> str:
    return lijst(
        f"Afspraak {a.id}, {figuur(register, a.wie)}: {literal(a.wat) or 'wat?'} – "
        f"{literal(spoor_in_woorden(a, vandaag))}"
        for a in afspraken
    )
