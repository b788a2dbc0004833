"""``record``: a frozen dataclass with slots, whose methods are made when something first asks for them.

``dataclass(frozen=True, slots=True)`` writes six functions for each class and has Python compile their text:
0.3 ms each, and forty classes are imported before the first screen. Most of them are never compared, hashed
or printed there, and some never made. Here all share what can be shared; only ``__init__`` and what a
comparison goes by are written out at their first use. ``fields``, ``replace``, ``==``, ``hash`` and
``repr`` do what they do for any dataclass, and to the type checker it is one.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["record"]

_MADE = object()
"""Stands for a default that is made for each value."""


class _Later:
    """Stands in a class for a method of that name, and puts that in its own place when asked for it."""

    def __init__(self, name: str, make: Callable[[Any], Any]) -> None:
        self._name, self._make = name, make

    def __get__(self, value: object, owner: type) -> Any:  # noqa: ANN401  # a method
        made = self._make(owner)
        setattr(owner, self._name, made)
        return made.__get__(value, owner)


def _init(kind: Any) -> Any:  # noqa: ANN401  # a dataclass, and its method
    """Return ``__init__``: it fills each slot by the slot itself, which goes past ``__setattr__``."""
    known = fields(kind)
    slots = [getattr(kind, field.name).__set__ for field in known]

    def fill(self: object, *values: object) -> None:
        for put, value in zip(slots, values, strict=True):
            put(self, value)

    scope: dict[str, Any] = {"fill": fill, "MADE": _MADE}
    scope |= {f"make_{field.name}": field.default_factory for field in known}
    words, given = ", ".join(field.name for field in known), ", ".join(map(_given, known))
    made = eval(f"lambda self, {words}: fill(self, {given})", scope)
    made.__defaults__ = tuple(usual for field in known if (usual := _usual(field)) is not MISSING)
    made.__name__, made.__module__ = "__init__", kind.__module__
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    made.__annotations__ = {field.name: field.type for field in known}
    return made


def _usual(field: Field[Any]) -> Any:  # noqa: ANN401  # a default of any kind
    return field.default if field.default_factory is MISSING else _MADE


def _given(field: Field[Any]) -> str:
    name = field.name
    return name if field.default_factory is MISSING else f"make_{name}() if {name} is MADE else {name}"


def _content(kind: Any) -> Any:  # noqa: ANN401  # a dataclass, and its method
    """Return the method that gives the values of all fields, in order."""
    return eval(f"lambda self: ({''.join(f'self.{field.name}, ' for field in fields(kind))})")


def _eq(self: Any, other: Any) -> bool:  # noqa: ANN401  # values of any kind
    if self is other:
        return True
    return self._content() == other._content() if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:  # noqa: ANN401  # a value of any kind
    return hash(self._content())


def _repr(self: Any) -> str:  # noqa: ANN401  # a value of any kind
    told = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
    return f"{type(self).__qualname__}({', '.join(told)})"


def _reduce(self: Any) -> tuple[type, tuple[Any, ...]]:  # noqa: ANN401  # a value of any kind
    """Return what copies it: its kind and what it is made of."""
    return type(self), self._content()


def _frozen(self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} does not change")


_SHARED = {
    "__init__": _Later("__init__", _init),
    "_content": _Later("_content", _content),
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__reduce__": _reduce,
    "__setattr__": _frozen,
    "__delattr__": _frozen,
}


def _record(kind: type) -> type:
    kind.__doc__ = kind.__doc__ or kind.__name__  # dataclass would ask __init__ what to say of it
    for name, method in _SHARED.items():
        setattr(kind, name, method)
    return dataclass(init=False, repr=False, eq=False, slots=True)(kind)


if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Make a record of a class; both words are always true, and tell the type checker what it is."""
        if not (frozen and slots):
            raise TypeError("a record is frozen, and has slots")
        return _record
