"""``Store``: holds the current Register, makes each change durable before anyone sees it, and undoes."""

from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

from tinydb import TinyDB

from overleg_tui.domain.errors import Refused, StoreError
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Change, Plek, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.storage import documents, folder, lock, small
from overleg_tui.storage.damage import UNFINISHED
from overleg_tui.storage.documents import TABLES, Rows
from overleg_tui.storage.files import Files
from overleg_tui.storage.gezien import Gezien
from overleg_tui.storage.journal_storage import JournalStorage
from overleg_tui.storage.load import empty
from overleg_tui.storage.verschil import Numbers, closes

if TYPE_CHECKING:
    from overleg_tui.domain.logboek import Logboek


@record(frozen=True, slots=True)
class _Step:
    """A change that was made or undone: its label and the value on its other side."""

    label: str
    register: Register


class Store:
    """The one way to the data. Undo history lives as long as the program: a next start begins without.

    ``waarschuwing`` is a Dutch sentence when a backup could not be made, or the last program was cut short
    while writing; else ``None``. What was acknowledged is safe either way. ``gezien`` notes who saw what.
    """

    def __init__(self, files: Files, storage: JournalStorage | None, rows: Rows, plek: str | None) -> None:
        """Use ``open_store``."""
        self.map = files.map
        self.alleen_lezen = storage is None
        self.waarschuwing: str | None = None
        self._files, self._storage = files, storage
        self._numbers = Numbers(rows)
        self._register = documents.register(rows, plek)
        self._namen = MappingProxyType({c: Tekst(n) for c, n in small.read_namen(files).items()})
        self._drafts = small.Drafts(files, not self.alleen_lezen)
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._on_close = ExitStack()
        self._copy_due = False
        self.gezien = Gezien(files, aan=not self.alleen_lezen)

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
        return self._namen

    def change(self, label: str, change: Change) -> Register:
        """Apply ``change`` and return the new register once it is on the disk.

        Raises ``StoreError``, or what ``change`` refuses with; then nothing changed. A change that
        leads to the same register writes nothing and cannot be undone. Closing an overleg makes a copy.
        """
        storage, old = self._writer(), self._register
        new = change(old)
        rows = self._numbers.rows(old, new)
        if not rows:
            return old
        self._commit(storage, label, rows, new)
        if any(table != "meta" for table, _, _ in rows):
            self._done.append(_Step(label, old))
            self._undone.clear()
        if closes(old, new):
            self._copy()
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
        self.gezien.toont(self._register)
        return self._register

    def noem(self, namen: Mapping[str, Tekst]) -> None:
        """Make these the names of patients by casus code (all of them), durable."""
        self._writer()
        if dict(namen) != dict(self._namen):
            small.write_texts(self._files, "namen", namen)
            self._namen = MappingProxyType(dict(namen))

    def bewaar_concept(self, wat: str, tekst: str) -> None:
        """Keep what is being typed in dialog ``wat``; empty forgets it. Read-only: until closing."""
        self._drafts.put(wat, tekst)

    def concept(self, wat: str) -> str:
        """Return what was being typed in dialog ``wat``, empty if nothing."""
        return self._drafts.get(wat)

    def wis(self, label: str, change: Change, codes: Collection[str]) -> Register:
        """Apply a change of which nothing may remain; ``codes`` are the casussen whose names go too.

        Every copy is changed alike, the journal is emptied, drafts and what was kept apart are removed,
        and nothing can be undone any more. Stopped halfway, doing it again does the rest: the register
        itself comes last.
        """
        from overleg_tui.storage import kopieen, logboek, wissen

        storage, old = self._writer(), self._register
        new = change(old)
        wissen.wis_kopieen(self._files, change, codes)
        self.noem({code: naam for code, naam in self._namen.items() if code not in codes})
        self._done.clear()
        self._undone.clear()
        self._drafts = small.Drafts(self._files, writable=True)
        rows = self._numbers.rows(old, new)
        if rows:
            self._commit(storage, label, rows, new)
        logboek.bewaar(self._files, kopieen.alle_journalen(self._files))
        storage.compact(keep=False)
        return self._register

    def logboek(self) -> "Logboek":
        """Return who changed what when, as far back as journals are kept; without any text of a casus."""
        from overleg_tui.storage import kopieen, logboek

        return logboek.lees_logboek(self._files, kopieen.alle_journalen(self._files))

    def kopie_van_vandaag(self) -> None:
        """Make a copy at the first start of a day: when nobody waits, but before anything is changed."""
        if self._copy_due:
            self._copy_due = False
            self._copy(daily=True)

    def close(self) -> None:
        """Write the snapshot and give the folder free; a second time does nothing."""
        self.kopie_van_vandaag()
        self._on_close.close()

    def _writer(self) -> JournalStorage:
        if self._storage is None:
            raise Refused("De map is geopend om alleen te lezen: er kan nu niets veranderd worden.")
        return self._storage

    def _travel(self, source: list[_Step], target: list[_Step], doing: str) -> str | None:
        if not source:
            return None
        step, now = source[-1], self._register
        new = replace(step.register, plek=now.plek)
        rows = self._numbers.rows(now, new)
        self._commit(self._writer(), doing + step.label, rows, new)
        target.append(_Step(step.label, now))
        source.pop()
        return step.label

    def _commit(self, storage: JournalStorage, label: str, rows: list[Any], new: Register) -> None:
        """Make ``new`` durable, and only then current."""
        self.kopie_van_vandaag()
        storage.commit(label, rows)
        old = self._register
        touched = [name for name in TABLES if getattr(new, name) is not getattr(old, name)]
        settled: dict[str, Any] = {name: getattr(new, name).vast() for name in touched}
        self._register = replace(new, **settled)

    def _copy(self, *, daily: bool = False) -> None:
        """Make a backup; that it fails must not look as if the change did."""
        from overleg_tui.storage import kopieen

        try:
            (kopieen.dagelijks if daily else kopieen.maak)(self._files, self._writer().whole())
        except StoreError as error:
            self.waarschuwing = f"Er kon geen kopie worden gemaakt; de gegevens zelf zijn opgeslagen. {error}"


