"""What a setting may be: how its value is read from a settings file, and written into one."""

from collections.abc import Callable
from datetime import time
from enum import StrEnum
from re import findall
from typing import Any

from overleg_tui.domain.bewaartermijn import lees_bewaartermijn
from overleg_tui.domain.datum import lees_tijd, tijd
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.invoer import eenmaal
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import Tekst, tekst, tekst_blok

Plat = int | str | list[str]
"""What a settings file can hold of ours."""


@record(frozen=True, slots=True)
class Instelvorm:
    """``verwacht`` says in words what belongs there; ``lees`` refuses all else (the words do not matter)."""

    verwacht: str
    lees: Callable[[object], Any]
    schrijf: Callable[[Any], Plat] = str


def getal(minst: int, meest: int) -> Instelvorm:
    """A whole number."""

    def lees(raw: object) -> int:
        if type(raw) is not int or not minst <= raw <= meest:
            raise Refused("geen getal")
        return raw

    return Instelvorm(f"een heel getal van {minst} tot en met {meest}", lees, int)


def zin(*invulbaar: str, leeg_mag: bool = True) -> Instelvorm:
    """One line; ``invulbaar`` are the words between braces that are filled in."""
    return Instelvorm(_verwacht("een zin", invulbaar, leeg_mag), _lezer(tekst, invulbaar, leeg_mag))


def blok(*invulbaar: str) -> Instelvorm:
    """A text that may be of several lines, or empty."""
    return Instelvorm(_verwacht("een tekst", invulbaar, True), _lezer(tekst_blok, invulbaar, True))


def _verwacht(wat: str, invulbaar: tuple[str, ...], leeg_mag: bool) -> str:
    fill = f", met tussen accolades alleen {' en '.join(invulbaar)}" if invulbaar else ""
    return f"{wat} tussen aanhalingstekens{'' if leeg_mag else ', niet leeg'}{fill}"


def _lezer(
    schoon: Callable[[str], str], invulbaar: tuple[str, ...], leeg_mag: bool
) -> Callable[[object], str]:
    def lees(raw: object) -> str:
        if not isinstance(raw, str) or not (leeg_mag or raw.strip()):
            raise Refused("geen tekst")
        if invulbaar and not set(findall(r"\{[^{}]*\}", raw)) <= set(invulbaar):
            raise Refused("onbekend tussen accolades")
        return schoon(raw)

    return lees


def _lees_tijdstip(raw: object) -> time | None:
    if isinstance(raw, time):
        return raw.replace(second=0, microsecond=0)
    if not isinstance(raw, str):
        raise Refused("geen tijd")
    return lees_tijd(raw) if raw.strip() else None


TIJDSTIP = Instelvorm('een tijd, zoals "13:00", of niets: ""', _lees_tijdstip, lambda t: tijd(t) if t else "")


def _lees_termijn(raw: object) -> object:
    if not isinstance(raw, str):
        raise Refused("geen termijn")
    return lees_bewaartermijn(raw)


TERMIJN = Instelvorm('een tijd, zoals "1 jaar", "6 maanden" of "90 dagen"', _lees_termijn)


def keuze(soort: type[StrEnum]) -> Instelvorm:
    """One of some words."""
    words = ", ".join(f'"{word}"' for word in _woorden(soort))

    def lees(raw: object) -> StrEnum:
        return _kies(soort, raw)

    return Instelvorm(f"een van {words}", lees, lambda chosen: str(chosen).lower())


def rij(soort: type[StrEnum]) -> Instelvorm:
    """Some words in an order, each once."""
    words = ", ".join(_woorden(soort))

    def lees(raw: object) -> tuple[StrEnum, ...]:
        chosen = [_kies(soort, word) for word in raw] if isinstance(raw, list) else []
        if not chosen or len(set(chosen)) < len(chosen):
            raise Refused("geen rij")
        return tuple(chosen)

    return Instelvorm(f"een rij tussen [ ] met elk woord hoogstens één keer, uit: {words}", lees, _als_rij)


def _lees_teksten(raw: object) -> tuple[Tekst, ...]:
    if not isinstance(raw, list) or not all(isinstance(text, str) and text.strip() for text in raw):
        raise Refused("geen rij")
    return eenmaal(map(tekst, raw))


def _als_rij(texts: Any) -> list[str]:  # noqa: ANN401  # of texts, or of words to choose from
    return [str(text).lower() if isinstance(text, StrEnum) else str(text) for text in texts]


TEKSTEN = Instelvorm('een rij teksten tussen [ ], zoals ["SOLK", "bewerkelijk"]', _lees_teksten, _als_rij)


def _kies(soort: type[StrEnum], raw: object) -> StrEnum:
    word = raw.strip().lower() if isinstance(raw, str) else ""
    found = next((chosen for chosen in soort if str(chosen).lower() == word), None)
    if found is None:
        raise Refused("bestaat niet")
    return found


def _woorden(soort: type[StrEnum]) -> list[str]:
    return [str(word).lower() for word in soort]
