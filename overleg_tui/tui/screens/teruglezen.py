"""Reading back: one sentence for each afspraak, the gaps and the stars, full screen. It refuses nothing."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from overleg_tui.domain import teruglezen
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Register, Voorop
from overleg_tui.domain.teruglezen import Terugleesbeeld, Zin, terugleesbeeld
from overleg_tui.domain.zaal import Rol
from overleg_tui.tui.opdrachten.declareren import naar_actie
from overleg_tui.tui.plek import volg_regel, zet_voorop
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.widgets.blad import TE_KLEIN
from overleg_tui.tui.widgets.terugleesvel import Terugleesvel, Zinnen
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

_binding = partial(naar_actie, "teruglezen")


class TeruglezenScreen(Onderlaag[bool]):
    """Read back one agendapunt; returns whether the table agreed. ``rol`` decides what may be seen."""

    CSS_PATH: ClassVar[list[str]] = ["../widgets/terugleesvel.tcss", "teruglezen.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("enter", "klopt", "klopt", "Het klopt: terug naar het overleg"),
        _binding("pagedown,right,space", "verder", "verder", "De volgende; als alles te zien is: het klopt"),
        _binding("escape,pageup,left", "terug", "terug", "Terug, nog niet helemaal gelezen", toon="escape"),
        _binding("e,w", "aanpassen", "aanpassen", "De gekozen afspraak aanpassen"),
        _binding("v", "vertelt", "wie vertelt het", "Invullen wie het de patiënt vertelt"),
        _binding("k", "komt_terug", "komt terug", "Invullen wanneer de casus terugkomt"),
        *(
            _binding(
                str(n), f"raakt({n})", "raakt ster", "Welke ster de gekozen afspraak raakt", toon="1 2 ..."
            )
            for n in range(1, 10)
        ),
        _binding("up", "kies(-1)", "vorige", "Vorige afspraak kiezen"),
        _binding("down", "kies(1)", "volgende", "Volgende afspraak kiezen"),
        _binding("full_stop,b", "leeg", "scherm leeg", "Het scherm leegmaken; elke toets brengt het terug"),
    ]
    UITLEG = (
        "Lees de afspraken hardop voor: klopt dit? Wat ontbreekt staat er met woorden; niets hoeft. Met een "
        "cijfer zegt u welke ster van de patiënt de gekozen afspraak raakt."
    )
    bladzijde = "tijdens"
    VOET = (
        "teruglezen.klopt",
        "teruglezen.aanpassen",
        "teruglezen.vertelt",
        "teruglezen.raakt",
        "hulp",
    )
    app: "OverlegApp"

    def __init__(self, overleg_id: str, punt_id: str, rol: Rol) -> None:
        super().__init__()
        self.overleg_id, self.punt_id, self.rol = overleg_id, punt_id, rol
        self.gekozen = 0
        self.beeld = Terugleesbeeld("", ())

    def compose(self) -> ComposeResult:
        key = self.app.toets
        yield Terugleesvel((key("teruglezen.vertelt", "v"), key("teruglezen.komt_terug", "k")))
        yield Static(id="melding")
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
        zet_voorop(self.app, Voorop.TERUGLEZEN)
        self.watch(self.app, "register", self.show)

    def on_resize(self) -> None:
        self.app.na_de_maat(self, lambda: self.show(self.app.register))

    @property
    def overleg(self) -> Overleg:
        """The overleg of which this is read back, as it is now."""
        return self.app.register.overleggen[self.overleg_id]

    @property
    def punt(self) -> Agendapunt:
        """The agendapunt that is read back."""
        return self.overleg.punt(self.punt_id)

    def show(self, register: Register) -> None:
        """Paint the sentences and what is missing; gone after an undo means back to the overleg."""
        overleg = register.overleggen.get(self.overleg_id)
        if overleg is None or self.punt_id not in [punt.id for punt in overleg.agenda]:
            self.app.weg(self)
            return
        beeld = self.beeld = terugleesbeeld(register, overleg, self.punt, alles=self.rol is Rol.REGIE)
        self.gekozen = max(0, min(self.gekozen, self._laatste))
        self.set_class(self.rol is Rol.REGIE, "-regie")
        mark = "REGIE, niet voor de zaal  ·  " if self.rol is Rol.REGIE else ""
        self.query_one(Terugleesvel).toon(beeld, self.gekozen, mark)
        self.zeg("Klopt dit?" if beeld.zinnen else "")
        self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET))

    @property
    def _laatste(self) -> int:
        """The place past the last sentence: there the rest is in sight."""
        return max(1, len(self.beeld.zinnen))

    @property
    def _zin(self) -> Zin:
        return self.beeld.zinnen[min(self.gekozen, len(self.beeld.zinnen) - 1)]

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one sentence on the message line."""
        line = self.query_one("#melding", Static)
        line.set_class(fout, "-fout")
        line.update(Content(zin), layout=fout)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is: a chosen afspraak, a star of that number, a patient to tell."""
        if action not in ("aanpassen", "raakt", "vertelt", "komt_terug"):
            return True
        if action == "raakt":
            return bool(self.beeld.zinnen) and parameters[0] in [ster.nummer for ster in self.beeld.sterren]
        return bool(self.beeld.zinnen if action == "aanpassen" else self.beeld.wie_vertelt)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        kind, _, value = str(event.option.id).partition(" ")
        if kind == "zin":
            self._kies(event.option_index)
        elif kind == "ster":
            self.action_raakt(int(value))
        elif kind == "vertelt":
            self.action_vertelt()
        elif kind == "komt_terug":
            self.action_komt_terug()

    def on_keuzelijst_gerold(self, event: Zinnen.Gerold) -> None:
        self.action_kies(event.stap)

    def action_kies(self, step: int) -> None:
        """Choose the next afspraak; past the last one the rest comes into sight."""
        self._kies(max(0, min(self.gekozen + step, self._laatste)))

    def _kies(self, place: int) -> None:
        self.gekozen = place
        if not volg_regel(self.app, place):
            self.show(self.app.register)

    def action_verder(self) -> None:
        """Read on as long as there is more than fits: a clicker does not agree to what was not shown."""
        if self.query_one(Zinnen).max_scroll_y and self.gekozen < self._laatste:
            self.action_kies(1)
        else:
            self.action_klopt()

    def action_klopt(self) -> None:
        """Record that it was read back, if there was something to read, and go back."""
        refused = ""
        if self.beeld.zinnen:
            refused = self.app.change(
                f"{self.punt.naam} teruggelezen",
                lambda register: teruglezen.klopt(register, self.overleg_id, self.punt_id),
            )
        if not refused:
            self.dismiss(True)

    def action_terug(self) -> None:
        self.dismiss(False)

    def action_raakt(self, nummer: int) -> None:
        if self.beeld.zinnen:
            id_ = self._zin.id
            self.app.change(
                f"Afspraak {id_} en ster {nummer}", lambda r: teruglezen.wissel_raakt(r, id_, nummer)
            )

    def action_aanpassen(self) -> None:
        from overleg_tui.tui.dialogs.afspraken import verander

        verander(self.app, self._zin.id)

    def action_vertelt(self) -> None:
        from overleg_tui.tui.dialogs.terugkeer import vraag_vertelt

        vraag_vertelt(self.app, self.overleg_id, self.punt, alles=self.rol is Rol.REGIE)

    def action_komt_terug(self) -> None:
        from overleg_tui.tui.dialogs.terugkeer import vraag_komt_terug

        vraag_komt_terug(self.app, self.overleg, self.punt)

    def action_leeg(self) -> None:
        self.app.action_leeg()
