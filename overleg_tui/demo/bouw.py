"""How the demo data is written down: short notations that become values of the domain."""

from collections.abc import Iterable
from datetime import date, timedelta

from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.tekst import Tekst, tekst


def teksten(*regels: str) -> tuple[Tekst, ...]:
    """Take each line through the door of the domain."""
    return tuple(tekst(regel) for regel in regels)


def werkdag(dag: date) -> date:
    """Return the day itself, or the Monday after it: nobody promises to be ready on a Sunday."""
    return dag + timedelta(days=max(0, 7 - dag.weekday())) if dag.weekday() > 4 else dag


def regel(wie: str, wat: str, voor: date | None, terug: date | None, *, warm: bool = False) -> str:
    """Return the quick line as somebody would type it, without what is not known yet."""
    delen = (wie and f"@{wie}", wat, _datum("voor", voor), _datum("terug", terug), warm and "#warm")
    return " ".join(deel for deel in delen if deel)


def _datum(woord: str, dag: date | None) -> str:
    return f"{woord} {dag_maand(dag, weekdag=False)}" if dag else ""


def toestemming(vorm: Vorm, vandaag: date, dagen_geleden: int, door: str, reden: str = "") -> Toestemming:
    """Return a consent recorded so many days ago."""
    return Toestemming(vorm, vandaag - timedelta(days=dagen_geleden), tekst(door), tekst(reden))


def casus(
    code: str,
    omschrijving: str,
    *,
    inbrenger: str,
    toestemming: Toestemming,
    criteria: Iterable[str],
    betrokken: Iterable[str],
    hulpvraag: str,
    vraag: str,
    punten: dict[Kwadrant, tuple[str, ...]],
    samenhang: Iterable[tuple[str, str]],
    gesloten: date | None = None,
) -> Casus:
    """Return a casus; a punt is written as the room sees it: ``+ `` is kracht, ``★1 `` prioriteit.

    ``samenhang`` names two punten by their first words.
    """
    lijst = _punten(punten)
    return Casus(
        code=code,
        omschrijving=tekst(omschrijving),
        inbrenger=tekst(inbrenger),
        hulpvraag=tekst(hulpvraag),
        vraag=tekst(vraag),
        toestemming=toestemming,
        criteria=teksten(*criteria),
        betrokken=teksten(*betrokken),
        punten=lijst,
        samenhang=tuple(Samenhang(_id(lijst, van), _id(lijst, naar)) for van, naar in samenhang),
        gesloten=gesloten,
    )


def _punten(punten: dict[Kwadrant, tuple[str, ...]]) -> tuple[Punt, ...]:
    regels = [(kwadrant, geschreven) for kwadrant in Kwadrant for geschreven in punten[kwadrant]]
    return tuple(_punt(f"p{n}", kwadrant, geschreven) for n, (kwadrant, geschreven) in enumerate(regels, 1))


def _punt(id_: str, kwadrant: Kwadrant, geschreven: str) -> Punt:
    prioriteit = int(geschreven[1]) if geschreven.startswith("★") else None
    rest = geschreven[3:] if prioriteit else geschreven
    return Punt(id_, kwadrant, tekst(rest.removeprefix("+ ")), rest.startswith("+ "), prioriteit)


def _id(punten: tuple[Punt, ...], begin: str) -> str:
    (gevonden,) = [punt.id for punt in punten if punt.tekst.startswith(begin)]
    return gevonden