def open_store(
    map: Path,
    *,
    nu: Callable[[], datetime],
    alleen_lezen: bool = False,
    wachtwoord: str | None = None,
    wie: str = "",
    intussen: Callable[[], object] | None = None,
) -> Store:
    """Open the working folder ``map``; ``nu`` tells the time, ``wie`` who works here (for the logboek).

    ``intussen`` is done while the files are gone through.

    ``InUseError``: another program has it open. ``LockedError``: the passphrase is missing or wrong.
    ``DamagedError``: what lies there is not what was written, see herstel. With ``alleen_lezen`` nothing
    is written, not even a lock.
    """
    files = Files(map.absolute(), nu, wie=wie, intussen=intussen)
    return open_files(folder.unlocked(files, wachtwoord), alleen_lezen=alleen_lezen)


def open_files(files: Files, *, alleen_lezen: bool = False) -> Store:
    """Open by these files: what ``open_store`` does, with a disk and a seal of one's own."""
    if alleen_lezen:
        from overleg_tui.storage.follow import read_beside

        found = read_beside(files)
        return Store(files, None, found.rows if found else empty(), found.plek if found else None)
    files.make_folder()
    with ExitStack() as stack:
        held = lock.acquire(files)
        stack.callback(lock.release, files, held)
        storage = TinyDB(files, storage=JournalStorage).storage
        assert isinstance(storage, JournalStorage)
        stack.callback(storage.close)
        folder.tidy(files)
        lock.mark(files)
        store = Store(files, storage, storage.rows, storage.plek)
        if storage.torn:
            kept = f"Het oude bestand is bewaard in {files.apart}."
            store.waarschuwing = f"In register.log: {UNFINISHED}. {kept}"
        store._copy_due, store._on_close = True, stack.pop_all()
    return store
