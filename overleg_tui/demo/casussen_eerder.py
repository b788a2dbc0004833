"""The casussen of earlier overleggen that are not on today's agenda; one of them is closed."""

from datetime import date, timedelta

from overleg_tui.demo import organisaties as org
from overleg_tui.demo.bouw import casus, toestemming
from overleg_tui.domain.casus import Casus, Kwadrant, Vorm


def casussen_eerder(vandaag: date) -> tuple[Casus, ...]:
    """Return the casussen from before, by code."""
    return (_alleen(vandaag), _rug(vandaag), _mantelzorg(vandaag), _veilig(vandaag), _sleutel(vandaag))


def _alleen(vandaag: date) -> Casus:
    return casus(
        "K-029",
        "mw., 67 jaar",
        inbrenger="POH-KB M. Tolsma",
        toestemming=toestemming(Vorm.OP_CODE, vandaag, 133, "POH-KB M. Tolsma"),
        criteria=("overmatig zorggebruik",),
        betrokken=(org.WELZIJN, org.THUISZORG),
        hulpvraag="Ik wil weer ergens bij horen.",
        vraag="Wat kan de wijk haar op maandag bieden, de dag waarop zij nu het spreekuur belt?",
        punten={
            Kwadrant.LICHAAM: (
                "Artrose in beide knieën",
                "Steunkousen krijgt zij zelf niet aan",
                "+ Fietst nog, ook met tegenwind",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Sinds een jaar met pensioen, mist haar werk",
                "+ Was dertig jaar conciërge op school",
                "+ Huis en geldzaken op orde",
            ),
            Kwadrant.GEEST: (
                "Somber in het weekend",
                "Maakt zich zorgen over elk pijntje",
                "+ Weet goed wat zij wil",
            ),
            Kwadrant.SOCIAAL: (
                "★1 Alleen van vrijdag tot maandag",
                "Beste vriendin is verhuisd",
                "+ Kent iedereen in de straat bij naam",
            ),
        },
        samenhang=(
            ("Alleen van vrijdag", "Somber in"),
            ("Somber in", "Maakt zich zorgen"),
            ("Sinds een jaar", "Alleen van vrijdag"),
        ),
        gesloten=vandaag - timedelta(days=84),
    )


def _rug(vandaag: date) -> Casus:
    return casus(
        "K-030",
        "dhr., 58 jaar",
        inbrenger="huisarts J. Amelink",
        toestemming=toestemming(Vorm.OP_CODE, vandaag, 130, "huisarts J. Amelink"),
        criteria=("multiproblematiek", "hotspotterslijst"),
        betrokken=(org.GGZ, org.MAATSCHAPPELIJK_WERK, org.VERSLAVINGSZORG),
        hulpvraag="Ik wil iets met mijn handen doen, niet de hele dag pillen tellen.",
        vraag="Wat komt er in de plaats van de pijnstillers als hij die wil afbouwen?",
        punten={
            Kwadrant.LICHAAM: (
                "Rugpijn na twee operaties",
                "★2 Wil minder sterke pijnstillers",
                "Beweegt weinig, uit angst voor pijn",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Kan niet meer als stukadoor werken",
                "Brief over zijn uitkering is niet te volgen",
                "+ Krijgt alles weer aan de praat",
            ),
            Kwadrant.GEEST: (
                "Voelt zich afgeschreven",
                "Wordt ongeduldig als hij moet wachten",
                "+ Is eerlijk over wat hij slikt",
            ),
            Kwadrant.SOCIAAL: (
                "★1 Wil er weer voor zijn kleinkinderen zijn",
                "Zijn vrouw werkt dubbel en is moe",
                "+ Buren vragen hem om raad",
            ),
        },
        samenhang=(
            ("Kan niet meer", "Voelt zich"),
            ("Voelt zich", "Beweegt weinig"),
            ("Beweegt weinig", "Rugpijn"),
        ),
    )


