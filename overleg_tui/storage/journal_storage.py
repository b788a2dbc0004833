"""``JournalStorage``: a TinyDB ``Storage`` that is a snapshot plus an append-only journal.

``read`` and ``write`` are TinyDB's own way in; ``commit`` takes only the rows that differ, so that a
save costs the same however many years lie there.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from tinydb.storages import Storage

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage import journal, stand
from overleg_tui.storage.disk import OVERWRITE, store_error, write_whole
from overleg_tui.storage.documents import TABLES, dump, from_json, to_json
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal import Row
from overleg_tui.storage.load import PLEK, apply, empty, load
from overleg_tui.storage.seal import Seal
from overleg_tui.storage.snapshot import SCHEMA, Snapshot

ROOM = 64 * 1024
"""Bytes by which the journal grows, in zeros: a line written in room that is there already is on the disk
a third sooner, as the file system has nothing to note about the file."""

LIMIT = 4 * 1024 * 1024
"""Bytes of journal after which a snapshot is made without waiting for the end of the program."""


class JournalStorage(Storage):
    """The writer. Made by the one who holds the lock; everything it acknowledged is on the disk.

    After a write that failed halfway the journal is no longer trusted: the next one starts with a fresh
    snapshot and journal instead of trying the same file again.
    """

    def __init__(self, files: Files) -> None:
        """Read what is there, or make a new register; ``Damage`` or ``StoreError`` if that fails."""
        self.files = files
        found = load(files)
        self.rows = found.rows if found else empty()
        self.plek = found.plek if found else None
        self._generation, self._seq = (found.generation, found.seq) if found else (0, 0)
        self._chain, self._size = (found.chain, found.size) if found else ("", 0)
        self._snapshot_size = found.bytes if found else 0
        self._log = self._at = -1
        self._room = 0
        self.torn = found is not None and found.torn
        self._trusted = found is not None and found.fresh
        self._changed = found is not None and found.pending
        try:
            if found is not None and (found.schema != SCHEMA or found.torn):
                files.keep_apart(files.snapshot)
                files.keep_apart(files.journal)
            self._reopen(sure=not self._changed) if self._trusted else self.compact()
        except StoreError:
            self._close()
            raise

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return all documents as TinyDB wants them."""
        return {
            name: {str(number): json.loads(text) for number, text in sorted(rows.items())}
            for name, rows in self.rows.items()
        }

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make durable whatever differs in ``data``; a document that is none of ours is refused."""
        changed: list[Row] = []
        for name, wanted in TABLES.items():
            new = {int(number): document for number, document in data.get(name, {}).items()}
            old = self.rows[name]
            changed += [(name, number, None) for number in old if number not in new]
            for number, document in new.items():
                text = to_json(from_json(wanted, dump(document)))
                if old.get(number) != text:
                    changed.append((name, number, text))
        if changed:
            self.commit("TinyDB", changed)

    def commit(self, label: str, rows: Sequence[Row]) -> None:
        """Make one change durable, all its rows or none; ``StoreError`` and nothing changed otherwise."""
        if self._size > max(LIMIT, self._snapshot_size):
            with suppress(StoreError):
                self.compact()
        if not self._trusted or self._wiped():
            self.compact()
        line, check = journal.encode_line(
            self.files.seal,
            self._generation,
            self._chain,
            self._seq + 1,
            self.files.moment(),
            label,
            rows,
            self.files.wie,
        )
        self._append(line)
        self._chain, self._seq, self._changed = check, self._seq + 1, True
        self._size += len(line)
        if apply(self.rows, tuple(rows)):
            self.plek = next(text for table, _, text in rows if table == "meta")
        self._note()

    def remember(self, plek: str) -> None:
        """Keep where the program is; it survives the end of the program, a loss of power perhaps not."""
        self.plek, self._changed = plek, True
        if not self._note():
            self.commit("plek", [("meta", PLEK, plek)])

    def whole(self) -> Snapshot:
        """Return everything as a snapshot of this moment."""
        moment = self.files.moment()
        return Snapshot(self.rows, self._generation, self._seq, self._chain, self.plek, moment)

    def compact(self, *, keep: bool = True) -> None:
        """Write everything into a fresh snapshot with an empty journal; ``StoreError`` if that fails.

        With ``keep`` the full journal is put with the copies first: should the snapshot ever be damaged,
        the last copy and the journals since then make it again.
        """
        from overleg_tui.storage import pair

        if self._changed and keep:
            from overleg_tui.storage.kopieen import bewaar_journaal

            with suppress(StoreError):
                bewaar_journaal(self.files, self._generation, self._size)
        self._generation += 1
        self._trusted = False
        self._close()
        self._snapshot_size, first = pair.write_pair(self.files, self.whole())
        self._chain, self._size = first[: journal.CHECK].decode("ascii"), len(first)
        self._reopen(sure=True)
        self._trusted, self._changed = True, False

    def reseal(self, seal: Seal) -> None:
        """Write everything under another seal from here on."""
        self.files, self._changed = self.files.sealed(seal), False
        self.compact()

    def close(self) -> None:
        """Make a snapshot if there is anything new in the journal, and let go of the files.

        A snapshot that fails loses nothing: the journal has everything, and the next start reads it.
        """
        if self._log >= 0 and (self._changed or not self._trusted):
            with suppress(StoreError):
                self.compact()
        self._close()

    def _reopen(self, *, sure: bool) -> None:
        """Open journal and stand for writing, and make sure of what an earlier program left there.

        ``sure``: the journal is as it was made, without a line, and was on the disk then.
        """
        disk, files = self.files.disk, self.files
        try:
            self._log = disk.open(files.journal, OVERWRITE)
            self._room = self._size
            if not sure:
                disk.fsync(self._log)
                disk.fsync_dir(files.data)
            before, now = files.read(files.stand), self._stand()[0]
            if before is None:
                write_whole(disk, files.stand, now)
            self._at = disk.open(files.stand, OVERWRITE)
            if before != now:
                self._note()
                disk.fsync(self._at)
        except OSError as error:
            raise store_error(error, files.journal) from error

    def _append(self, line: bytes) -> None:
        """Write a line and wait until it is on the disk."""
        disk, path = self.files.disk, self.files.journal
        self._trusted = False
        over = self._size + len(line) - self._room
        room = bytes(ROOM - over % ROOM) if over > 0 else b""
        try:
            disk.write_at(self._log, line + room, self._size)
            disk.fdatasync(self._log)
            self._room += over + len(room) if room else 0
            self._trusted = True
        except OSError as error:
            with suppress(OSError):
                disk.truncate(self._log, self._size)
            raise store_error(error, path) from error

    def _wiped(self) -> bool:
        """Whether the files were removed but their folder is (again) there; ``StoreError`` if all is gone."""
        files = self.files
        try:
            if files.disk.same(self._log, files.journal):
                return False
            if files.data.is_dir() and not files.journal.exists() and not files.snapshot.exists():
                return True
        except OSError as error:
            raise store_error(error, files.journal) from error
        raise StoreError(
            f"{files.journal} is weg of vervangen. Zet de map terug waar hij was en doe het opnieuw. "
            "Er is niets veranderd."
        )

    def _note(self) -> bool:
        """Write the stand, without waiting; return whether the place fits in it."""
        data, fits = self._stand()
        with suppress(OSError):  # the change itself is safe; an older stand is a right one
            self.files.disk.write_at(self._at, data, 0)
        return fits

    def _stand(self) -> tuple[bytes, bool]:
        now = stand.Stand(self._generation, self._seq, self._chain, self.plek)
        return stand.sector(now, self.files.seal)

    def _close(self) -> None:
        for fd in (self._log, self._at):
            if fd >= 0:
                with suppress(OSError):
                    self.files.disk.close(fd)
        self._log = self._at = -1
