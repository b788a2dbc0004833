"""What the long lists share: search and filter above, one line each, the chosen one in full below."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain.register import Register
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.widgets.blad import TE_KLEIN
from overleg_tui.tui.widgets.laat import Laat
from overleg_tui.tui.widgets.meldregel import Meldregel
from overleg_tui.tui.widgets.regiekop import RegieKop
from overleg_tui.tui.widgets.schermkop import Schermkop
from overleg_tui.tui.widgets.voet import Voet
from overleg_tui.tui.widgets.zet import zet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

R = TypeVar("R")
MEESTE = 1000
"""So many lines are in the list at once; who has more types a letter. It keeps each keystroke quick."""


class Lijstscherm(Onderlaag[None], Generic[R]):
    """A subclass says what is in the list (``vind``, ``sleutel``, ``regel``), above it (``kop``) and below.

    ``GEZIEN`` is what the logboek says when it was opened. While another screen covers it, a change is only
    noted: the list is painted when it is seen again.
    """

    CSS_PATH: ClassVar[list[str]] = ["../widgets/regiekop.tcss", "lijstscherm.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash,ctrl+f", "zoek", "zoeken", id="lijst.zoeken", tooltip="Zoeken in de lijst"),
        Binding("escape", "terug", "terug", id="lijst.terug", tooltip="Een stap terug"),
    ]
    VOET: ClassVar[tuple[str, ...]] = ()
    REGIE: ClassVar[bool] = False
    ZOEK_TITEL: ClassVar[str] = "Zoeken"
    GEZIEN: ClassVar[str] = ""
    app: "OverlegApp"

    def __init__(self) -> None:
        super().__init__()
        self.zoektekst = ""
        self.gevonden: Sequence[R] = ()
        self._ongezien = False
        self._in_detail = ""

    def compose(self) -> ComposeResult:
        self._kop = RegieKop() if self.REGIE else Schermkop()
        yield self._kop
        yield Static(id="stand")
        yield OptionList(id="lijst")
        with VerticalScroll(id="onder", can_focus=False):
            yield Static(id="detail")
        yield Meldregel()
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        if self.GEZIEN:
            self.app.store.gezien.bekeken(self.GEZIEN)
        self.watch(self.app, "register", self.show)
        self.query_one(OptionList).focus()

    def on_resize(self) -> None:
        self.app.na_de_maat(self, self.vul)

    def bereid(self, register: Register) -> None:
        """Read from a new register what the list is made of."""

    def kop(self) -> str:
        """Return the title."""
        return ""

    def stand(self) -> str:
        """Return the line above the list: what is in it, and by which filter."""
        return ""

    def vind(self) -> Sequence[R]:
        """Return what search and filter leave."""
        raise NotImplementedError

    def sleutel(self, gevonden: R) -> str:
        """Return the id of one of these; a heading has none."""
        raise NotImplementedError

    def regel(self, gevonden: R, width: int) -> Content:
        """Return its line; only asked for what comes into sight."""
        raise NotImplementedError

    def leeg(self) -> str:
        """Say what to do when nothing is in the list."""
        back = self.app.toets("lijst.terug", "Esc")
        return f"Er is niets gevonden. Haal een paar letters weg, of druk op {back}."

    def detail(self, id_: str, width: int) -> Content:
        """Return the chosen line in full."""
        raise NotImplementedError

    def show(self, register: Register) -> None:
        """Paint the list; the line that was chosen stays so, or else the place in the list."""
        self._ongezien = not self.is_current
        if self.is_current:
            self.bereid(register)
            self.vul()

    def on_screen_resume(self) -> None:
        if self._ongezien:
            self.show(self.app.register)

    def vul(self) -> None:
        """Fill the list with what search and filter leave; not when all is painted again once it is seen."""
        if self._ongezien:
            return
        self.gevonden = self.vind()
        self._kop.toon(self.kop(), "DEMO" if self.app.demo else "")
        searched = f"gezocht: {self.zoektekst} · " if self.zoektekst else ""
        zet(self.query_one("#stand", Static), Content(searched + self.stand()))
        options = self.query_one(OptionList)
        kept, place = self.gekozen, options.highlighted or 0
        made = [*self._opties()] or [Option(Content(self.leeg()), disabled=True)]
        options.set_options(made)
        self._kies(options, made, kept, place)
        self.query_one(Voet).toon(self.app.bindings_bij(self, (*self.VOET, "hulp")))

    def _opties(self) -> Iterator[Option]:
        width = self.size.width - 3
        for found in self.gevonden[:MEESTE]:
            id_ = self.sleutel(found)
            yield Option(Laat(partial(self.regel, found, width)), id=id_ or None, disabled=not id_)
        if len(self.gevonden) > MEESTE:
            key = self.app.toets("lijst.zoeken", "/")
            rest = f"nog {len(self.gevonden) - MEESTE}: typ {key} en een woord om te zoeken"
            yield Option(Content.styled(rest, "$accent bold"), disabled=True)

    def _kies(self, options: OptionList, made: list[Option], kept: str, place: int) -> None:
        at = {option.id: index for index, option in enumerate(made) if option.id}
        later = [index for index in at.values() if index >= place] or [*at.values()][-1:]
        options.highlighted = at[kept] if kept in at else next(iter(later), None)
        self._toon_detail()

    def _toon_detail(self) -> None:
        if self._ongezien:  # what was chosen may be gone
            return
        self._in_detail = chosen = self.gekozen
        room = min(96, self.size.width - 3)
        zet(
            self.query_one("#detail", Static),
            self.detail(chosen, room) if chosen else Content(""),
            layout=True,
        )

    @property
    def gekozen(self) -> str:
        """The id of the chosen line, empty if there is none."""
        option = self.query_one(OptionList).highlighted_option
        return (option.id or "") if option else ""

    def kies(self, id_: str) -> None:
        """Make a line the chosen one, if it is in sight."""
        options = self.query_one(OptionList)
        for index, option in enumerate(options.options):
            if option.id == id_:
                options.highlighted = index

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        self.query_one(Meldregel).zeg(zin, fout=fout)

    def on_option_list_option_highlighted(self) -> None:
        if self.gekozen != self._in_detail:
            self._toon_detail()

    def _zoek_op(self, text: str) -> None:
        if text != self.zoektekst:
            self.zoektekst = text
            self.vul()

    def _loop(self, step: int) -> None:
        options = self.query_one(OptionList)
        options.action_cursor_down() if step > 0 else options.action_cursor_up()

    def action_zoek(self) -> None:
        from overleg_tui.tui.dialogs.lijstzoek import LijstzoekDialog

        self.app.push_screen(LijstzoekDialog(self.ZOEK_TITEL, self.zoektekst, self._zoek_op, self._loop))

    def action_terug(self) -> None:
        if self.zoektekst:
            self._zoek_op("")
        else:
            self.dismiss()
