"""Erasing: a change of which no earlier text may remain, not in the journal, a copy or a draft."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Change
from overleg_tui.storage import documents, kopieen, small, snapshot
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.disk import store_error
from overleg_tui.storage.files import Files
from overleg_tui.storage.load import apply
from overleg_tui.storage.logboek import bewaar
from overleg_tui.storage.verschil import Numbers


def wis_kopieen(files: Files, change: Change, codes: Collection[str]) -> None:
    """Apply ``change`` to every copy and drop the names of ``codes`` from the copied ones.

    What is damaged, and what was kept apart, cannot be searched: it is removed. Of the journals only
    what goes into the logboek is kept.
    """
    bewaar(files, kopieen.alle_journalen(files))
    for path in kopieen.paden(files):
        namen = kopieen.namen_bij(path)
        try:
            _wis_kopie(files, kopieen.lees(files, path), path, change)
            _wis_namen(files, namen, codes)
        except Damage:
            _remove(files, path, namen)
    _remove(
        files,
        *kopieen.journalen(files),
        files.concepten,
        *(files.apart.iterdir() if files.apart.is_dir() else ()),
    )


def _wis_kopie(files: Files, copy: snapshot.Snapshot, path: Path, change: Change) -> None:
    old = documents.register(copy.rows, copy.plek)
    try:
        new = change(old)
    except Refused:
        return  # it was not in there yet
    changed = tuple(Numbers(copy.rows).rows(old, new))
    if changed:
        rows: documents.Rows = {name: dict(found) for name, found in copy.rows.items()}
        apply(rows, changed)
        plek = None if new.plek is None else documents.to_json(new.plek)
        # No journal can go on from a copy that was changed.
        files.put(path, snapshot.encode(replace(copy, rows=rows, plek=plek, chain="")), "kopie")


def _wis_namen(files: Files, path: Path, codes: Collection[str]) -> None:
    data = files.read(path)
    if data is not None:
        known = small.texts_in(files, "namen", data, path.name)
        kept = {code: naam for code, naam in known.items() if code not in codes}
        if kept != known:
            files.put(path, small.texts_file(files, "namen", kept), "namen")


def _remove(files: Files, *paths: Path) -> None:
    for path in paths:
        try:
            files.disk.unlink(path)
        except OSError as error:
            raise store_error(error, path) from error
