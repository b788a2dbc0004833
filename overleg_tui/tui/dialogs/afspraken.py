"""Afspraken that are there already: change one, drop it, repeat it for another; a note that becomes one."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraken import leg_vast, uit_notitie, verwijder, wijzig, zin
from overleg_tui.domain.overleg import Agendapunt, Notitie
from overleg_tui.domain.regel import naar_regel
from overleg_tui.domain.register import Register
from overleg_tui.domain.teruglezen import gemaakt_bij
from overleg_tui.tui.dialogs.afspraak import snelle_regel
from overleg_tui.tui.dialogs.dialoog import SCHERM_LEEG, Dialoog
from overleg_tui.tui.dialogs.keuze import KeuzeDialog
from overleg_tui.tui.opdrachten.noemen import noem

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

GEEN_AFSPRAAK = (
    "Bij dit agendapunt is vandaag nog geen afspraak gemaakt. Toets {overleg.afspraak=a} legt er een vast."
)
GEEN_NOTITIE = "Bij dit agendapunt staat nog geen notitie. Toets {overleg.notitie=n} legt er een vast."


class AfsprakenDialog(Dialoog[None]):
    """The afspraken made at one agendapunt, with a key for each thing that can be done to one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e,w,enter", "verander", "aanpassen", id="afspraken.verander", tooltip="De regel weer openen"
        ),
        Binding("x,delete", "verwijder", "weghalen", id="afspraken.verwijder", tooltip="Deze weghalen"),
        Binding("u,ctrl+z", "app.ongedaan", "ongedaan", id="afspraken.ongedaan", tooltip="Terugdraaien"),
        SCHERM_LEEG,
        Binding(
            "h", "herhaal", "herhalen", id="afspraken.herhaal", tooltip="Dezelfde nog eens, voor een ander"
        ),
    ]
    UITLEG = (
        "De afspraken van dit agendapunt. Kies er een met de pijltjes. Pas hem aan, haal hem weg, of maak "
        "dezelfde nog eens voor iemand anders."
    )
    titel = "Afspraken van dit agendapunt"
    voet = "Enter aanpassen · x weghalen · h herhalen voor een ander · u ongedaan · Esc terug"

    def __init__(self, overleg_id: str, punt_id: str) -> None:
        super().__init__()
        self.overleg_id, self.punt_id = overleg_id, punt_id

    def compose_inhoud(self) -> ComposeResult:
        yield OptionList(id="afspraken")

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "register", self.show)

    def show(self, register: Register) -> None:
        """Paint the list; without any afspraak left there is nothing to do here."""
        overleg = register.overleggen.get(self.overleg_id)
        made = gemaakt_bij(register, overleg, overleg.punt(self.punt_id)) if overleg else ()
        if not made:
            self.app.weg(self)
            return
        options = self.query_one(OptionList)
        kept = options.highlighted
        options.set_options(Option(Content(f"{a.nummer}  {zin(a, register)}"), id=a.id) for a in made)
        options.highlighted = len(made) - 1 if kept is None else min(kept, len(made) - 1)

    def _gekozen(self) -> str:
        option = self.query_one(OptionList).highlighted_option
        return (option.id if option else None) or ""

    def on_option_list_option_selected(self) -> None:
        self.action_verander()

    def action_verander(self) -> None:
        verander(self.app, self._gekozen())

    def action_verwijder(self) -> None:
        id_ = self._gekozen()
        self.weiger(self.app.change(f"Afspraak {id_} weggehaald", lambda register: verwijder(register, id_)))

    def action_herhaal(self) -> None:
        if afspraak := self.app.register.afspraken.get(self._gekozen()):
            herhaal(self.app, afspraak)


def verander(app: "OverlegApp", id_: str) -> None:
    """Open the quick line of an afspraak (id) again; one that was just taken away has none."""
    afspraak = app.register.afspraken.get(id_)
    if afspraak is None:
        return
    title = f"Afspraak {id_} aanpassen"
    app.vraag(
        lambda: snelle_regel(app).bij(
            afspraak.overleg,
            title,
            f"aanpassen {id_}",
            f"{naar_regel(afspraak, app.register)} ",
            behoud=afspraak.wie,
        ),
        lambda found: (title, lambda register: wijzig(register, id_, found)),
    )


def herhaal(app: "OverlegApp", afspraak: Afspraak) -> None:
    """Open the line of an afspraak for another person: the cursor is behind the ``@``."""
    rest = naar_regel(replace(afspraak, wie=None), app.register)
    where = afspraak.casus or f"afspraak {afspraak.nummer}"
    title = f"Dezelfde afspraak voor een ander, bij {where}"
    app.vraag(
        lambda: snelle_regel(app).bij(
            afspraak.overleg, title, f"herhalen {afspraak.id}", f"@ {rest}", cursor=1
        ),
        lambda found: (
            f"Afspraak bij {where}",
            lambda register: leg_vast(
                register,
                found,
                overleg=afspraak.overleg,
                vandaag=app.nu().date(),
                casus=afspraak.casus,
                agendapunt=afspraak.agendapunt,
            ),
        ),
    )


def herhaal_laatste(app: "OverlegApp", overleg: str, punt: Agendapunt) -> None:
    """Repeat the newest afspraak of this agendapunt for another person."""
    made = gemaakt_bij(app.register, app.register.overleggen[overleg], punt)
    if made:
        herhaal(app, made[-1])
    else:
        app.zeg(noem(app, GEEN_AFSPRAAK))


def open_afspraken(app: "OverlegApp", overleg: str, punt: Agendapunt) -> None:
    """Show the afspraken of this agendapunt, to change one or take it away."""
    if gemaakt_bij(app.register, app.register.overleggen[overleg], punt):
        app.push_screen(AfsprakenDialog(overleg, punt.id))
    else:
        app.zeg(noem(app, GEEN_AFSPRAAK))


def zet_notitie_om(app: "OverlegApp", overleg: str, punt: Agendapunt, *, regie: bool) -> None:
    """Let a note of this agendapunt become an afspraak; those for the chair only where ``regie``."""
    notes = [note for note in reversed(punt.notities) if regie or not note.regie]
    if len(notes) == 1:
        _maak_afspraak_van(app, overleg, punt, notes[0])
    elif notes:
        options = [(str(index), note.tekst) for index, note in enumerate(notes)]

        def answered(chosen: str | None) -> None:
            if chosen is not None:
                _maak_afspraak_van(app, overleg, punt, notes[int(chosen)])

        app.push_screen(KeuzeDialog("Van welke notitie een afspraak maken", options), answered)
    else:
        app.zeg(noem(app, GEEN_NOTITIE))


def _maak_afspraak_van(app: "OverlegApp", overleg: str, punt: Agendapunt, notitie: Notitie) -> None:
    where = punt.casus or punt.naam
    draft = f"uit notitie {overleg} {punt.id} {punt.notities.index(notitie)}"
    app.vraag(
        lambda: snelle_regel(app).bij(
            overleg, f"Notitie wordt afspraak bij {where}", draft, f"{notitie.tekst} "
        ),
        lambda found: (
            f"Afspraak bij {where}",
            lambda register: uit_notitie(
                register, found, notitie, overleg=overleg, punt=punt.id, vandaag=app.nu().date()
            ),
        ),
    )
