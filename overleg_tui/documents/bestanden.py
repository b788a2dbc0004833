"""A document in its file formats: Markdown, HTML, a mail draft for each recipient, a calendar file."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from overleg_tui.documents.html import alineas, fragment, maildeel, pagina
from overleg_tui.documents.mail import Bijlage, Brief, eml
from overleg_tui.documents.paden import bestandsnaam
from overleg_tui.documents.platte_tekst import platte_tekst
from overleg_tui.documents.stukken import Formaat, Ontvanger, Stuk
from overleg_tui.domain.bereik import mailadres


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file to be written: its name and its bytes."""

    naam: str
    inhoud: bytes


GROET = "Met vriendelijke groet,\nde POH-KB"
"""How every mail of ours ends, unless somebody set a closing of their own."""


@dataclass(frozen=True, slots=True)
class Briefregels:
    """The lines around the text of a mail, to be changed to one's own taste; ``{naam}`` is the recipient."""

    opening: str = "Beste {naam},"
    slot: str = f"Klopt er iets niet? Laat het mij binnen vijf dagen weten.\n\n{GROET}"


@dataclass(frozen=True, slots=True)
class Vertaald:
    """Blocks of Markdown that were rendered before, as ``html`` and as ``tekst``; see ``html.per_blok``."""

    html: dict[str, str] = field(default_factory=dict)
    tekst: dict[str, str] = field(default_factory=dict)


def bestanden(
    stuk: Stuk,
    datum: date,
    formaten: Collection[Formaat],
    regels: Briefregels,
    al: Vertaald | None = None,
) -> Iterator[Bestand]:
    """Return ``stuk`` in each of ``formaten`` that it comes in; ``al`` saves rendering what was before."""
    done = al or Vertaald()
    name = bestandsnaam(datum, stuk.naam, "md", stuk.wie)
    rendered = fragment(stuk.markdown, done.html) if {Formaat.HTML, Formaat.EML} & set(formaten) else ""
    if Formaat.MD in formaten:
        yield Bestand(name, stuk.markdown.encode())
    if Formaat.HTML in formaten:
        yield Bestand(_eind(name, "html"), pagina(stuk.titel, rendered).encode())
    personal = _per_ontvanger(stuk, datum)
    if Formaat.EML in formaten:
        plain = platte_tekst(stuk.markdown, done.tekst)
        for ontvanger, own in personal:
            calendar = [Bijlage(_eind(own, "ics"), ontvanger.kalender)] if ontvanger.kalender else []
            brief = _brief(
                stuk, ontvanger, (plain, rendered), regels, [Bijlage(name, stuk.markdown), *calendar]
            )
            yield Bestand(_eind(own, "eml"), eml(brief))
    if Formaat.ICS in formaten:
        yield from _kalenders(name, personal)


def zonder_adres(stukken: Iterable[Stuk], formaten: Collection[Formaat]) -> tuple[str, ...]:
    """Return who gets a draft without an address, because the sociale kaart has none that is right."""
    if Formaat.EML not in formaten:
        return ()
    people = (ontvanger.figuur for stuk in stukken for ontvanger in stuk.ontvangers if ontvanger.figuur)
    return tuple(dict.fromkeys(str(person.naam) for person in people if mailadres(person.email) is None))


def _eind(naam: str, eind: str) -> str:
    return f"{naam.rpartition('.')[0]}.{eind}"


def _per_ontvanger(stuk: Stuk, datum: date) -> list[tuple[Ontvanger, str]]:
    """Give each recipient a file name by their partner, numbered where it has several: never by a person."""
    count: dict[str, int] = {}
    named = []
    for ontvanger in stuk.ontvangers:
        partner = stuk.wie or (ontvanger.figuur.organisatie if ontvanger.figuur else "")
        count[partner] = count.get(partner, 0) + 1
        number = f"ontvanger-{count[partner]}" if count[partner] > 1 else ""
        named.append((ontvanger, bestandsnaam(datum, stuk.naam, "md", partner, number)))
    return named


def _kalenders(naam: str, personal: list[tuple[Ontvanger, str]]) -> Iterator[Bestand]:
    """Return one calendar file where it is the same for all, or else one for each who has dates."""
    if len({ontvanger.kalender for ontvanger, _ in personal}) == 1:
        personal = [(personal[0][0], naam)]
    for ontvanger, own in personal:
        if ontvanger.kalender:
            yield Bestand(_eind(own, "ics"), ontvanger.kalender.encode())


def _brief(
    stuk: Stuk, ontvanger: Ontvanger, vormen: tuple[str, str], regels: Briefregels, bijlagen: list[Bijlage]
) -> Brief:
    """Put opening and closing around the document in both ``vormen``: plain text and HTML."""
    plain, rendered = vormen
    person = ontvanger.figuur
    opening = regels.opening.replace("{naam}", person.naam if person else "collega")
    address = mailadres(person.email) if person else None
    text = "\n\n".join([opening, stuk.aanbieding, plain, regels.slot])
    return Brief(
        aan=(person.naam, address) if person and address else None,
        onderwerp=stuk.titel,
        tekst=text,
        html=maildeel(alineas(f"{opening}\n\n{stuk.aanbieding}") + rendered + alineas(regels.slot)),
        bijlagen=tuple(bijlagen),
    )
