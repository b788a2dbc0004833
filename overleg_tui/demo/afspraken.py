"""The afspraken of the past overleggen: every stage, every reden, some silent for weeks, some with a gap."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from overleg_tui.demo import sleutelfiguren as sf
from overleg_tui.demo.bouw import regel, werkdag
from overleg_tui.demo.overleggen import weken_geleden
from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.sociale_kaart import slug
from overleg_tui.domain.tekst import tekst

_, CONTACT, AANGEKOMEN, TERUG, WEET_HET = Stadium


@dataclass(frozen=True, slots=True)
class _Regel:
    """One afspraak as written down here: ``voor``, ``terug`` and the steps count days from its overleg."""

    punt: str
    casus: str | None
    wie: str
    wat: str
    voor: int | None = 14
    terug: int | None = 21
    stappen: tuple[tuple[Stadium, int, str], ...] = ()
    warm: bool = field(default=False, kw_only=True)
    reden: Reden | None = field(default=None, kw_only=True)


_UIT_18 = (
    _Regel(
        "a3",
        "K-029",
        sf.RAMLAL,
        "komt kennismaken en loopt de eerste keer mee met de wandelgroep",
        stappen=(
            (CONTACT, 6, "thee gedronken"),
            (AANGEKOMEN, 17, "liep mee"),
            (TERUG, 20, "gaat elke maandag"),
            (WEET_HET, 27, "verteld tijdens het huisbezoek"),
        ),
        warm=True,
    ),
    _Regel(
        "a3",
        "K-029",
        sf.MENSAH,
        "bekijkt of hulp bij de steunkousen nodig is",
        stappen=((CONTACT, 9, "met een aantrekhulp lukt het haar zelf"),),
        reden=Reden.NIET_PASSEND,
    ),
    _Regel(
        "a4",
        "K-030",
        sf.T_HART,
        "plant een eerste gesprek over pijn en stemming",
        stappen=((CONTACT, 18, "wachttijd is zeven maanden"),),
        reden=Reden.GEEN_PLEK,
    ),
    _Regel(
        "a4",
        "K-030",
        sf.AKKERMAN,
        "leest de brief over de uitkering met hem door",
        stappen=((CONTACT, 5, ""), (AANGEKOMEN, 12, ""), (TERUG, 19, "bezwaar is niet nodig")),
    ),
    _Regel(
        "a5",
        "K-036",
        sf.EL_IDRISSI,
        "spreekt haar op het spreekuur van haar dochter",
        stappen=((CONTACT, 11, ""), (TERUG, 21, "zij weet bij wie zij terechtkan")),
    ),
    _Regel(
        "a7",
        None,
        sf.TOLSMA,
        "zet de wachttijden van alle partners op één blad",
        terug=42,
        stappen=((TERUG, 40, "blad ligt in beide praktijken"),),
    ),
)
_UIT_12 = (
    _Regel(
        "a3",
        "K-032",
        sf.VAN_DOORN,
        "komt kijken voor beugels en een douchestoel",
        stappen=((CONTACT, 10, ""), (AANGEKOMEN, 44, "beugels hangen, de stoel komt nog")),
    ),
    _Regel("a3", "K-032", sf.T_HART, "plant de geheugentest bij meneer thuis", 21, 35),
    _Regel(
        "a3",
        "K-032",
        sf.ZONNEVELD,
        "zoekt een vrijwilliger voor de boodschappen",
        stappen=((Stadium.AFGESPROKEN, 24, "drie keer gebeld, niet opgenomen"),),
        reden=Reden.NIET_BEREIKT,
    ),
    _Regel(
        "a4",
        "K-034",
        sf.RAMLAL,
        "gaat de eerste keer mee naar het mantelzorgcafé",
        stappen=((CONTACT, 6, ""), (AANGEKOMEN, 15, ""), (TERUG, 20, "zij wil vaker komen")),
        warm=True,
    ),
    _Regel(
        "a4",
        "K-034",
        sf.HUISMAN,
        "regelt zorg op dinsdag- en vrijdagochtend",
        stappen=((CONTACT, 3, ""), (AANGEKOMEN, 16, ""), (TERUG, 28, ""), (WEET_HET, 30, "met tolk verteld")),
        warm=True,
    ),
    _Regel(
        "a4",
        "K-034",
        sf.VAN_DOORN,
        "vraagt dagbesteding aan, met een medewerker die Turks spreekt",
        21,
        42,
        ((CONTACT, 35, "formulier ligt bij mevrouw"),),
    ),
    _Regel(
        "a5",
        "K-036",
        sf.VERBRUGGEN,
        "vraagt zonder naam advies over de veiligheid",
        7,
        7,
        ((TERUG, 6, "advies ligt bij de huisarts"),),
    ),
    _Regel(
        "a5",
        "K-036",
        sf.VERHOEF,
        "legt op het spreekuur uit wat een noodknop doet",
        stappen=((CONTACT, 13, "zij wil dit nu niet, later misschien"),),
        reden=Reden.WIL_NIET,
    ),
)
_UIT_6 = (
    _Regel("a3", "K-031", sf.LAMMERS, "plant een eerste gesprek over de huur"),
    _Regel(
        "a3",
        "K-031",
        sf.AKKERMAN,
        "maakt kennis en opent samen met haar de post",
        stappen=((CONTACT, 9, "zij wil dat de huisarts er de eerste keer bij is"),),
        warm=True,
    ),
    _Regel(
        "a3",
        "K-031",
        sf.RAMLAL,
        "belt over de wandelgroep met honden",
        stappen=((CONTACT, 8, ""), (AANGEKOMEN, 27, "twee keer meegelopen")),
    ),
    _Regel("a3", "K-031", "", "vraagt of de huurbrief in gewone taal kan", None, None),
    _Regel(
        "a4",
        "K-037",
        sf.AKKERMAN,
        "regelt een briefadres en gaat mee naar het loket",
        stappen=((CONTACT, 2, ""), (AANGEKOMEN, 37, "briefadres is rond")),
        warm=True,
    ),
    _Regel(
        "a4",
        "K-037",
        sf.VROLIJK,
        "zoekt uit of een jongerenkamer kan",
        28,
        46,
        ((CONTACT, 36, "staat op de lijst, er komt een gesprek"),),
    ),
    _Regel(
        "a4",
        "K-037",
        sf.RAMLAL,
        "vraagt een plek in de werkplaats aan",
        stappen=((CONTACT, 12, "hij werkt nu zelf drie dagen bij een fietsenmaker"),),
        reden=Reden.VERVALLEN,
    ),
    _Regel(
        "a5",
        "K-030",
        sf.AMELINK,
        "bouwt met hem de pijnstillers af, elke maand een stapje",
        56,
        84,
        ((CONTACT, 10, "eerste stap is gezet"),),
    ),
    _Regel("a5", "K-030", sf.SLOT, "denkt mee over het afbouwen", 49, 56),
    _Regel(
        "a6",
        None,
        sf.VAN_DOORN,
        "stuurt het nieuwe aanvraagformulier rond",
        7,
        14,
        ((TERUG, 5, ""),),
    ),
)

# Weeks ago: what was agreed at that overleg.
_UIT = {18: _UIT_18, 12: _UIT_12, 6: _UIT_6}


def afspraken_verleden(vandaag: date) -> tuple[Afspraak, ...]:
    """Return the afspraken of the three past overleggen, numbered from 1 in the order they were made."""
    alle = ((weken, geschreven) for weken, regels in _UIT.items() for geschreven in regels)
    return tuple(
        _afspraak(nummer, weken_geleden(vandaag, weken), geschreven)
        for nummer, (weken, geschreven) in enumerate(alle, 1)
    )


def _afspraak(nummer: int, datum: date, geschreven: _Regel) -> Afspraak:
    voor, terug = _dag(datum, geschreven.voor), _dag(datum, geschreven.terug)
    return Afspraak(
        nummer=nummer,
        overleg=datum.isoformat(),
        agendapunt=geschreven.punt,
        casus=geschreven.casus,
        wat=tekst(geschreven.wat),
        wie=slug(geschreven.wie) if geschreven.wie else None,
        doen_voor=voor,
        terug_voor=terug,
        warm=geschreven.warm,
        regel=tekst(regel(geschreven.wie, geschreven.wat, voor, terug, warm=geschreven.warm)),
        spoor=_spoor(datum, geschreven.stappen),
        reden=geschreven.reden,
    )


def _dag(datum: date, dagen: int | None) -> date | None:
    return None if dagen is None else werkdag(datum + timedelta(days=dagen))


def _spoor(datum: date, stappen: tuple[tuple[Stadium, int, str], ...]) -> tuple[Stap, ...]:
    alle = ((Stadium.AFGESPROKEN, 0, ""), *stappen)
    return tuple(Stap(stadium, datum + timedelta(days=dag), tekst(zin)) for stadium, dag, zin in alle)
