"""Domain values to JSON documents and back, and one table of tables.

A document starts with its key (``id``, ``code`` or ``nummer``), so that opening can list the rows of a
table without reading them.
"""

import json
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import fields
from typing import Any, get_args, get_origin

from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.storage.peek import from_index, pattern, peek
from overleg_tui.storage.rows import Part, PartRows
from overleg_tui.storage.values import reader, writer

TABLES: Mapping[str, type] = {
    each.name: get_args(each.type)[0] for each in fields(Register) if get_origin(each.type) is Tabel
}
"""The tables of the Register by name, with what is in them: a new one there is kept here."""

Rows = dict[str, MutableMapping[int, str]]
"""Table name to TinyDB's document number to the document as JSON text."""

_ENCODER = json.JSONEncoder(separators=(",", ":"))

_KEY = r'\{"(?:id|code|nummer)":(-?\d+|"(?:[^"\\]|\\.)*")'


def dump(document: object) -> str:
    """Return JSON on one line, ASCII only: a stock TinyDB reads it under any code page."""
    return _ENCODER.encode(document)


def to_json(value: Any) -> str:  # noqa: ANN401  # any of ours
    """Return a domain value as JSON text; ``TypeError`` if it does not fit its type.

    Such a value would otherwise be noticed only at the next start.
    """
    kind: Any = type(value)
    return dump(writer(kind)(value))


def from_json(wanted: type, text: str) -> Any:  # noqa: ANN401  # the type is only known as a value
    """Return the ``wanted`` value of a document; ``TypeError`` or ``ValueError`` if it is none."""
    return reader(wanted)(json.loads(text))


def key_of(text: str) -> str:
    """Return the key of a document without reading all of it; ``ValueError`` if there is none."""
    found = pattern(_KEY).match(text)
    if found is None:
        raise ValueError("no key")
    key = found[1]
    if key[0] == '"' and "\\" not in key:
        return key[1:-1]  # what JSON makes of it, for a tenth: this is done for every row at each start
    return str(json.loads(key))


def _unchanged(rows: Mapping[int, str]) -> Part | None:
    """Return the part of a snapshot that these rows are, ``None`` if they are anything else."""
    return rows.part if isinstance(rows, PartRows) and not rows.changed else None


def numbers(rows: Mapping[int, str]) -> dict[str, int]:
    """Return the document number of each key, in order."""
    if part := _unchanged(rows):
        return dict(zip(part.keys, part.numbers, strict=True))
    return {key_of(rows[number]): number for number in sorted(rows)}


class _Wijzer(Mapping[Any, Sequence[str]]):
    """The ids of the rows of a table by value of an attribute; a list is made when it is asked for."""

    def __init__(self, part: Part, name: str) -> None:
        self._ids, self._places = part.keys, from_index(name, part.groups[name])

    def __getitem__(self, value: object) -> Sequence[str]:
        return [self._ids[place] for place in self._places[value]]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _Table:
    """The rows of one table as they are now, each read at its first use; later changes are not seen."""

    def __init__(self, wanted: type, rows: Mapping[int, str]) -> None:
        self._wanted, self._read = wanted, dict[str, Any]()
        self.wijzers: dict[str, Mapping[Any, Sequence[str]]] = {}
        self._text: Callable[[str], str]
        if part := _unchanged(rows):
            self.ids, self._text = part.keys, part.document
            self.wijzers |= {name: _Wijzer(part, name) for name in part.groups}
        else:
            texts = {key: rows[number] for key, number in numbers(rows).items()}
            self.ids, self._text = [*texts], texts.__getitem__

    def lees(self, id_: str) -> Any:  # noqa: ANN401  # the type is only known as a value
        # Tables that stem from each other share the value, so comparing them is cheap.
        if id_ not in self._read:
            self._read[id_] = from_json(self._wanted, self._text(id_))
        return self._read[id_]

    def vooraf(self, id_: str, veld: str) -> Any:  # noqa: ANN401  # an attribute of any kind
        return peek(self._wanted, self._text(id_), veld)


def table(wanted: type, rows: Mapping[int, str]) -> Tabel[Any]:
    """Return a settled table whose rows are read at their first use, in order of their numbers."""
    return Tabel(bron=_Table(wanted, rows))


def register(rows: Rows, plek: str | None) -> Register:
    """Return the Register of these rows, in order of their numbers."""
    tables: dict[str, Any] = {name: table(wanted, rows.get(name, {})) for name, wanted in TABLES.items()}
    return Register(**tables, plek=None if plek is None else from_json(Plek, plek))
