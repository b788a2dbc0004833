"""Afspraken found by overleg, casus and partner, so that a document costs the same after years of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel

Groepen = Mapping[str | None, tuple[Afspraak, ...]]


@dataclass(frozen=True, slots=True)
class Opzoek:
    """All afspraken of one table, grouped; within a group the oldest number first."""

    per_overleg: Groepen
    per_casus: Groepen
    per_figuur: Groepen


# The table seen last with its groups: tables never change, and a set of documents is made from one.
_laatste: tuple[Tabel[Afspraak], Opzoek] | None = None


def opzoek(register: Register) -> Opzoek:
    """Return the groups of this register's afspraken."""
    global _laatste
    if _laatste is None or _laatste[0] is not register.afspraken:
        every = sorted(register.afspraken.values(), key=lambda afspraak: afspraak.nummer)
        groups = Opzoek(
            _groepen((a.overleg, a) for a in every),
            _groepen((a.casus, a) for a in every),
            _groepen((a.wie, a) for a in every),
        )
        _laatste = (register.afspraken, groups)
    return _laatste[1]


def _groepen(pairs: Iterable[tuple[str | None, Afspraak]]) -> Groepen:
    found: dict[str | None, list[Afspraak]] = {}
    for key, afspraak in pairs:
        found.setdefault(key, []).append(afspraak)
    return {key: tuple(group) for key, group in found.items()}
