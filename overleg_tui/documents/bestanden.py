"""A document in its file formats: Markdown, HTML, a mail draft for each recipient, a calendar file."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from overleg_tui.documents.html import alineas, fragment, maildeel, pagina
from overleg_tui.documents.mail import Bijlage, Brief, eml
from overleg_tui.documents.paden import bestandsnaam
from overleg_tui.documents.platte_tekst import platte_tekst
from overleg_tui.documents.stukken import Formaat, Ontvanger, Stuk
from overleg_tui.domain.bereik import mailadres
from overleg_tui.domain.briefregels import Briefregels, Brieftekst
from overleg_tui.domain.datum import lang


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file to be written: its name and its bytes."""

    naam: str
    inhoud: bytes


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
        plain, gezet = platte_tekst(stuk.markdown, done.tekst), partial(_gezet, stuk, datum, regels)
        for ontvanger, own in personal:
            calendar = [Bijlage(_eind(own, "ics"), ontvanger.kalender)] if ontvanger.kalender else []
            files = [Bijlage(name, stuk.markdown), *calendar]
            brief = _brief(ontvanger, (plain, rendered), gezet, files)
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


def _gezet(stuk: Stuk, datum: date, regels: Briefregels, naam: str) -> Brieftekst:
    """Return the lines of this document's mail to ``naam``; where none were set, its own."""
    lines = regels.bij(stuk.naam).ingevuld(naam, lang(datum))
    return replace(lines, onderwerp=lines.onderwerp or stuk.titel, zin=lines.zin or stuk.aanbieding)


def _brief(
    ontvanger: Ontvanger,
    vormen: tuple[str, str],
    gezet: Callable[[str], Brieftekst],
    bijlagen: list[Bijlage],
) -> Brief:
    """Put opening and closing around the document in both ``vormen``: plain text and HTML."""
    plain, rendered = vormen
    person = ontvanger.figuur
    lines = gezet(person.naam if person else "collega")
    address = mailadres(person.email) if person else None
    text = "\n\n".join([lines.opening, lines.zin, plain, lines.slot])
    return Brief(
        aan=(person.naam, address) if person and address else None,
        onderwerp=lines.onderwerp,
        tekst=text,
        html=maildeel(alineas(f"{lines.opening}\n\n{lines.zin}") + rendered + alineas(lines.slot)),
        bijlagen=tuple(bijlagen),
    )
