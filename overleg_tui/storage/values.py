"""Domain values to JSON and back: dataclasses of texts, numbers, moments and enums, in tuples or not.

Exactly what a field is declared as goes out and comes in, and nothing else: a number for a text, a field
that is not known or one that is missing is an error, as that value could not be read back or was not ours.
What this takes a type apart for is kept, so that a value of a kind costs it once.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from overleg_tui.domain.register import Plek

Turn = Callable[[Any], Any]
"""From a value to JSON, or back; ``TypeError`` or ``ValueError`` if it is not of its kind."""

BRIEF = {Plek}
"""Of these a field that has its default is left out: the place is written at every step, in one sector."""


@cache
def reader(kind: Any) -> Turn:  # noqa: ANN401  # any form of type
    """Return what makes a ``kind`` of its JSON."""
    if is_dataclass(kind):
        return _object_reader(kind)
    if get_origin(kind) is tuple:
        return _many(kind, reader, list, tuple)
    if isinstance(kind, UnionType):
        return _or_none(reader(_other(kind)))
    if kind in (date, datetime, time):
        return kind.fromisoformat  # type: ignore[no-any-return]  # they all have it
    return kind if _is_enum(kind) else _exactly(_plain(kind))


@cache
def writer(kind: Any) -> Turn:  # noqa: ANN401  # any form of type
    """Return what makes JSON of a ``kind``."""
    if is_dataclass(kind):
        return _object_writer(kind)
    if get_origin(kind) is tuple:
        return _many(kind, writer, tuple, list)
    if isinstance(kind, UnionType):
        return _or_none(writer(_other(kind)))
    if kind in (date, datetime, time):
        exactly = _exactly(kind)
        return lambda value: exactly(value).isoformat()
    if _is_enum(kind):
        exactly = _exactly(kind)
        return lambda value: exactly(value).value
    return _exactly(_plain(kind))


def _object_reader(kind: Any) -> Turn:  # noqa: ANN401  # a dataclass
    known = {name: reader(each) for name, each in _kinds(kind).items()}

    def read(document: Any) -> Any:  # noqa: ANN401  # JSON
        if type(document) is not dict or not document.keys() <= known.keys():
            raise TypeError(f"no {kind.__name__}")
        return kind(**{name: known[name](value) for name, value in document.items()})

    return read


def _object_writer(kind: Any) -> Turn:  # noqa: ANN401  # a dataclass
    known = [(name, writer(each)) for name, each in _kinds(kind).items()]
    usual = {field.name: field.default for field in fields(kind)} if kind in BRIEF else {}
    exactly = _exactly(kind)

    def write(value: Any) -> dict[str, Any]:  # noqa: ANN401  # of that kind
        exactly(value)
        found = ((name, turn, getattr(value, name)) for name, turn in known)
        return {name: turn(each) for name, turn, each in found if name not in usual or each != usual[name]}

    return write


def _kinds(kind: Any) -> dict[str, Any]:  # noqa: ANN401  # a dataclass
    return {field.name: field.type for field in fields(kind)}


def _many(kind: Any, turn: Callable[[Any], Turn], source: type, target: type) -> Turn:  # noqa: ANN401  # a tuple
    """Return what turns each item: all of one kind, or so many each of its own."""
    kinds = get_args(kind)
    exactly = _exactly(source)
    if kinds[-1] is Ellipsis:
        each = turn(kinds[0])
        return lambda value: target([each(item) for item in exactly(value)])
    turns = [turn(one) for one in kinds]
    return lambda value: target([each(item) for each, item in zip(turns, exactly(value), strict=True)])


def _or_none(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)


def _other(kind: UnionType) -> Any:  # noqa: ANN401  # any form of type
    """Return what may stand where ``None`` may."""
    (found,) = (each for each in get_args(kind) if each is not NoneType)
    return found


def _plain(kind: Any) -> type:  # noqa: ANN401  # a type or a NewType
    found = getattr(kind, "__supertype__", kind)
    if found not in (str, int, bool):
        raise TypeError(f"{kind} has no place in a document")
    return found  # type: ignore[no-any-return]  # just looked at


def _is_enum(kind: Any) -> bool:  # noqa: ANN401  # any form of type
    return isinstance(kind, type) and issubclass(kind, Enum)


def _exactly(kind: type) -> Turn:
    def same(value: Any) -> Any:  # noqa: ANN401  # of that kind
        if type(value) is not kind:
            raise TypeError(f"{kind.__name__} expected, not {type(value).__name__}")
        return value

    return same
