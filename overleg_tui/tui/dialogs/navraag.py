"""Navraag: choose whom to ask, write the texts, and write down that was asked. Nothing is ever sent."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from overleg_tui.documents.los import Geschreven, dagen_van, schrijf_los
from overleg_tui.documents.navraag import navraag_stuk
from overleg_tui.documents.stukken import Formaat
from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.navraag import Navraag, navragen
from overleg_tui.domain.stilte import vraag_na
from overleg_tui.domain.zinnen import geteld
from overleg_tui.tui.dialogs.dialoog import Dialoog
from overleg_tui.tui.schrijven import geschreven
from overleg_tui.tui.widgets.vinklijst import Vinklijst

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

FORMATEN = {
    Formaat.EML: "als mail om zelf te versturen (.eml)",
    Formaat.HTML: "om te bekijken of te plakken (.html)",
    Formaat.MD: "als kale tekst (.md)",
}


class NavraagDialog(Dialoog[None]):
    """Tick people and formats; ``voor`` is ticked beforehand, or with ``None`` everybody who is due."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "schrijf", "schrijven", id="navraag.schrijf", priority=True),
    ]
    UITLEG = (
        "Hier schrijft u een navraag aan wie nog iets moet laten weten. Zet aan wie, en in welke vorm. Het "
        "programma verstuurt niets; het onthoudt wel dat u het vroeg."
    )
    titel = "Navraag"
    voet = "spatie aan of uit · Enter schrijven · Esc terug"

    def __init__(self, voor: str | None) -> None:
        super().__init__()
        self.voor = voor
        self.navragen: dict[str, Navraag] = {}

    def compose_inhoud(self) -> ComposeResult:
        found = te_vragen(self.app)
        self.navragen = {vraag.figuur.id: vraag for vraag in found}
        ticked = [
            v.figuur.id for v in found if (v.voorstel if self.voor is None else v.figuur.id == self.voor)
        ]
        people = [(v.figuur.id, self._regel(v)) for v in found]
        formats = [(f".{formaat}", text) for formaat, text in FORMATEN.items()]
        yield Vinklijst([*people, *formats], [*ticked, f".{Formaat.EML}"])
        yield Static(id="geschreven")

    def _regel(self, vraag: Navraag) -> str:
        count = geteld(len(vraag.punten), "punt", "punten")
        asked = f" · nagevraagd {dag_maand(vraag.laatst, weekdag=False)}" if vraag.laatst else ""
        due = " · aan de beurt" if vraag.voorstel else ""
        return f"{naam_en_organisatie(self.app.register, vraag.figuur.id)}: {count}{asked}{due}"

    def action_schrijf(self) -> None:
        ticked = self.query_one(Vinklijst).gekozen
        asked = [vraag for id_, vraag in self.navragen.items() if id_ in ticked]
        formats = [formaat for formaat in FORMATEN if f".{formaat}" in ticked]
        if not asked or not formats:
            self.weiger("Kies met de spatiebalk minstens één persoon en één vorm.")
            return
        try:
            done = self._schrijf(asked, formats)
        except OverlegError as error:
            self.weiger(str(error))
            return
        ids = [regel.afspraak.id for vraag in asked for regel in vraag.punten]
        codes = [regel.afspraak.casus for vraag in asked for regel in vraag.punten if regel.afspraak.casus]
        self.app.store.gezien.geschreven(done.paden, codes)
        day = self.app.nu().date()
        self.weiger(self.app.change("Navraag genoteerd", lambda r: vraag_na(r, ids, day)))
        self._toon(done)

    def _schrijf(self, asked: list[Navraag], formats: list[Formaat]) -> Geschreven:
        register, now = self.app.register, self.app.nu()
        return schrijf_los(
            register,
            [navraag_stuk(register, vraag, now.date()) for vraag in asked],
            self.app.store.map / "exports",
            formats,
            nu=now,
            patienten=self.app.store.namen,
            regels=self.app.instellingen.mail,
            dagen=[day for vraag in asked for r in vraag.punten for day in dagen_van(r.afspraak)],
        )

    def _toon(self, done: Geschreven) -> None:
        """Say what stands where, what was left out, and whose address is missing."""
        self.query_one("#geschreven", Static).update(Content(geschreven(done)))


def te_vragen(app: "OverlegApp") -> tuple[Navraag, ...]:
    """Return who can be asked today, by the days that the team set."""
    days = app.instellingen.dagen
    return navragen(app.register, app.nu().date(), days.navraag, days.stil)


def vraag_navraag(app: "OverlegApp", voor: str | None) -> None:
    """Open it for a sleutelfiguur (id), or with ``None`` for all who are due; say if there is none."""
    if te_vragen(app):
        app.push_screen(NavraagDialog(voor))
    else:
        app.zeg("Er is niemand om iets na te vragen: niets open, of nog zonder naam.")
