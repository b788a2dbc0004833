"""The rows of one table by TinyDB's document number; those of a snapshot stay bytes until they are asked for.

A snapshot has an index of each table: which rows there are, where each one begins and which ones have the
same value of a few fields. So a start reads the rows it shows, however many years lie there.
"""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from functools import cached_property
from typing import Any

from overleg_tui.domain.tabel import ONBEKEND
from overleg_tui.storage.peek import in_index

FIELDS: Mapping[str, tuple[str, ...]] = {
    "overleggen": ("fase", "datum"),
    "afspraken": ("overleg", "casus", "af"),
    "casussen": ("gesloten",),
}
"""By which attributes the rows of a table are found in its index: a field, or what ``peek`` can tell."""

Groups = dict[str, list[tuple[Any, list[int]]]]
"""Name to each value of it as in JSON, with the places in the table of the rows that have it."""


class Part:
    """One table in the bytes of a snapshot; never changes. The lists go by place in the table."""

    def __init__(
        self, data: bytes, numbers: list[int], keys: list[str], starts: list[int], groups: Groups
    ) -> None:
        """``starts``: where in ``data`` the text of each row begins; it ends with its line."""
        self._data, self._starts = data, starts
        self.numbers, self.keys, self.groups = numbers, keys, groups

    @cached_property
    def _by_number(self) -> Mapping[int, int]:
        return dict(zip(self.numbers, self._starts, strict=True))

    @cached_property
    def _by_key(self) -> Mapping[str, int]:
        return dict(zip(self.keys, self._starts, strict=True))

    def __contains__(self, number: object) -> bool:
        return number in self._by_number

    def __getitem__(self, number: int) -> str:
        """Return the document with that number."""
        return self._text(self._by_number[number])

    def document(self, key: str) -> str:
        """Return the document with that key."""
        return self._text(self._by_key[key])

    def _text(self, start: int) -> str:
        return self._data[start : self._data.index(b"\n", start)].decode("ascii").rstrip(",")


class PartRows(MutableMapping[int, str]):
    """A table of a snapshot with what was changed since."""

    __slots__ = ("changed", "part")

    def __init__(self, part: Part) -> None:
        """Begin with the rows as they are in the snapshot."""
        self.part = part
        self.changed: dict[int, str | None] = {}

    def __getitem__(self, number: int) -> str:
        text = self.changed[number] if number in self.changed else self.part[number]
        if text is None:
            raise KeyError(number)
        return text

    def __setitem__(self, number: int, text: str) -> None:
        self.changed[number] = text

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self.changed[number] = None

    def __contains__(self, number: object) -> bool:
        if number in self.changed:
            return self.changed[number] is not None
        return number in self.part

    def __iter__(self) -> Iterator[int]:
        yield from (number for number in self.part.numbers if number not in self.changed)
        yield from (number for number, text in self.changed.items() if text is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"PartRows({dict(self)})"


def groups(name: str, texts: Iterable[str]) -> Groups:
    """Return where the rows of table ``name`` are by value of its fields, of those that are told."""
    found: Groups = {}
    rows = list(texts)
    for field in FIELDS.get(name, ()):
        told = [_told(name, text, field) for text in rows]
        if all(told):
            places: dict[Any, list[int]] = {}
            for place, (value,) in enumerate(told):
                places.setdefault(value, []).append(place)
            found[field] = list(places.items())
    return found


def _told(name: str, text: str, field: str) -> tuple[Any, ...]:
    """Return the value that a document has of a field, alone in a tuple; empty if not told.

    Its name stands in the document once, so not in something within it. A name with its quotes and colon
    cannot be in what somebody typed, where quotes are written with a backslash.
    """
    if (value := in_index(name, text, field)) is not ONBEKEND:
        return (value,)
    mark = f'"{field}":'
    start = text.find(mark) + len(mark)
    if start < len(mark) or text.count(mark) != 1:
        return ()
    if text.startswith("null", start):
        return (None,)
    found = text[start + 1 : text.index('"', start + 1)] if text[start] == '"' else "\\"
    return () if "\\" in found else (found,)
