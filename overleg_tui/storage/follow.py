"""Reading beside a writer, without a lock and never half a change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from overleg_tui.domain.register import Plek, Register
from overleg_tui.storage import documents, folder, journal, lock, small, stand
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import TABLES
from overleg_tui.storage.files import Files
from overleg_tui.storage.load import Loaded, apply, empty, load
from overleg_tui.storage.stand import ELSEWHERE, Stand

_TURNS = 5


def read_beside(files: Files, *, live: bool = False) -> Loaded | None:
    """Return what was acknowledged; what looks damaged while a writer is busy is read again."""
    for _ in range(_TURNS):
        try:
            return load(files, live=live)
        except Damage:
            before = files.read(files.stand)
    try:
        return load(files, live=live)
    except Damage:
        if files.read(files.stand) != before:
            return read_beside(files, live=live)
        raise


class Lezer:
    """Follows the register of another program.

    ``volg`` costs one read of a sector when nothing changed, and a change what that change costs, until
    the other makes a new snapshot.
    """

    def __init__(self, files: Files) -> None:
        """Use ``open_lezer``."""
        self._files = files
        self._seen: bytes | None = None
        self._register = Register()
        self._found: Loaded | None = None

    def volg(self) -> Register:
        """Return the newest register; the same object as long as nothing changed.

        ``Damage`` or ``StoreError`` when it cannot be read now; what was returned before still stands.
        """
        at = self._files.read(self._files.stand)
        if at is None or at != self._seen:
            if at is None or self._found is None or not self._go_on(self._found, at):
                self._read_all()
            self._seen = at
        return self._register

    def _read_all(self) -> None:
        self._found = read_beside(self._files, live=True)
        rows, plek = (self._found.rows, self._found.plek) if self._found else (empty(), None)
        self._register = documents.register(rows, plek)

    def _go_on(self, found: Loaded, at: bytes) -> bool:
        """Add the lines since the last time; ``False`` if everything has to be read again."""
        files = self._files
        try:
            last = stand.decode(at, files.stand.name, files.seal, found.generation)
        except Damage:
            return False
        lines = self._lines(found, last)
        if lines is None or last.plek == ELSEWHERE:
            return False
        for line in lines:
            self._add(found.rows, line.rows)
        size = lines[-1].end if lines else found.size
        self._found = replace(found, plek=last.plek, seq=last.seq, chain=last.check, size=size)
        plek = None if last.plek is None else documents.from_json(Plek, last.plek)
        self._register = replace(self._register, plek=plek)
        return True

    def _lines(self, found: Loaded, last: Stand) -> tuple[journal.Line, ...] | None:
        """Return the acknowledged lines since ``found``; ``None`` if what is there does not go on from it."""
        if last.generation != found.generation or last.seq < found.seq or not found.size:
            return None
        files, new = self._files, last.seq - found.seq
        data = (files.read(files.journal) or b"")[found.size :]
        header = journal.Header(found.generation, found.seq, "", "")
        read = journal.decode_lines(data, files.seal, header, found.chain, found.seq, found.size)
        reached = read.lines[new - 1].check if 0 < new <= len(read.lines) else found.chain
        return read.lines[:new] if (reached, new <= len(read.lines)) == (last.check, True) else None

    def _add(self, rows: documents.Rows, changed: tuple[journal.Row, ...]) -> None:
        """Bring the tables up to date with one line; the tables it does not touch stay the same object."""
        for name, number, text in changed:
            if name not in rows:
                continue
            table = getattr(self._register, name)
            if text is None:
                table = table.zonder(documents.key_of(rows[name][number]))
            else:
                table = table.met(documents.key_of(text), documents.from_json(TABLES[name], text))
            self._register = replace(self._register, **{name: table.vast()})
        apply(rows, changed)

    def namen(self) -> dict[str, str]:
        """Return the names of patients by casus code, as they are now."""
        return small.read_namen(self._files)

    def wordt_geschreven(self) -> bool:
        """Whether a program has the folder open for writing: the one that is followed, still or again."""
        return lock.is_held(self._files)


def open_lezer(map: Path, *, nu: Callable[[], datetime], wachtwoord: str | None = None) -> Lezer:
    """Follow the working folder ``map``, which may still be empty; ``LockedError`` as by ``open_store``."""
    return Lezer(folder.unlocked(Files(map.absolute(), nu), wachtwoord))
