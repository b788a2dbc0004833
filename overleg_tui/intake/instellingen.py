"""``instellingen.toml``: what a team set to its own liking; the program reads it and never writes it.

Decisions where the design is silent: what cannot be taken is named with its line, and its default used, so
that a slip never keeps anybody from the overleg; a file that is no TOML counts as if it were not there.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.instelbaar import RUBRIEKEN, TOETSEN, Instelling, Rubriek, met, waarde
from overleg_tui.domain.instellingen import Instellingen
from overleg_tui.domain.tekst import tekst
from overleg_tui.intake.bestand import lees_tekst

_LANGST = 40
Zoeker = Callable[[Mapping[str, Any]], bool]
"""Tells whether something is in what was read of a file so far."""


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Something in the settings file that cannot be taken: on which line (0: none), and what now."""

    regel: int
    wat: str

    def __str__(self) -> str:
        return f"{f'regel {self.regel}: ' if self.regel else ''}{self.wat}"


@dataclass(frozen=True, slots=True)
class GelezenInstellingen:
    """The settings, and what could not be taken. ``bron`` is the text they were read from."""

    instellingen: Instellingen = field(default_factory=Instellingen)
    bezwaren: tuple[Bezwaar, ...] = ()
    bron: str = ""

    def met_toetsen(self, toetsen: Mapping[str, str], geweigerd: Mapping[str, str]) -> "GelezenInstellingen":
        """Return this with the keys that can be, and with why others (by id) cannot."""
        said = (Bezwaar(_regel_van(self.bron, _met_toets(id_)), wat) for id_, wat in geweigerd.items())
        return replace(
            self,
            instellingen=replace(self.instellingen, toetsen=toetsen),
            bezwaren=tuple(sorted((*self.bezwaren, *said), key=lambda bezwaar: bezwaar.regel)),
        )


def lees_instellingen(bestand: Path) -> GelezenInstellingen:
    """Read a settings file; without one everything is as it comes."""
    if not bestand.exists():
        return GelezenInstellingen()
    try:
        return lees_toml(lees_tekst(bestand))
    except Refused as refusal:
        return GelezenInstellingen(bezwaren=(Bezwaar(0, f"{refusal} {_NIETS}"),))


_NIETS = "Tot dan geldt er niets uit dit bestand."


