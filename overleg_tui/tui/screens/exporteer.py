"""Writing the documents of an overleg: choose what, look at it first, answer the export guard."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from overleg_tui.documents.delen import Deel
from overleg_tui.documents.stukken import Aanvraag, stukken
from overleg_tui.documents.uitvoer import Formaat, Keuze, Papier, Uitkomst, schrijf
from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.register import Register
from overleg_tui.domain.zinnen import geteld
from overleg_tui.tui.dialogs.vinken import VinkDialog
from overleg_tui.tui.dialogs.vondsten import VondstenDialog
from overleg_tui.tui.screens.onderlaag import Onderlaag
from overleg_tui.tui.screens.voorbeeld import VoorbeeldScreen
from overleg_tui.tui.widgets.meldregel import Meldregel
from overleg_tui.tui.widgets.regiekop import RegieKop
from overleg_tui.tui.widgets.vinklijst import Vinklijst
from overleg_tui.tui.widgets.voet import Voet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

_NAMEN = "namen"
_UITLEG = {
    Papier.AGENDA: "agenda: codes en vragen",
    Papier.NOTULEN: "notulen: alles wat is vastgelegd",
    Papier.UITTREKSELS: "uittreksels: per partner alleen wat die aangaat",
    Papier.UITNODIGING: "uitnodiging",
    Formaat.MD: "tekst (.md)",
    Formaat.HTML: "webpagina (.html)",
    Formaat.EML: "conceptmail (.eml), die u zelf verstuurt",
    Formaat.ICS: "agendabestand (.ics)",
}


NOTULEN = (str(Papier.NOTULEN), str(Formaat.MD))
UITNODIGEN = (str(Papier.UITNODIGING), str(Formaat.EML), str(Formaat.ICS))


class ExporteerScreen(Onderlaag[None]):
    """Tick documents, formats and parts; Enter writes them all into ``exports/``, or none."""

    CSS_PATH: ClassVar[list[str]] = ["exporteer.tcss", "../widgets/regiekop.tcss"]  # type: ignore[assignment]  # narrower
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "schrijf", "schrijven", id="exporteer.schrijf", priority=True),
        Binding("v", "voorbeeld", "voorbeeld", id="exporteer.voorbeeld", tooltip="Eerst lezen hoe het wordt"),
        Binding("m", "aan", "mail aan", id="exporteer.aan", tooltip="Wie de hele notulen krijgt"),
        Binding("escape", "app.pop_screen", "terug", id="exporteer.terug", tooltip="Terug naar het overleg"),
    ]
    UITLEG = (
        "Hier schrijft u de documenten van dit overleg. Vink aan wat u wilt hebben en druk op "
        "{exporteer.schrijf=Enter}. Vindt het programma gegevens die er misschien niet in horen, dan "
        "vraagt het eerst wat ermee moet. Het verstuurt niets: dat doet u zelf, in uw eigen "
        "beveiligde mailprogramma."
    )
    bladzijde = "na"
    VOET = ("vinklijst.vink", "exporteer.schrijf", "exporteer.voorbeeld", "exporteer.aan", "exporteer.terug")
    app: "OverlegApp"

    def __init__(self, overleg_id: str, gekozen: Sequence[str] = NOTULEN) -> None:
        """``gekozen``: the documents and formats that are ticked to begin with."""
        super().__init__()
        self.overleg_id, self.gekozen = overleg_id, gekozen
        self.aan: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        yield RegieKop()
        delen = [(f"deel {deel}", str(deel)) for deel in Deel]
        yield Vinklijst(
            [
                ("", "Documenten"),
                *((str(papier), _UITLEG[papier]) for papier in self._papieren()),
                ("", "Als"),
                *((str(formaat), _UITLEG[formaat]) for formaat in Formaat),
                ("", "In de notulen"),
                *delen,
                (_NAMEN, "namen van patiënten, waar die daarmee instemden"),
            ],
            [*self.gekozen, *(id_ for id_, _ in delen)],
        )
        yield Meldregel()
        yield Voet()

    def _papieren(self) -> list[Papier]:
        """Nobody is invited any more to an overleg that was held, unless that is what one came for."""
        over = self.app.register.overleggen[self.overleg_id].fase is Fase.AFGESLOTEN
        return [p for p in Papier if p is not Papier.UITNODIGING or not over or str(p) in self.gekozen]

    def on_mount(self) -> None:
        self.query_one(RegieKop).toon("Documenten schrijven", "DEMO" if self.app.demo else "")
        self.query_one(Vinklijst).highlighted = 2
        self.zeg(f"Ze komen in {self._map()}")
        self.watch(self.app, "register", self.show, init=False)

    def show(self, register: Register) -> None:
        """Nothing of the register is on this screen; it leaves when the overleg is gone."""
        if self.overleg_id not in register.overleggen:
            self.app.weg(self)

    def on_screen_resume(self) -> None:
        self.show(self.app.register)
        self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET))

    def zeg(self, zin: str, *, fout: bool = False) -> None:
        """Say one or more sentences above the keys."""
        self.query_one(Meldregel).zeg(zin, fout=fout)

    def _map(self) -> Path:
        return (self.app.store.map / "exports").resolve()

    def _gekozen(self) -> tuple[list[Papier], list[Formaat], Keuze]:
        ticked = self.query_one(Vinklijst).gekozen
        return (
            [papier for papier in Papier if papier in ticked],
            [formaat for formaat in Formaat if formaat in ticked],
            Keuze([deel for deel in Deel if f"deel {deel}" in ticked], _NAMEN in ticked, self.aan),
        )

    def action_schrijf(self) -> None:
        papers, formats, keuze = self._gekozen()
        if not papers or not formats:
            self.zeg("Vink met de spatiebalk minstens één document en één vorm aan.", fout=True)
            return
        app = self.app
        try:
            outcome = schrijf(
                app.register,
                app.register.overleggen[self.overleg_id],
                app.store.map / "exports",
                papers,
                formats,
                nu=app.nu(),
                patienten=app.store.namen,
                keuze=keuze,
                regels=app.instellingen.mail if Formaat.EML in formats else None,
            )
        except OverlegError as error:
            self.zeg(str(error), fout=True)
            return
        if outcome.gevonden:
            app.push_screen(VondstenDialog(self.overleg_id, outcome.gevonden), self._beantwoord)
        else:
            app.store.gezien.geschreven(outcome.paden, app.register.overleggen[self.overleg_id].codes)
            self.zeg(in_woorden(outcome, self._map()))

    def _beantwoord(self, alles: bool | None) -> None:
        if alles:
            self.action_schrijf()
        else:
            self.zeg("Er is niets geschreven: niet alles wat gevonden werd heeft een antwoord.", fout=True)

    def action_voorbeeld(self) -> None:
        app = self.app
        papers, _, keuze = self._gekozen()
        overleg = app.register.overleggen[self.overleg_id]
        asked = Aanvraag(app.register, overleg, app.nu(), keuze, dict(app.store.namen))
        texts = [stuk.markdown for stuk in stukken(asked, papers)]
        if texts:
            app.push_screen(VoorbeeldScreen("Voorbeeld", "\n\n".join(texts)))
        else:
            self.zeg("Vink eerst een document aan.", fout=True)

    def action_aan(self) -> None:
        register = self.app.register
        guests = register.overleggen[self.overleg_id].genodigden
        options = [(g.sleutelfiguur, naam_en_organisatie(register, g.sleutelfiguur)) for g in guests]
        self.app.push_screen(VinkDialog("Wie krijgt de hele notulen?", options, self.aan), self._kies_aan)

    def _kies_aan(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is not None:
            self.aan = chosen
            self.zeg(f"{len(chosen)} mensen krijgen een conceptmail met de hele notulen (vink .eml aan).")


def in_woorden(outcome: Uitkomst, folder: Path) -> str:
    """Return first what she must know, e.g. who gets no mail: the names of the files may be cut short."""
    names = ", ".join(path.name for path in outcome.paden[:2])
    more = f" en nog {len(outcome.paden) - 2}" if len(outcome.paden) > 2 else ""
    missing = f" Zonder e-mailadres: {', '.join(outcome.zonder_adres)}." if outcome.zonder_adres else ""
    left_out = f" {outcome.ontbreekt}" if outcome.ontbreekt else ""
    count = geteld(len(outcome.paden), "bestand", "bestanden")
    said = f"{count}.{missing}{left_out} Het programma verstuurt niets."
    return f"Geschreven in {folder}: {said}\n{names}{more}."
