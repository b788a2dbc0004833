"""The overleggen of eighteen, twelve and six weeks ago: closed, with who was there and what was said."""

from dataclasses import replace
from datetime import date, datetime, time

from overleg_tui.demo import organisaties as org
from overleg_tui.demo import sleutelfiguren as sf
from overleg_tui.demo.overleggen import VASTE_GASTEN, agenda, overleg, punt, weken_geleden
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Fase, Genodigde, Overleg, Soort
from overleg_tui.domain.sociale_kaart import slug

_BEGONNEN = time(13, 2)


def overleggen_verleden(vandaag: date) -> tuple[Overleg, ...]:
    """Return the closed overleggen, oldest first."""
    return (
        _afgesloten(
            weken_geleden(vandaag, 18),
            time(14, 34),
            _agenda_18(weken_geleden(vandaag, 12)),
            verhinderd={sf.HUISMAN: sf.MENSAH},
            afwezig=(sf.AMELINK,),
        ),
        _afgesloten(
            weken_geleden(vandaag, 12),
            time(14, 28),
            _agenda_12(vandaag),
            erbij=(sf.EL_IDRISSI, sf.ZONNEVELD, sf.VERHOEF),
            verhinderd={sf.YILDIZ: sf.VERBRUGGEN, sf.OOSTERLING: None},
        ),
        _afgesloten(
            weken_geleden(vandaag, 6),
            time(14, 31),
            _agenda_6(vandaag),
            erbij=(sf.AKKERMAN, sf.VROLIJK, sf.SLOT),
            verhinderd={sf.T_HART: sf.HAVERKAMP},
            afwezig=(sf.HUISMAN,),
        ),
    )


def _afgesloten(
    datum: date,
    klaar: time,
    punten: tuple[Agendapunt, ...],
    *,
    verhinderd: dict[str, str | None],
    afwezig: tuple[str, ...] = (),
    erbij: tuple[str, ...] = (),
) -> Overleg:
    """Return a closed overleg; ``verhinderd`` names the deputy who came, ``None`` when nobody did."""
    genodigden = tuple(_genodigde(naam, verhinderd, afwezig) for naam in (*VASTE_GASTEN, *erbij))
    return replace(
        overleg(datum, Fase.AFGESLOTEN, _met_tijd(punten, datum, klaar), genodigden),
        begonnen=datetime.combine(datum, _BEGONNEN),
        afgesloten=datetime.combine(datum, klaar),
    )


