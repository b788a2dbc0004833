"""A rich overleg for the tests of the paper: every kind of attendance, consent, note and afspraak."""

from datetime import date, datetime, time

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.overleg import (
    Aanwezigheid,
    Agendapunt,
    Besluit,
    Fase,
    Genodigde,
    Notitie,
    Overleg,
    Soort,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import tekst

DAG = date(2026, 11, 24)
NU = datetime(2026, 11, 24, 15, 0)

ORGANISATIES = (
    Organisatie("wmo", tekst("WMO wijkteam Laak"), Ring.BINNENRING, (tekst("huishoudelijke hulp"),)),
    Organisatie("cjg", tekst("CJG"), Ring.BINNENRING),
    Organisatie("parnassia", tekst("Parnassia Groep"), Ring.BINNENRING),
    Organisatie("mooiwelzijn", tekst("MooiWelzijn"), Ring.BINNENRING),
)


def _figuur(id_, organisatie, naam, functie, vervanger=None):
    mail = f"{id_}@example.org"
    return Sleutelfiguur(
        id_, organisatie, tekst(naam), tekst(functie), tekst(mail), tekst("070-5550201"), vervanger
    )


FIGUREN = (
    _figuur("inge", "wmo", "Inge van Dort", "consulent WMO", "rene"),
    _figuur("rene", "wmo", "René Claassen", "consulent WMO"),
    _figuur("hatice", "cjg", "Hatice Yilmaz", "jeugd- en gezinscoach"),
    _figuur("bram", "parnassia", "Bram ’t Hart", "SPV"),
    _figuur("soraya", "mooiwelzijn", "Soraya Ramdin", "welzijnscoach"),
)

MEVROUW = Casus(
    "K-021",
    tekst("mw., 47 jaar"),
    tekst("huisarts, praktijk Laakkwartier"),
    tekst("Ik wil weer een nacht doorslapen."),
    tekst("Wie kan deze maand met haar naar de geldzaken kijken?"),
    Toestemming(Vorm.OP_CODE, date(2026, 11, 17), tekst("POH-KB")),
    (tekst("SOLK"), tekst("multiproblematiek")),
    (tekst("WMO wijkteam Laak"), tekst("MooiWelzijn")),
    (
        Punt("p1", Kwadrant.LICHAAM, tekst("Buikpijn, twee jaar, MDL-arts vond niets")),
        Punt("p2", Kwadrant.LICHAAM, tekst("Fietst naar de markt"), kracht=True),
        Punt("p3", Kwadrant.MAATSCHAPPELIJK, tekst("Ongeopende post; deurwaarder kwam"), prioriteit=1),
        Punt("p4", Kwadrant.GEEST, tekst("Wakker om vier uur, malen")),
        Punt("p5", Kwadrant.SOCIAAL, tekst("Zus sprak zij een jaar niet"), prioriteit=2),
    ),
    (Samenhang("p3", "p4"),),
    tekst("alleen voor het dossier"),
)
MENEER = Casus(
    "K-022",
    tekst("dhr., 71 jaar"),
    vraag=tekst("Hoe voorkomen we de volgende ambulance?"),
    punten=(Punt("p1", Kwadrant.LICHAAM, tekst("Hartfalen, zes keer SEH")),),
)
BIJZONDER = Casus(
    "K-023",
    tekst("mw., 34 jaar"),
    vraag=tekst("Wat is de veilige volgende stap?"),
    toestemming=Toestemming(Vorm.BIJZONDER, date(2026, 11, 20), tekst("huisarts"), tekst("dreiging thuis")),
    punten=(Punt("p1", Kwadrant.SOCIAAL, tekst("Partner volgt haar telefoon")),),
)
GEZIN = Casus(
    "K-024",
    tekst("gezin, vier kinderen"),
    hulpvraag=tekst("Rust in huis."),
    vraag=tekst("Wie wordt het ene aanspreekpunt?"),
    toestemming=Toestemming(Vorm.OP_NAAM, date(2026, 11, 18), tekst("CJG")),
    betrokken=(tekst("CJG"),),
    punten=(Punt("p1", Kwadrant.SOCIAAL, tekst("Ruzie tussen vader en oudste (16)")),),
)
NAMEN = {"K-021": "Petra Verkuijl", "K-024": "gezin El Amrani", "K-023": "Sanne Ketelaar"}

VORIG = Overleg(
    "2026-10-13",
    date(2026, 10, 13),
    time(13, 0),
    time(14, 30),
    fase=Fase.AFGESLOTEN,
    agenda=(Agendapunt("a1", Soort.CASUS, 15, casus="K-021"),),
)
NU_OVERLEG = Overleg(
    "2026-11-24",
    DAG,
    time(13, 0),
    time(14, 30),
    tekst("Buurthuis de Laak, zaal 2"),
    Fase.AFGESLOTEN,
    (
        Agendapunt("a1", Soort.OPENING, 5, notities=(Notitie(tekst("Welkom aan Soraya.")),)),
        Agendapunt("a2", Soort.OPENINGSRONDE, 10),
        Agendapunt(
            "a3",
            Soort.CASUS,
            15,
            casus="K-021",
            notities=(
                Notitie(tekst("Mevrouw wil zelf meebeslissen.")),
                Notitie(tekst("Let op spanning tussen WMO en Parnassia"), regie=True),
            ),
            besluiten=(Besluit(tekst("De huisarts blijft het aanspreekpunt.")),),
        ),
        Agendapunt("a4", Soort.CASUS, 15, casus="K-022"),
        Agendapunt("a5", Soort.CASUS, 10, casus="K-023"),
        Agendapunt("a6", Soort.CASUS, 10, casus="K-024"),
        Agendapunt("a7", Soort.EXPERTISE, 15, tekst("MooiWelzijn"), organisatie="mooiwelzijn"),
        Agendapunt("a8", Soort.RONDVRAAG, 5),
        Agendapunt("a9", Soort.AFSLUITING, 5),
    ),
    (
        Genodigde("inge", Aanwezigheid.AANWEZIG),
        Genodigde("hatice", Aanwezigheid.AFWEZIG),
        Genodigde("bram", Aanwezigheid.VERHINDERD, "rene"),
        Genodigde("soraya"),
    ),
    datetime(2026, 11, 24, 13, 4),
    datetime(2026, 11, 24, 14, 28),
)
VOLGEND = Overleg("2027-01-05", date(2027, 1, 5), time(13, 0), time(14, 30), tekst("Buurthuis de Laak"))


def _afspraak(nummer, overleg, punt, casus, wat, wie=None, voor=None, terug=None, **rest):
    made = rest.pop("spoor", (Stap(Stadium.AFGESPROKEN, DAG),))
    return Afspraak(nummer, overleg, punt, casus, tekst(wat), wie, voor, terug, spoor=made, **rest)


_TOEN = Stap(Stadium.AFGESPROKEN, date(2026, 10, 13))
AFSPRAKEN = (
    _afspraak(
        14,
        "2026-10-13",
        "a1",
        "K-021",
        "kennismaking in het buurthuis",
        "soraya",
        spoor=(_TOEN, Stap(Stadium.AANGEKOMEN, date(2026, 11, 3)), Stap(Stadium.TERUGGEKOPPELD, DAG)),
    ),
    _afspraak(15, "2026-10-13", "a1", "K-021", "intake plannen", "bram", spoor=(_TOEN,)),
    _afspraak(
        16,
        "2026-10-13",
        "a1",
        "K-021",
        "fysiotherapie proberen",
        "bram",
        spoor=(_TOEN, Stap(Stadium.CONTACT_GELEGD, date(2026, 10, 20))),
        reden=Reden.GEEN_PLEK,
    ),
    _afspraak(
        31,
        "2026-11-24",
        "a3",
        "K-021",
        "belt mevrouw, gaat mee naar het geldloket",
        "inge",
        date(2026, 12, 15),
        date(2026, 12, 22),
        warm=True,
    ),
    _afspraak(32, "2026-11-24", "a6", "K-024", "één plan met school maken"),
    _afspraak(33, "2026-11-24", None, "K-022", "belt de thuiszorg", "rene", date(2026, 11, 27)),
    _afspraak(34, "2026-11-24", "a8", None, "zoekt een grotere zaal", "hatice", date(2026, 12, 1)),
    _afspraak(35, "2026-11-24", None, None, "stuurt de folder rond", "soraya"),
)


def register(*overleggen, casussen=(MEVROUW, MENEER, BIJZONDER, GEZIN), afspraken=AFSPRAKEN):
    """Return a register with the rich overleg, the one before and the next, or with ``overleggen`` only."""
    made = Register()
    for partner in ORGANISATIES:
        made = made.met_organisatie(partner)
    for person in FIGUREN:
        made = made.met_sleutelfiguur(person)
    for overleg in overleggen or (VORIG, NU_OVERLEG, VOLGEND):
        made = made.met_overleg(overleg)
    for casus in casussen:
        made = made.met_casus(casus)
    for afspraak in afspraken:
        made = made.met_afspraak(afspraak)
    return made
