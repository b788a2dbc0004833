"""Who sits in on a casus: the proposal is taken with one Enter, or changed line by line."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from overleg_tui.domain.errors import AlleenInRegie
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.register import Change
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zit_aan import Voorstel, herinnering, te_vragen, voorstel, zet_aan
from overleg_tui.tui.dialogs.aanwezigen import AanwezigenDialog
from overleg_tui.tui.dialogs.dialoog import SCHERM_LEEG, Dialoog
from overleg_tui.tui.widgets.blad import Blad
from overleg_tui.tui.widgets.vinklijst import Vinklijst
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.screens.overleg import OverlegScreen

NIET = "niet betrokken"
Wie = tuple[str, ...]
PAUZE = 25.0
"""Seconds that the names of who may take a break stay on the screen."""


class ZitAanDialog(Dialoog[Wie]):
    """Return the ids of who sits in. PageDown accepts too: a clicker must not get stuck here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the list itself, for which Enter and PageDown mean something else.
        Binding(
            "enter,pagedown",
            "klopt",
            "klopt",
            id="zit_aan.klopt",
            key_display="enter",
            priority=True,
            tooltip="Zo klopt het",
        ),
        Binding("space", "vink", "aan of uit", id="zit_aan.vink", tooltip="Deze zit wel of niet aan"),
        Binding("a", "aanwezigen", "wie is er", id="zit_aan.aanwezigen", tooltip="Eerst afvinken wie er is"),
        Binding("escape", "later", "later", id="zit_aan.later", tooltip="Terug; er is niets vastgelegd"),
        SCHERM_LEEG,
    ]
    CSS_PATH = "zit_aan.tcss"
    UITLEG = (
        "Wie blijft er aan tafel bij deze casus? Alleen wie bij de patiënt betrokken is. De anderen kunnen "
        "even pauze nemen. Enter als het zo klopt."
    )
    voet = ""

    def __init__(self, screen: "OverlegScreen", found: Voorstel, gekozen: Wie) -> None:
        super().__init__()
        self.onder, self.voorstel, self.begin = screen, found, gekozen
        self.titel = f"Wie zit aan bij {screen.punt.casus}"

    def compose_inhoud(self) -> ComposeResult:
        if self.voorstel.niet_betrokken:
            yield Static(
                Content("Wie niet betrokken is bij deze casus, kan even pauze nemen."), classes="stil"
            )
        yield Vinklijst([(id_, self._regel(id_)) for id_ in self.voorstel.allen], self.begin)
        yield Voet()

    def _regel(self, id_: str) -> str:
        name = naam_en_organisatie(self.app.register, id_)
        return name if id_ in self.voorstel.betrokken else f"{name} · {NIET}"

    def on_mount(self) -> None:
        super().on_mount()
        vinklijst = self.query_one(Vinklijst)
        vinklijst.focus()
        vinklijst.highlighted = 0 if self.voorstel.allen else None
        ids = ("zit_aan.klopt", "vinklijst.vink", "zit_aan.vink", "zit_aan.aanwezigen", "zit_aan.later")
        self.query_one(Voet).toon(self.app.bindings_bij(self, ids))

    def action_vink(self) -> None:
        self.query_one(Vinklijst).action_vink()

    def action_klopt(self) -> None:
        chosen = self.query_one(Vinklijst).gekozen
        self.dismiss(tuple(id_ for id_ in self.voorstel.allen if id_ in chosen))

    def action_aanwezigen(self) -> None:
        self.dismiss(None)
        self.app.push_screen(AanwezigenDialog(self.onder.overleg_id), lambda _: vraag_wie(self.onder))


def vraag_wie(screen: "OverlegScreen") -> None:
    """At a casus during the overleg: who sits in; elsewhere: who is there at all."""
    if not te_vragen(screen.app.register, screen.overleg, screen.punt):
        screen.app.push_screen(AanwezigenDialog(screen.overleg_id))
        return
    found = _voorstel(screen)
    if found is None:
        return
    punt, known = screen.punt, screen.punt.zit_aan
    chosen = found.betrokken if known is None else known
    said = ""

    def change(wie: Wie) -> tuple[str, Change]:
        nonlocal chosen, said
        chosen, said = wie, herinnering(screen.app.register, found, wie)
        return f"Wie zit aan bij {punt.casus}", lambda r: zet_aan(r, screen.overleg_id, punt.id, wie)

    def answered(done: "asyncio.Future[bool]") -> None:
        if not done.cancelled() and done.result():
            _zeg(screen, said)

    screen.app.vraag(lambda: ZitAanDialog(screen, found, chosen), change).add_done_callback(answered)


def klopt(screen: "OverlegScreen") -> None:
    """Take the proposal as it is; where the casus says nothing of who is involved, ask."""
    found = _voorstel(screen)
    if found is None:
        return
    if not found.bekend:
        vraag_wie(screen)
        return
    wie, punt = found.betrokken, screen.punt
    label = f"Wie zit aan bij {punt.casus}"
    if not screen.app.change(label, lambda r: zet_aan(r, screen.overleg_id, punt.id, wie)):
        _zeg(screen, herinnering(screen.app.register, found, wie))


def _zeg(screen: "OverlegScreen", zin: str) -> None:
    """Say it for as long as it takes to leave the room; it stands where the afspraken are."""
    blad = screen.query_one(Blad)
    blad.zeg(zin, lang=True)
    screen.set_timer(PAUZE, lambda: blad.zeg("") if blad.lang else None)


def _voorstel(screen: "OverlegScreen") -> Voorstel | None:
    regie = screen.rol is Rol.REGIE
    try:
        return voorstel(screen.app.register, screen.overleg, screen.punt, regie=regie)
    except AlleenInRegie as refusal:
        screen.zeg(f"{refusal} Toets {screen.app.toets('overleg.regie', 'r')}.", fout=True)
        return None