def lees_toml(text: str) -> GelezenInstellingen:
    """Read the text of a settings file."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return GelezenInstellingen(bezwaren=(_geen_toml(text, str(error)),))
    read = Lezing(text, found)
    return GelezenInstellingen(read.alles(), tuple(sorted(read.bezwaren, key=lambda b: b.regel)), text)


def _geen_toml(text: str, said: str) -> Bezwaar:
    place = re.search(r"line (\d+)", said)
    line = int(place[1]) if place else text.rstrip().count("\n") + 1
    if "overwrite" in said or "twice" in said:
        return Bezwaar(line, f"Dit staat er al eerder; haal een van de twee weg. {_NIETS}")
    hint = 'Staat tekst tussen aanhalingstekens, en is elk teken [ en " er ook een keer om te sluiten?'
    return Bezwaar(line, f"Hier is het bestand niet meer te volgen. {hint} {_NIETS}")


class Lezing:
    """One reading of a file that is TOML; ``bezwaren`` grows along the way."""

    def __init__(self, text: str, found: Mapping[str, Any]) -> None:
        self.text, self.found = text, found
        self.bezwaren: list[Bezwaar] = []

    def alles(self) -> Instellingen:
        """Return the settings, with the default for whatever cannot be taken."""
        read = Instellingen()
        self._onbekend(self.found, (), [*{deel.kop.split(".")[0] for deel in RUBRIEKEN}, TOETSEN])
        for deel in RUBRIEKEN:
            section = self._sectie(deel.kop)
            below = [
                other.kop.rpartition(".")[2] for other in RUBRIEKEN if other.kop.startswith(f"{deel.kop}.")
            ]
            self._onbekend(section, deel.kop.split("."), [*(i.naam for i in deel.instellingen), *below])
            for instelling in deel.instellingen:
                if instelling.naam in section:
                    read = self._gezet(read, deel, instelling, section[instelling.naam])
        return replace(self._tijden_samen(read), toetsen=self._toetsen())

    def _sectie(self, kop: str) -> dict[str, Any]:
        section: Any = self.found
        for naam in kop.split("."):
            section = section.get(naam, {})
            if not isinstance(section, dict):
                self._geen_kop(naam)
                return {}
        return dict(section)

    def _geen_kop(self, naam: str) -> None:
        wat = f"‘{naam}’ hoort een kopje te zijn, tussen [ en ], met eronder wat u zet."
        self._zeg(partial(_heeft, pad=[naam]), wat)

    def _gezet(self, read: Instellingen, deel: Rubriek, instelling: Instelling, raw: object) -> Instellingen:
        pad = f"{deel.kop}.{instelling.naam}"
        try:
            new: Instellingen = met(read, pad, instelling.vorm.lees(raw))
            return new
        except Refused:
            now = _getoond(instelling.vorm.schrijf(waarde(read, pad)))
            wrong = f"‘{instelling.naam}’ onder [{deel.kop}] kan niet {_getoond(raw)} zijn"
            wat = f"{wrong}: hier hoort {instelling.vorm.verwacht}. Nu geldt {now}."
            self._zeg(partial(_heeft, pad=pad.split(".")), wat)
            return read

    def _tijden_samen(self, read: Instellingen) -> Instellingen:
        """Take begin and end of an overleg together or not at all: one could contradict that of the last."""
        begin, eind = read.overleg.begin, read.overleg.eind
        if not (begin or eind) or (begin and eind and begin < eind):
            return read
        name = "eind" if eind else "begin"
        why = "‘eind’ komt niet na ‘begin’" if begin and eind else f"‘{name}’ staat er alleen"
        wat = f"{why} onder [overleg]; vul ze samen in. Nu geldt: zoals het vorige overleg."
        self._zeg(partial(_heeft, pad=["overleg", name]), wat)
        return replace(read, overleg=replace(read.overleg, begin=None, eind=None))

    def _toetsen(self) -> dict[str, str]:
        section = self.found.get(TOETSEN, {})
        if not isinstance(section, dict):
            self._geen_kop(TOETSEN)
            return {}
        keys = _toetsen(self.found)
        wrong = [id_ for id_, raw in keys.items() if not isinstance(raw, str)]
        for id_ in wrong:
            wat = f'Zet de toetsen van ‘{_kort(id_)}’ tussen aanhalingstekens, zoals "a,F6".'
            self._zeg(_met_toets(id_), wat)
        return {id_: tekst(raw) for id_, raw in keys.items() if id_ not in wrong}

    def _onbekend(self, section: Mapping[str, Any], onder: Sequence[str], bekend: list[str]) -> None:
        """Name what the program does not know, with what was probably meant."""
        for naam in section:
            if naam not in bekend:
                near = get_close_matches(naam.lower(), bekend, 1, 0.5)
                meant = f" Bedoelt u ‘{near[0]}’?" if near else f" Wel: {', '.join(sorted(bekend))}."
                where = f" onder [{'.'.join(onder)}]" if onder else ""
                wat = f"‘{_kort(naam)}’{where} bestaat niet en doet niets.{meant}"
                self._zeg(partial(_heeft, pad=[*onder, naam]), wat)

    def _zeg(self, er_is: Zoeker, wat: str) -> None:
        said = Bezwaar(_regel_van(self.text, er_is), wat)
        if said not in self.bezwaren:
            self.bezwaren.append(said)


def _met_toets(id_: str) -> Zoeker:
    return lambda found: id_ in _toetsen(found)


def _toetsen(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stands below ``[toetsen]`` by whole id: ``overleg.afspraak`` means the same unquoted."""
    section = found.get(TOETSEN, {})
    return dict(_plat(section, "")) if isinstance(section, dict) else {}


def _plat(section: Mapping[str, Any], boven: str) -> Iterator[tuple[str, Any]]:
    for naam, raw in section.items():
        if isinstance(raw, dict):
            yield from _plat(raw, f"{boven}{naam}.")
        else:
            yield f"{boven}{naam}", raw


def _heeft(found: Any, pad: Sequence[str]) -> bool:  # noqa: ANN401  # whatever a TOML file can hold
    for naam in pad:
        if not isinstance(found, dict) or naam not in found:
            return False
        found = found[naam]
    return True


def _regel_van(text: str, er_is: Zoeker) -> int:
    """Return the line on which something begins; 0 if it is not there."""
    return next((line for line, found in _stappen(text) if er_is(found)), 0)


@lru_cache(maxsize=1)
def _stappen(text: str) -> tuple[tuple[int, Mapping[str, Any]], ...]:
    """Return what has been read after each thing in the file, and on which line that begins.

    Found by reading on line by line, as tomllib tells no places.
    """
    steps, start, inside = [], 1, False
    lines = text.split("\n")
    for n, line in enumerate(lines, 1):
        if not inside and (not line.strip() or line.lstrip().startswith("#")):
            start = n + 1
            continue
        try:
            steps.append((start, tomllib.loads("\n".join(lines[:n]) + "\n")))
        except tomllib.TOMLDecodeError:
            inside = True  # of something that takes several lines
        else:
            start, inside = n + 1, False
    return tuple(steps)


def _getoond(raw: object) -> str:
    """Return a value as it stands in a file, not too long and clean."""
    if isinstance(raw, str):
        return f'"{_kort(raw)}"'
    if isinstance(raw, list):
        return _kort(f"[{', '.join(map(_getoond, raw))}]")
    return {True: "true", False: "false"}[raw] if isinstance(raw, bool) else _kort(str(raw))


def _kort(text: str) -> str:
    clean = tekst(text)
    return clean if len(clean) <= _LANGST else clean[: _LANGST - 1] + "…"
