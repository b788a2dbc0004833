"""What can be found: each document of the register as lines, folded once, with what the room may see apart.

Decisions where the design is silent: the word for the kind of thing and the kwadrant are part of what a
line is found by (``besluit huur``, ``geest``); a remark on a trail, how somebody is reached, a briefje, a
verbeterpunt and the chair's own notes are for the chair; so is the patient's name, by which she may look
for a casus.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraken import kort_stadium
from overleg_tui.domain.briefje import Briefje
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.toestemming import Zichtbaar, alles, zichtbaar
from overleg_tui.domain.verbeterpunt import Verbeterpunt
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoeken import zoektekst


class Bron(StrEnum):
    """What kind of thing was found; the value is the word on screen, and one can search for it."""

    OVERLEG = "overleg"
    AGENDAPUNT = "agendapunt"
    BESLUIT = "besluit"
    NOTITIE = "notitie"
    CASUS = "casus"
    PUNT = "punt"
    AFSPRAAK = "afspraak"
    ORGANISATIE = "organisatie"
    SLEUTELFIGUUR = "sleutelfiguur"
    BRIEFJE = "briefje"
    VERBETERPUNT = "verbeterpunt"


@record(frozen=True, slots=True)
class Zoekregel:
    """One thing that can be found, and where it is. ``gevouwen`` is what it is found by.

    ``rol``: who may find it, ``None`` for everybody. ``wie`` are the folded names behind ``@``; ``datum``
    orders the results. ``casus`` is a code, what comes after it are ids.
    """

    bron: Bron
    tekst: str
    gevouwen: str
    bij: str = ""
    sleutel: str = ""
    wie: str = ""
    datum: date | None = None
    open: bool = False
    rol: Rol | None = None
    casus: str | None = None
    overleg: str | None = None
    agendapunt: str | None = None
    organisatie: str | None = None
    figuur: str | None = None
    verbeterpunt: str | None = None


Namen = Mapping[str, str]
Maker = Callable[[Any, Register, Namen], Iterator[Zoekregel]]


def _overleg(overleg: Overleg, _: Register, __: Namen) -> Iterator[Zoekregel]:
    day, still = kort(overleg.datum), overleg.fase is not Fase.AFGESLOTEN
    title = f"Wijkteamoverleg {lang(overleg.datum)}"
    found_by = zoektekst((Bron.OVERLEG, title, day, overleg.fase, overleg.plaats))
    yield Zoekregel(
        Bron.OVERLEG, title, found_by, str(overleg.fase), datum=overleg.datum, open=still, overleg=overleg.id
    )
    for punt in overleg.agenda:
        yield from _punt_van_de_agenda(overleg, punt, day)


def _punt_van_de_agenda(overleg: Overleg, punt: Agendapunt, day: str) -> Iterator[Zoekregel]:
    def line(bron: Bron, text: str, rol: Rol | None = None) -> Zoekregel:
        return Zoekregel(
            bron,
            text,
            zoektekst((bron, text, punt.naam, day)),
            f"{punt.naam} · {day}",
            datum=overleg.datum,
            rol=rol,
            casus=punt.casus,
            overleg=overleg.id,
            agendapunt=punt.id,
        )

    if punt.titel:
        yield line(Bron.AGENDAPUNT, punt.naam)
    for besluit in punt.besluiten:
        yield line(Bron.BESLUIT, besluit.tekst)
    for notitie in punt.notities:
        yield line(Bron.NOTITIE, notitie.tekst, Rol.REGIE if notitie.regie else None)


def _casus(casus: Casus, _: Register, namen: Namen) -> Iterator[Zoekregel]:
    seen, name = zichtbaar(casus), namen.get(casus.code, "")
    yield _casusregel(casus, Rol.ZAAL, seen, name if seen.naam_mag else "")
    yield _casusregel(casus, Rol.REGIE, alles(casus), name, casus.notities)
    yield from _punten(casus, seen)


def _casusregel(casus: Casus, rol: Rol, seen: Zichtbaar, naam: str, notities: str = "") -> Zoekregel:
    title = " · ".join(part for part in (casus.code, naam, seen.omschrijving, seen.vraag) if part)
    return Zoekregel(
        Bron.CASUS,
        title,
        zoektekst((Bron.CASUS, casus.code, naam, *seen.woorden, notities)),
        "gesloten" if casus.gesloten else "",
        sleutel=vouw(casus.code),
        wie=zoektekst((seen.inbrenger, *seen.betrokken)),
        datum=casus.toestemming.datum,
        open=casus.gesloten is None,
        rol=rol,
        casus=casus.code,
    )


def _punten(casus: Casus, seen: Zichtbaar) -> Iterator[Zoekregel]:
    visible = {punt.id for punt in seen.punten}
    for punt in casus.punten:
        sign = f"★{punt.prioriteit} " if punt.prioriteit else "+ " if punt.kracht else ""
        yield Zoekregel(
            Bron.PUNT,
            sign + punt.tekst,
            zoektekst((Bron.PUNT, punt.kwadrant, punt.tekst, "kracht" if punt.kracht else "", casus.code)),
            f"{punt.kwadrant} · {casus.code}",
            datum=casus.toestemming.datum,
            open=casus.gesloten is None,
            rol=None if punt.id in visible else Rol.REGIE,
            casus=casus.code,
        )


def _afspraak(afspraak: Afspraak, register: Register, _: Namen) -> Iterator[Zoekregel]:
    who = naam_en_organisatie(register, afspraak.wie) if afspraak.wie else "wie?"
    remarks = tuple(stap.opmerking for stap in afspraak.spoor if stap.opmerking)
    found_by = (Bron.AFSPRAAK, who, afspraak.wat, afspraak.casus, afspraak.stadium, afspraak.reden)
    for rol, more in ((Rol.ZAAL, ()), (Rol.REGIE, remarks)) if remarks else ((None, ()),):
        yield Zoekregel(
            Bron.AFSPRAAK,
            f"{afspraak.nummer} {who}: {afspraak.wat}",
            zoektekst((*found_by, "warm" if afspraak.warm else "", *more)),
            " · ".join(part for part in (afspraak.casus, kort_stadium(afspraak).partition(" · ")[0]) if part),
            sleutel=afspraak.id,
            wie=vouw(who),
            datum=afspraak.spoor[0].datum if afspraak.spoor else None,
            open=afspraak.open,
            rol=rol,
            casus=afspraak.casus,
            overleg=afspraak.overleg,
            agendapunt=afspraak.agendapunt,
        )


def _organisatie(partner: Organisatie, _: Register, __: Namen) -> Iterator[Zoekregel]:
    yield Zoekregel(
        Bron.ORGANISATIE,
        f"{partner.naam}: {', '.join(partner.expertise)}" if partner.expertise else partner.naam,
        zoektekst((Bron.ORGANISATIE, partner.naam, partner.ring, *partner.expertise)),
        str(partner.ring),
        wie=vouw(partner.naam),
        organisatie=partner.id,
    )


def _sleutelfiguur(figuur: Sleutelfiguur, register: Register, _: Namen) -> Iterator[Zoekregel]:
    name = naam_en_organisatie(register, figuur.id)
    for rol, reach in ((Rol.ZAAL, ()), (Rol.REGIE, (figuur.email, figuur.telefoon))):
        yield Zoekregel(
            Bron.SLEUTELFIGUUR,
            f"{name} · {figuur.functie}" if figuur.functie else name,
            zoektekst((Bron.SLEUTELFIGUUR, name, figuur.functie, *reach)),
            f"tot {kort(figuur.tot)}" if figuur.tot else "",
            wie=vouw(name),
            rol=rol,
            organisatie=figuur.organisatie,
            figuur=figuur.id,
        )


def _briefje(briefje: Briefje, _: Register, __: Namen) -> Iterator[Zoekregel]:
    yield Zoekregel(
        Bron.BRIEFJE,
        briefje.tekst,
        zoektekst((Bron.BRIEFJE, "glazen pot", briefje.tekst, briefje.van)),
        "glazen pot",
        datum=briefje.datum,
        rol=Rol.REGIE,
    )


def _verbeterpunt(punt: Verbeterpunt, _: Register, __: Namen) -> Iterator[Zoekregel]:
    yield Zoekregel(
        Bron.VERBETERPUNT,
        punt.tekst,
        zoektekst((Bron.VERBETERPUNT, punt.tekst, punt.vak)),
        str(punt.vak),
        rol=Rol.REGIE,
        verbeterpunt=punt.id,
    )


MAKERS: Mapping[str, Maker] = {
    "organisaties": _organisatie,
    "sleutelfiguren": _sleutelfiguur,
    "overleggen": _overleg,
    "casussen": _casus,
    "afspraken": _afspraak,
    "glazen_pot": _briefje,
    "verbeterpunten": _verbeterpunt,
}
"""By table of the Register: how one of its documents becomes lines."""
