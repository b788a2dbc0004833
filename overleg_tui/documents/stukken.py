"""Which documents an overleg has, before they get a file format: who gets what, and what goes with it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from overleg_tui.documents.agenda import agenda
from overleg_tui.documents.betrokken import eigen_afspraken, nog_open, ontvangers, partners
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.kalender import afspraken_ics, uitnodiging_ics
from overleg_tui.documents.notulen import notulen
from overleg_tui.documents.uitnodiging import uitnodiging
from overleg_tui.documents.uittreksel import uittreksel
from overleg_tui.domain.datum import lang
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur


class Papier(StrEnum):
    """A kind of document; the value is the word for it on the command line."""

    AGENDA = "agenda"
    NOTULEN = "notulen"
    UITTREKSELS = "uittreksels"
    UITNODIGING = "uitnodiging"


class Formaat(StrEnum):
    """A kind of file; the value is its ending."""

    MD = "md"
    HTML = "html"
    EML = "eml"
    ICS = "ics"


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What to export. ``namen`` are patients' names to show where consent allows: none unless asked for.

    ``aan`` are the ids of those who get the whole notulen by mail; nobody unless ticked.
    """

    soorten: Collection[Papier] = (Papier.NOTULEN,)
    formaten: Collection[Formaat] = (Formaat.MD,)
    delen: Collection[Deel] = ALLE
    namen: Mapping[str, str] = field(default_factory=dict)
    aan: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """Somebody who gets a document by mail, with a calendar file of their own or of everybody."""

    figuur: Sleutelfiguur | None = None
    kalender: str | None = None


@dataclass(frozen=True, slots=True)
class Stuk:
    """One document: ``naam`` and ``wie`` make its file name, ``titel`` its subject; both without a person."""

    naam: str
    wie: str
    titel: str
    aanbieding: str
    markdown: str
    ontvangers: tuple[Ontvanger, ...] = (Ontvanger(),)


def stukken(register: Register, overleg: Overleg, opdracht: Opdracht, nu: datetime) -> Iterator[Stuk]:
    """Make the documents that were asked for, in the order of ``Papier``."""
    for soort in Papier:
        if soort in opdracht.soorten:
            yield from _MAKERS[soort](register, overleg, opdracht, nu)


def _agenda(register: Register, overleg: Overleg, _: Opdracht, nu: datetime) -> Iterator[Stuk]:
    yield Stuk(
        "agenda",
        "",
        f"Agenda wijkteamoverleg {lang(overleg.datum)}",
        f"Hierbij de agenda van het wijkteamoverleg van {lang(overleg.datum)}.",
        agenda(register, overleg),
        _genodigden(register, overleg, uitnodiging_ics(overleg, nu)),
    )


def _notulen(register: Register, overleg: Overleg, opdracht: Opdracht, _: datetime) -> Iterator[Stuk]:
    people = [register.sleutelfiguren.get(id_) for id_ in opdracht.aan]
    yield Stuk(
        "notulen",
        "",
        f"Notulen wijkteamoverleg {lang(overleg.datum)}",
        f"Hierbij de notulen van het wijkteamoverleg van {lang(overleg.datum)}.",
        notulen(register, overleg, namen=opdracht.namen, delen=opdracht.delen),
        tuple(Ontvanger(person) for person in people if person) or (Ontvanger(),),
    )


def _uittreksels(register: Register, overleg: Overleg, opdracht: Opdracht, nu: datetime) -> Iterator[Stuk]:
    for partner in partners(register, overleg):
        yield Stuk(
            "uittreksel",
            partner.id,
            f"Uittreksel wijkteamoverleg {lang(overleg.datum)}",
            f"Hierbij wat het wijkteamoverleg van {lang(overleg.datum)} voor u betekent: "
            "uw afspraken, en de casussen waarbij u betrokken bent.",
            uittreksel(register, overleg, partner, namen=opdracht.namen),
            _met_eigen_kalender(register, overleg, partner, nu),
        )


def _met_eigen_kalender(
    register: Register, overleg: Overleg, partner: Organisatie, nu: datetime
) -> tuple[Ontvanger, ...]:
    todo = (*nog_open(register, overleg, partner), *eigen_afspraken(register, overleg, partner))
    people = ontvangers(register, overleg, partner)
    return tuple(
        Ontvanger(person, afspraken_ics([a for a in todo if a.wie == person.id], nu)) for person in people
    )


def _uitnodiging(register: Register, overleg: Overleg, _: Opdracht, nu: datetime) -> Iterator[Stuk]:
    yield Stuk(
        "uitnodiging",
        "",
        f"Uitnodiging wijkteamoverleg {lang(overleg.datum)}",
        f"Graag nodig ik u uit voor het wijkteamoverleg van {lang(overleg.datum)}.",
        uitnodiging(register, overleg),
        _genodigden(register, overleg, uitnodiging_ics(overleg, nu)),
    )


def _genodigden(register: Register, overleg: Overleg, kalender: str) -> tuple[Ontvanger, ...]:
    people = [register.sleutelfiguren.get(g.sleutelfiguur) for g in overleg.genodigden]
    return tuple(Ontvanger(p, kalender) for p in people if p) or (Ontvanger(None, kalender),)


_MAKERS: Mapping[Papier, Callable[[Register, Overleg, Opdracht, datetime], Iterator[Stuk]]] = {
    Papier.AGENDA: _agenda,
    Papier.NOTULEN: _notulen,
    Papier.UITTREKSELS: _uittreksels,
    Papier.UITNODIGING: _uitnodiging,
}
