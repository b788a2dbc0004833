"""Navraag: whom to ask about which open afspraken, and when asking again is not too soon.

Decisions where the design is silent: asking is proposed of who has something silent or overdue that was
not asked about for two weeks; the question is then about all their open points but those just asked. When
everything was just asked and the chair asks all the same, it is about everything. What nobody can be asked
about (no name, left without successor, its casus wiped) is not there.
"""

from datetime import date

from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.stilte import NAVRAAG_WACHT, STIL_NA, Opvolgregel, opvolging


@record(frozen=True, slots=True)
class Navraag:
    """What to ask one sleutelfiguur, the most silent point first; ``laatst`` is when they were last asked.

    ``voorstel``: it is time to ask.
    """

    figuur: Sleutelfiguur
    punten: tuple[Opvolgregel, ...]
    laatst: date | None
    voorstel: bool


def navragen(
    register: Register, vandaag: date, wacht: int = NAVRAAG_WACHT, stil_na: int = STIL_NA
) -> tuple[Navraag, ...]:
    """Return a navraag for everybody with open points who can be asked, the most silent one first.

    ``wacht``: so many days after asking it is not proposed again; ``stil_na``: after so many it is silent.
    """
    found: dict[str, list[Opvolgregel]] = {}
    for regel in opvolging(register, vandaag, stil_na):
        if regel.aanspreekbaar and not regel.gewist and not regel.vertellen:
            found.setdefault(regel.aanspreekbaar.id, []).append(regel)
    return tuple(
        _navraag(register.sleutelfiguren[id_], lines, vandaag, wacht) for id_, lines in found.items()
    )


def net_gevraagd(regel: Opvolgregel, vandaag: date, wacht: int = NAVRAAG_WACHT) -> bool:
    """Whether asking again is too soon; also when the clock was set back since."""
    asked = regel.afspraak.nagevraagd
    return bool(asked) and (vandaag - asked[-1]).days < wacht


def _navraag(figuur: Sleutelfiguur, regels: list[Opvolgregel], vandaag: date, wacht: int) -> Navraag:
    due = tuple(regel for regel in regels if not net_gevraagd(regel, vandaag, wacht))
    asked = [day for regel in regels for day in regel.afspraak.nagevraagd]
    return Navraag(
        figuur,
        due or tuple(regels),
        max(asked, default=None),
        any(regel.stil or regel.te_laat for regel in due),
    )