def _met_tijd(punten: tuple[Agendapunt, ...], datum: date, klaar: time) -> tuple[Agendapunt, ...]:
    """Spread the time of the overleg over its agenda: where more was said, it took longer."""
    whole = (datetime.combine(datum, klaar) - datetime.combine(datum, _BEGONNEN)).seconds
    shares = [punt.minuten * (5 + len(punt.notities) + len(punt.besluiten)) for punt in punten]
    return tuple(
        replace(punt, seconden=whole * share // sum(shares))
        for punt, share in zip(punten, shares, strict=True)
    )


def _genodigde(naam: str, verhinderd: dict[str, str | None], afwezig: tuple[str, ...]) -> Genodigde:
    if naam in verhinderd:
        vervanger = verhinderd[naam]
        return Genodigde(slug(naam), Aanwezigheid.VERHINDERD, slug(vervanger) if vervanger else None)
    return Genodigde(slug(naam), Aanwezigheid.AFWEZIG if naam in afwezig else Aanwezigheid.AANWEZIG)


def _agenda_18(terug: date) -> tuple[Agendapunt, ...]:
    return agenda(
        punt(Soort.OPENING, "Welkom aan Priya Ramlal, de nieuwe welzijnscoach."),
        punt(
            Soort.OPENINGSRONDE,
            "Wij lopen vanaf vandaag elke keer langs wat nog openstaat.",
            besluiten=("Wie verhinderd is, laat de vervanger komen.",),
        ),
        punt(
            Soort.CASUS,
            "Mevrouw belt vooral op maandag: de dagen ervoor zijn stil en lang.",
            "Zij wil graag iets doen voor een ander.",
            casus="K-029",
            vertelt="POH-KB M. Tolsma",
            besluiten=("Eén huisbezoek per maand vervangt de losse consulten.",),
        ),
        punt(
            Soort.CASUS,
            "Meneer wil zelf van de sterke pijnstillers af, maar niet zonder iets ervoor terug.",
            casus="K-030",
            vertelt="huisarts J. Amelink",
            regie=("Volgende keer eerder op de agenda: er was te weinig tijd.",),
        ),
        punt(
            Soort.CASUS,
            "Alleen de vraag is besproken.",
            casus="K-036",
            vertelt="huisarts N. El Idrissi",
            komt_terug=terug,
            besluiten=("Niemand belt, schrijft of mailt haar; contact loopt via het spreekuur.",),
            regie=("Wie bij deze casus aanzit, is vooraf met de huisarts afgesproken.",),
        ),
        punt(
            Soort.EXPERTISE,
            "Aanmelden kan met één telefoontje; overleggen kan dezelfde dag nog.",
            "De geheugentest kan ook bij mensen thuis.",
            organisatie=org.GGZ,
        ),
        punt(
            Soort.VERBETERPUNT,
            "Niemand weet waar nog plek is. Makkelijk op te lossen en het scheelt veel.",
            titel="wachttijden op één blad",
        ),
        punt(Soort.RONDVRAAG),
        punt(Soort.AFSLUITING, "Vier minuten uitgelopen. Volgend overleg over zes weken."),
    )


def _agenda_12(terug: date) -> tuple[Agendapunt, ...]:
    return agenda(
        punt(Soort.OPENING, "Daan Verbruggen zit aan namens het CJG."),
        punt(
            Soort.OPENINGSRONDE,
            "Wie tussendoor iets hoort, hoeft daar niet mee te wachten tot het overleg.",
        ),
        punt(
            Soort.CASUS,
            "Meneer wil blijven waar hij is. De badkamer is het eerste om aan te pakken.",
            "Zijn dochter wil graag meebellen als wij dat op tijd laten weten.",
            casus="K-032",
            vertelt="wijkverpleegkundige W. Huisman",
            komt_terug=terug,
            besluiten=("De wijkverpleegkundige is voor meneer en zijn dochter het aanspreekpunt.",),
        ),
        punt(
            Soort.CASUS,
            "Hulp thuis mag, als zij de mensen eerst leert kennen.",
            casus="K-034",
            vertelt="POH-GGZ C. Boekhout",
            besluiten=("Gesprekken met mevrouw gaan met een tolk, niet via haar dochter.",),
        ),
        punt(
            Soort.CASUS,
            "Alleen de vraag is besproken.",
            casus="K-036",
            vertelt="huisarts N. El Idrissi",
            regie=("Na afloop kort nagepraat met de wijkagent over wat er mag.",),
        ),
        punt(
            Soort.EXPERTISE,
            "Wijkverpleging kan binnen twee dagen starten; een indicatie volgt later.",
            "Een valrisicotest aan huis duurt een half uur.",
            organisatie=org.THUISZORG,
        ),
        punt(Soort.RONDVRAAG, "Graag namen van nieuwe collega’s doorgeven voor de sociale kaart."),
        punt(Soort.AFSLUITING),
    )


def _agenda_6(terug: date) -> tuple[Agendapunt, ...]:
    return agenda(
        punt(Soort.OPENING, "Lotte Haverkamp zit aan namens de GGZ."),
        punt(
            Soort.OPENINGSRONDE,
            regie=("Navragen waarom de geheugentest stilligt.",),
        ),
        punt(
            Soort.CASUS,
            "Mevrouw wil eerst rust over de huur; daarna kijkt zij verder naar haar hoofdpijn.",
            "Zij doet niet open als zij niet weet wie er belt.",
            casus="K-031",
            vertelt="huisarts F. Oosterling",
            komt_terug=terug,
            besluiten=("Wie langsgaat, spreekt dat eerst met haar af.",),
        ),
        punt(
            Soort.CASUS,
            "Zonder briefadres komt niets op gang; dat gaat dus voor.",
            casus="K-037",
            vertelt="huisarts F. Oosterling",
        ),
        punt(
            Soort.CASUS,
            "Afbouwen gaat per maand één stapje, in zijn eigen tempo.",
            casus="K-030",
            vertelt="huisarts J. Amelink",
            besluiten=("Recepten komen alleen nog van zijn eigen huisarts.",),
        ),
        punt(
            Soort.EXPERTISE,
            "Een aanvraag voor hulp in huis duurt nu zes weken; met spoed drie dagen.",
            "Bel liever vooraf: dan is het formulier vaak niet nodig.",
            organisatie=org.WMO,
        ),
        punt(
            Soort.MEDEDELING,
            "Gijs ’t Hart gaat weg bij GGZ Duinrand. Zoë Kerkhoven volgt hem op.",
            titel="nieuwe sleutelfiguur bij de GGZ",
        ),
        punt(Soort.RONDVRAAG),
        punt(Soort.AFSLUITING, "Een minuut uitgelopen. Volgend overleg over zes weken."),
    )
