"""Reading back: one sentence for each afspraak, the gaps and the stars, full screen. It refuses nothing."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain import teruglezen
from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.teruglezen import Ster, Terugleesbeeld, Zin, afspraken_geteld, terugleesbeeld
from overleg_tui.domain.zaal import Rol
from overleg_tui.tui.widgets.blad import TE_KLEIN
from overleg_tui.tui.widgets.lijst import hangend
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

_GAT = re.compile(r"(___ \(\w+\?\))")
_KOLOM = 3
NIETS = "Bij dit agendapunt is vandaag geen afspraak gemaakt."


def _binding(
    key: str, action: str, description: str, tooltip: str, key_display: str | None = None
) -> Binding:
    name = action.partition("(")[0]
    return Binding(
        key, action, description, id=f"teruglezen.{name}", tooltip=tooltip, key_display=key_display
    )


class Zinnen(OptionList, can_focus=False):
    """What is read, in lines that one can point at; the keys are those of the screen."""


class TeruglezenScreen(Screen[bool]):
    """Read back one agendapunt; returns whether the table agreed. ``rol`` decides what may be seen."""

    CSS_PATH = "teruglezen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        _binding(
            "enter,pagedown,right,space", "klopt", "klopt", "Het klopt: terug naar het overleg", "enter"
        ),
        _binding("escape,pageup,left", "terug", "terug", "Terug, nog niet helemaal gelezen", "escape"),
        _binding("e", "aanpassen", "aanpassen", "De gekozen afspraak aanpassen"),
        _binding("v", "vertelt", "wie vertelt het", "Invullen wie het de patiënt vertelt"),
        _binding("k", "komt_terug", "komt terug", "Invullen wanneer de casus terugkomt"),
        *(
            _binding(str(n), f"raakt({n})", "raakt ster", "Welke ster de gekozen afspraak raakt", "1 2 ...")
            for n in range(1, 10)
        ),
        _binding("up", "kies(-1)", "vorige", "Vorige afspraak kiezen"),
        _binding("down", "kies(1)", "volgende", "Volgende afspraak kiezen"),
        _binding("full_stop,b", "leeg", "scherm leeg", "Het scherm leegmaken; elke toets brengt het terug"),
    ]
    UITLEG = "Lees de afspraken hardop voor. Wat ontbreekt staat er met woorden; niets hoeft."
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
        yield Static(id="terug-kop")
        yield Zinnen(id="zinnen")
        yield Static(id="melding")
        yield Voet()
        yield Static(TE_KLEIN, id="te-klein")

    def on_mount(self) -> None:
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
        self.gekozen = max(0, min(self.gekozen, len(beeld.zinnen) - 1))
        self.set_class(self.rol is Rol.REGIE, "-regie")
        count = afspraken_geteld(len(beeld.zinnen))
        mark = "REGIE, niet voor de zaal  ·  " if self.rol is Rol.REGIE else ""
        self.query_one("#terug-kop", Static).update(Content(f"{mark}Teruglezen: {beeld.titel}  ·  {count}"))
        options = self.query_one(Zinnen)
        options.set_options(_regels(beeld, self.gekozen, min(self.size.width - 4, 92)))
        options.highlighted = self.gekozen if beeld.zinnen else None
        self.zeg("Klopt dit?" if beeld.zinnen else "")
        self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET))

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
            self.gekozen = event.option_index
            self.show(self.app.register)
        elif kind == "ster":
            self.action_raakt(int(value))
        elif kind == "vertelt":
            self.action_vertelt()
        elif kind == "komt_terug":
            self.action_komt_terug()

    def action_kies(self, step: int) -> None:
        """Choose the next afspraak; beyond the last one the rest comes into sight."""
        options, last = self.query_one(Zinnen), len(self.beeld.zinnen) - 1
        if self.gekozen + step > last:
            options.scroll_end(animate=False)
        else:
            self.gekozen = max(0, self.gekozen + step)
            self.show(self.app.register)

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
        lines = self.beeld.zinnen
        if lines:
            id_ = lines[self.gekozen].id
            self.app.change(
                f"Afspraak {id_} en ster {nummer}", lambda r: teruglezen.wissel_raakt(r, id_, nummer)
            )

    def action_aanpassen(self) -> None:
        from overleg_tui.tui.dialogs.afspraken import verander

        verander(self.app, self.beeld.zinnen[self.gekozen].id)

    def action_vertelt(self) -> None:
        from overleg_tui.tui.dialogs.terugkeer import vraag_vertelt

        vraag_vertelt(self.app, self.overleg_id, self.punt, alles=self.rol is Rol.REGIE)

    def action_komt_terug(self) -> None:
        from overleg_tui.tui.dialogs.terugkeer import vraag_komt_terug

        vraag_komt_terug(self.app, self.overleg, self.punt)

    def action_leeg(self) -> None:
        from overleg_tui.tui.screens.leeg import LeegScreen

        self.app.push_screen(LeegScreen())


def _regels(beeld: Terugleesbeeld, gekozen: int, width: int) -> Iterator[Option]:
    """Yield what is read, with air between; the afspraken come first, so that their place is their index."""
    for index, line in enumerate(beeld.zinnen):
        yield Option(_zin(line, index == gekozen, width), id=f"zin {line.id}")
    if not beeld.zinnen:
        yield Option(Content(f"{NIETS}\n "), disabled=True)
    for ster in beeld.sterren:
        yield Option(_ster(ster, width), id=f"ster {ster.nummer}")
    if beeld.wie_vertelt:
        yield Option(_invulling(f"\n{beeld.wie_vertelt} ", beeld.vertelt, "v"), id="vertelt")
        yield Option(_invulling("Wanneer komt dit terug? ", beeld.komt_terug, "k"), id="komt_terug")


def _zin(line: Zin, chosen: bool, width: int) -> Content:
    parts = [
        Content.styled(part, "bold $warning" if i % 2 else "")
        for i, part in enumerate(_GAT.split(line.tekst))
    ]
    stars = f"  {' '.join(f'★{n}' for n in line.raakt)}" if line.raakt else ""
    text = Content("").join([*parts, Content.styled(stars, "bold $accent")])
    head = Content.styled("» " if chosen else "  ", "bold $accent")
    return hangend(head, text.stylize("bold") if chosen else text, _KOLOM, width) + Content("\n ")


def _ster(ster: Ster, width: int) -> Content:
    """A star with the afspraken that touch it, or in words that there is none."""
    if ster.geraakt_door:
        numbers = ", ".join(map(str, ster.geraakt_door))
        touched = Content(f"   geraakt door afspraak {numbers}")
    else:
        touched = Content.styled("   geen afspraak raakt dit", "bold $warning")
    head = Content.styled(f"★{ster.nummer}", "bold $accent")
    return hangend(head, Content(ster.tekst) + touched, _KOLOM, width)


def _invulling(vraag: str, antwoord: str, toets: str) -> Content:
    gap = Content.styled(f"___ (toets {toets})", "bold $warning")
    return Content(vraag) + (Content.styled(antwoord, "bold") if antwoord else gap)
