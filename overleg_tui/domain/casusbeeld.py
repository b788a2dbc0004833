"""Everything of one casus for the chair: its parts, and its history across the overleggen, newest first."""

from collections.abc import Iterator, Mapping
from datetime import date

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraakbeeld import beeld
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Toestemming, Vorm
from overleg_tui.domain.datum import kort
from overleg_tui.domain.groepen import Groep
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst

ONTBREEKT = "nog niet ingevuld"


def casusbeeld(register: Register, code: str, vandaag: date, namen: Mapping[str, Tekst]) -> tuple[Groep, ...]:
    """Return the casus in groups: what it is, the 4D picture, then each overleg that dealt with it."""
    casus = register.zoek_casus(code)
    return (
        *_delen(casus, namen.get(casus.code, "")),
        *_vier(casus),
        *verloop_van(register, casus.code, vandaag),
    )


def _delen(casus: Casus, naam: str) -> Iterator[Groep]:
    yield Groep("Vraag aan de tafel", (casus.vraag or ONTBREEKT,))
    yield Groep("Hulpvraag", tuple(casus.hulpvraag.split("\n")) if casus.hulpvraag else (ONTBREEKT,))
    yield Groep("Toestemming", (in_woorden(casus.toestemming),))
    yield Groep("Wie", (casus.omschrijving or ONTBREEKT, f"Naam: {naam or 'niet in het sleutelbestand'}"))
    yield Groep("Inbrenger", (casus.inbrenger or ONTBREEKT,))
    yield Groep("Criteria", (", ".join(casus.criteria) or ONTBREEKT,))
    yield Groep("Betrokken", (", ".join(casus.betrokken) or ONTBREEKT,))
    if casus.notities:
        yield Groep("Meegekomen uit het bestand", tuple(casus.notities.split("\n")))


def in_woorden(toestemming: Toestemming) -> str:
    """Return a consent in one sentence: form, reason, when and by whom, or that this was not written down."""
    reason = f": {toestemming.reden}" if toestemming.reden else ""
    when = f"{kort(toestemming.datum)}" if toestemming.datum else "wanneer?"
    who = f"door {toestemming.door}" if toestemming.door else "door wie?"
    if toestemming == Toestemming():
        return (
            f"{Vorm.ANONIEM}: er is nog geen toestemming vastgelegd, dus alleen de vraag komt op het scherm"
        )
    return f"{toestemming.vorm}{reason} · {when} · {who}"


def _vier(casus: Casus) -> Iterator[Groep]:
    for kwadrant in Kwadrant:
        punten = casus.in_kwadrant(kwadrant)
        yield Groep(kwadrant, tuple(map(_punt, punten)) or (ONTBREEKT,))
    said = {punt.id: punt.tekst for punt in casus.punten}
    links = tuple(
        f"{said[link.van]} → {said[link.naar]}"
        for link in casus.samenhang
        if link.van in said and link.naar in said
    )
    if links:
        yield Groep("Samenhang", links)


def _punt(punt: Punt) -> str:
    star = f"★{punt.prioriteit} " if punt.prioriteit else ""
    return f"{star}{'+ ' if punt.kracht else ''}{punt.tekst}"


def verloop_van(register: Register, code: str, vandaag: date) -> tuple[Groep, ...]:
    """Return per overleg what was noted, decided and agreed about a casus, and how that went on."""
    groups = []
    by_overleg: dict[str, list[Afspraak]] = {}
    for afspraak in register.afspraken_van(code):
        by_overleg.setdefault(afspraak.overleg, []).append(afspraak)
    for overleg in reversed(register.op_datum()):
        items = [punt for punt in overleg.agenda if punt.casus == code]
        made = by_overleg.get(overleg.id, [])
        if items or made:
            lines = [line for punt in items for line in _genoteerd(punt)]
            lines += [line for afspraak in made for line in _afspraak(register, afspraak, overleg, vandaag)]
            groups.append(Groep(_kop(overleg, vandaag), tuple(lines) or ("Niets vastgelegd.",)))
    return tuple(groups)


def _kop(overleg: Overleg, vandaag: date) -> str:
    return f"Overleg {kort(overleg.datum)}, {'komt nog' if overleg.datum > vandaag else overleg.fase}"


def _genoteerd(punt: Agendapunt) -> Iterator[str]:
    yield from (f"= Besluit: {besluit.tekst}" for besluit in punt.besluiten)
    for notitie in punt.notities:
        yield f"– {'Notitie alleen voor u' if notitie.regie else 'Notitie'}: {notitie.tekst}"
    if punt.vertelt:
        yield f"Vertelt het de patiënt: {punt.vertelt}"
    if punt.komt_terug:
        yield f"Komt terug: {kort(punt.komt_terug)}"


def _afspraak(register: Register, afspraak: Afspraak, overleg: Overleg, vandaag: date) -> Iterator[str]:
    """Yield an afspraak and every step on its trail after the first, with what was remarked."""
    shown = beeld(register, afspraak, overleg, vandaag)
    who = f"{shown.naam}, {shown.organisatie}" if shown.organisatie else shown.naam
    yield f"{shown.teken} {shown.nummer}  {who}: {shown.wat} ({shown.stand})"
    for n, stap in enumerate(afspraak.spoor):
        if n or stap.opmerking:
            remark = f": {stap.opmerking}" if stap.opmerking else ""
            yield f"      {kort(stap.datum)} {stap.stadium}{remark}"
    if afspraak.reden:
        yield f"      geëindigd: {afspraak.reden}"
