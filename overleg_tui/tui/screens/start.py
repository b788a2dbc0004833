"""The first screen: without data three numbered choices, with data every overleg and what one can do."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain.datum import kort
from overleg_tui.domain.openstaand import openstaand
from overleg_tui.domain.overleg import Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.zinnen import geteld
from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.screens.start_toetsen import KEUZES, TOETSEN, VOET, VOET_LEEG
from overleg_tui.tui.widgets.meldregel import Meldregel
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.domain.vandaag import TeDoen
    from overleg_tui.tui.app import OverlegApp

WELKOM = (
    "Welkom. Dit programma helpt u het wijkteamoverleg voor te bereiden, te leiden en terug te koppelen.\n"
    "Alles blijft op deze computer, in de map hieronder. Hoe het werkt, leest u met toets "
    "{start.handleiding=h}.\n\n"
    "Waar wilt u mee beginnen?"
)


class StartScreen(Onderlaag[None]):
    """Where the program begins, and where Esc leads back to."""

    CSS_PATH = "start.tcss"
    BINDINGS: ClassVar[list[BindingType]] = TOETSEN
    UITLEG = (
        "Hier begint u: plan een overleg, lees casussen en de sociale kaart in, of open een overleg. "
        "Onder Vandaag staat wat op u wacht; Enter op zo'n regel brengt u waar u het oplost."
    )
    app: "OverlegApp"

    def __init__(self) -> None:
        super().__init__()
        self.te_doen: tuple[TeDoen, ...] = ()
        self.alle = False

    @property
    def bladzijde(self) -> str:
        """The page of the handleiding that belongs to what is on it."""
        return "tussen" if self.app.register.overleggen else "eerste-keer"

    def compose(self) -> ComposeResult:
        yield Static(id="start-kop")
        yield Static(id="start-tekst")
        yield OptionList(id="overleggen")
        yield Meldregel()
        yield Voet()

    def on_mount(self) -> None:
        self.watch(self.app, "register", self.show)
        self.query_one(OptionList).focus()
        if wrong := self.app.bezwaren:
            more = f" (en nog {len(wrong) - 1}: zie ‘overleg controleer’)" if len(wrong) > 1 else ""
            self.zeg(f"In instellingen.toml{more}, {wrong[0]}", fout=True)

    def on_screen_resume(self) -> None:
        self.show(self.app.register)

    def show(self, register: Register) -> None:
        """Paint the overleggen, newest first, or the three choices; unseen it waits to be seen again."""
        if not self.app.te_zien(self):
            return
        mark = "  DEMO" if self.app.demo else ""
        self.query_one("#start-kop", Static).update(Content(f"Wijkteamoverleg krachtige basiszorg{mark}"))
        where = Content(f"Map: {self.app.store.map.resolve()}")
        empty = not register.overleggen
        intro = noem(self.app, WELKOM) if register.leeg else _stand(register)
        self.query_one("#start-tekst", Static).update(Content(intro) + Content("\n\n") + where)
        options = self.query_one(OptionList)
        chosen = options.highlighted_option
        kept = chosen.id if chosen else None
        choices = self._keuzes() if empty else self._regels(register)
        options.set_options(choices)
        ids = [choice.id for choice in choices]
        options.highlighted = ids.index(kept) if kept and kept in ids else self._eerste(ids)
        self.query_one(Voet).toon(self.app.bindings_bij(self, VOET_LEEG if empty else VOET))

    def _keuzes(self) -> list[Option]:
        return [Option(Content(noem(self.app, text)), id=id_) for id_, text in KEUZES]

    def _regels(self, register: Register) -> list[Option]:
        """Return what needs her today, and below it the overleggen.

        Imported late: while an overleg is to come the program begins there, and not here.
        """
        from overleg_tui.domain.vandaag import vandaag
        from overleg_tui.tui.screens.start_doen import doen_regel

        today, ours = self.app.nu().date(), self.app.gezet
        needs = partial(vandaag, register, today, geschreven=self.app.store.gezien.notulen_geschreven)
        if ours is None:  # who set nothing does not wait for what can be set
            self.te_doen = needs()
        else:
            days, kept = ours.dagen, ours.casus.bewaren
            self.te_doen = needs(stil_na=days.stil, oud_na=days.kaart, bewaren=kept)
        lines = [Option(doen_regel(line), id=f"{DOEN}{n}") for n, line in enumerate(self.te_doen)]
        shown = register.nieuwste(len(register.overleggen) if self.alle else RECENT)
        overleggen = [Option(_regel(register, o), id=o.id) for o in shown]
        if rest := len(register.overleggen) - len(shown):
            word = "1 eerder overleg" if rest == 1 else f"{rest} eerdere overleggen"
            overleggen.append(Option(Content(f"Nog {word}: Enter toont ze"), id=EERDER))
        return [
            Option(Content.styled("Vandaag", "bold $accent"), disabled=True),
            *lines,
            Option(Content.styled("Overleggen", "bold $accent"), disabled=True),
            *overleggen,
        ]

    def _eerste(self, ids: list[str | None]) -> int:
        """Return where the list begins: at the overleg of now, or else the newest; what waits is above it."""
        now = self.app.register.huidig_overleg(self.app.nu().date())
        if now is not None and now.id in ids:
            return ids.index(now.id)
        return next(n for n, id_ in enumerate(ids) if id_ and not id_.startswith(DOEN))

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        self.query_one(Meldregel).zeg(zin, fout=fout)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        if event.option.id in dict(KEUZES):
            getattr(self, f"action_{event.option.id}")()
        elif str(event.option.id).startswith(DOEN):
            from overleg_tui.tui.screens.start_doen import ga_doen

            for line in self.te_doen[int(str(event.option.id).removeprefix(DOEN)) :][:1]:
                ga_doen(self, line)
        elif event.option.id == EERDER:
            self.alle = True
            self.show(self.app.register)
            self.query_one(OptionList).highlighted = event.option_index
        else:
            overleg = self.app.register.overleggen.get(str(event.option.id))
            if overleg is not None:  # it may have been undone since it was clicked
                self.app.open_overleg(overleg)

    def action_open(self) -> None:
        self.query_one(OptionList).action_select()

    def action_voorbeeld(self) -> None:
        self.app.open_demo()

    def action_casussen(self) -> None:
        from overleg_tui.tui.screens.casussen import CasussenScreen

        self.app.push_screen(CasussenScreen())

    def action_kaart(self) -> None:
        from overleg_tui.tui.screens.sociale_kaart import SocialeKaartScreen

        self.app.push_screen(SocialeKaartScreen())

    def action_opvolging(self) -> None:
        from overleg_tui.tui.screens.opvolging import OpvolgingScreen

        self.app.push_screen(OpvolgingScreen())

    def action_agenda(self) -> None:
        from overleg_tui.tui.screens.agenda import open_agenda

        option = self.query_one(OptionList).highlighted_option
        open_agenda(self.app, str(option.id) if option else "")

    def action_bord(self) -> None:
        from overleg_tui.tui.screens.verbeterpunten import VerbeterpuntenScreen

        self.app.push_screen(VerbeterpuntenScreen())

    def action_cijfers(self) -> None:
        from overleg_tui.tui.screens.cijfers import CijfersScreen

        self.app.push_screen(CijfersScreen())

    def action_logboek(self) -> None:
        from overleg_tui.tui.screens.logboek import LogboekScreen

        self.app.push_screen(LogboekScreen())

    def action_handleiding(self) -> None:
        from overleg_tui.tui.screens.handleiding import open_handleiding

        open_handleiding(self.app, "" if self.app.register.overleggen else "eerste-keer")

    @work
    async def action_plan(self) -> None:
        from overleg_tui.tui.dialogs.plan import plan_overleg

        await plan_overleg(self.app)

    @work
    async def action_importeer(self) -> None:
        from overleg_tui.tui.dialogs.importeer import ImporteerDialog

        await self.app.push_screen_wait(ImporteerDialog())


DOEN = "doen "
"""How the ids of the lines begin that say what needs her today."""
EERDER = "eerder"
RECENT = 12
"""So many overleggen are laid out, of a year and more: they fit the screen, whatever lies behind."""


def _stand(register: Register) -> str:
    """Return in one sentence what there is."""
    cases = geteld(len(register.casussen), "casus", "casussen")
    partners = geteld(len(register.organisaties), "organisatie", "organisaties")
    still_open = geteld(len(openstaand(register).open), "open afspraak", "open afspraken")
    return f"{cases}, {partners}, {still_open}."


def _regel(register: Register, overleg: Overleg) -> Content:
    cases = sum(punt.soort is Soort.CASUS for punt in overleg.agenda)
    made = len(register.afspraken.met_waarde("overleg", overleg.id))
    agenda = f"{geteld(cases, 'casus', 'casussen')} · {geteld(made, 'afspraak', 'afspraken')}"
    return Content(f"{kort(overleg.datum):<15} {overleg.fase:<11} {agenda}")
