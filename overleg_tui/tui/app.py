"""The app: holds the Register on screen, carries every change to disk first, and knows where we are."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.reactive import reactive
from textual.screen import Screen

from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Change, Plek, Register
from overleg_tui.storage.store import Store
from overleg_tui.tui.basis import BasisApp, Klok
from overleg_tui.tui.concepten import Concepten
from overleg_tui.tui.geschiedenis import opgeslagen
from overleg_tui.tui.opdrachten.overal import BIJ_DE_VOORZITTER
from overleg_tui.tui.opruimen import ruim_op_in_stilte
from overleg_tui.tui.teller import POLS, Teller
from overleg_tui.tui.terminal.einde import bewaak

if TYPE_CHECKING:
    import asyncio

    from overleg_tui.domain.zoekindex import Zoekindex
    from overleg_tui.tui.dialogs.dialoog import Dialoog

T = TypeVar("T")


class OverlegApp(BasisApp):
    """overleg_tui on the screen. ``nu`` is the clock; ``demo`` puts DEMO in the header."""

    BINDINGS: ClassVar[list[BindingType]] = BIJ_DE_VOORZITTER

    register: reactive[Register] = reactive(Register, always_update=True, repaint=False)

    def __init__(self, store: Store, nu: Klok, *, demo: bool = False) -> None:
        super().__init__(nu)
        self.store = store
        self.demo = demo
        self.leeg = bool(store.register.plek and store.register.plek.leeg)
        self.concepten = Concepten(store)
        self._teller = Teller(nu, store.register)
        self.set_reactive(OverlegApp.register, store.register)

    def on_mount(self) -> None:
        bewaak(self)
        if self.leeg:
            self.action_leeg()
        self.set_interval(POLS, self.pols)
        if said := self.store.waarschuwing or self._nog_lang():
            self.call_after_refresh(self.zeg, said, fout=said == self.store.waarschuwing)

    def _nog_lang(self) -> str:
        """Return what to say when the overleg on screen is not today's: what is to be done is elsewhere."""
        today = self.nu().date()
        overleg = self.register.huidig_overleg(today)
        if overleg is None or overleg.datum <= today:
            return ""
        from overleg_tui.domain.vandaag import over

        day, back = over(overleg.datum, today), self.toets("overleg.overzicht", "Esc")
        return f"Dit overleg is {day}. Met {back} ziet u wat er vandaag te doen is."

    def get_default_screen(self) -> Screen[Any]:
        """The overleg that is on or comes next; the start screen when there is none."""
        overleg = self.store.register.huidig_overleg(self.nu().date())
        if overleg is None:
            return self.eerste(self._start())
        from overleg_tui.tui.screens.overleg import OverlegScreen

        return self.eerste(OverlegScreen(overleg.id))

    def _start(self) -> Screen[Any]:
        from overleg_tui.tui.screens.start import StartScreen

        return StartScreen()

    def pop_screen(self) -> AwaitComplete:
        """As Textual's; the screen in which the program began makes place for the start screen."""
        return super().pop_screen() if len(self.screen_stack) > 1 else self.switch_screen(self._start())

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
        self._teller, self.concepten = Teller(self.nu, self.register), Concepten(self.store)
        self.action_huidig()

    def action_huidig(self) -> None:
        """Show the overleg that is on or comes next; a clicker that left it with Esc comes back with F5."""
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
        self.zeg(opgeslagen(label, self.toets("ongedaan", "u"), self.size.width - 2))
        return ""

    def wis(self, label: str, change: Change, codes: Collection[str]) -> str:
        """Make a change of which nothing may remain, drafts included; "" or why it was refused."""
        try:
            self.register = self.store.wis(label, change, codes)
        except OverlegError as error:
            self.zeg(str(error), fout=True)
            return str(error)
        self.concepten.wis()
        return ""

    def ga_naar(self, plek: Plek) -> None:
        """Remember where we are: the next start resumes here, and the room's window follows.

        Who stays where they are, e.g. when a dialog closes, costs no new painting but of the time.
        """
        before = self.register.plek
        if not self._onthoud(plek):
            return
        if before is None or replace(before, besteed=None) != replace(plek, besteed=None, leeg=self.leeg):
            self.register = self.store.register
        else:
            self.set_reactive(OverlegApp.register, self.store.register)
            self.toon_tijd()

    def _onthoud(self, plek: Plek) -> bool:
        try:
            self.store.onthoud(replace(self._teller.met_tijd(self.register, plek), leeg=self.leeg))
        except OverlegError as error:
            self.zeg(str(error), fout=True)
            return False
        return True

    def pols(self) -> None:
        """Count the time; once a minute keep it, and paint what changes with the clock and nothing else."""
        if self._teller.pols(self.register):
            self.bewaar_tijd()
            self.toon_tijd()
        ruim_op_in_stilte(self.laatst_gedaan)

    def bewaar_tijd(self) -> None:
        """Keep the time counted so far; paints nothing."""
        plek = self.register.plek
        if plek is not None and self._onthoud(plek):
            self.set_reactive(OverlegApp.register, self.store.register)

    def zet_leeg(self, leeg: bool) -> None:
        """Blank the room's window too, or bring it back."""
        self.leeg = leeg
        if self.register.plek is not None:
            self.ga_naar(self.register.plek)

    def vraag(
        self, maak: Callable[[], "Dialoog[T]"], change: Callable[[T], tuple[str, Change]]
    ) -> "asyncio.Future[bool]":
        """Ask with a dialog and make the change; awaited it tells whether something was changed."""
        from overleg_tui.tui.vraag import vraag

        return vraag(self, maak, change)

    @cached_property
    def zoekindex(self) -> "Zoekindex":
        """What can be found; made at the first search, and only added to after that."""
        from overleg_tui.domain.zoekindex import Zoekindex

        return Zoekindex()

    def action_zoek(self) -> None:
        from overleg_tui.tui.dialogs.zoeken import zoek

        zoek(self)

    def action_ongedaan(self) -> None:
        from overleg_tui.tui.geschiedenis import ongedaan

        ongedaan(self)

    def action_opnieuw(self) -> None:
        from overleg_tui.tui.geschiedenis import opnieuw

        opnieuw(self)

    def action_opgeslagen(self) -> None:
        self.zeg("Alles is al opgeslagen: elke wijziging staat meteen op de schijf.")

    def action_opdrachten(self) -> None:
        from overleg_tui.tui.dialogs.opdrachten import kies_opdracht

        ask = partial(kies_opdracht, self)  # unlike a coroutine not begun when there is no time left
        self.run_worker(ask, exclusive=True, group="opdrachten")  # type: ignore[arg-type]  # Textual takes it

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key do anything under the blank screen but bring it back."""
        return not self.leeg and super().check_action(action, parameters)

    def push_screen(self, screen: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # Textual's own
        """Show a screen; one that was asked for just before the screen went blank stays under the blank."""
        covered = any(hasattr(below, "BEDEKT") for below in self.screen_stack)
        shown = super().push_screen(screen, *args, **kwargs)
        if covered and not hasattr(screen, "BEDEKT"):
            self.action_leeg()
        return shown

    def action_leeg(self) -> None:
        from overleg_tui.tui.screens.leeg import LeegScreen

        self.push_screen(LeegScreen())

    def action_stop(self) -> None:
        self.bewaar_concepten()
        self.bewaar_tijd()
        self.exit()

    def bewaar_concepten(self) -> None:
        """Let every open dialog keep what was typed so far, and the disk forget what was recorded."""
        for screen in self.screen_stack:
            if hasattr(screen, "bewaar_concept") and screen.is_mounted:
                screen.bewaar_concept()
        self.concepten.bewaar()
