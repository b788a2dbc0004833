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
from overleg_tui.documents.uitnodiging import afzegging, uitnodiging
from overleg_tui.documents.uittreksel import uittreksel
from overleg_tui.domain.briefregels import ONDERWERP, UITNODIGING, UITTREKSEL
from overleg_tui.domain.datum import lang
from overleg_tui.domain.overleg import Fase, Overleg
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
class Keuze:
    """How to make the documents: ``delen`` of the notulen; whether to show names where consent allows.

    ``aan`` are the ids of those who get the whole notulen by mail; nobody unless ticked.
    """

    delen: Collection[Deel] = ALLE
    namen_tonen: bool = False
    aan: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """What documents are made from; ``patienten`` is the key file, code to name.

    ``kalenders``: whether calendar files are wanted along with them.
    """

    register: Register
    overleg: Overleg
    nu: datetime
    keuze: Keuze = field(default_factory=Keuze)
    patienten: Mapping[str, str] = field(default_factory=dict)
    kalenders: bool = True

    @property
    def namen(self) -> Mapping[str, str]:
        """The names that may be shown, as far as consent goes with it."""
        return self.patienten if self.keuze.namen_tonen else {}


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


def stukken(aanvraag: Aanvraag, soorten: Collection[Papier]) -> Iterator[Stuk]:
    """Make the documents of these kinds, in the order of ``Papier``."""
    for soort in Papier:
        if soort in soorten:
            yield from _MAKERS[soort](aanvraag)


def _stuk(
    vraag: Aanvraag, naam: str, zin: str, markdown: str, ontvangers: tuple[Ontvanger, ...], wie: str = ""
) -> Stuk:
    """Name a document after its kind and day; in ``zin``, which offers it in a mail, ``{dag}`` is the day."""
    dag = lang(vraag.overleg.datum)
    return Stuk(
        naam,
        wie,
        ONDERWERP.format(soort=naam.capitalize(), dag=dag),
        zin.replace("{dag}", dag),
        markdown,
        ontvangers or (Ontvanger(),),
    )


def _agenda(vraag: Aanvraag) -> Iterator[Stuk]:
    """Make the agenda; as a mail it is one draft, since the uitnodiging already brings it to everybody."""
    sentence = "Hierbij de agenda van het wijkteamoverleg van {dag}."
    yield _stuk(vraag, "agenda", sentence, agenda(vraag.register, vraag.overleg), ())


def _uitnodiging(vraag: Aanvraag) -> Iterator[Stuk]:
    if vraag.overleg.fase is Fase.AFGEZEGD:
        sentence = "Het wijkteamoverleg van {dag} gaat niet door."
        yield _stuk(vraag, "afzegging", sentence, afzegging(vraag.overleg), _genodigden(vraag))
        return
    text = uitnodiging(vraag.register, vraag.overleg)
    yield _stuk(vraag, "uitnodiging", UITNODIGING.zin, text, _genodigden(vraag))


def _genodigden(vraag: Aanvraag) -> tuple[Ontvanger, ...]:
    """Return everybody invited and who already is to replace one of them, with the same calendar file."""
    guests = vraag.overleg.genodigden
    ids = dict.fromkeys(id_ for g in guests for id_ in (g.sleutelfiguur, g.vervanger) if id_)
    people = [vraag.register.sleutelfiguren.get(id_) for id_ in ids]
    calendar = uitnodiging_ics(vraag.overleg, vraag.nu) if vraag.kalenders else None
    return tuple(Ontvanger(p, calendar) for p in people if p) or (Ontvanger(None, calendar),)


def _notulen(vraag: Aanvraag) -> Iterator[Stuk]:
    people = [vraag.register.sleutelfiguren.get(id_) for id_ in vraag.keuze.aan]
    sentence = "Hierbij de notulen van het wijkteamoverleg van {dag}."
    text = notulen(vraag.register, vraag.overleg, namen=vraag.namen, delen=vraag.keuze.delen)
    yield _stuk(vraag, "notulen", sentence, text, tuple(Ontvanger(person) for person in people if person))


def _uittreksels(vraag: Aanvraag) -> Iterator[Stuk]:
    for partner in partners(vraag.register, vraag.overleg):
        text = uittreksel(vraag.register, vraag.overleg, partner, namen=vraag.namen)
        people = _met_eigen_kalender(vraag, partner)
        yield _stuk(vraag, "uittreksel", UITTREKSEL.zin, text, people, partner.id)


def _met_eigen_kalender(vraag: Aanvraag, partner: Organisatie) -> tuple[Ontvanger, ...]:
    register, overleg = vraag.register, vraag.overleg
    people = ontvangers(register, overleg, partner)
    if not vraag.kalenders:
        return tuple(Ontvanger(person) for person in people)
    own = (*nog_open(register, overleg, partner), *eigen_afspraken(register, overleg, partner))
    todo = [register.afspraken[a.id] for a in own]  # as they stand now: what is done by now asks for no day
    return tuple(
        Ontvanger(person, afspraken_ics([a for a in todo if a.wie == person.id], vraag.nu))
        for person in people
    )


_MAKERS: Mapping[Papier, Callable[[Aanvraag], Iterator[Stuk]]] = {
    Papier.AGENDA: _agenda,
    Papier.NOTULEN: _notulen,
    Papier.UITTREKSELS: _uittreksels,
    Papier.UITNODIGING: _uitnodiging,
}
