"""The way to every screen and every command from anywhere: what the palette knows besides what works here."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import OptionList

from overleg_tui.documents.handleiding import NAMEN, bladzijde
from overleg_tui.domain.datum import kort
from overleg_tui.domain.overleg import Overleg
from overleg_tui.tui.opdracht import zin, zin_en_naam
from overleg_tui.tui.screens.start import StartScreen
from overleg_tui.tui.widgets.voet import key_name

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

Ga = Callable[["OverlegApp"], None]
HIER, _DAAR = "hier, nu niet", "op het overzicht"


@dataclass(frozen=True, slots=True)
class Weg:
    """One line of the palette: before it the keys, or where they work; what it does; and going there."""

    voor: str
    zin: str
    ga: Ga


class Elders(NamedTuple):
    """A screen with commands of its own: in which module, how it is called, how to get there.

    ``weg`` is the id of a way, ``kies`` what is to be done there first.
    """

    module: str
    klasse: str
    waar: str
    weg: str
    kies: str = ""


ELDERS = (
    Elders("overleg", "OverlegScreen", "in het overleg", "overleg"),
    Elders("punten", "PuntenScreen", "in het 4D-beeld", "overleg", "Ga naar een casus en druk op p"),
    Elders("teruglezen", "TeruglezenScreen", "bij teruglezen", "overleg", "Ga naar een casus en druk op t"),
    Elders("agenda", "AgendaScreen", "op de agenda", "agenda"),
    Elders("exporteer", "ExporteerScreen", "bij documenten", "documenten"),
    Elders("casussen", "CasussenScreen", "bij de casussen", "start.casussen"),
    Elders("casus", "CasusScreen", "bij een casus", "start.casussen", "Kies een casus en druk op Enter"),
    Elders(
        "casusverloop",
        "CasusverloopScreen",
        "bij het casusverloop",
        "start.casussen",
        "Open een casus, dan l",
    ),
    Elders("glazen_pot", "GlazenPotScreen", "in de glazen pot", "start.casussen", "Druk op g"),
    Elders("sociale_kaart", "SocialeKaartScreen", "op de sociale kaart", "start.kaart"),
    Elders("opvolging", "OpvolgingScreen", "bij opvolging", "start.opvolging"),
    Elders("verbeterpunten", "VerbeterpuntenScreen", "op het bord", "start.bord"),
    Elders("cijfers", "CijfersScreen", "bij de KB-cijfers", "start.cijfers"),
    Elders("logboek", "LogboekScreen", "bij het logboek", "start.logboek"),
    Elders("handleiding", "HandleidingScreen", "in de handleiding", "start.handleiding"),
    Elders("start", "StartScreen", _DAAR, "overzicht"),
)


def wegen(app: "OverlegApp") -> dict[str, Weg]:
    """Return by id the ways to the other screens, and to the pages of the handleiding.

    What the overview opens is on the overview itself a command already.
    """
    on_overview = isinstance(_onder(app), StartScreen)
    found = {
        id_: way for id_, way in _schermen(app).items() if not (on_overview and way.voor.startswith(_DAAR))
    }
    for naam in NAMEN:
        found[f"handleiding {naam}"] = Weg("handleiding", bladzijde(naam).titel, _lees(naam))
    return found


def elders(app: "OverlegApp", place: Elders, al: Collection[str]) -> Iterator[tuple[str, Weg]]:
    """Yield by id what can be done on that screen, or here but not now; ``al`` are ids to be left out.

    Only then the screen is imported: a palette takes them one by one, so that no key waits for all.
    """
    ways, cls = _schermen(app), _klasse(place)
    where = HIER if isinstance(_onder(app), cls) else place.waar
    for binding in letters(cls):
        if binding.id not in al:
            key, said = key_name(_toets(binding)), zin(binding)
            steps = [f"{place.kies}." if place.kies else "", f"Toets {key}:", f"{said}."]
            go = _zeg(f"{said}: dat kan nu niet.") if where == HIER else _wijs(ways.get(place.weg), steps)
            yield f"{place.klasse} {binding.id}", Weg(f"{where}: {key}", zin_en_naam(binding), go)


def letters(cls: type[Screen[Any]]) -> Iterator[Binding]:
    """Yield the commands of a screen that have a letter or a digit: not the moving about."""
    for binding in cls.BINDINGS:
        if (
            isinstance(binding, Binding)
            and len(_toets(binding)) == 1
            and not binding.action.endswith("terug")
        ):
            yield binding


def _toets(binding: Binding) -> str:
    """Return the letter of a command, or its first key."""
    keys = binding.key.split(",")
    own = [key for key in keys if len(key) == 1 and key.isalpha()]
    return own[0] if own and (keys[0] == "enter" or len(keys[0]) == 1) else keys[0]


def _zeg(zin: str) -> Ga:
    return lambda app: app.zeg(zin, fout=True)


def _wijs(weg: Weg | None, stappen: list[str]) -> Ga:
    """Return going there, and saying which key it is."""

    def go(app: "OverlegApp") -> None:
        if weg:
            weg.ga(app)
        app.call_after_refresh(app.zeg, " ".join(filter(None, stappen)))

    return go


def _schermen(app: "OverlegApp") -> dict[str, Weg]:
    here, overleg = type(_onder(app)).__name__, _overleg(app)
    return dict(_van_het_overzicht(here)) | (_van_het_overleg(overleg, here) if overleg else {})


def _van_het_overzicht(here: str) -> Iterator[tuple[str, Weg]]:
    """Yield the way to the overview, and what its own commands open, on top of what is on now."""
    yield "overzicht", Weg(_DAAR, "Naar het overzicht: wat op u wacht, en alle overleggen", naar_overzicht)
    opens = {place.weg: _open(place) for place in ELDERS if place.klasse != here and not place.kies}
    for binding in letters(StartScreen):
        id_ = str(binding.id)
        if go := {**opens, "start.plan": _plan, "start.importeer": _importeer}.get(id_):
            yield id_, Weg(f"{_DAAR}: {_toets(binding)}", zin_en_naam(binding), go)


def _open(place: Elders) -> Ga:
    def go(app: "OverlegApp") -> None:
        app.push_screen(_klasse(place)())

    return go


def _klasse(place: Elders) -> type[Screen[Any]]:
    found: type[Screen[Any]] = getattr(import_module(f"overleg_tui.tui.screens.{place.module}"), place.klasse)
    return found


def _plan(app: "OverlegApp") -> None:
    from overleg_tui.tui.dialogs.plan import plan_overleg

    app.run_worker(plan_overleg(app))


def _importeer(app: "OverlegApp") -> None:
    from overleg_tui.tui.dialogs.importeer import ImporteerDialog

    app.push_screen(ImporteerDialog())


def naar_overzicht(app: "OverlegApp") -> None:
    """Leave every screen but the overview."""
    while not isinstance(app.screen, StartScreen):
        app.pop_screen()


def _onder(app: "OverlegApp") -> Screen[Any]:
    """Return the screen on top, below the palette itself."""
    return next(screen for screen in reversed(app.screen_stack) if not screen.is_modal)


def _overleg(app: "OverlegApp") -> Overleg | None:
    """Return the overleg on screen or chosen, or else the one to come, or else the last."""
    register, on_screen = app.register, _onder(app)
    line = on_screen.query_one(OptionList).highlighted_option if isinstance(on_screen, StartScreen) else None
    chosen = (line.id or "") if line else ""
    shown = (getattr(screen, "overleg_id", "") for screen in reversed(app.screen_stack))
    for id_ in (chosen, *shown):
        if id_ in register.overleggen:
            return register.overleggen[id_]
    return register.huidig_overleg(app.nu().date()) or next(iter(register.op_datum()[-1:]), None)


def _van_het_overleg(overleg: Overleg, here: str) -> dict[str, Weg]:
    day = kort(overleg.datum)
    ways = {
        "overleg": ("OverlegScreen", f"Naar het overleg van {day}", _naar(overleg)),
        "agenda": ("AgendaScreen", f"De agenda en de genodigden van {day}", _agenda(overleg)),
        "documenten": ("ExporteerScreen", f"Notulen en andere documenten van {day}", _documenten(overleg)),
    }
    return {id_: Weg("", said, go) for id_, (cls, said, go) in ways.items() if cls != here}


def _naar(overleg: Overleg) -> Ga:
    def go(app: "OverlegApp") -> None:
        from overleg_tui.tui.screens.overleg import OverlegScreen

        below = [s for s in app.screen_stack if isinstance(s, OverlegScreen) and s.overleg_id == overleg.id]
        if not below:
            app.open_overleg(overleg)
        while below and app.screen is not below[-1]:
            app.pop_screen()

    return go


def _agenda(overleg: Overleg) -> Ga:
    def go(app: "OverlegApp") -> None:
        from overleg_tui.tui.screens.agenda import open_agenda

        open_agenda(app, overleg.id)

    return go


def _documenten(overleg: Overleg) -> Ga:
    def go(app: "OverlegApp") -> None:
        from overleg_tui.tui.screens.exporteer import ExporteerScreen

        app.push_screen(ExporteerScreen(overleg.id))

    return go


def _lees(naam: str) -> Ga:
    def go(app: "OverlegApp") -> None:
        from overleg_tui.tui.screens.handleiding import open_handleiding

        open_handleiding(app, naam)

    return go
