"""What the store costs: a bare append, ``json.load`` and sqlite take turns with it in the same run."""

import gc
import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from overleg_tui.storage.documents import to_json
from overleg_tui.storage.store import Store, open_store
from tests.benchmarks import jaren
from tests.benchmarks.meting import Meting, duur

SAVES, OPENINGS = 300, 9
YEARS = (1, 10, 50)


def nu() -> datetime:
    """The same moment always: only the cost is measured."""
    return datetime(2026, 11, 24, 13)


def fill(folder: Path, years: int) -> None:
    """Put so many years in a folder."""
    with open_store(folder, nu=nu) as store:
        store.change("jaren", lambda _: jaren.register(years))


def save(store: Store, number: int) -> float:
    """Seconds of one durable save of a new afspraak."""
    afspraak = jaren.afspraak(number, "1980-01-01", "K-001")
    return duur(lambda: store.change("Afspraak bij K-001", lambda r: r.met_afspraak(afspraak)))


def sqlite(folder: Path, years: int) -> sqlite3.Connection:
    """The same afspraken in sqlite, as safe as ours."""
    database = sqlite3.connect(folder / "register.sqlite", isolation_level=None)
    database.execute("pragma journal_mode=wal")
    database.execute("pragma synchronous=full")
    database.execute("create table afspraken (id integer primary key, document text)")
    database.execute("begin")
    rows = ((int(a.id), to_json(a)) for a in jaren.register(years).afspraken.values())
    database.executemany("insert into afspraken values (?, ?)", rows)
    database.execute("commit")
    return database


def insert(database: sqlite3.Connection, number: int) -> float:
    """Seconds of one durable insert of the same afspraak."""
    afspraak = jaren.afspraak(number, "1980-01-01", "K-001")
    sql = "insert into afspraken values (?, ?)"
    return duur(lambda: database.execute(sql, (number, to_json(afspraak))))


def append(fd: int, line: bytes) -> float:
    """Seconds of a bare append with fsync."""

    def doing() -> None:
        os.write(fd, line)
        os.fsync(fd)

    return duur(doing)


def saves(root: Path) -> dict[str, float]:
    """Median seconds of a save at each age, a bare append of the same bytes, and sqlite: taken in turn."""
    stores = {years: open_store(root / str(years), nu=nu) for years in YEARS}
    took: dict[str, list[float]] = {"kaal": [], "sqlite": [], **{str(years): [] for years in YEARS}}
    fd = os.open(root / "kaal", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    with closing(sqlite(root, 10)) as database:
        line = b"x" * line_size(root, stores[1])
        gc.collect()
        gc.freeze()  # as the program does once its first screen stands
        turns: list[tuple[str, Callable[[int], float]]] = [
            (str(years), partial(save, store)) for years, store in stores.items()
        ]
        turns += [("kaal", lambda _: append(fd, line)), ("sqlite", partial(insert, database))]
        order = Random(1)
        for n in range(1, SAVES + 1):
            order.shuffle(turns)  # whoever comes after a bare fsync finds the disk's own journal empty
            for name, turn in turns:
                took[name].append(turn(100_000 + n))
    os.close(fd)
    for store in stores.values():
        store.close()
    return {name: statistics.median(found) for name, found in took.items()}


def line_size(root: Path, store: Store) -> int:
    """Bytes that one save adds to the journal."""
    journal = root / "1" / "data" / "register.log"
    before = journal.stat().st_size
    save(store, 100_000)
    return journal.stat().st_size - before


def openings(root: Path, years: int) -> tuple[float, float]:
    """Best seconds of opening for reading and writing, and of ``json.load`` of the same file."""
    folder = root / str(years)

    def load() -> None:
        with (folder / "data" / "register.json").open(encoding="utf-8") as file:
            json.load(file)

    ours, plain = [], []
    for _ in range(OPENINGS):
        begin = time.perf_counter()
        store = open_store(folder, nu=nu)
        ours.append(time.perf_counter() - begin)
        store.close()
        plain.append(duur(load))
    return min(ours), min(plain)


def metingen() -> tuple[Meting, ...]:
    """Measure everything, in a folder of its own that is thrown away."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for years in YEARS:
            (root / str(years)).mkdir()
            fill(root / str(years), years)
        opened, loaded = openings(root, 10)
        took = saves(root)
    bare = [
        Meting(f"opslaan na {years} jaar", took[str(years)] / took["kaal"], 1.5, "kaal aanvullen met fsync")
        for years in YEARS
    ]
    return (
        *bare,
        Meting("opslaan na 50 jaar", took["50"] / took["1"], 1.2, "opslaan na 1 jaar"),
        Meting("openen na 10 jaar", opened / loaded, 2.5, "json.load van hetzelfde bestand"),
        Meting("opslaan na 10 jaar", took["10"] / took["sqlite"], 1.0, "sqlite, even veilig"),
    )
