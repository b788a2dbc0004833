"""``Store``: holds the current Register, makes each change durable before anyone sees it, and undoes."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from tinydb import TinyDB

from overleg_tui.domain.errors import Refused, StoreError
from overleg_tui.domain.register import Change, Plek, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.storage import documents, lock, small
from overleg_tui.storage.documents import TABLES
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal import Row
from overleg_tui.storage.journal_storage import JournalStorage
from overleg_tui.storage.load import PLEK, Loaded, empty, load


@dataclass(frozen=True, slots=True)
class _Step:
    """A change that was made or undone: its label and the value on its other side."""

    label: str
    register: Register


class Store:
    """The one way to the data. Undo history lives as long as the program: a next start begins without."""

    def __init__(self, files: Files, storage: JournalStorage | None, found: Loaded | None) -> None:
        """Use ``open_store``."""
        self.files = files
        self.map = files.map
        self.alleen_lezen = storage is None
        self._storage = storage
        rows, plek = (storage.rows, storage.plek) if storage else (empty(), None)
        if found is not None:
            rows, plek = found.rows, found.plek
        self._numbers = {
            name: {documents.key_of(text): number for number, text in rows[name].items()} for name in TABLES
        }
        self._next = {name: max(rows[name], default=0) + 1 for name in TABLES}
        self._register = documents.register(rows, plek)
        self._namen: Mapping[str, Tekst] | None = None
        self._concepten: dict[str, str] | None = None
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._on_close = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def register(self) -> Register:
        """The current value; its tables are settled."""
        return self._register

    @property
    def namen(self) -> Mapping[str, Tekst]:
        """The names of patients by casus code, from their own file; never in the register."""
        if self._namen is None:
            read = small.read_texts(self.files, "namen")
            self._namen = MappingProxyType({code: Tekst(naam) for code, naam in read.items()})
        return self._namen

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would undo."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again."""
        return self._undone[-1].label if self._undone else None

    def change(self, label: str, change: Change) -> Register:
        """Apply ``change`` and return the new register once it is on the disk.

        Raises ``StoreError``, or what ``change`` refuses with; then nothing changed. A change that
        leads to the same register writes nothing and cannot be undone.
        """
        old = self._register
        new = change(old)
        if self._commit(label, new) and _undoable(old, new):
            self._done.append(_Step(label, old))
            self._undone.clear()
        return self._register

    def undo(self) -> str | None:
        """Put back the register from before the last change, but for the place; return its label."""
        return self._travel(self._done, self._undone, "Ongedaan: ")

    def redo(self) -> str | None:
        """Do the change undone last again; return its label."""
        return self._travel(self._undone, self._done, "Opnieuw: ")

    def onthoud(self, plek: Plek) -> Register:
        """Keep where the program is: survives its sudden end, cannot be undone, costs no waiting."""
        if plek != self._register.plek:
            if self._storage is not None:
                self._storage.remember(documents.to_json(plek))
            self._register = replace(self._register, plek=plek)
        return self._register

    def noem(self, namen: Mapping[str, Tekst]) -> None:
        """Make these the names of patients by casus code (all of them), durable."""
        self._writer()
        if dict(namen) != dict(self.namen):
            small.write_texts(self.files, "namen", namen)
            self._namen = MappingProxyType(dict(namen))

    def bewaar_concept(self, wat: str, tekst: str) -> None:
        """Keep what is being typed in dialog ``wat``; empty forgets it. Lost on close when read-only."""
        drafts = {**self._drafts(), wat: tekst}
        kept = {key: text for key, text in drafts.items() if text}
        if kept != self._concepten and not self.alleen_lezen:
            small.write_texts(self.files, "concepten", kept)
        self._concepten = kept

    def concept(self, wat: str) -> str:
        """Return what was being typed in dialog ``wat``, empty if nothing."""
        return self._drafts().get(wat, "")

    def close(self) -> None:
        """Write the snapshot and give the folder free; a second time does nothing."""
        self._on_close.close()

    def _drafts(self) -> dict[str, str]:
        if self._concepten is None:
            self._concepten = {}
            with suppress(StoreError):  # a draft that cannot be read must not stop the program
                self._concepten = small.read_texts(self.files, "concepten")
        return self._concepten

    def _writer(self) -> JournalStorage:
        if self._storage is None:
            raise Refused("De map is geopend om alleen te lezen: er kan nu niets veranderd worden.")
        return self._storage

    def _travel(self, source: list[_Step], target: list[_Step], doing: str) -> str | None:
        if not source:
            return None
        step, now = source[-1], self._register
        self._commit(doing + step.label, replace(step.register, plek=now.plek))
        target.append(_Step(step.label, now))
        source.pop()
        return step.label

    def _commit(self, label: str, new: Register) -> bool:
        """Make ``new`` durable and current; return whether it differed."""
        storage, old = self._writer(), self._register
        rows = self._rows(old, new)
        if new.plek != old.plek:
            rows.append(("meta", PLEK, None if new.plek is None else documents.to_json(new.plek)))
        if not rows:
            return False
        storage.commit(label, rows)
        settled: dict[str, Any] = {name: getattr(new, name).vast() for name in TABLES}
        self._register = replace(new, **settled)
        return True

    def _rows(self, old: Register, new: Register) -> list[Row]:
        """Return the documents in which two registers differ."""
        rows: list[Row] = []
        for name in TABLES:
            for key, value in getattr(new, name).verschil(getattr(old, name)).items():
                text = None if value is None else documents.to_json(value)
                if text is not None and documents.key_of(text) != key:
                    raise TypeError(f"{name}: {key} is not the key of this document")
                rows.append((name, self._number(name, key), text))
        return rows

    def _number(self, table: str, key: str) -> int:
        """Return the document number of a key: an afspraak's own, else the next one.

        A row that was removed keeps its number, so that undoing puts it back where it was.
        """
        numbers = self._numbers[table]
        if key not in numbers:
            numbers[key] = int(key) if table == "afspraken" else self._next[table]
            self._next[table] = max(self._next[table], numbers[key]) + 1
        return numbers[key]


def _undoable(old: Register, new: Register) -> bool:
    """Whether more changed than the place."""
    return any(getattr(old, name) is not getattr(new, name) for name in TABLES)


def open_store(
    map: Path,  # the domain's word for the working folder
    *,
    nu: Callable[[], datetime],
    alleen_lezen: bool = False,
    wachtwoord: str | None = None,
) -> Store:
    """Open the working folder ``map``; ``nu`` tells the time.

    ``InUseError``: another program has it open. ``DamagedError``: what lies there is not what was
    written, see herstel. With ``alleen_lezen`` nothing is written, not even a lock.
    """
    files = Files(map.absolute(), nu)
    return open_files(files, alleen_lezen=alleen_lezen)


def open_files(files: Files, *, alleen_lezen: bool = False) -> Store:
    """Open by these files: what ``open_store`` does, with a disk and a seal of one's own."""
    if alleen_lezen:
        return Store(files, None, load(files))
    files.make_folder()
    with ExitStack() as stack:
        held = lock.acquire(files)
        stack.callback(lock.release, files, held)
        database = TinyDB(files, storage=JournalStorage)
        stack.callback(database.close)
        storage = database.storage
        assert isinstance(storage, JournalStorage)
        store = Store(files, storage, None)
        store._on_close = stack.pop_all()
    return store
