"""Reading beside a writer, without a lock and never half a change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from overleg_tui.domain.register import Register
from overleg_tui.storage import documents, folder, lock, small
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.files import Files
from overleg_tui.storage.load import Loaded, empty, load

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
    """Follows the register of another program: ``volg`` costs one read of a sector when nothing changed."""

    def __init__(self, files: Files) -> None:
        """Use ``open_lezer``."""
        self._files = files
        self._seen: bytes | None = None
        self._register = Register()
        self._rows = empty()

    def volg(self) -> Register:
        """Return the newest register; the same object as long as nothing changed.

        ``Damage`` or ``StoreError`` when it cannot be read now; what was returned before still stands.
        """
        at = self._files.read(self._files.stand)
        if at is None or at != self._seen:
            found = read_beside(self._files, live=True)
            rows, plek = (found.rows, found.plek) if found else (empty(), None)
            self._register = self._reuse(rows, documents.register(rows, plek))
            self._seen, self._rows = at, rows
        return self._register

    def _reuse(self, rows: documents.Rows, new: Register) -> Register:
        """Return ``new`` with the tables that are as they were: their rows need not be read into values."""
        same: dict[str, Any] = {
            name: getattr(self._register, name) for name in rows if rows[name] == self._rows[name]
        }
        return replace(new, **same)

    def namen(self) -> dict[str, str]:
        """Return the names of patients by casus code, as they are now."""
        return small.read_namen(self._files)

    def wordt_geschreven(self) -> bool:
        """Whether a program has the folder open for writing: the one that is followed, still or again."""
        return lock.is_held(self._files)


def open_lezer(map: Path, *, nu: Callable[[], datetime], wachtwoord: str | None = None) -> Lezer:
    """Follow the working folder ``map``, which may still be empty; ``LockedError`` as by ``open_store``."""
    return Lezer(folder.unlocked(Files(map.absolute(), nu), wachtwoord))
