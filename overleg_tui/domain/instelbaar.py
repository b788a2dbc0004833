"""Every setting with its meaning, its form and where it stands: the one declaration of ``instellingen.toml``.

The file is read by it, and its template printed from it. A setting stands in the file under the names that
lead to it in ``Instellingen``, e.g. ``weken`` below ``[overleg]`` is ``overleg.weken``.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.instelvormen import (
    TEKSTEN,
    TERMIJN,
    TIJDSTIP,
    Instelvorm,
    blok,
    getal,
    keuze,
    rij,
    zin,
)
from overleg_tui.domain.overleg import Bespreking, Soort
from overleg_tui.domain.record import record
from overleg_tui.domain.thema import Thema


@record(frozen=True, slots=True)
class Instelling:
    """One setting: its name below its heading, its form, and what it is for."""

    naam: str
    vorm: Instelvorm
    uitleg: str


@record(frozen=True, slots=True)
class Rubriek:
    """What stands below one heading, e.g. ``agenda.minuten``."""

    kop: str
    uitleg: str
    instellingen: tuple[Instelling, ...]


_NAAM, _DAG = "{naam}", "{dag}"
_MINUTEN = getal(1, 240)


def _mail(kop: str, uitleg: str) -> Rubriek:
    return Rubriek(
        f"mail.{kop}",
        uitleg,
        (
            Instelling("onderwerp", zin(_NAAM, _DAG, leeg_mag=False), "het onderwerp"),
            Instelling("opening", zin(_NAAM, _DAG), "de eerste regel; leeg: die van [mail]"),
            Instelling("zin", zin(_NAAM, _DAG, leeg_mag=False), "de zin die het stuk aankondigt"),
            Instelling("slot", blok(_NAAM, _DAG), "de laatste regels; leeg: die van [mail]"),
        ),
    )


RUBRIEKEN = (
    Rubriek(
        "overleg",
        "Wanneer en waar een nieuw overleg is.",
        (
            Instelling("weken", getal(1, 52), "om de hoeveel weken"),
            Instelling("begin", TIJDSTIP, 'zoals "13:00"; leeg: zoals het vorige overleg'),
            Instelling("eind", TIJDSTIP, "vul begin en eind allebei in, of geen van beide"),
            Instelling("plaats", zin(), "waar; leeg: waar het vorige overleg was"),
        ),
    ),
    Rubriek(
        "agenda",
        "Wat er op een nieuwe agenda staat. Bij casus komen de casussen, bij verbeterpunt\n"
        "de verbeterpunten. Wat u weglaat, kunt u per overleg nog toevoegen.",
        (Instelling("punten", rij(Soort), "in deze volgorde"),),
    ),
    Rubriek(
        "agenda.minuten",
        "Hoeveel minuten een nieuw punt krijgt.",
        tuple(Instelling(soort.lower(), _MINUTEN, "") for soort in Soort),
    ),
    Rubriek(
        "agenda.bespreking",
        "Hoeveel minuten een casus krijgt die u lang, kort of als hamerstuk op de agenda zet.",
        tuple(Instelling(hoe, _MINUTEN, "") for hoe in Bespreking),
    ),
    Rubriek(
        "casus",
        "Wie er voor krachtige basiszorg in aanmerking komt, en hoe lang een gesloten casus blijft staan.",
        (
            Instelling("criteria", TEKSTEN, "de lijst om uit te kiezen"),
            Instelling("bewaren", TERMIJN, "na zoveel tijd mag een gesloten casus gewist worden"),
        ),
    ),
    Rubriek(
        "dagen",
        "Na hoeveel dagen iets uw aandacht vraagt.",
        (
            Instelling("stil", getal(1, 365), "een afspraak waarvan niets gehoord is, heet dan stil"),
            Instelling("navraag", getal(1, 365), "zo lang na een navraag wordt er niet nog een voorgesteld"),
            Instelling("kaart", getal(1, 3650), "dan moet een regel van de sociale kaart nagekeken worden"),
        ),
    ),
    Rubriek(
        "mail",
        "De regels om een mail heen. {naam} wordt de ontvanger, {dag} de dag van het overleg.",
        (
            Instelling("opening", zin(_NAAM, _DAG), "de eerste regel"),
            Instelling("slot", blok(_NAAM, _DAG), "de laatste regels"),
        ),
    ),
    _mail("uitnodiging", "De mail met de uitnodiging."),
    _mail("uittreksel", "De mail aan één partner, met wat die aangaat."),
    _mail("navraag", "De mail waarin u navraagt hoe het staat; {dag} is hier vandaag."),
    Rubriek(
        "vragen",
        "Waar u bij elk kwadrant van het 4D-beeld naar kunt vragen.",
        tuple(Instelling(kwadrant.lower(), zin(), "") for kwadrant in Kwadrant),
    ),
    Rubriek(
        "scherm",
        "Hoe het scherm begint; Ctrl+T kiest een ander zolang het programma open is.",
        (Instelling("thema", keuze(Thema), 'kies uit "beamer", "donker" en "hoog contrast"'),),
    ),
)
TOETSEN = "toetsen"
"""The heading below which keys are set, by the ids of the commands; which there are, the screen knows."""


def waarde(van: Any, pad: str) -> Any:  # noqa: ANN401  # any setting, or what holds some
    """Return what stands at a path such as ``agenda.minuten.casus`` in settings."""
    return reduce(_onder, pad.split("."), van)


def _onder(van: Any, naam: str) -> Any:  # noqa: ANN401  # the same
    return van[_sleutel(van, naam)] if isinstance(van, Mapping) else getattr(van, naam)


def _sleutel(van: Mapping[Any, Any], naam: str) -> Any:  # noqa: ANN401  # a member of an enum
    return next(key for key in van if str(key).lower() == naam)


def met(van: Any, pad: str, nieuw: Any) -> Any:  # noqa: ANN401  # any setting, or what holds some
    """Return settings with ``nieuw`` at that path."""
    naam, _, rest = pad.partition(".")
    inner = met(_onder(van, naam), rest, nieuw) if rest else nieuw
    return {**van, _sleutel(van, naam): inner} if isinstance(van, Mapping) else replace(van, **{naam: inner})
