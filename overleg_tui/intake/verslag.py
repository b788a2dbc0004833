"""What an import did, file by file, in sentences for whoever started it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from overleg_tui.intake.gelezen import Melding


class Stand(StrEnum):
    """What became of one thing in a file; the value is the word in the report."""

    TOEGEVOEGD = "toegevoegd"
    GEWIJZIGD = "gewijzigd"
    ONGEWIJZIGD = "ongewijzigd"


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A casus, organisatie or sleutelfiguur (``soort``) from a file, by ``naam``, and what became of it."""

    soort: str
    naam: str
    stand: Stand
    wat: str = ""

    def __str__(self) -> str:
        return f"{self.naam} ({self.wat})" if self.wat else self.naam


@dataclass(frozen=True, slots=True)
class Bestandsverslag:
    """The report on one file; ``met_naam``: it held the name of a patient, for the key file."""

    bestand: str
    onderdelen: tuple[Onderdeel, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    met_naam: bool = False

    @property
    def stand(self) -> Stand | None:
        """The strongest thing that happened; ``None`` when the file was passed over."""
        found = {part.stand for part in self.onderdelen}
        return next((stand for stand in Stand if stand in found), None)

    def regels(self) -> list[str]:
        """Return the report as lines: the file, then what happened and what found no place, indented."""
        lines = [f"{self.bestand}: {_kort(self.onderdelen)}"]
        mixed = len({part.stand for part in self.onderdelen}) > 1
        for stand in (Stand.TOEGEVOEGD, Stand.GEWIJZIGD):
            before = f"{stand}: " if mixed else ""
            lines += [f"  {before}{text}" for text in _per_soort(self.onderdelen, stand)]
        if self.met_naam:
            lines.append("  de naam staat alleen in het sleutelbestand (data/namen.json)")
        return lines + [f"  let op, {melding}" for melding in self.meldingen]


_MEERVOUD = {"casus": "casussen", "organisatie": "organisaties", "sleutelfiguur": "sleutelfiguren"}


def _kort(onderdelen: Iterable[Onderdeel]) -> str:
    """``2 toegevoegd, 5 ongewijzigd``, or one word where everything went the same way."""
    parts = list(onderdelen)
    counts = {stand: sum(part.stand is stand for part in parts) for stand in Stand}
    found = [(stand, n) for stand, n in counts.items() if n]
    if not found:
        return "overgeslagen"
    if len(found) == 1:
        return str(found[0][0])
    return ", ".join(f"{n} {stand}" for stand, n in found)


def _per_soort(onderdelen: Iterable[Onderdeel], stand: Stand) -> list[str]:
    texts = []
    for soort, plural in _MEERVOUD.items():
        parts = [str(part) for part in onderdelen if part.soort == soort and part.stand is stand]
        if len(parts) == 1:
            texts.append(f"{soort} {parts[0]}")
        elif parts:
            texts.append(f"{len(parts)} {plural}: {'; '.join(parts)}")
    return texts
