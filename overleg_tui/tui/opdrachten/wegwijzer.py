"""The way to every screen and every command from anywhere: what the palette knows besides what works here."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widgets import OptionList

from overleg_tui.documents.handleiding import NAMEN, bladzijde
from overleg_tui.domain.datum import kort
from overleg_tui.domain.overleg import Overleg
from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.opdrachten.opdracht import zin, zin_en_naam
from overleg_tui.tui.opdrachten.plaatsen import ELDERS, OVERZICHT, Elders, klasse, letter, letters
from overleg_tui.tui.screens.start import StartScreen

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

Ga = Callable[["OverlegApp"], None]
HIER = "hier, nu niet"


@dataclass(frozen=True, slots=True)
class Weg:
    """One line of the palette: before it the keys, or where they work; what it does; and going there."""

    voor: str
    zin: str
    ga: Ga


def wegen(app: "OverlegApp") -> dict[str, Weg]:
    """Return by id the ways to the other screens, and to the pages of the handleiding.

    What the overview opens is on the overview itself a command already.
    """
    on_overview = isinstance(_onder(app), StartScreen)
    found = {
        id_: way
        for id_, way in _schermen(app).items()
        if not (on_overview and way.voor.startswith(OVERZICHT))
    }
    for naam in NAMEN:
        found[f"handleiding {naam}"] = Weg("handleiding", bladzijde(naam).titel, _lees(naam))
    return found


def elders(app: "OverlegApp", place: Elders, al: Collection[str]) -> Iterator[tuple[str, Weg]]:
    """Yield by id what can be done on that screen, or here but not now; ``al`` are ids to be left out.

    Only then the screen is imported: a palette takes them one by one, so that no key waits for all.
    """
    ways, cls = _schermen(app), klasse(place)
    where = HIER if isinstance(_onder(app), cls) else place.waar
    for binding in letters(cls):
        if binding.id not in al:
            key, said = letter(app, binding), zin(binding)
            steps = [f"{noem(app, place.kies)}." if place.kies else "", f"Toets {key}:", f"{said}."]
            go = _zeg(f"{said}: dat kan nu niet.") if where == HIER else _wijs(ways.get(place.weg), steps)
            yield f"{place.klasse} {binding.id}", Weg(f"{where}: {key}", zin_en_naam(binding), go)


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
    return dict(_van_het_overzicht(app, here)) | (_van_het_overleg(overleg, here) if overleg else {})


def _van_het_overzicht(app: "OverlegApp", here: str) -> Iterator[tuple[str, Weg]]:
    """Yield the way to the overview, and what its own commands open, on top of what is on now."""
    yield (
        "overzicht",
        Weg(OVERZICHT, "Naar het overzicht: wat op u wacht, en alle overleggen", naar_overzicht),
    )
    opens = {place.weg: _open(place) for place in ELDERS if place.klasse != here and not place.kies}
    for binding in letters(StartScreen):
        id_ = str(binding.id)
        if go := {**opens, "start.plan": _plan, "start.importeer": _importeer}.get(id_):
            yield id_, Weg(f"{OVERZICHT}: {letter(app, binding)}", zin_en_naam(binding), go)


def _open(place: Elders) -> Ga:
    def go(app: "OverlegApp") -> None:
        app.push_screen(klasse(place)())

    return go


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
    listed = isinstance(on_screen, StartScreen) and on_screen.is_mounted
    line = on_screen.query_one(OptionList).highlighted_option if listed else None
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
