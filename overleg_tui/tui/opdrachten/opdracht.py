"""The commands that work on a screen now, each with its keys: help and palette are made of these."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from overleg_tui.domain.tekst import vouw
from overleg_tui.tui.widgets.voet import key_name


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One command: its binding, the names of its keys, and whether every screen has it (``overal``)."""

    binding: Binding
    toetsen: tuple[str, ...]
    overal: bool

    @property
    def zin(self) -> str:
        """What it does, in a few words."""
        return zin(self.binding)


def opdrachten(screen: Screen[Any]) -> dict[str, Opdracht]:
    """Return by id what works on ``screen`` now: its own commands first, those of every screen last.

    A key counts as well when the list with the focus answers to it itself, as Enter does on a line.
    """
    active = screen.active_bindings
    found: dict[str, Opdracht] = {}
    for key, each in active.items():
        id_ = each.binding.id
        if id_ and each.enabled:
            known = found.get(id_) or Opdracht(each.binding, (), isinstance(each.node, App))
            found[id_] = replace(known, toetsen=(*known.toetsen, key_name(key)))
    for id_, known in found.items():
        extra = (key for key in _gedeclareerd(screen, id_) if key in active and not active[key].binding.id)
        names = dict.fromkeys((*known.toetsen, *map(key_name, extra)))
        found[id_] = replace(known, toetsen=tuple(names))
    return dict(sorted(found.items(), key=lambda item: (item[1].overal, _afstand(screen, item[0]))))


def _afstand(node: DOMNode, id_: str) -> int:
    """Return how far up a command is declared: what a screen shares with its kind comes after its own."""
    classes = type(node).__mro__
    places = (n for n, cls in enumerate(classes) if any(id_ == b.id for b in _eigen(cls)))
    return next(places, len(classes))


def _eigen(cls: type) -> list[Binding]:
    return [b for b in cls.__dict__.get("BINDINGS", ()) if isinstance(b, Binding)]


def _gedeclareerd(node: DOMNode, id_: str) -> Iterator[str]:
    """Yield the keys under which the class of a screen, or one it is made from, declares a command."""
    for cls in type(node).__mro__:
        for binding in _eigen(cls):
            if binding.id == id_:
                yield from binding.key.split(",")


def zin(binding: Binding) -> str:
    """Return what a command does, in a few words."""
    return binding.tooltip or binding.description.capitalize()


def zin_en_naam(binding: Binding) -> str:
    """Return what a command does, and how the last line of its screen calls it where that is another word."""
    said = zin(binding)
    return said if vouw(binding.description) in vouw(said) else f"{said} ({binding.description})"
