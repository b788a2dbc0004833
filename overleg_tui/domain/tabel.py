"""``Tabel``: one immutable table of the Register, which knows cheaply what differs from an earlier one."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Ongelezen(Generic[T]):
    """A row as it lies on disk, read into a value at its first use, so that opening costs little."""

    __slots__ = ("lees",)

    def __init__(self, lees: Callable[[], T]) -> None:
        self.lees = lees


class Tabel(Mapping[str, T]):
    """An immutable mapping from id to value, in order of arrival; ``met`` and ``zonder`` give a new one.

    A new table remembers from which settled one it stems and which ids were touched since, so that
    finding what a change differs in does not cost more as years pile up.
    """

    __slots__ = ("_basis", "_geraakt", "_rijen")

    def __init__(self, rijen: Mapping[str, T | Ongelezen[T]] | None = None) -> None:
        """Take ``rijen`` (copied) as the rows; a row may still be ``Ongelezen``."""
        self._rijen: dict[str, Any] = dict(rijen or {})
        self._basis: Tabel[T] | None = None
        self._geraakt: frozenset[str] = frozenset()

    def __getitem__(self, id_: str) -> T:
        row = self._rijen[id_]
        if type(row) is Ongelezen:
            row = self._rijen[id_] = row.lees()
        return row  # type: ignore[no-any-return]  # rows are kept as Any: read or not yet read

    def __contains__(self, id_: object) -> bool:
        return id_ in self._rijen

    def __iter__(self) -> Iterator[str]:
        return iter(self._rijen)

    def __len__(self) -> int:
        return len(self._rijen)

    def __repr__(self) -> str:
        return f"Tabel({len(self)} rijen)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tabel) and (self is other or dict(self) == dict(other))

    __hash__ = None  # type: ignore[assignment]  # a table is compared, never a key

    def met(self, id_: str, waarde: T) -> "Tabel[T]":
        """Return a table in which ``id_`` has this value, new or instead of the old."""
        return self._afgeleid({**self._rijen, id_: waarde}, id_)

    def zonder(self, id_: str) -> "Tabel[T]":
        """Return a table without ``id_``; the same table if it was not there."""
        if id_ not in self._rijen:
            return self
        return self._afgeleid({key: row for key, row in self._rijen.items() if key != id_}, id_)

    def _afgeleid(self, rijen: dict[str, Any], geraakt: str) -> "Tabel[T]":
        new: Tabel[T] = Tabel.__new__(Tabel)
        new._rijen = rijen
        new._basis = self if self._basis is None else self._basis
        new._geraakt = self._geraakt | {geraakt}
        return new

    def vast(self) -> "Tabel[T]":
        """Return this table as a settled one: what is changed from here on counts from here."""
        if self._basis is None:
            return self
        new: Tabel[T] = Tabel.__new__(Tabel)
        new._rijen, new._basis, new._geraakt = self._rijen, None, frozenset()
        return new

    def verschil(self, oud: "Tabel[T]") -> dict[str, T | None]:
        """Return what differs from ``oud``: id to the new value, or to ``None`` where it is gone."""
        if self is oud or self._rijen is oud._rijen:
            return {}
        ids = self._geraakt if self._basis is oud else self._rijen.keys() | oud._rijen.keys()
        found: dict[str, T | None] = {}
        for id_ in sorted(ids):
            new, old = self._rijen.get(id_), oud._rijen.get(id_)
            if new is not old and (new is None or old is None or self[id_] != oud[id_]):
                found[id_] = None if new is None else self[id_]
        return found
