"""The four casussen on today's agenda: two that come back, a family that is new, one without consent yet."""

from datetime import date

from overleg_tui.demo import organisaties as org
from overleg_tui.demo.bouw import casus, toestemming
from overleg_tui.domain.casus import Casus, Kwadrant, Toestemming, Vorm


def casussen_vandaag(vandaag: date) -> tuple[Casus, ...]:
    """Return the casussen for today, in the order of the agenda."""
    return (_hoofdpijn(vandaag), _valt(vandaag), _gezin(vandaag), _drinkt())


def _hoofdpijn(vandaag: date) -> Casus:
    return casus(
        "K-031",
        "mw., 53 jaar",
        inbrenger="huisarts F. Oosterling",
        toestemming=toestemming(Vorm.OP_CODE, vandaag, 48, "POH-KB M. Tolsma"),
        criteria=("SOLK", "multiproblematiek"),
        betrokken=(org.MAATSCHAPPELIJK_WERK, org.SCHULDHULP, org.WELZIJN),
        hulpvraag="Ik wil weer een dag zonder dat het bonkt in mijn hoofd.",
        vraag="Wie kijkt deze maand met haar naar de huur, zonder dat zij eerst zelf moet bellen?",
        punten={
            Kwadrant.LICHAAM: (
                "Hoofdpijn, acht maanden, geen oorzaak gevonden",
                "Slaapt vier uur per nacht",
                "Elf keer op het spreekuur in een halfjaar",
                "+ Wandelt elke dag met de hond",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "★1 Drie maanden huur achter",
                "Brieven blijven dicht in de la",
                "Contract loopt over drie maanden af",
                "+ Werkt met plezier in de schoolkeuken",
            ),
            Kwadrant.GEEST: (
                "Ligt ’s nachts te rekenen",
                "Schrikt van de deurbel",
                "Schaamt zich, vertelt het aan niemand",
            ),
            Kwadrant.SOCIAAL: (
                "★2 Mist haar man, vorig jaar overleden",
                "Zoon komt minder langs, zij weet niet waarom",
                "+ Buurvrouw eet op vrijdag mee",
            ),
        },
        samenhang=(
            ("Drie maanden huur", "Ligt ’s nachts"),
            ("Ligt ’s nachts", "Slaapt vier uur"),
            ("Slaapt vier uur", "Hoofdpijn"),
            ("Schaamt zich", "Brieven blijven"),
        ),
    )


def _valt(vandaag: date) -> Casus:
    return casus(
        "K-032",
        "dhr., 78 jaar",
        inbrenger="wijkverpleegkundige W. Huisman",
        toestemming=toestemming(Vorm.OP_NAAM, vandaag, 90, "wijkverpleegkundige W. Huisman"),
        criteria=("hotspotterslijst",),
        betrokken=(org.THUISZORG, org.WMO, org.GGZ, org.OUDERENWERK),
        hulpvraag="Ik wil hier blijven wonen, tussen mijn eigen spullen.",
        vraag="Wat is er nodig om meneer veilig thuis te laten wonen, zonder steeds de ambulance?",
        punten={
            Kwadrant.LICHAAM: (
                "Hartfalen; vijf ambulanceritten in een jaar",
                "Drie keer gevallen in de badkamer",
                "Slaat de plaspil over als hij weg moet",
                "+ Loopt elke ochtend naar de bakker",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Woont driehoog, zonder lift",
                "★2 Wil alleen verhuizen binnen zijn eigen straat",
                "+ Geldzaken op orde, dochter kijkt mee",
            ),
            Kwadrant.GEEST: (
                "★1 Bang om ’s nachts te vallen en te blijven liggen",
                "Vergeet afspraken; geheugen nog niet getest",
                "+ Maakt overal een grapje van",
            ),
            Kwadrant.SOCIAAL: (
                "Dochter woont twee uur rijden verderop",
                "Zijn collega’s van de haven leven niet meer",
                "+ Schaakt op woensdag met de buurjongen",
            ),
        },
        samenhang=(
            ("Bang om ’s nachts", "Hartfalen"),
            ("Slaat de plaspil", "Hartfalen"),
            ("Drie keer gevallen", "Bang om ’s nachts"),
            ("Dochter woont", "Bang om ’s nachts"),
        ),
    )