def _mantelzorg(vandaag: date) -> Casus:
    return casus(
        "K-034",
        "mw., 62 jaar",
        inbrenger="POH-GGZ C. Boekhout",
        toestemming=toestemming(Vorm.OP_NAAM, vandaag, 91, "POH-GGZ C. Boekhout, met tolk"),
        criteria=("SOLK", "bewerkelijk"),
        betrokken=(org.WMO, org.THUISZORG, org.WELZIJN),
        hulpvraag="Ik wil mijn man thuis houden, maar ik ben zo moe.",
        vraag="Hoe krijgt zij elke week twee ochtenden voor zichzelf, met hulp in haar eigen taal?",
        punten={
            Kwadrant.LICHAAM: (
                "Suikerziekte; prikt alleen als zij eraan denkt",
                "Pijn in schouders en nek",
                "★2 Slaapt licht: hij loopt ’s nachts rond",
                "+ Kookt elke dag vers",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Formulieren invullen lukt niet alleen",
                "Spreekt goed Turks, een beetje Nederlands",
                "+ Dochter regelt de bank en de apotheek",
            ),
            Kwadrant.GEEST: (
                "Voelt zich schuldig als zij weggaat",
                "Piekert over later",
                "+ Haalt kracht uit haar geloof",
            ),
            Kwadrant.SOCIAAL: (
                "★1 Zorgt dag en nacht voor haar man (dementie)",
                "Komt zelden nog bij haar vriendinnen",
                "+ Drie kinderen in de buurt",
            ),
        },
        samenhang=(
            ("Zorgt dag en nacht", "Slaapt licht"),
            ("Zorgt dag en nacht", "Suikerziekte"),
            ("Voelt zich schuldig", "Komt zelden"),
        ),
    )


def _veilig(vandaag: date) -> Casus:
    return casus(
        "K-036",
        "mw., 34 jaar",
        inbrenger="huisarts N. El Idrissi",
        toestemming=toestemming(
            Vorm.BIJZONDER,
            vandaag,
            127,
            "huisarts N. El Idrissi",
            "veiligheid: haar telefoon en post worden meegelezen, vooraf vragen kon niet veilig",
        ),
        criteria=("multiproblematiek",),
        betrokken=(org.CJG, org.WIJKAGENT),
        hulpvraag="Ik wil dat mijn dochter rustig kan slapen.",
        vraag="Wat is de veilige volgende stap, en wie zet die samen met haar?",
        punten={
            Kwadrant.LICHAAM: (
                "Vaak buikpijn, ook haar dochter (6)",
                "Komt alleen als haar dochter iets heeft",
                "+ Zoekt hulp zodra haar dochter pijn heeft",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "Heeft geen eigen bankpas",
                "Huurcontract staat op zijn naam",
                "+ Wil haar opleiding afmaken",
            ),
            Kwadrant.GEEST: (
                "Op haar hoede, ook in de spreekkamer",
                "Slaapt met het licht aan",
                "+ Weet precies wat zij haar dochter gunt",
            ),
            Kwadrant.SOCIAAL: (
                "★1 Wil rust en veiligheid voor haar dochter",
                "Partner leest haar telefoon mee",
                "+ De juf van haar dochter let goed op",
            ),
        },
        samenhang=(
            ("Partner leest", "Op haar hoede"),
            ("Heeft geen eigen", "Wil rust"),
            ("Slaapt met", "Vaak buikpijn"),
        ),
    )


def _sleutel(vandaag: date) -> Casus:
    return casus(
        "K-037",
        "dhr., 22 jaar",
        inbrenger="huisarts F. Oosterling",
        toestemming=toestemming(Vorm.OP_CODE, vandaag, 46, "huisarts F. Oosterling"),
        criteria=("SOLK", "overmatig zorggebruik"),
        betrokken=(org.WONINGCORPORATIE, org.MAATSCHAPPELIJK_WERK),
        hulpvraag="Ik wil een eigen sleutel.",
        vraag="Waar kan hij de komende drie maanden slapen, en wie gaat mee naar het loket?",
        punten={
            Kwadrant.LICHAAM: (
                "Hartkloppingen; vier keer op de spoedpost",
                "Eet onregelmatig, viel acht kilo af",
                "+ Zwemt graag, baantjes om zes uur ’s ochtends",
            ),
            Kwadrant.MAATSCHAPPELIJK: (
                "★1 Slaapt op de bank, elke week bij een ander",
                "Geen adres, dus ook geen uitkering",
                "★2 Wil weer naar school, techniek",
                "+ Handig met fietsen en brommers",
            ),
            Kwadrant.GEEST: (
                "Paniek als hij niet weet waar hij slaapt",
                "Vertrouwt loketten niet meer",
                "+ Belt zelf als het niet gaat",
            ),
            Kwadrant.SOCIAAL: (
                "Het botst met zijn moeder en haar vriend",
                "+ Twee trouwe vrienden sinds de basisschool",
                "+ Past op zijn zusje",
            ),
        },
        samenhang=(
            ("Slaapt op de bank", "Paniek als"),
            ("Paniek als", "Hartkloppingen"),
            ("Geen adres", "Vertrouwt loketten"),
            ("Het botst", "Slaapt op de bank"),
        ),
    )
