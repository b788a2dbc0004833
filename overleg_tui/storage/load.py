"""Reading snapshot, journal and stand together: what was acknowledged, or ``Damage``."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from overleg_tui.domain.record import record
from overleg_tui.storage import journal, snapshot, stand
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.disk import store_error
from overleg_tui.storage.documents import TABLES, Rows
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal import Journal
from overleg_tui.storage.migrations import migrate
from overleg_tui.storage.snapshot import SCHEMA, Snapshot
from overleg_tui.storage.stand import Stand
from overleg_tui.storage.tegelijk import tegelijk

GONE = "het bestand is weg, terwijl het er wel is geweest"
OUTDATED = "dit is een ouder bestand dan er hoort te liggen"

PLEK = 2
"""The document of table ``meta`` that tells where the program is."""


@record(frozen=True, slots=True)
class Loaded:
    """The state on disk. ``fresh``: the journal is whole and goes on from this snapshot.

    ``pending``: something here is not in the snapshot. ``torn``: the journal ends in a line that was
    never finished. ``size`` is that of the journal's good part,
    ``chain`` the check of its last line, ``bytes`` the size of the snapshot.
    """

    rows: Rows
    plek: str | None
    generation: int
    seq: int
    chain: str
    size: int
    bytes: int
    saved: str
    fresh: bool
    pending: bool
    torn: bool
    schema: int

    def snapshot(self) -> Snapshot:
        """Return this state as a snapshot, in today's shape."""
        return Snapshot(self.rows, self.generation, self.seq, self.chain, self.plek, self.saved)


def empty() -> Rows:
    """Return the tables without rows."""
    return {name: {} for name in TABLES}


def load(files: Files, *, live: bool = False) -> Loaded | None:
    """Return what was acknowledged; ``None`` if there never was anything; ``Damage`` otherwise.

    A whole line after the last acknowledged one counts as well, as that may have been acknowledged just
    before a loss of power; not when ``live``, beside a writer who may still have to take it back.
    Read in this order a writer who is busy does no harm: the stand is never ahead of the journal, and
    the snapshot never behind it.
    """
    at, log = files.read(files.stand), files.read(files.journal)
    found = tegelijk(partial(_doorgelezen, files), files.intussen)
    if found is None:
        _never_was(files, at, log)
        return None
    base, digest, size = found.snapshot(files.snapshot.name), found.digest, len(found.whole)
    last = None if at is None else stand.decode(at, files.stand.name, files.seal, base.generation)
    if log is None:
        if last is not None or base.seq:
            raise Damage(files.journal.name, "", GONE)
        return _current(_stale(base, size))
    read = journal.decode(log, files.journal.name, files.seal)
    _fits(files, base, read, digest)
    if read.header.generation < base.generation:
        _before(files, base, read, last)
        return _current(_stale(base, size))
    _acknowledged(files, read, last, base.seq == 0)
    if live and last is not None and last.generation == base.generation:
        lines = read.lines[: last.seq - base.seq]
        end = read.size if lines == read.lines else lines[-1].end if lines else 0
        read = replace(read, lines=lines, size=end)
    return _current(replay(base, read, last, size))


def _never_was(files: Files, *others: bytes | None) -> None:
    """Refuse a folder without a snapshot in which anything else tells that there was one."""
    if any(other is not None for other in others) or traces(files):
        raise Damage(files.snapshot.name, "", GONE)


class _Doorgelezen(NamedTuple):
    """The snapshot's file, the same unsealed, the checksum that should end it and that of the whole file."""

    whole: bytes
    plain: bytes
    som: str
    digest: str

    def snapshot(self, name: str) -> Snapshot:
        return snapshot.decode(self.plain, name, self.som)


def _doorgelezen(files: Files) -> _Doorgelezen | None:
    whole = files.read(files.snapshot)
    if whole is None:
        return None
    plain = files.seal.unwrap(whole, "register", files.snapshot.name)
    som, digest = snapshot.sommen(plain)
    return _Doorgelezen(whole, plain, som, digest if plain is whole else snapshot.digest(whole, plain))


def _current(found: Loaded) -> Loaded:
    """Return what was read in today's shape."""
    same = found.schema == SCHEMA
    return replace(found, rows=migrate(found.rows, found.schema), fresh=found.fresh and same)