def _gezin(vandaag: date) -> Casus:
    return casus(
        "K-033",
        "gezin met drie kinderen",
        inbrenger="gezinscoach A. Yıldız",
        toestemming=toestemming(Vorm.OP_CODE, vandaag, 6, "gezinscoach A. Yıldız, met tolk"),
        criteria=("multiproblematiek", "bewerkelijk"),
        betrokken=(org.CJG, org.WONINGCORPORATIE, org.TAALHUIS),
        hulpvraag="Ik wil rust in huis, en niet elke keer alles opnieuw moeten vertellen.",
        vraag="Wie wordt het ene aanspreekpunt, zodat moeder haar verhaal maar één keer hoeft te vertellen?",
        punten={
            Kwadrant.LICHAAM: (
                "Moeder: rugpijn, tilt de jongste (1)",
                "Middelste (7): astma, vaak bij de spoedpost",
                "Oudste (15) slaapt op de bank",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Twee slaapkamers voor vijf; urgentie is één keer afgewezen, zonder uitleg die zij begreep",
                "School maakt zich zorgen: oudste mist lessen",
                "Moeder wil Nederlands leren, wacht op een plek",
                "+ Vader heeft vast werk in de bakkerij",
            ),
            Kwadrant.GEEST: (
                "Moeder: ‘alles komt op mij neer’",
                "Vader: moe en kortaf na de nachtdienst",
                "Oudste is stil sinds de verhuizing",
                "+ Oudste tekent prachtig",
            ),
            Kwadrant.SOCIAAL: (
                "★1 Ruzie tussen vader en de oudste",
                "★2 Moeder kent nog weinig mensen in de wijk",
                "+ Oma past op dinsdag op",
                "+ Moeder en kinderen eten elke avond samen",
            ),
        },
        samenhang=(
            ("Twee slaapkamers", "Oudste (15) slaapt"),
            ("Oudste (15) slaapt", "School maakt"),
            ("Vader: moe", "Ruzie tussen"),
            ("Ruzie tussen", "Oudste is stil"),
            ("Moeder kent nog", "Moeder: ‘alles"),
        ),
    )


def _drinkt() -> Casus:
    return casus(
        "K-035",
        "dhr., 44 jaar",
        inbrenger="POH-GGZ C. Boekhout",
        toestemming=Toestemming(),
        criteria=("overmatig zorggebruik",),
        betrokken=(org.VERSLAVINGSZORG,),
        hulpvraag="Ik moet gewoon weer eens goed slapen.",
        vraag="Hoe beginnen wij een gesprek over drinken met iemand die zich daar diep voor schaamt?",
        punten={
            Kwadrant.LICHAAM: (
                "Maagpijn; medicijnen helpen maar even",
                "★1 Slaapt slecht, is elke nacht om drie uur wakker",
                "Bloeddruk te hoog",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Derde ziekmelding in een jaar",
                "Rijdt voor zijn werk",
                "+ Zijn baas wil hem graag houden",
            ),
            Kwadrant.GEEST: (
                "Drinkt ’s avonds om rustig te worden",
                "Schaamt zich; begint er zelf niet over",
                "+ Houdt zijn woord als hij iets afspreekt",
            ),
            Kwadrant.SOCIAAL: (
                "Gescheiden; ziet zijn dochters om de week",
                "Broer weet ervan en wil helpen",
                "+ Staat op zaterdag langs het voetbalveld",
            ),
        },
        samenhang=(
            ("Slaapt slecht", "Drinkt ’s avonds"),
            ("Drinkt ’s avonds", "Maagpijn"),
            ("Schaamt zich", "Derde ziekmelding"),
        ),
    )
