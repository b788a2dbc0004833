"""What the chair's window and the room's window share: looks, help, a tidy end, and silence about a fault."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cached_property, partial
from time import monotonic
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import Screen
from textual.theme import Theme

from overleg_tui.tui.aanslag import aan_de_gang, is_getypt, plakt_niet, staat, verwerkt, zonder_ruimte
from overleg_tui.tui.opdrachten.overal import IN_BEIDE_VENSTERS
from overleg_tui.tui.opmaak import OpmaakApp
from overleg_tui.tui.terminal.schoon import Schoon
from overleg_tui.tui.themes import THEMES
from overleg_tui.tui.widgets.voet import key_name

if TYPE_CHECKING:
    from overleg_tui.domain.instellingen import Instellingen

Klok = Callable[[], datetime]
RUST = 1.0
"""Seconds after the first screen, when all that belongs to the start is done."""
_THEMES = {theme.name: theme for theme in THEMES}


class BasisApp(OpmaakApp):
    """An app in our themes; ``nu`` is the clock, ``crash`` the fault of our own that ended it, if any."""

    TITLE = "overleg"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    CSS_PATH: ClassVar[list[str]] = ["app.tcss"]  # type: ignore[assignment]  # narrower than Textual's own
    HORIZONTAL_BREAKPOINTS = [(0, "-te-smal"), (80, "-smal"), (100, "-ruim"), (140, "-breed")]  # noqa: RUF012  # Textual's
    VERTICAL_BREAKPOINTS = [(0, "-te-laag"), (24, "-laag"), (30, "-hoog"), (40, "-hoger")]  # noqa: RUF012  # own
    BINDINGS: ClassVar[list[BindingType]] = IN_BEIDE_VENSTERS

    def __init__(self, nu: Klok) -> None:
        super().__init__()
        self.nu = nu
        self.crash: Exception | None = None
        self.na_de_start: Callable[[], None] | None = None
        self.gezet: Instellingen | None = None
        self.bezwaren: tuple[str, ...] = ()
        """What of the settings cannot be taken."""
        self._spreker: Screen[Any] | None = None
        self.laatst_gedaan = monotonic()  # garbage is looked for in the silence after it
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self._filters.append(Schoon())
        if self.console.color_system == "standard":
            from overleg_tui.tui.terminal.zestien import Zestien

            self._filters.append(Zestien(zwart_wit=self.no_color))

    @cached_property
    def instellingen(self) -> "Instellingen":
        """What the team set; everything as it comes is made late, as the first screen needs none of it."""
        if self.gezet is not None:
            return self.gezet
        from overleg_tui.domain.instellingen import Instellingen

        return Instellingen()

    @property
    def weken(self) -> int:
        """From one overleg to the next."""
        from overleg_tui.domain.agendavorm import WEKEN

        return WEKEN if self.gezet is None else self.gezet.overleg.weken

    def toets(self, id_: str, gewoon: str) -> str:
        """Return the key to name in a sentence for a command: ``gewoon``, unless the team set another."""
        keys = self.gezet.toetsen.get(id_, "") if self.gezet else ""
        return key_name(keys.partition(",")[0]) if keys else gewoon

    def stel_in(self, instellingen: "Instellingen") -> None:
        """Take what the team set, before the app runs."""
        self.gezet = instellingen
        self.theme = instellingen.scherm.thema
        self.set_keymap(instellingen.toetsen)

    def get_driver_class(self) -> type[Driver]:
        """As Textual does, but on Linux and macOS our own."""
        found = super().get_driver_class()
        if sys.platform != "win32" and found.__name__ == "LinuxDriver":
            from overleg_tui.tui.terminal.driver import TerminalDriver

            return TerminalDriver
        return found

    def on_ready(self) -> None:
        if self.na_de_start is not None:
            self.set_timer(RUST, self.na_de_start)

    def get_theme(self, theme_name: str) -> Theme | None:
        """As Textual does, which puts all themes together for it at each look: hundreds of times a paint."""
        return _THEMES.get(theme_name) or super().get_theme(theme_name)

    async def on_event(self, event: events.Event) -> None:
        """Let a key that is no text do its work after the text before it, and before the key after it.

        Textual hands a key to the screen, or to the list that has the focus, and goes on: what is typed
        right behind ``a`` would then be taken for commands, or get lost, before the dialog is there.
        """
        if isinstance(event, events.InputEvent):
            self.laatst_gedaan = monotonic()
        if isinstance(event, events.Key | events.Paste):
            if not self.screen_stack:  # stopped meanwhile
                return
            await staat(self.screen)
        if isinstance(event, events.Key) and zonder_ruimte(self.focused, event.key):
            return
        if isinstance(event, events.Paste) and (waarom := plakt_niet(self.focused, event.text)):
            getattr(self.screen, "weiger", partial(self.zeg, fout=True))(waarom)
            return
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        field = self.focused if hasattr(self.focused, "value") else None
        if isinstance(event, events.Paste) or is_getypt(field, event):
            await super().on_event(event)
            return
        await verwerkt(field)
        if self.screen_stack:
            await staat(self.screen)  # another one, by what was typed or clicked before
            await self._doe(event)
        await verwerkt(field)

    async def _doe(self, event: events.Key) -> None:
        begun = set(self.workers)
        if await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key):
            await aan_de_gang(self.workers, begun)
        elif self.focused is None and event.is_printable and hasattr(self.screen, "typ_vooruit"):
            self.screen.typ_vooruit(event.character or "")
        else:
            await super().on_event(event)

    def toon_tijd(self) -> None:
        """Let every screen paint what changes with the clock."""
        for screen in self.screen_stack:
            if hasattr(screen, "toon_tijd") and screen.is_mounted:
                screen.toon_tijd()

    def copy_to_clipboard(self, text: str) -> None:
        """Keep it in the program: the computer's own clipboard may keep a history, or send it elsewhere."""
        self._clipboard = text

    def na_de_maat(self, screen: Screen[Any], paint: Callable[[], None]) -> None:
        """Let a screen paint anew once all in it has its new size, unless it was left meanwhile."""
        screen.call_after_refresh(lambda: paint() if screen in self.screen_stack else None)

    @on(Driver.SignalResume)
    def _alles_opnieuw(self) -> None:
        """Paint all of it: the shell had the terminal meanwhile, and to Textual nothing on it has changed."""
        if self.screen_stack:
            whole = self.screen._compositor.render_update(full=True, screen_stack=self._background_screens)
            self._display(self.screen, whole)

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Tell something: on the message line of the screen below any dialog, else as a toast.

        What another screen said last is silenced: coming back there one would read, of a change from before,
        that ``u`` undoes it.
        """
        for screen in reversed(self.screen_stack):
            if hasattr(screen, "zeg"):
                if screen.is_mounted:
                    screen.zeg(zin, fout=fout)
                    self._zei_iets(screen)
                else:
                    self.call_later(self.zeg, zin, fout=fout)
                return
        self.notify(zin, markup=False, severity="error" if fout else "information", timeout=8)

    def _zei_iets(self, screen: Screen[Any]) -> None:
        before, self._spreker = self._spreker, screen
        if before is not None and before is not screen and before in self.screen_stack:
            before.zeg("")  # type: ignore[attr-defined]  # it said something, so it can

    def te_zien(self, screen: Screen[Any]) -> bool:
        """Whether a screen can be seen: nothing is on top of it but dialogs."""
        if screen not in self.screen_stack:
            return False
        return all(above.is_modal for above in self.screen_stack[self.screen_stack.index(screen) + 1 :])

    def weg(self, screen: Screen[Any]) -> None:
        """Leave a screen of which the subject is gone, e.g. after an undo.

        Only from on top: a screen that is on its way out already, or has another one on top of it, would
        take that one away instead. It gets its turn when it is on top again.
        """
        if screen.is_active:
            screen.dismiss(None)

    def bindings_bij(self, screen: Screen[Any], ids: Sequence[str]) -> list[Binding]:
        """Return the active bindings with these ids, in this order; keys that share an id count once."""
        active = {b.binding.id: b.binding for b in reversed(list(screen.active_bindings.values()))}
        return [active[id_] for id_ in ids if id_ in active]

    def action_thema(self) -> None:
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.zeg(f"Thema: {self.theme}.")

    def action_hulp(self) -> None:
        from overleg_tui.tui.screens.hulp import HulpScreen, bladzijde_bij

        if not isinstance(self.screen, HulpScreen):
            self.push_screen(HulpScreen(self.screen, bladzijde_bij(self.screen_stack)))

    def action_help_quit(self) -> None:
        """Ctrl+C, with which other programs stop; here it copies, or tells what does."""
        self.zeg(f"Stoppen doet u met {self.toets('stoppen', 'Ctrl+Q')}. Alles is al bewaard.")

    def action_stop(self) -> None:
        self.exit()

    def _niemand_ziet(self, error: Exception) -> bool:
        """Whether this is but a screen finding its widgets gone because it was left: nobody sees that."""
        found = getattr(error, "error", error)
        if not isinstance(found, NoMatches):
            return False
        selves = [frame.f_locals.get("self") for frame, _ in walk_tb(found.__traceback__)]
        left = [each for each in selves if isinstance(each, Screen) and each not in self.screen_stack]
        return bool(left) or self._exit

    def _handle_exception(self, error: Exception) -> None:
        """Keep Textual from printing local variables, patient text included, on the projector."""
        if self._niemand_ziet(error):
            return
        self.crash = self.crash or error
        with suppress(Exception):  # a word that was being typed must not go down with it
            getattr(self, "bewaar_concepten", lambda: None)()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *_: Any) -> None:  # noqa: ANN401  # Textual's own signature
        self._close_messages_no_wait()
