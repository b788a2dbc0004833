"""The afspraken of the past overleggen: every stage, every reden, some silent for weeks, some with a gap."""

from datetime import date

from overleg_tui.demo import sleutelfiguren as sf
from overleg_tui.demo.afspraakbouw import Regel, afspraak
from overleg_tui.demo.casussen import casussen_vandaag
from overleg_tui.demo.casussen_eerder import casussen_eerder
from overleg_tui.demo.overleggen import weken_geleden
from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium

_, CONTACT, AANGEKOMEN, TERUG, WEET_HET = Stadium

_UIT_18 = (
    Regel(
        "a3",
        "K-029",
        sf.RAMLAL,
        "komt kennismaken en loopt de eerste keer mee met de wandelgroep",
        stappen=(
            (CONTACT, 6, "thee gedronken"),
            (AANGEKOMEN, 17, "liep mee"),
            (TERUG, 42, "gaat elke maandag en schenkt er koffie; zij is er blij mee"),
            (WEET_HET, 45, "verteld tijdens het huisbezoek"),
        ),
        warm=True,
        raakt=(1,),
    ),
    Regel(
        "a3",
        "K-029",
        sf.MENSAH,
        "bekijkt of hulp bij de steunkousen nodig is",
        stappen=((CONTACT, 9, "met een aantrekhulp lukt het haar zelf"),),
        reden=Reden.NIET_PASSEND,
    ),
    Regel(
        "a4",
        "K-030",
        sf.T_HART,
        "plant een eerste gesprek over pijn en stemming",
        stappen=((CONTACT, 18, "wachttijd is zeven maanden"), (CONTACT, 42, "ook elders is nu geen plek")),
        reden=Reden.GEEN_PLEK,
    ),
    Regel(
        "a4",
        "K-030",
        sf.AKKERMAN,
        "leest de brief over de uitkering met hem door",
        stappen=((CONTACT, 5, ""), (AANGEKOMEN, 12, ""), (TERUG, 19, "bezwaar is niet nodig")),
    ),
    Regel(
        "a5",
        "K-036",
        sf.EL_IDRISSI,
        "spreekt haar op het spreekuur van haar dochter",
        stappen=((CONTACT, 11, ""), (TERUG, 21, "zij weet bij wie zij terechtkan")),
        raakt=(1,),
    ),
    Regel(
        "a7",
        None,
        sf.TOLSMA,
        "zet de wachttijden van alle partners op één blad",
        terug=42,
        stappen=((TERUG, 40, "blad ligt in beide praktijken"),),
    ),
)
_UIT_12 = (
    Regel(
        "a3",
        "K-032",
        sf.VAN_DOORN,
        "komt kijken voor beugels en een douchestoel",
        stappen=((CONTACT, 10, ""), (AANGEKOMEN, 42, "beugels hangen, de stoel komt nog")),
        raakt=(1,),
        nagevraagd=(60,),
    ),
    Regel("a3", "K-032", sf.T_HART, "plant de geheugentest bij meneer thuis", 21, 35),
    Regel(
        "a3",
        "K-032",
        sf.ZONNEVELD,
        "zoekt een vrijwilliger voor de boodschappen",
        stappen=((Stadium.AFGESPROKEN, 24, "drie keer gebeld, niet opgenomen"),),
        reden=Reden.NIET_BEREIKT,
    ),
    Regel(
        "a4",
        "K-034",
        sf.RAMLAL,
        "gaat de eerste keer mee naar het mantelzorgcafé",
        stappen=((CONTACT, 6, ""), (AANGEKOMEN, 15, ""), (TERUG, 20, "zij wil vaker komen")),
        warm=True,
        raakt=(1,),
    ),
    Regel(
        "a4",
        "K-034",
        sf.HUISMAN,
        "regelt zorg op dinsdag- en vrijdagochtend",
        stappen=(
            (CONTACT, 3, ""),
            (AANGEKOMEN, 16, ""),
            (TERUG, 42, "komt nu twee ochtenden per week"),
            (WEET_HET, 44, "met tolk verteld"),
        ),
        warm=True,
        raakt=(1, 2),
    ),
    Regel(
        "a4",
        "K-034",
        sf.VAN_DOORN,
        "vraagt dagbesteding aan, met een medewerker die Turks spreekt",
        21,
        42,
        ((CONTACT, 42, "formulier ligt bij mevrouw"),),
        raakt=(1,),
        nagevraagd=(56, 68),
    ),
    Regel(
        "a5",
        "K-036",
        sf.VERBRUGGEN,
        "vraagt zonder naam advies over de veiligheid",
        7,
        7,
        ((TERUG, 6, "advies ligt bij de huisarts"),),
    ),
    Regel(
        "a5",
        "K-036",
        sf.VERHOEF,
        "legt op het spreekuur uit wat een noodknop doet",
        stappen=((CONTACT, 13, "zij wil dit nu niet, later misschien"),),
        reden=Reden.WIL_NIET,
    ),
)
_UIT_6 = (
    Regel("a3", "K-031", sf.LAMMERS, "plant een eerste gesprek over de huur", raakt=(1,)),
    Regel(
        "a3",
        "K-031",
        sf.AKKERMAN,
        "maakt kennis en opent samen met haar de post",
        stappen=((CONTACT, 9, "zij wil dat de huisarts er de eerste keer bij is"),),
        warm=True,
        raakt=(1,),
        nagevraagd=(25,),
    ),
    Regel(
        "a3",
        "K-031",
        sf.RAMLAL,
        "belt over de wandelgroep met honden",
        stappen=((CONTACT, 8, ""), (AANGEKOMEN, 27, "twee keer meegelopen")),
    ),
    Regel("a3", "K-031", "", "vraagt of de huurbrief in gewone taal kan", None, None),
    Regel(
        "a4",
        "K-037",
        sf.AKKERMAN,
        "regelt een briefadres en gaat mee naar het loket",
        stappen=((CONTACT, 2, ""), (AANGEKOMEN, 37, "briefadres is rond")),
        warm=True,
    ),
    Regel(
        "a4",
        "K-037",
        sf.VROLIJK,
        "zoekt uit of een jongerenkamer kan",
        28,
        46,
        ((CONTACT, 36, "staat op de lijst, er komt een gesprek"),),
        raakt=(1,),
    ),
    Regel(
        "a4",
        "K-037",
        sf.RAMLAL,
        "vraagt een plek in de werkplaats aan",
        stappen=((CONTACT, 12, "hij werkt nu zelf drie dagen bij een fietsenmaker"),),
        reden=Reden.VERVALLEN,
    ),
    Regel(
        "a5",
        "K-030",
        sf.AMELINK,
        "bouwt met hem de pijnstillers af, elke maand een stapje",
        56,
        84,
        ((CONTACT, 10, "eerste stap is gezet"),),
        raakt=(2,),
    ),
    Regel("a5", "K-030", sf.SLOT, "denkt mee over het afbouwen", 49, 56, raakt=(2,)),
    Regel(
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
    sterren = {
        (casus.code, ster.prioriteit or 0): ster.id
        for casus in (*casussen_eerder(vandaag), *casussen_vandaag(vandaag))
        for ster in casus.prioriteiten
    }
    return tuple(
        afspraak(nummer, weken_geleden(vandaag, weken), geschreven, sterren)
        for nummer, (weken, geschreven) in enumerate(alle, 1)
    )
