"""The logboek: what journals tell of who changed what when, kept in ``logboek.json`` when they go.

A journal holds the text of casussen, so it goes soon, and at once when a casus is wiped. What is kept of
it here is no text: the label of each change, with codes and numbers.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from heapq import merge
from pathlib import Path

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.logboek import Logboek, Logregel
from overleg_tui.storage import gezienlog, journal, small
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import TABLES, dump, key_of
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal import Line, Row

_WOORDEN = {
    "overleggen": "overleg",
    "casussen": "casus",
    "afspraken": "afspraak",
    "organisaties": "organisatie",
    "sleutelfiguren": "sleutelfiguur",
    "glazen_pot": "briefje",
    "verbeterpunten": "verbeterpunt",
    "gewist": "gewist",
}


def lees_logboek(files: Files, journalen: Iterable[Path]) -> Logboek:
    """Return every change that is kept or that these journals tell, and who saw what, in order.

    What is damaged is named. The changes stay in their own order, also where the clock was set back.
    """
    kept, unreadable = _bewaard(files)
    told, damaged = _verteld(files, journalen)
    changes = [_uit(text) for text in {**kept, **told}.values()]
    seen, bad = gezienlog.lees(files)
    lines = tuple(merge(changes, seen, key=lambda line: line.moment))
    return Logboek(lines, (*unreadable, *damaged, *([files.gezien.name] if bad else [])))


def bewaar(files: Files, journalen: Iterable[Path]) -> None:
    """Keep what these journals tell, before they go; that it cannot be written must stop nothing."""
    with suppress(StoreError):
        kept, unreadable = _bewaard(files)
        told, _ = _verteld(files, journalen)
        if told.keys() <= kept.keys():
            return
        if unreadable:
            files.keep_apart(files.logboek)
        small.write_texts(files, "logboek", {**kept, **told})


def _bewaard(files: Files) -> tuple[dict[str, str], list[str]]:
    """Return what was kept, by number and moment; and the name of the file if it is damaged."""
    try:
        return small.read_texts(files, "logboek"), []
    except Damage:
        return {}, [files.logboek.name]


def _verteld(files: Files, journalen: Iterable[Path]) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    damaged = []
    for path in journalen:
        data = files.read(path)
        if data is None:
            continue
        try:
            read = journal.decode(data, path.name, files.seal)
        except Damage:
            damaged.append(path.name)
            continue
        # While another program writes, its last line may be unfinished: that is no damage.
        if read.rest and not read.torn:
            damaged.append(path.name)
        found |= {f"{line.seq} {line.moment}": _in(line) for line in read.lines if _telt(line)}
    return found, damaged


def _telt(line: Line) -> bool:
    """Whether a line changes something: where the program is, is in the journal too at times."""
    return any(table in TABLES for table, _, _ in line.rows)


def _in(line: Line) -> str:
    about = dict.fromkeys(_betreft(row) for row in line.rows if row[0] in TABLES)
    return dump([line.seq, line.moment, line.wie, line.label, list(about)])


def _uit(text: str) -> Logregel:
    seq, moment, wie, label, about = json.loads(text)
    return Logregel(seq, datetime.fromisoformat(moment), wie, label, tuple(about))


def _betreft(row: Row) -> str:
    """Return ``casus K-021``; of what was taken away only what kind it was, save an afspraak's number."""
    table, number, text = row
    word = _WOORDEN.get(table, table)
    if text is not None:
        return f"{word} {key_of(text)}"
    return f"{word} {number} weg" if table == "afspraken" else f"{word} weg"
