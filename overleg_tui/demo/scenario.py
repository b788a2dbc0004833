"""What is said at the overleg of today, as data: a headless run of the program types it, key by key."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from overleg_tui.demo import sleutelfiguren as sf
from overleg_tui.demo.bouw import regel, werkdag
from overleg_tui.domain.overleg import Aanwezigheid, Genodigde
from overleg_tui.domain.sociale_kaart import slug

LOOPT, TERUG = "l", "m"
"""Keys of the opening round: still going on, and reported back."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is typed at one agendapunt (its id), in this order: ronde, notities, regie, besluiten, afspraken.

    ``ronde`` are the answers of the opening round: the number of an afspraak, the key, and a remark.
    ``regie`` are notes for the chair only; ``afspraken`` are quick lines.
    """

    agendapunt: str
    notities: tuple[str, ...] = ()
    regie: tuple[str, ...] = ()
    besluiten: tuple[str, ...] = ()
    afspraken: tuple[str, ...] = ()
    ronde: tuple[tuple[int, str, str], ...] = ()


_Snel = Callable[..., str]


def afmeldingen() -> tuple[Genodigde, ...]:
    """Return who is not there today: one with her deputy, one without; the others are AANWEZIG."""
    return (
        Genodigde(slug(sf.VAN_DOORN), Aanwezigheid.VERHINDERD, slug(sf.MAAS)),
        Genodigde(slug(sf.LAMMERS), Aanwezigheid.VERHINDERD),
        Genodigde(slug(sf.AMELINK), Aanwezigheid.AFWEZIG),
    )


def scenario(vandaag: date) -> tuple[Scene, ...]:
    """Return the scenes of today's overleg in the order of its agenda, one for each agendapunt."""

    def snel(wie: str, wat: str, voor: int, terug: int, *, warm: bool = False) -> str:
        doen, melden = (werkdag(vandaag + timedelta(days=over)) for over in (voor, terug))
        return regel(wie, wat, doen, melden, warm=warm)

    return (
        Scene("a1", notities=("René Maas zit aan voor Ingrid van Doorn (WMO).",)),
        _openingsronde(),
        _hoofdpijn(snel),
        _valt(snel),
        _gezin(snel),
        _drinkt(snel),
        _expertise(snel),
        Scene("a8", notities=("Dank aan Gijs ’t Hart voor zes jaar meedenken.",)),
        Scene("a9", notities=("Op tijd klaar. Volgend overleg over zes weken, zelfde plek en tijd.",)),
    )


def _openingsronde() -> Scene:
    return Scene(
        "a2",
        ronde=(
            (8, LOOPT, "hij gaat er met zijn opvolger heen"),
            (17, TERUG, "mevrouw loopt met haar hond elke week mee"),
            (19, TERUG, "het briefadres is rond; nu kan de uitkering worden aangevraagd"),
        ),
        notities=("Graag ook tussendoor terugkoppelen: dan is er hier meer tijd voor de casussen.",),
        regie=("K-034: de dagbesteding ligt weken stil. Deze week navragen.",),
    )


def _hoofdpijn(snel: _Snel) -> Scene:
    return Scene(
        "a3",
        notities=("Mevrouw wil wel praten over de huur, als de huisarts er de eerste keer bij is.",),
        besluiten=("Geen nieuwe verwijzing voor de hoofdpijn; eerst rust over de huur.",),
        afspraken=(
            snel("Maatschappelijk werk", "opent bij de huisarts samen met haar de post", 8, 15, warm=True),
            snel("Schuldhulp", "maakt met de verhuurder een betaalregeling", 21, 28),
            snel("Oosterling", "belt mevrouw over de afspraak met maatschappelijk werk", 2, 9),
        ),
    )


def _valt(snel: _Snel) -> Scene:
    return Scene(
        "a4",
        notities=(
            "Meneer viel vorige week weer; hij lag een uur voor de buurjongen hem vond.",
            "Gijs draagt de geheugentest over aan Zoë en komt samen met haar langs.",
        ),
        besluiten=("Na een val zonder letsel komt de wijkverpleging, dag en nacht.",),
        afspraken=(
            snel("WMO", "belt meneer over huishoudelijke hulp en een alarmknop", 5, 12, warm=True),
            snel("’t Hart", "doet met zijn opvolger de geheugentest bij meneer thuis", 12, 19, warm=True),
            snel("Ouderenwerk", "zoekt een vrijwilliger voor de boodschappen", 14, 28),
        ),
    )


def _gezin(snel: _Snel) -> Scene:
    return Scene(
        "a5",
        notities=("Moeder vindt het goed dat het CJG alles bij elkaar houdt [met tolk besproken].",),
        besluiten=("Het CJG is het ene aanspreekpunt; de anderen bellen eerst Aylin Yıldız.",),
        afspraken=(
            snel("CJG", "belt moeder en plant een gesprek aan de keukentafel", 4, 11, warm=True),
            snel("Woningcorporatie", "legt in gewone taal uit waarom de urgentie is afgewezen", 14, 21),
            snel("Taalhuis", "vraagt een taalmaatje dat op dinsdag kan", 21, 35),
        ),
    )


def _drinkt(snel: _Snel) -> Scene:
    return Scene(
        "a6",
        notities=("Begin bij het slapen: daar wil meneer het zelf over hebben.",),
        regie=("Pas verder bespreken als meneer weet van dit overleg.",),
        afspraken=(
            snel("Boekhout", "vraagt meneer of wij op code mogen meedenken", 10, 17),
            snel("Verslavingszorg", "denkt met de POH mee over het eerste gesprek, zonder naam", 7, 14),
        ),
    )


def _expertise(snel: _Snel) -> Scene:
    return Scene(
        "a7",
        notities=(
            "Een gezinscoach kan meestal binnen drie weken starten.",
            "Praktijken mogen rechtstreeks bellen; een verwijzing is niet nodig.",
        ),
        afspraken=(snel("Yıldız", "stuurt de folder van de oudercursus naar beide praktijken", 7, 14),),
    )
