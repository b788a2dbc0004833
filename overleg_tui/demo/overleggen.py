"""The overleggen that are still to come, today's first, and what all overleggen of the wijkteam share."""

from dataclasses import replace
from datetime import date, time, timedelta

from overleg_tui.demo import organisaties as org
from overleg_tui.demo import sleutelfiguren as sf
from overleg_tui.demo.bouw import teksten
from overleg_tui.domain.agendavorm import MINUTEN
from overleg_tui.domain.overleg import Agendapunt, Besluit, Fase, Genodigde, Notitie, Overleg, Soort
from overleg_tui.domain.sociale_kaart import slug
from overleg_tui.domain.tekst import tekst

_BEGIN, _EIND = time(13), time(14, 30)
_PLAATS = tekst("Huisartsenpraktijk De Lindenhof, grote spreekkamer")
CASUSSEN_VANDAAG = ("K-031", "K-032", "K-033", "K-035")
VASTE_GASTEN = (
    sf.OOSTERLING,
    sf.TOLSMA,
    sf.AMELINK,
    sf.BOEKHOUT,
    sf.VAN_DOORN,
    sf.YILDIZ,
    sf.T_HART,
    sf.RAMLAL,
    sf.HUISMAN,
)


def punt(
    soort: Soort,
    *notities: str,
    titel: str = "",
    casus: str | None = None,
    organisatie: str | None = None,
    besluiten: tuple[str, ...] = (),
    regie: tuple[str, ...] = (),
    vertelt: str = "",
    komt_terug: date | None = None,
) -> Agendapunt:
    """Return an agendapunt that ``agenda`` still gives its id; ``regie`` are the notes for the chair only."""
    voor_allen = (Notitie(regel) for regel in teksten(*notities))
    voor_regie = (Notitie(regel, regie=True) for regel in teksten(*regie))
    return Agendapunt(
        id="",
        soort=soort,
        minuten=MINUTEN[soort],
        titel=tekst(titel or organisatie or ""),
        casus=casus,
        organisatie=slug(organisatie) if organisatie else None,
        notities=(*voor_allen, *voor_regie),
        besluiten=tuple(Besluit(regel) for regel in teksten(*besluiten)),
        vertelt=tekst(vertelt),
        komt_terug=komt_terug,
    )


def agenda(*punten: Agendapunt) -> tuple[Agendapunt, ...]:
    """Number the agendapunten ``a1``, ``a2`` and on, in the order of the meeting."""
    return tuple(replace(item, id=f"a{n}") for n, item in enumerate(punten, 1))


def weken_geleden(vandaag: date, weken: int) -> date:
    """Return the day of the overleg so many weeks back: the wijkteam keeps to one weekday."""
    return vandaag - timedelta(weeks=weken)


def overleg(
    datum: date, fase: Fase, punten: tuple[Agendapunt, ...], genodigden: tuple[Genodigde, ...]
) -> Overleg:
    """Return an overleg at the time and the place that all of them have."""
    return Overleg(datum.isoformat(), datum, _BEGIN, _EIND, _PLAATS, fase, punten, genodigden)


def overleg_vandaag(vandaag: date) -> Overleg:
    """Return the overleg that starts today: planned, everybody invited, nobody ticked."""
    gasten = (*VASTE_GASTEN, sf.AKKERMAN, sf.LAMMERS, sf.ZONNEVELD, sf.VROLIJK, sf.WATERMAN, sf.SLOT)
    return _gepland(vandaag, Fase.GEPLAND, CASUSSEN_VANDAAG, org.CJG, gasten)


def overleg_hierna(datum: date) -> Overleg:
    """Return the overleg after today's, still a CONCEPT: the successor at the GGZ is invited to it."""
    vast = (sf.KERKHOVEN if naam == sf.T_HART else naam for naam in VASTE_GASTEN)
    gasten = (*vast, sf.AKKERMAN, sf.VROLIJK, sf.SLOT)
    return _gepland(datum, Fase.CONCEPT, ("K-030", "K-037"), org.WELZIJN, gasten)


def _gepland(
    datum: date, fase: Fase, casussen: tuple[str, ...], vertelt: str, gasten: tuple[str, ...]
) -> Overleg:
    punten = agenda(
        punt(Soort.OPENING),
        punt(Soort.OPENINGSRONDE),
        *(punt(Soort.CASUS, casus=code) for code in casussen),
        punt(Soort.EXPERTISE, organisatie=vertelt),
        punt(Soort.RONDVRAAG),
        punt(Soort.AFSLUITING),
    )
    return overleg(datum, fase, punten, tuple(Genodigde(slug(naam)) for naam in gasten))
