"""Backups in ``data/kopieen``: verified when made, thinned out as they age."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.record import record
from overleg_tui.domain.zinnen import geteld
from overleg_tui.storage import small, snapshot
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.disk import store_error, write_whole
from overleg_tui.storage.documents import Rows
from overleg_tui.storage.files import Files
from overleg_tui.storage.logboek import bewaar
from overleg_tui.storage.migrations import migrate
from overleg_tui.storage.snapshot import Snapshot

NEWEST, DAYS = 10, 31
"""So many copies stay whatever their age; then one a day for so many days; then one a month."""

NAMES = "-namen.json"
"""How the file with the names that belong to a copy ends."""

JOURNALS = "journaal-"
"""How the files begin in which the journals since the last copy are kept."""


@record(frozen=True, slots=True)
class Telling:
    """What is in a register: the date of the overleg it was last used for, and counts."""

    overleg: str
    overleggen: int
    casussen: int
    afspraken: int

    def __str__(self) -> str:
        last = [f"overleg van {self.overleg}"] if self.overleg else []
        counts = (
            geteld(self.overleggen, "overleg", "overleggen"),
            geteld(self.casussen, "casus", "casussen"),
            geteld(self.afspraken, "afspraak", "afspraken"),
        )
        return ", ".join((*last, *counts))


@record(frozen=True, slots=True)
class Kopie:
    """One backup: its name as given to ``herstel``, when it was made, what is in it; or what is wrong."""

    naam: str
    pad: Path
    bewaard: str
    telling: Telling | None
    fout: str = ""


def tel(rows: Rows) -> Telling:
    """Count the rows of a register."""
    overleggen = [json.loads(text) for text in rows["overleggen"].values()]
    held = [o["datum"] for o in overleggen if o["fase"] in (Fase.BEZIG, Fase.AFGESLOTEN)]
    last = max(held or [o["datum"] for o in overleggen], default="")
    return Telling(last, len(overleggen), len(rows["casussen"]), len(rows["afspraken"]))


def paden(files: Files) -> list[Path]:
    """Return the files of all copies of the register, newest first."""
    try:
        found = [path for path in files.kopieen.glob("*.json") if not path.name.endswith(NAMES)]
    except OSError as error:
        raise store_error(error, files.kopieen, "gelezen") from error
    return sorted(found, key=lambda path: path.stem, reverse=True)


def namen_bij(kopie: Path) -> Path:
    """Return where the names that belong to a copy lie, if there were any."""
    return kopie.with_name(kopie.stem + NAMES)


def lees(files: Files, kopie: Path) -> Snapshot:
    """Return the register in a copy; ``Damage`` if it is not as written."""
    data = files.read(kopie)
    if data is None:
        raise Damage(kopie.name, "", "het bestand is weg")
    found = snapshot.decode(files.seal.unwrap(data, "kopie", kopie.name), kopie.name)
    return replace(found, rows=migrate(found.rows, found.schema), schema=snapshot.SCHEMA)


def kopieen(files: Files) -> list[Kopie]:
    """Return all backups, newest first, each one verified."""
    return [_kopie(files, path) for path in paden(files)]


def _kopie(files: Files, path: Path) -> Kopie:
    try:
        found = lees(files, path)
    except StoreError as error:
        return Kopie(path.stem, path, "", None, error.wat if isinstance(error, Damage) else str(error))
    return Kopie(path.stem, path, found.saved, tel(found.rows))


def maak(files: Files, whole: Snapshot) -> Path:
    """Write a copy of the register and the names, read it back, and thin out older ones."""
    moment = files.nu()
    _folder(files)
    path = _free(files, moment)
    namen = files.read(files.namen)
    if namen is not None:
        small.texts_in(files, "namen", namen, files.namen.name)
        files.put(namen_bij(path), files.seal.unwrap(namen, "namen", files.namen.name), "namen")
    files.put(path, snapshot.encode(whole), "kopie")
    if lees(files, path) != whole:
        raise Damage(path.name, "", "de kopie is niet wat er geschreven is")
    dun_uit(files, path, moment.date(), whole.generation)
    return path


def bewaar_journaal(files: Files, generation: int, size: int) -> None:
    """Put the first ``size`` bytes of the journal with the copies, before it makes place for an empty one."""
    data = files.read(files.journal)
    if data is not None:
        _folder(files)
        try:
            write_whole(files.disk, files.kopieen / f"{JOURNALS}{generation:08d}.log", data[:size])
        except OSError as error:
            raise store_error(error, files.kopieen) from error


def journalen(files: Files, vanaf: int = 0) -> list[Path]:
    """Return the journals with the copies from that generation on, oldest first."""
    found = sorted(files.kopieen.glob(f"{JOURNALS}*.log"))
    return [path for path in found if path.stem >= f"{JOURNALS}{vanaf:08d}"]


def alle_journalen(files: Files) -> list[Path]:
    """Return the journals with the copies and the one being written, oldest first."""
    return [*journalen(files), files.journal]


def _folder(files: Files) -> None:
    try:
        files.disk.mkdir(files.kopieen)
        files.disk.fsync_dir(files.data)
    except OSError as error:
        raise store_error(error, files.kopieen) from error


def _free(files: Files, moment: datetime) -> Path:
    """Return a name that no copy has, after all others of the same second."""
    name = f"{moment:%Y-%m-%d-%H%M%S}"
    same = [path.stem for path in paden(files) if path.stem.startswith(name)]
    last = same[0].removeprefix(name).strip("-") if same else ""
    number = f"-{int(last if last.isdecimal() else 1) + 1:03d}" if same else ""
    return files.kopieen / f"{name}{number}.json"


def dagelijks(files: Files, whole: Snapshot) -> Path | None:
    """Make a copy at the first start of a day, if there is anything in the register."""
    today = f"{files.nu():%Y-%m-%d}"
    known = any(path.name.startswith(today) for path in paden(files))
    return None if known or not any(whole.rows.values()) else maak(files, whole)


def dun_uit(files: Files, nieuw: Path, vandaag: date, generation: int) -> None:
    """Remove copies that are too many for their age, and journals from before ``generation``.

    One that cannot be removed stays, and so does ``nieuw``: the laptop's clock may be wrong.
    """
    found = paden(files)
    keep = blijvers([path.stem for path in found], vandaag)
    old = [path for path in found if path.stem not in keep and path != nieuw]
    journals = sorted(set(journalen(files)) - set(journalen(files, generation)))
    bewaar(files, journals)
    for path in [*old, *map(namen_bij, old), *journals]:
        with suppress(OSError):
            files.disk.unlink(path)


def blijvers(namen: list[str], vandaag: date) -> set[str]:
    """Return which copies stay, of names that start with an ISO date, newest first."""
    keep = set(namen[:NEWEST])
    seen: set[str] = set()
    for naam in namen:
        try:
            young = vandaag - date.fromisoformat(naam[:10]) <= timedelta(days=DAYS)
        except ValueError:
            keep.add(naam)  # not ours: somebody put it there for a reason
            continue
        period = naam[:10] if young else naam[:7]
        if period not in seen:
            keep.add(naam)
        seen.add(period)
    return keep
