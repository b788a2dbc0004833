"""The app: holds the Register on screen, carries every change to disk first, and knows where we are."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.screen import Screen

from overleg_tui.domain.errors import OverlegError, StoreError
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Change, Plek, Register
from overleg_tui.storage.store import Store
from overleg_tui.tui.themes import THEMES

if TYPE_CHECKING:
    from overleg_tui.tui.dialogs.dialoog import Dialoog

T = TypeVar("T")
Klok = Callable[[], datetime]


class OverlegApp(App[None]):
    """overleg_tui on the screen. ``nu`` is the clock; ``demo`` puts DEMO in the header."""

    TITLE = "overleg"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    CSS_PATH: ClassVar[list[str]] = ["app.tcss"]  # type: ignore[assignment]  # narrower than Textual's own
    HORIZONTAL_BREAKPOINTS = [(0, "-te-smal"), (80, "-smal"), (100, "-ruim"), (140, "-breed")]  # noqa: RUF012  # Textual's
    VERTICAL_BREAKPOINTS = [(0, "-te-laag"), (24, "-laag"), (30, "-hoog"), (40, "-hoger")]  # noqa: RUF012  # own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "question_mark,f1", "hulp", "hulp", id="hulp", tooltip="Uitleg en alle toetsen van dit scherm"
        ),
        Binding(
            "ctrl+p,f2", "opdrachten", "opdrachten", id="opdrachten", tooltip="Alle opdrachten op naam zoeken"
        ),
        Binding(
            "u,ctrl+z", "ongedaan", "ongedaan", id="ongedaan", tooltip="De laatste wijziging terugdraaien"
        ),
        Binding("ctrl+y", "opnieuw", "opnieuw", id="opnieuw", tooltip="Wat teruggedraaid is weer doen"),
        Binding("ctrl+s", "opgeslagen", "opslaan", id="opslaan", tooltip="Alles wordt steeds al opgeslagen"),
        Binding(
            "ctrl+t", "thema", "thema", id="thema", tooltip="Volgend thema: beamer, donker, hoog contrast"
        ),
        Binding(
            "ctrl+q,f10", "stop", "stoppen", id="stoppen", priority=True, tooltip="Stoppen; alles is bewaard"
        ),
    ]

    register: reactive[Register] = reactive(Register, always_update=True)

    def __init__(self, store: Store, nu: Klok, *, demo: bool = False) -> None:
        super().__init__()
        self.store = store
        self.nu = nu
        self.demo = demo
        self.crash: Exception | None = None
        self._concepten: dict[str, str] = {}
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.set_reactive(OverlegApp.register, store.register)

    def on_mount(self) -> None:
        self._end_on_signals()
        from overleg_tui.tui.screens.start import StartScreen

        self.push_screen(StartScreen())
        overleg = self.store.register.huidig_overleg(self.nu().date())
        if overleg is not None:
            self.open_overleg(overleg)

    def open_overleg(self, overleg: Overleg) -> None:
        """Show an overleg, at the agendapunt where it was left."""
        from overleg_tui.tui.screens.overleg import OverlegScreen

        self.push_screen(OverlegScreen(overleg.id))

    def huidig(self) -> Overleg:
        """Return the overleg on screen; ``StopIteration`` if there is none."""
        from overleg_tui.tui.screens.overleg import OverlegScreen

        return next(s.overleg for s in reversed(self.screen_stack) if isinstance(s, OverlegScreen))

    def open_demo(self) -> None:
        """Leave this folder for a temporary one with the fictional wijkteam."""
        from overleg_tui.demo.werkmap import maak_demo
        from overleg_tui.storage.store import open_store

        folder = maak_demo(None, self.nu)
        self.store.close()
        self.store, self.demo = open_store(folder, nu=self.nu), True
        self.register = self.store.register
        overleg = self.register.huidig_overleg(self.nu().date())
        if overleg is not None:
            self.open_overleg(overleg)

    def change(self, label: str, change: Change) -> str:
        """Make a change durable, then show it. Return "" or the Dutch sentence why it was refused."""
        try:
            self.register = self.store.change(label, change)
        except OverlegError as error:
            self.zeg(str(error), fout=True)
            return str(error)
        self.zeg(f"{label}: opgeslagen. Toets u maakt het ongedaan.")
        return ""

    def ga_naar(self, plek: Plek) -> None:
        """Remember where we are, so that the next start resumes here."""
        try:
            self.register = self.store.onthoud(plek)
        except OverlegError as error:
            self.zeg(str(error), fout=True)

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Tell something: on the message line of the screen below any dialog, else as a toast."""
        for screen in reversed(self.screen_stack):
            if hasattr(screen, "zeg"):
                screen.zeg(zin, fout=fout)
                return
        self.notify(zin, markup=False, severity="error" if fout else "information", timeout=8)

    async def vraag(
        self, maak: Callable[[], "Dialoog[T]"], change: Callable[[T], tuple[str, Change]]
    ) -> bool:
        """Ask with a dialog and make the change; while that is refused, ask again with the reason shown.

        Return whether something was changed.
        """
        fout = ""
        while True:
            dialog = maak()
            dialog.fout = fout
            value = await self.push_screen_wait(dialog)
            if value is None:
                return False
            fout = self.change(*change(value))
            if not fout:
                self.bewaar_concept(dialog.concept_naam, "")
                return True

    def concept(self, naam: str) -> str:
        """Return what was typed in this dialog and not yet recorded."""
        return self._concepten.get(naam) or self.store.concept(naam)

    def bewaar_concept(self, naam: str, tekst: str) -> None:
        """Keep what is being typed, in memory at once and on disk if the disk lets us."""
        if naam and tekst != self.concept(naam):
            self._concepten[naam] = tekst
            with contextlib.suppress(StoreError):
                self.store.bewaar_concept(naam, tekst)

    def bindings_bij(self, screen: Screen[Any], ids: Sequence[str]) -> list[Binding]:
        """Return the active bindings with these ids, in this order; keys that share an id count once."""
        active = {b.binding.id: b.binding for b in reversed(list(screen.active_bindings.values()))}
        return [active[id_] for id_ in ids if id_ in active]

    def action_ongedaan(self) -> None:
        self._step_in_history(self.store.undo, "Ongedaan gemaakt", "Er is niets om ongedaan te maken.")

    def action_opnieuw(self) -> None:
        self._step_in_history(self.store.redo, "Opnieuw gedaan", "Er is niets om opnieuw te doen.")

    def _step_in_history(self, step: Callable[[], str | None], done: str, nothing: str) -> None:
        try:
            label = step()
        except OverlegError as error:
            self.zeg(str(error), fout=True)
            return
        self.register = self.store.register
        self.zeg(f"{done}: {label}." if label else nothing)

    def action_opgeslagen(self) -> None:
        self.zeg("Alles is al opgeslagen: elke wijziging staat meteen op de schijf.")

    def action_thema(self) -> None:
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.zeg(f"Thema: {self.theme}.")

    def action_hulp(self) -> None:
        from overleg_tui.tui.screens.hulp import HulpScreen

        if not isinstance(self.screen, HulpScreen):
            self.push_screen(HulpScreen(self.screen))

    def action_opdrachten(self) -> None:
        from overleg_tui.tui.dialogs.opdrachten import kies_opdracht

        self.run_worker(kies_opdracht(self), exclusive=True, group="opdrachten")

    def action_stop(self) -> None:
        self.bewaar_concepten()
        self.exit()

    def bewaar_concepten(self) -> None:
        """Let every open dialog keep what was typed so far."""
        for screen in self.screen_stack:
            if hasattr(screen, "bewaar_concept"):
                screen.bewaar_concept()

    def _end_on_signals(self) -> None:
        """End tidily when told to, or when the terminal is closed; Windows has no such signals."""
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                try:
                    asyncio.get_running_loop().add_signal_handler(number, self.action_stop)
                except (NotImplementedError, RuntimeError, ValueError):
                    return

    def _handle_exception(self, error: Exception) -> None:
        """Keep Textual from printing local variables, patient text included, on the projector."""
        self.crash = self.crash or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *_: Any) -> None:  # noqa: ANN401  # Textual's own signature
        self._close_messages_no_wait()
