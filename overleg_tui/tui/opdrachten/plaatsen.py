"""The screens with commands of their own: how they are called, how to get there, which letters they have."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.binding import Binding
from textual.screen import Screen

from overleg_tui.tui.widgets.voet import key_name

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

OVERZICHT = "op het overzicht"


class Elders(NamedTuple):
    """A screen with commands of its own: in which module, how it is called, how to get there.

    ``weg`` is the id of a way, ``kies`` what is to be done there first (see ``noemen``).
    """

    module: str
    klasse: str
    waar: str
    weg: str
    kies: str = ""


ELDERS = (
    Elders("overleg", "OverlegScreen", "in het overleg", "overleg"),
    Elders(
        "punten",
        "PuntenScreen",
        "in het 4D-beeld",
        "overleg",
        "Ga naar een casus en druk op {overleg.punten=p}",
    ),
    Elders(
        "teruglezen",
        "TeruglezenScreen",
        "bij teruglezen",
        "overleg",
        "Ga naar een casus en druk op {overleg.teruglezen=t}",
    ),
    Elders("agenda", "AgendaScreen", "op de agenda", "agenda"),
    Elders("exporteer", "ExporteerScreen", "bij documenten", "documenten"),
    Elders("casussen", "CasussenScreen", "bij de casussen", "start.casussen"),
    Elders("casus", "CasusScreen", "bij een casus", "start.casussen", "Kies een casus en druk op Enter"),
    Elders(
        "casusverloop",
        "CasusverloopScreen",
        "bij het casusverloop",
        "start.casussen",
        "Open een casus, dan {casus.verloop=l}",
    ),
    Elders(
        "glazen_pot",
        "GlazenPotScreen",
        "in de glazen pot",
        "start.casussen",
        "Druk op {casussen.glazen_pot=g}",
    ),
    Elders("sociale_kaart", "SocialeKaartScreen", "op de sociale kaart", "start.kaart"),
    Elders("opvolging", "OpvolgingScreen", "bij opvolging", "start.opvolging"),
    Elders("verbeterpunten", "VerbeterpuntenScreen", "op het bord", "start.bord"),
    Elders("cijfers", "CijfersScreen", "bij de KB-cijfers", "start.cijfers"),
    Elders("logboek", "LogboekScreen", "bij het logboek", "start.logboek"),
    Elders("handleiding", "HandleidingScreen", "in de handleiding", "start.handleiding"),
    Elders("start", "StartScreen", OVERZICHT, "overzicht"),
)


def klasse(place: Elders) -> type[Screen[Any]]:
    """Return the screen itself, which is imported for it."""
    found: type[Screen[Any]] = getattr(import_module(f"overleg_tui.tui.screens.{place.module}"), place.klasse)
    return found


def letters(scherm: type[Screen[Any]]) -> Iterator[Binding]:
    """Yield the commands of a screen that have a letter or a digit: not the moving about."""
    for binding in scherm.BINDINGS:
        if not isinstance(binding, Binding) or binding.action.endswith("terug"):
            continue
        if len(_letter(binding.key)) == 1:
            yield binding


def letter(app: "OverlegApp", binding: Binding) -> str:
    """Return the name of the letter of a command, or of its first key; keys of one's own come first."""
    own = app.gezet.toetsen if app.gezet else {}
    return key_name(_letter(own.get(str(binding.id), binding.key)))


def _letter(toetsen: str) -> str:
    keys = toetsen.split(",")
    found = [key for key in keys if len(key) == 1 and key.isalpha()]
    return found[0] if found and (keys[0] == "enter" or len(keys[0]) == 1) else keys[0]
