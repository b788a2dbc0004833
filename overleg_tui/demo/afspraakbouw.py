"""How the afspraken of the past overleggen are written down, and what the domain makes of that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from overleg_tui.demo.bouw import regel, werkdag
from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.sociale_kaart import slug
from overleg_tui.domain.tekst import tekst


@dataclass(frozen=True, slots=True)
class Regel:
    """One afspraak as written down here: ``voor``, ``terug`` and the steps count days from its overleg.

    So does ``nagevraagd``. ``raakt`` are the numbers of the patient's stars that it does something about.
    """

    punt: str
    casus: str | None
    wie: str
    wat: str
    voor: int | None = 14
    terug: int | None = 21
    stappen: tuple[tuple[Stadium, int, str], ...] = ()
    warm: bool = field(default=False, kw_only=True)
    reden: Reden | None = field(default=None, kw_only=True)
    raakt: tuple[int, ...] = field(default=(), kw_only=True)
    nagevraagd: tuple[int, ...] = field(default=(), kw_only=True)


def afspraak(nummer: int, datum: date, geschreven: Regel, sterren: Mapping[tuple[str, int], str]) -> Afspraak:
    """Return the afspraak of the overleg of ``datum``; ``sterren`` are ids of punten by code and star."""
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
        raakt=tuple(sterren[geschreven.casus or "", ster] for ster in geschreven.raakt),
        nagevraagd=tuple(datum + timedelta(days=dag) for dag in geschreven.nagevraagd),
    )


def _dag(datum: date, dagen: int | None) -> date | None:
    return None if dagen is None else werkdag(datum + timedelta(days=dagen))


def _spoor(datum: date, stappen: tuple[tuple[Stadium, int, str], ...]) -> tuple[Stap, ...]:
    alle = ((Stadium.AFGESPROKEN, 0, ""), *stappen)
    return tuple(Stap(stadium, datum + timedelta(days=dag), tekst(zin)) for stadium, dag, zin in alle)
