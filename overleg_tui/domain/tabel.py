"""``Tabel``: one immutable table of the Register, which knows cheaply what differs from an earlier one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_WEG: Any = object()
"""Stands in the upper layer for a row that was taken away."""

ONBEKEND: Any = object()
"""Stands for an attribute that cannot be told without reading the row."""

_LAAG = 64
"""So many rows in the upper layer, and the layers become one."""


_ONGELEZEN: Any = object()
"""Stands for a row that is still to be read."""


class Ongelezen(Protocol[T_co]):
    """Rows as they lie on disk, each read into a value at its first use, so that opening costs little.

    ``ids`` go in order; ``wijzers`` gives, for some attributes, the ids of the rows by their value.
    """

    @property
    def ids(self) -> Sequence[str]: ...

    @property
    def wijzers(self) -> Mapping[str, Mapping[Any, Sequence[str]]]: ...

    def lees(self, id_: str) -> T_co:
        """Return the value of a row, each time the same."""

    def vooraf(self, id_: str, veld: str) -> Any:  # noqa: ANN401  # an attribute of any kind
        """Return an attribute of a row without reading that, ``ONBEKEND`` if it cannot be told."""


class Tabel(Mapping[str, T]):
    """An immutable mapping from id to value, in order of arrival; ``met`` and ``zonder`` give a new one.

    A new table remembers from which settled one it stems and which ids were touched since, so that
    finding what a change differs in does not cost more as years pile up. Nor does making one: tables
    that stem from each other share their rows, and a few changed ones lie in a layer on top.
    """

    __slots__ = ("_basis", "_boven", "_bron", "_geraakt", "_lengte", "_onder", "_wijzers")

    def __init__(self, rijen: Mapping[str, T] | None = None, bron: Ongelezen[T] | None = None) -> None:
        """Take ``rijen`` (copied) as the rows, or else those of ``bron``."""
        self._onder: dict[str, Any] = dict.fromkeys(bron.ids, _ONGELEZEN) if bron else dict(rijen or {})
        self._boven: dict[str, Any] = {}
        self._bron = bron
        self._wijzers: dict[str, Mapping[Any, Sequence[str]]] = dict(bron.wijzers) if bron else {}
        self._lengte = len(self._onder)
        self._basis: Tabel[T] | None = None
        self._geraakt: frozenset[str] = frozenset()

    def __getitem__(self, id_: str) -> T:
        row = self._gelezen(self._boven if id_ in self._boven else self._onder, id_)
        if row is _WEG:
            raise KeyError(id_)
        return row  # type: ignore[no-any-return]  # rows are kept as Any: read or not yet read

    def _gelezen(self, laag: dict[str, Any], id_: str) -> Any:  # noqa: ANN401  # rows are kept as Any
        """Return a row of one layer, read now if it was not."""
        row = laag[id_]
        if row is _ONGELEZEN and self._bron is not None:
            row = laag[id_] = self._bron.lees(id_)
        return row

    def __contains__(self, id_: object) -> bool:
        return self._rij(id_) is not _WEG

    def __iter__(self) -> Iterator[str]:
        onder, boven = self._onder, self._boven
        if not boven:
            return iter(onder)
        return iter([id_ for id_ in {**onder, **boven} if boven.get(id_) is not _WEG])

    def __len__(self) -> int:
        return self._lengte

    def __repr__(self) -> str:
        return f"Tabel({len(self)} rijen)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tabel) and (self is other or dict(self) == dict(other))

    __hash__ = None  # type: ignore[assignment]  # a table is compared, never a key

    def met(self, id_: str, waarde: T) -> "Tabel[T]":
        """Return a table in which ``id_`` has this value, new or instead of the old."""
        return self._afgeleid(id_, waarde, self._lengte + (id_ not in self))

    def zonder(self, id_: str) -> "Tabel[T]":
        """Return a table without ``id_``; the same table if it was not there."""
        return self._afgeleid(id_, _WEG, self._lengte - 1) if id_ in self else self

    def _rij(self, id_: Any) -> Any:  # noqa: ANN401  # rows are kept as Any
        """Return a row, read or not yet read; ``_WEG`` if there is none."""
        return self._boven[id_] if id_ in self._boven else self._onder.get(id_, _WEG)

    def _afgeleid(self, id_: str, rij: Any, lengte: int) -> "Tabel[T]":  # noqa: ANN401  # a row
        new: Tabel[T] = Tabel.__new__(Tabel)
        new._onder, new._boven, new._wijzers = self._onder, {**self._boven, id_: rij}, self._wijzers
        new._bron = self._bron
        if len(new._boven) > _LAAG:
            rows = {**new._onder, **new._boven}
            new._onder = {key: row for key, row in rows.items() if row is not _WEG}
            new._boven, new._wijzers = {}, {}
        new._basis = self if self._basis is None else self._basis
        new._lengte, new._geraakt = lengte, self._geraakt | {id_}
        return new

    def vast(self) -> "Tabel[T]":
        """Return this table as a settled one: what is changed from here on counts from here."""
        if self._basis is None:
            return self
        new: Tabel[T] = Tabel.__new__(Tabel)
        new._onder, new._boven, new._wijzers = self._onder, self._boven, self._wijzers
        new._bron = self._bron
        new._lengte, new._basis, new._geraakt = self._lengte, None, frozenset()
        return new

    def groep(self, veld: str, waarde: object) -> list[T]:
        """Return the rows whose attribute ``veld`` is ``waarde``, without looking at all the others.

        Where the attribute is a ``frozenset``: the rows in which that holds ``waarde``. The first call for
        a ``veld`` does look at all; tables that stem from each other share what it found.
        """
        return [self[id_] for id_ in self.met_waarde(veld, waarde)]

    def met_waarde(self, veld: str, waarde: object) -> list[str]:
        """Return the ids of that group; no row of it is read for that."""
        below = [id_ for id_ in self._wijzer(veld).get(waarde, ()) if id_ not in self._boven]
        return below + [id_ for id_, keys in self._erop(veld) if waarde in keys]

    def waarden(self, veld: str) -> set[Any]:
        """Return every value that the attribute ``veld`` has in some row, or had a few changes ago."""
        return {*self._wijzer(veld), *(key for _, keys in self._erop(veld) for key in keys)}

    def _wijzer(self, veld: str) -> Mapping[Any, Sequence[str]]:
        """Return the ids of the lower layer by value of an attribute."""
        if veld not in self._wijzers:
            found: dict[Any, list[str]] = {}
            for id_ in self._onder:
                for key in _sleutels(self._waarde(id_, veld)):
                    found.setdefault(key, []).append(id_)
            self._wijzers[veld] = found
        return self._wijzers[veld]

    def _erop(self, veld: str) -> list[tuple[str, frozenset[Any] | tuple[Any]]]:
        """Return the ids of the upper layer, each with the values of an attribute."""
        above = [id_ for id_, row in self._boven.items() if row is not _WEG]
        return [(id_, _sleutels(getattr(self[id_], veld))) for id_ in above]

    def _waarde(self, id_: str, veld: str) -> Any:  # noqa: ANN401  # an attribute
        """Return an attribute of a row of the lower layer, which stays unread if that can be."""
        if self._onder[id_] is _ONGELEZEN and self._bron is not None:
            told = self._bron.vooraf(id_, veld)
            if told is not ONBEKEND:
                return told
        return getattr(self._gelezen(self._onder, id_), veld)

    def verschil(self, oud: "Tabel[T]") -> dict[str, T | None]:
        """Return what differs from ``oud``: id to the new value, or to ``None`` where it is gone."""
        if self is oud:
            return {}
        found: dict[str, T | None] = {}
        for id_ in sorted(self._geraakt if self._basis is oud else self._mogelijk(oud)):
            new, old = self._rij(id_), oud._rij(id_)
            if new is not old and (new is _WEG or old is _WEG or self[id_] != oud[id_]):
                found[id_] = None if new is _WEG else self[id_]
        return found

    def _mogelijk(self, oud: "Tabel[T]") -> set[str]:
        """Return where two tables may differ: in their upper layers only, if they share the rest."""
        above = self._boven.keys() | oud._boven.keys()
        return above if self._onder is oud._onder else above | self._onder.keys() | oud._onder.keys()


def _sleutels(waarde: Any) -> frozenset[Any] | tuple[Any]:  # noqa: ANN401  # an attribute of any kind
    return waarde if isinstance(waarde, frozenset) else (waarde,)
