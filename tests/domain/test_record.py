"""A record is to everybody what ``dataclass(frozen=True, slots=True)`` makes, only later."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from inspect import signature
from pathlib import Path

import pytest

import overleg_tui
from overleg_tui.domain.casus import Punt
from overleg_tui.domain.record import record


def _kinds(make):
    @make(frozen=True, slots=True)
    class Een:
        """One field."""

        a: int

    @make(frozen=True, slots=True)
    class Veel:
        """Fields with every kind of default."""

        een: Een
        b: str
        c: tuple[int, ...] = ()
        d: dict[str, int] = field(default_factory=dict)

        @property
        def lengte(self) -> int:
            return len(self.b)

    return Een, Veel


Een, Veel = _kinds(record)
GewoonEen, GewoonVeel = _kinds(dataclass)


def test_it_reads_as_the_dataclass_does():
    ours, usual = Veel(Een(1), "x’", (2,)), GewoonVeel(GewoonEen(1), "x’", (2,))
    assert repr(ours) == repr(usual).replace("Gewoon", "")
    assert signature(Veel.__init__).parameters.keys() == signature(GewoonVeel.__init__).parameters.keys()
    assert Veel.__init__.__annotations__["b"] is str
    assert [each.name for each in fields(ours)] == [each.name for each in fields(usual)]
    assert Veel.__match_args__ == GewoonVeel.__match_args__
    assert is_dataclass(Veel)
    assert ours.lengte == 2


def test_equal_is_of_the_same_kind_with_the_same_values():
    assert Veel(Een(1), "x") == Veel(Een(1), "x")
    assert Veel(Een(1), "x") != Veel(Een(2), "x")
    assert Een(1) != GewoonEen(1)
    assert Een(1) != (1,)
    assert hash(Een(1)) == hash(Een(1)) == hash(GewoonEen(1))
    assert {Een(1), Een(1), Een(2)} == {Een(2), Een(1)}
    with pytest.raises(TypeError):
        hash(Veel(Een(1), "x"))  # there is a dict in it


def test_a_default_that_is_made_is_made_each_time():
    one, other = Veel(Een(1), "x"), Veel(Een(1), "x")
    assert one.d == {}
    assert one.d is not other.d
    assert Veel(Een(1), "x", d={"k": 1}).d == {"k": 1}


@pytest.mark.parametrize("words", [{}, {"a": 1, "z": 2}])
def test_too_few_or_unknown_words_are_refused(words):
    with pytest.raises(TypeError):
        Een(**words)
    with pytest.raises(TypeError):
        Een(1, 2)


def test_it_does_not_change():
    value = Een(1)
    for touch in (
        lambda: setattr(value, "a", 2),
        lambda: delattr(value, "a"),
        lambda: setattr(value, "z", 2),
    ):
        with pytest.raises(FrozenInstanceError):
            touch()
    assert value == Een(1)
    assert replace(value, a=2) == Een(2)
    assert not hasattr(value, "__dict__")


def test_it_can_be_copied():
    punt = Punt("p1", "Geest", "tekst")
    assert copy.copy(punt) == copy.deepcopy(punt) == pickle.loads(pickle.dumps(punt)) == punt


def test_methods_are_made_only_when_asked_for():
    kind, _ = _kinds(record)
    made = {name for name, what in vars(kind).items() if callable(what)}
    assert not {"__init__", "_content"} & made
    assert kind(1) == kind(1)
    assert callable(vars(kind)["__init__"])
    assert callable(vars(kind)["_content"])


def test_a_record_that_could_change_is_refused():
    with pytest.raises(TypeError):
        record(frozen=False, slots=True)


def test_whatever_the_program_keeps_is_a_record():
    rooms = [Path(overleg_tui.__file__).parent / name for name in ("domain", "storage")]
    usual = "@dataclass(frozen=True, slots=True)"
    files = [path for room in rooms for path in room.rglob("*.py")]
    assert [path.name for path in files if usual in path.read_text(encoding="utf-8")] == []
