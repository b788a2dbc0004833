"""The partners of the fictional wijkteam and what one can ask of them; every name is invented."""

from datetime import date, timedelta

from overleg_tui.demo.bouw import teksten
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, slug
from overleg_tui.domain.tekst import tekst

LINDENHOF = "Huisartsenpraktijk De Lindenhof"
VLIERT = "Huisartsenpraktijk De Vliert"
WMO = "WMO wijkteam Laak"
CJG = "CJG Laak"
GGZ = "GGZ Duinrand"
WELZIJN = "Welzijn Spoorwijk"
THUISZORG = "Thuiszorg De Es"
SCHULDHULP = "Schuldhulp Zuid"
WIJKAGENT = "Wijkagent Laak en Spoorwijk"
OUDERENWERK = "Ouderenwerk Het Baken"
VERSLAVINGSZORG = "Verslavingszorg De Kade"
WONINGCORPORATIE = "Woningcorporatie Thuishaven"
MAATSCHAPPELIJK_WERK = "Maatschappelijk werk Laak"
TAALHUIS = "Taalhuis Spoorwijk"

# Name, days since it was last checked, what one can ask.
_BINNENRING = (
    (LINDENHOF, 30, ("4D-consult", "spreekuur POH-KB", "huisbezoek")),
    (VLIERT, 30, ("4D-consult", "spreekuur POH", "gesprek met tolk")),
    (WMO, 41, ("hulp in huis", "dagbesteding", "vervoer", "aanpassing van de woning")),
    (CJG, 41, ("opvoeden", "jeugdhulp", "gezinscoach", "oudercursus")),
    (GGZ, 12, ("ambulante behandeling", "geheugentest thuis", "overleg op dezelfde dag")),
    (WELZIJN, 41, ("welzijn op recept", "mantelzorgcafé", "wandelgroep", "werkplaats")),
    (THUISZORG, 83, ("wijkverpleging", "hulp bij medicijnen", "valpreventie")),
)
_BUITENRING = (
    (SCHULDHULP, 431, ("betaalregeling", "budgetbeheer", "schuldsanering")),
    (WIJKAGENT, 95, ("veiligheid op straat", "veiligheid thuis", "burenruzie")),
    (OUDERENWERK, 120, ("huisbezoek 75-plus", "vrijwilliger aan huis", "eettafel")),
    (VERSLAVINGSZORG, 60, ("meedenken zonder naam", "inloopspreekuur", "afbouwen van medicijnen")),
    (WONINGCORPORATIE, 75, ("huurachterstand", "urgentie", "seniorenwoning", "jongerenkamer")),
    (MAATSCHAPPELIJK_WERK, 60, ("post en formulieren", "briefadres", "rouwgroep")),
    (TAALHUIS, 20, ("Nederlands oefenen", "taalmaatje", "hulp bij digitale formulieren")),
)


def organisaties(vandaag: date) -> tuple[Organisatie, ...]:
    """Return all partners, those who sit at the table first; one was not checked for over a year."""
    return tuple(
        Organisatie(slug(naam), tekst(naam), ring, teksten(*expertise), vandaag - timedelta(days=dagen))
        for ring, partners in ((Ring.BINNENRING, _BINNENRING), (Ring.BUITENRING, _BUITENRING))
        for naam, dagen, expertise in partners
    )