def traces(files: Files) -> bool:
    """Whether anything but our own README shows that there has been a register here."""
    folders = (files.kopieen, files.apart)
    try:
        marked = files.lock.exists() and files.lock.stat().st_size > 0
        copies = any(folder.is_dir() and any(folder.iterdir()) for folder in folders)
        return marked or copies or files.namen.exists()
    except OSError as error:
        raise store_error(error, files.data, "gelezen") from error


def _fits(files: Files, base: Snapshot, read: Journal, digest: str) -> None:
    """Refuse a journal that goes on from another snapshot than the one beside it."""
    same = read.header.generation == base.generation
    if read.header.generation > base.generation or (same and read.header.snapshot != digest):
        raise Damage(files.snapshot.name, "", "dit is een ander bestand dan waar register.log op verdergaat")


def _before(files: Files, base: Snapshot, read: Journal, last: Stand | None) -> None:
    """Refuse an older journal unless it is the one that this very snapshot was made of."""
    known = {read.start, *(line.check for line in read.lines)}
    same_seal = read.header.slot == files.seal.header
    if (last is not None and last.generation >= base.generation) or (
        same_seal and base.chain and base.chain not in known
    ):
        raise Damage(files.journal.name, "", OUTDATED)


def _acknowledged(files: Files, read: Journal, last: Stand | None, empty: bool) -> None:
    """Refuse a journal in which something acknowledged is missing or not as written."""
    generation, reached = read.header.generation, read.header.seq + len(read.lines)
    if last is None or last.generation < generation:
        # The stand is on the disk before the first line is written.
        if read.lines or read.rest or (last is None and not empty):
            raise Damage(files.stand.name, "", OUTDATED if last else GONE)
        return
    if last.generation > generation:
        raise Damage(files.journal.name, "", OUTDATED)
    place = f"regel {len(read.lines) + 2}"
    if last.seq > reached:
        raise Damage(files.journal.name, place, "hier hoort een opgeslagen wijziging te staan")
    if read.rest and not read.torn:
        raise Damage(files.journal.name, place, "de controlesom klopt niet")
    if check_at(read, last.seq) != last.check:
        raise Damage(files.journal.name, f"regel {last.seq - read.header.seq + 1}", "dit is een andere regel")


def check_at(read: Journal, seq: int) -> str | None:
    """Return the check of line ``seq``, or ``None`` if the journal has no such line."""
    index = seq - read.header.seq
    checks = [read.start, *(line.check for line in read.lines)]
    return checks[index] if 0 <= index < len(checks) else None


def replay(base: Snapshot, read: Journal, last: Stand | None, size: int) -> Loaded:
    """Return the snapshot with the lines of the journal applied to it."""
    rows, plek, moved = base.rows, base.plek, base.seq
    for line in read.lines:
        if apply(rows, line.rows):
            plek, moved = plek_in(line.rows), line.seq
    if last is not None and _newer(last, base.generation, moved):
        plek = last.plek
    return Loaded(
        rows=rows,
        plek=plek,
        generation=base.generation,
        seq=read.lines[-1].seq if read.lines else base.seq,
        chain=read.lines[-1].check if read.lines else read.start,
        size=read.size,
        bytes=size,
        saved=base.saved,
        fresh=not read.rest,
        torn=read.rest > 0,
        pending=bool(read.lines) or plek != base.plek,
        schema=base.schema,
    )


def _newer(last: Stand, generation: int, moved: int) -> bool:
    """Whether the stand knows the place since line ``moved``."""
    return last.generation == generation and last.seq >= moved and last.plek != stand.ELSEWHERE


def apply(rows: Rows, changed: tuple[journal.Row, ...]) -> bool:
    """Put changed rows in place; return whether the place of the program is among them."""
    moved = False
    for table, number, text in changed:
        if table == "meta":
            moved = True
        elif text is None:
            rows[table].pop(number, None)
        else:
            rows.setdefault(table, {})[number] = text
    return moved


def plek_in(changed: tuple[journal.Row, ...]) -> str | None:
    """Return the place among changed rows."""
    return next((text for table, number, text in changed if table == "meta" and number == PLEK), None)


def _stale(base: Snapshot, size: int) -> Loaded:
    """Return a snapshot beside which no journal of its own was begun yet."""
    return Loaded(
        rows=base.rows,
        plek=base.plek,
        generation=base.generation,
        seq=base.seq,
        chain=base.chain,
        size=0,
        bytes=size,
        saved=base.saved,
        fresh=False,
        pending=False,
        torn=False,
        schema=base.schema,
    )
