"""Papers that belong to no overleg, such as a navraag: past the same guard, into the same formats.

Where an overleg asks the chair what to do with each finding, such a paper masks all of them and says
which kinds there were: it is made in one key, and must be free of names without anybody having to look.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from overleg_tui.documents.bestanden import bestanden, zonder_adres
from overleg_tui.documents.paden import schrijf_bestanden
from overleg_tui.documents.stukken import Aanvraag, Formaat, Stuk
from overleg_tui.documents.uitvoer import kennis_van
from overleg_tui.documents.wacht import Gevoelig, Vondst, Wachter, maskeer
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.briefregels import Briefregels
from overleg_tui.domain.datum import dag_maand, in_cijfers, lang
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register


@dataclass(frozen=True, slots=True)
class Geschreven:
    """The files that now stand there; which kinds of text were masked; who has no usable mail address."""

    paden: tuple[Path, ...]
    weggelaten: tuple[str, ...] = ()
    zonder_adres: tuple[str, ...] = ()


def schrijf_los(
    register: Register,
    stukken: Collection[Stuk],
    map_: Path,
    formaten: Collection[Formaat],
    *,
    nu: datetime,
    patienten: Mapping[str, str],
    dagen: Collection[date] = (),
    regels: Briefregels | None = None,
) -> Geschreven:
    """Write ``stukken`` into ``map_``, masked: all of them, or none. ``patienten`` is the whole key file.

    ``dagen`` are days that the papers print of themselves: to the guard an old one looks like one of birth.
    """
    # The guard knows names and dates by an overleg: here the day of writing stands for one.
    today = Aanvraag(register, Overleg("", nu.date(), nu.time(), nu.time()), nu, patienten=patienten)
    wachter, masked, kinds = Wachter(kennis_van(today)), [], []
    for stuk in stukken:
        people = [ontvanger.figuur for ontvanger in stuk.ontvangers if ontvanger.figuur]
        addresses = [person.email for person in people]
        found = [v for v in wachter.doorzoek(stuk.markdown, addresses) if not _eigen(v, dagen)]
        masked.append(replace(stuk, markdown=maskeer(stuk.markdown, *found)))
        kinds += [str(vondst.soort) for vondst in found]
    files = [f for stuk in masked for f in bestanden(stuk, nu.date(), formaten, regels or Briefregels())]
    paths = schrijf_bestanden(map_, [(file.naam, file.inhoud) for file in files])
    return Geschreven(paths, tuple(dict.fromkeys(kinds)), zonder_adres(masked, formaten))


def dagen_van(afspraak: Afspraak) -> frozenset[date]:
    """Return every day that a paper prints of an afspraak."""
    agreed = (afspraak.doen_voor, afspraak.terug_voor)
    days = (*agreed, *(stap.datum for stap in afspraak.spoor), *afspraak.nagevraagd)
    return frozenset(day for day in days if day)


def _eigen(vondst: Vondst, dagen: Collection[date]) -> bool:
    return vondst.soort is Gevoelig.GEBOORTEDATUM and any(vondst.tekst in _vormen(day) for day in dagen)


def _vormen(day: date) -> tuple[str, ...]:
    """Return the ways in which a paper prints a day, without the weekday."""
    brief = f"{dag_maand(day, weekdag=False)} {day.year}"
    return in_cijfers(day), brief, lang(day, weekdag=False), day.isoformat()
