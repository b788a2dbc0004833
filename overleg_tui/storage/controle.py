"""``controleer``: reads everything, verifies it and repairs nothing."""

from collections.abc import Iterator
from pathlib import Path

from overleg_tui.domain.record import record
from overleg_tui.storage import documents, gezienlog, kopieen, small
from overleg_tui.storage.damage import UNFINISHED, Damage
from overleg_tui.storage.documents import TABLES, Rows
from overleg_tui.storage.files import Files
from overleg_tui.storage.follow import read_beside
from overleg_tui.storage.kopieen import Telling
from overleg_tui.storage.load import Loaded
from overleg_tui.storage.references import losse_verwijzingen


@record(frozen=True, slots=True)
class Bevinding:
    """One thing that is not right: file, place in it, what. ``schade``: not what was once written."""

    bestand: str
    plaats: str
    wat: str
    schade: bool = True

    def __str__(self) -> str:
        return f"{self.bestand}{f', {self.plaats}' if self.plaats else ''}: {self.wat}."


@record(frozen=True, slots=True)
class Verslag:
    """What was looked at, and everything found."""

    telling: Telling | None
    kopieen: int
    bevindingen: tuple[Bevinding, ...]

    @property
    def schade(self) -> bool:
        """Whether anything on disk is not what was written."""
        return any(found.schade for found in self.bevindingen)


def controleer(files: Files) -> Verslag:
    """Read everything in a working folder and tell what is wrong."""
    found: list[Bevinding] = []
    loaded, namen = _register(files, found), _namen(files, found)
    copies = kopieen.paden(files)
    for path in copies:
        found += _copy(files, path)
    if loaded is not None:
        unreadable = list(_documents("register.json", loaded.rows))
        found += unreadable
        if not unreadable:
            register = documents.register(loaded.rows, loaded.plek)
            found += [
                Bevinding("register.json" if place else "namen.json", place, what, False)
                for place, what in losse_verwijzingen(register, namen)
            ]
    return Verslag(kopieen.tel(loaded.rows) if loaded else None, len(copies), tuple(found))


def _register(files: Files, found: list[Bevinding]) -> Loaded | None:
    try:
        loaded = read_beside(files)
    except Damage as damage:
        found.append(_bevinding(damage))
        return None
    if loaded is not None and loaded.torn:
        found.append(Bevinding(files.journal.name, "einde", UNFINISHED, False))
    return loaded


def _namen(files: Files, found: list[Bevinding]) -> dict[str, str]:
    namen: dict[str, str] = {}
    try:
        namen = small.read_namen(files)
    except Damage as damage:
        found.append(_bevinding(damage))
    try:
        small.read_texts(files, "concepten")
        small.read_texts(files, "logboek")
        if gezienlog.lees(files)[1]:
            raise Damage(files.gezien.name, "", "een regel is niet meer te lezen")
    except Damage as damage:
        found.append(_bevinding(damage))
    return namen


def _copy(files: Files, path: Path) -> list[Bevinding]:
    name = f"kopieen/{path.name}"
    try:
        found = list(_documents(name, kopieen.lees(files, path).rows))
        namen = kopieen.namen_bij(path)
        data = files.read(namen)
        if data is not None:
            small.texts_in(files, "namen", data, namen.name)
        return found
    except Damage as damage:
        return [Bevinding(f"kopieen/{damage.bestand}", damage.plaats, damage.wat)]


def _bevinding(damage: Damage) -> Bevinding:
    return Bevinding(damage.bestand, damage.plaats, damage.wat)


def _documents(name: str, rows: Rows) -> Iterator[Bevinding]:
    """Yield each document that is not of its table's shape."""
    for table, wanted in TABLES.items():
        for number, text in rows.get(table, {}).items():
            try:
                documents.from_json(wanted, text)
            except (TypeError, ValueError) as error:
                why = f"({type(error).__name__})"
                yield Bevinding(name, f"{table}, {number}", f"dit document is niet te lezen {why}")
                continue
            if table == "afspraken" and documents.key_of(text) != str(number):
                yield Bevinding(name, f"{table}, {number}", "nummer en plaats zijn niet dezelfde")
