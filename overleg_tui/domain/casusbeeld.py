"""Everything of one casus for the chair: its parts, and its history across the overleggen, newest first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Toestemming, Vorm
from overleg_tui.domain.casusverloop import casusverloop, verloopgroepen
from overleg_tui.domain.datum import kort
from overleg_tui.domain.groepen import Groep
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst

ONTBREEKT = "nog niet ingevuld"


def casusbeeld(register: Register, code: str, vandaag: date, namen: Mapping[str, Tekst]) -> tuple[Groep, ...]:
    """Return the casus in groups: what it is, the 4D picture, then each overleg that dealt with it."""
    casus = register.zoek_casus(code)
    return (
        *_delen(casus, namen.get(casus.code, "")),
        *_vier(casus),
        *_verloop(register, casus.code, vandaag),
    )


def _delen(casus: Casus, naam: str) -> Iterator[Groep]:
    yield Groep("Vraag aan tafel", (casus.vraag or ONTBREEKT,))
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


def _verloop(register: Register, code: str, vandaag: date) -> tuple[Groep, ...]:
    """Return its story, newest first; the group that says what the casus is about is told above."""
    story = casusverloop(register, code)
    return verloopgroepen(register, replace(story, keren=story.keren[::-1]), vandaag)[1:]
