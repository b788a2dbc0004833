"""``Inzage``: everything held about one casus in one document, for the patient who asks for it.

Decisions where the design is silent: this paper goes past no guard, as a patient may see all of it, the
name and the chair's own notes too; it says on top that what is about others must be taken out first.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from overleg_tui.documents.literal import literal
from overleg_tui.documents.markdown import document, kop, lijst
from overleg_tui.documents.noemen import noemen
from overleg_tui.documents.paden import bestandsnaam, schrijf_bestanden
from overleg_tui.documents.wie import figuur
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.bewaartermijn import JAAR, Bewaartermijn
from overleg_tui.domain.casusbeeld import casusbeeld
from overleg_tui.domain.casusverloop import casusverloop, verloopgroepen
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.wissen import wisdatum

LEES_EERST = (
    "Lees dit na voordat u het geeft: haal weg wat over anderen gaat. Geef het alleen aan de patiënt zelf "
    "of aan wie namens de patiënt mag vragen. Het medisch dossier staat hier niet in: dat ligt bij de "
    "praktijk en bij elke partner."
)


def schrijf_inzage(
    register: Register,
    code: str,
    namen: Mapping[str, Tekst],
    exports: Path,
    nu: datetime,
    bewaren: Bewaartermijn = JAAR,
) -> Path:
    """Write the document into ``exports`` and return its path; its file name tells no code.

    A closed casus may be wiped after ``bewaren``, as it says. Refuses a code of which nothing is known.
    """
    mentioned = noemen(exports, [code, namen.get(code, "")])
    text = inzage(register, code, namen, nu.date(), [path.name for path in mentioned], bewaren)
    (path,) = schrijf_bestanden(exports, [(bestandsnaam(nu.date(), "inzage", "md"), text.encode())])
    return path


def inzage(
    register: Register,
    code: str,
    namen: Mapping[str, Tekst],
    vandaag: date,
    exports: Sequence[str] = (),
    bewaren: Bewaartermijn = JAAR,
) -> str:
    """Return everything held about a casus as Markdown; ``exports`` are the files that mention it."""
    story = casusverloop(register, code)
    if story.casus:
        groups = casusbeeld(register, code, vandaag, namen)
    else:
        groups = verloopgroepen(register, story, vandaag)
    blocks = [kop(1, f"Inzage in casus {code}"), f"Opgemaakt op {lang(vandaag)}.", LEES_EERST]
    for group in groups:
        blocks += [kop(2, literal(group.kop)), lijst(literal(line.strip()) for line in group.regels)]
    made = register.afspraken_van(code)
    keren = [(keer.overleg, punt) for keer in story.keren for punt in keer.punten]
    blocks += _deel("Op de agenda", [_keer(register, *keer) for keer in keren])
    blocks += _deel("Alle gegevens van elke afspraak", [_afspraak(register, a) for a in made])
    return document([*blocks, *_deel("Waar dit ligt", _waar(register, code, exports, bewaren))])


def _deel(titel: str, regels: Sequence[str]) -> list[str]:
    return [kop(2, titel), lijst(regels)] if regels else []


def _keer(register: Register, overleg: Overleg, punt: Agendapunt) -> str:
    parts = [f"{lang(overleg.datum)}, {overleg.fase}", f"{punt.minuten} minuten gepland"]
    if punt.seconden:
        parts.append(f"{round(punt.seconden / 60)} minuten besteed")
    if punt.zit_aan:
        parts.append(f"wie aanzat: {', '.join(figuur(register, id_) for id_ in punt.zit_aan)}")
    if punt.vertelt:
        parts.append(f"wie het vertelt: {literal(punt.vertelt)}")
    if punt.komt_terug:
        parts.append(f"komt terug op {kort(punt.komt_terug)}")
    return "; ".join(parts)


def _afspraak(register: Register, afspraak: Afspraak) -> str:
    parts = [f"Afspraak {afspraak.nummer}"]
    if afspraak.regel:
        parts.append(f"zoals getypt: {literal(afspraak.regel)}")
    for label, day in (("doen vóór", afspraak.doen_voor), ("terug vóór", afspraak.terug_voor)):
        parts += [f"{label} {kort(day)}"] if day else []
    parts += ["warme overdracht"] if afspraak.warm else []
    parts += [f"{s.stadium} op {kort(s.datum)} {literal(s.opmerking)}".strip() for s in afspraak.spoor]
    parts += [f"nagevraagd op {kort(day)}" for day in afspraak.nagevraagd]
    parts += [f"geëindigd: {afspraak.reden}"] if afspraak.reden else []
    casus = register.casussen.get(afspraak.casus or "")
    touched = [literal(punt.tekst) for punt in casus.punten if punt.id in afspraak.raakt] if casus else []
    parts += [f"raakt: {', '.join(touched)}"] if touched else []
    return "; ".join(parts)


def _waar(register: Register, code: str, exports: Sequence[str], bewaren: Bewaartermijn) -> list[str]:
    casus = register.casussen.get(code)
    day = wisdatum(casus, bewaren) if casus else None
    lines = ["In het register op deze computer, en in de kopieën die het programma daarvan bewaart."]
    lines += ["In het logboek staat wie deze casus zag of veranderde, en wanneer; met de code, zonder tekst."]
    lines += [f"Te wissen vanaf {lang(day)}."] if day else []
    return lines + [f"In het bestand {literal(name)} in exports." for name in exports]
