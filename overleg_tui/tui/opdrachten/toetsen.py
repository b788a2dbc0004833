"""Keys of one's own for the commands of the screens, by the ids of their bindings.

Decisions where the design is silent: the keys inside a dialog stay as they are, since its last line names
them; a key that is taken, or that a terminal cannot send, is refused as a whole line, so that no command is
ever left with half of what was meant; what shares a key by itself (*starten* and *afsluiten*) may go on so.
"""

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from itertools import combinations

from textual.binding import Binding
from textual.keys import _character_to_key
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.wie import opsomming
from overleg_tui.tui import screens
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.widgets.voet import KEY_NAMES, key_name

Toetsen = tuple[str, ...]
_GENOEMD = {name.lower(): key for key, name in KEY_NAMES.items()} | {"komma": "comma"}
_NAMEN = {*KEY_NAMES, "comma", "tab", "shift+tab", "backspace", "insert", "delete"}
_NAMEN |= {f"f{n}" for n in range(1, 13)} | {f"ctrl+{way}" for way in ("up", "down", "left", "right")}
# Ctrl with H, I and M reaches a program as Backspace, Tab and Enter.
_NAMEN |= {f"ctrl+{letter}" for letter in "abcdefgjklnopqrstuvwxyz"}
_ZENDBAAR = "een letter, een cijfer, F1 tot en met F12, of Ctrl met een letter (niet H, I of M)"


@dataclass(frozen=True, slots=True)
class Commando:
    """A command as declared: its keys, what it does, its actions; ``altijd``: also while somebody types."""

    id: str
    toetsen: Toetsen
    doet: str
    acties: frozenset[str]
    altijd: bool

    @property
    def vast(self) -> bool:
        """Whether each of its keys does something else, so that no other could stand for all."""
        return len(self.acties) > 1


@dataclass(frozen=True, slots=True)
class Reikwijdte:
    """What one screen listens to: its own commands, those of the program, and ``bezet`` keys."""

    eigen: Mapping[str, Commando]
    algemeen: Mapping[str, Commando]
    bezet: frozenset[str]

    @property
    def opdrachten(self) -> dict[str, Commando]:
        """All of them by id."""
        return {**self.algemeen, **self.eigen}


def _samen(opdrachten: Mapping[str, Commando]) -> Iterator[frozenset[str]]:
    """Yield the pairs of ids that share a key by themselves: never both mean something at once."""
    for one, other in combinations(opdrachten.values(), 2):
        if not set(one.toetsen).isdisjoint(other.toetsen):
            yield frozenset({one.id, other.id})


def keymap(gevraagd: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the keys that can be as Textual takes them, and by id why the others cannot."""
    scopes = _reikwijdten(_modules(gevraagd))
    known = {id_: opdracht for scope in scopes for id_, opdracht in scope.opdrachten.items()}
    wanted: dict[str, Toetsen] = {}
    refused: dict[str, str] = {}
    for id_, keys in gevraagd.items():
        try:
            wanted[id_] = _gelezen(id_, keys, known)
        except Refused as refusal:
            refused[id_] = str(refusal)
    wanted = {id_: keys for id_, keys in wanted.items() if keys != known[id_].toetsen}
    while clash := _botsing(wanted, scopes):
        id_, why = clash
        del wanted[id_]
        refused[id_] = f"{why} {_blijft(known[id_])}"
    kept = {other: known[other].toetsen for other in _ernaast(wanted, scopes)}
    return {id_: ",".join(keys) for id_, keys in (kept | wanted).items()}, refused


def te_kiezen() -> dict[str, tuple[str, str]]:
    """Return every command that can have other keys by its id: its keys as one writes them, what it does."""
    found = {id_: o for scope in _reikwijdten(_alle_modules()) for id_, o in scope.opdrachten.items()}
    return {id_: (_geschreven(o.toetsen), o.doet) for id_, o in found.items() if not o.vast}


def _gelezen(id_: str, keys: str, known: Mapping[str, Commando]) -> Toetsen:
    """Return the keys as Textual names them; refuse an unknown command and a key that cannot be sent."""
    opdracht = known.get(id_)
    if opdracht is None or opdracht.vast:
        near = get_close_matches(id_, [i for i, o in known.items() if not o.vast], 1, 0.6)
        meant = f"Bedoelt u ‘{near[0]}’?" if near else "Zie ‘overleg sjabloon instellingen’ welke er zijn."
        raise Refused(f"Er is geen opdracht ‘{tekst(id_)[:40]}’ waarvan de toets te kiezen is. {meant}")
    words = [word.strip() for word in keys.split(",")]
    read = tuple(map(_toets, words))
    typing = opdracht.altijd and read != opdracht.toetsen
    for word, key in zip(words, read, strict=True):
        said = ""
        if not key:
            said = f"‘{word}’ is geen toets die een terminal kan doorgeven; kies {_ZENDBAAR}."
        elif typing and not (key.startswith("ctrl+") or key[1:].isdecimal()):
            said = f"‘{word}’ hebt u nodig bij het typen; kies hier een F-toets of Ctrl met een letter."
        if said:
            raise Refused(f"Bij ‘{id_}’: {said} {_blijft(opdracht)}")
    return tuple(dict.fromkeys(read))


def _toets(word: str) -> str:
    """Return a key as Textual names it, written as in the footer or by Textual; empty if it is none."""
    small = word.lower()
    if small.startswith("ctrl+"):
        small = f"ctrl+{_GENOEMD.get(small[5:], small[5:])}"
    if len(word) == 1 and small not in _GENOEMD:
        return _character_to_key(word) if word.isprintable() and not word.isspace() else ""
    if small.startswith("shift+") and len(word) == 7:
        return word[-1:].upper() if word[-1:].isalpha() else ""
    small = _GENOEMD.get(small, small)
    return small if small in _NAMEN else ""


def _botsing(wanted: dict[str, Toetsen], scopes: Iterable[Reikwijdte]) -> tuple[str, str] | None:
    """Return the last of the changed commands that gets a key which something else has, and what that is."""
    for id_ in reversed(wanted):
        for scope in scopes:
            if id_ in scope.opdrachten and (why := _bezet(id_, wanted, scope)):
                return id_, why
    return None


def _bezet(id_: str, wanted: Mapping[str, Toetsen], scope: Reikwijdte) -> str:
    together = set(_samen(scope.opdrachten))
    for other in scope.opdrachten.values():
        taken = set(wanted[id_]) & set(wanted.get(other.id, other.toetsen))
        if other.id != id_ and taken and {id_, other.id} not in together:
            return f"Bij ‘{id_}’: toets {_geschreven(sorted(taken))} is al voor ‘{other.id}’ ({other.doet})."
    if taken := set(wanted[id_]) & scope.bezet:
        return f"Bij ‘{id_}’: {_geschreven(sorted(taken))} is al om door een lijst te lopen."
    return ""


def _blijft(opdracht: Commando) -> str:
    verb = "blijft" if len(opdracht.toetsen) == 1 else "blijven"
    return f"{opsomming(map(key_name, opdracht.toetsen))} {verb} gelden."


def _ernaast(wanted: Mapping[str, Toetsen], scopes: Iterable[Reikwijdte]) -> set[str]:
    """Return what shares a key with a changed command: Textual would take its keys away along with that.

    That goes for what is declared in one place only; elsewhere a key stays what it is.
    """
    pairs = {pair for scope in scopes for part in (scope.eigen, scope.algemeen) for pair in _samen(part)}
    near, todo = set[str](), set(wanted)
    while todo:
        near |= todo
        todo = {id_ for pair in pairs if pair & near for id_ in pair} - near
    return near - set(wanted)


def _modules(ids: Iterable[str]) -> list[str]:
    """Return the modules of the screens to look at: all, unless every id is of a screen of that name."""
    names = {id_.partition(".")[0] for id_ in ids}
    every = _alle_modules()
    own = {i for scope in _reikwijdten(sorted(names & set(every))) for i in scope.opdrachten} - set(
        _van_app()
    )
    return sorted(names) if names <= set(every) and set(ids) <= own else every


def _alle_modules() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(screens.__path__))


def _reikwijdten(modules: Iterable[str]) -> list[Reikwijdte]:
    found = []
    for name in modules:
        module = import_module(f"{screens.__name__}.{name}")
        for screen in vars(module).values():
            here = isinstance(screen, type) and screen.__module__ == module.__name__
            if here and issubclass(screen, Screen) and not issubclass(screen, ModalScreen):
                found.append(_reikwijdte(screen))
    return found


def _reikwijdte(screen: type[Screen[object]]) -> Reikwijdte:
    own = _opdrachten(screen)
    mine = {key for opdracht in own.values() for key in opdracht.toetsen}
    fixed = {
        binding.key for klass in (OptionList, Screen) for binding in Binding.make_bindings(klass.BINDINGS)
    }
    return Reikwijdte(own, _van_app(), frozenset(fixed - mine))


def _van_app() -> dict[str, Commando]:
    return _opdrachten(OverlegApp)


def _opdrachten(klass: type) -> dict[str, Commando]:
    """Return what a class and those it stems from declare, by id, in the order of the declaration."""
    bindings: dict[str, list[Binding]] = {}
    for each in klass.__mro__:
        for binding in Binding.make_bindings(vars(each).get("BINDINGS", ())):
            if binding.id:
                bindings.setdefault(binding.id, []).append(binding)
    return {
        id_: Commando(
            id_,
            tuple(dict.fromkeys(binding.key for binding in same)),
            same[0].tooltip or same[0].description,
            frozenset(binding.action for binding in same),
            any(binding.priority and klass is OverlegApp for binding in same),
        )
        for id_, same in bindings.items()
    }


def _geschreven(toetsen: Iterable[str]) -> str:
    return ",".join("komma" if key == "comma" else key_name(key) for key in toetsen)
