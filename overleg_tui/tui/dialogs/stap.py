"""One step on the trail of an afspraak: on which day, and what to remember; or why it ended, and what now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Label, Static

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium
from overleg_tui.domain.afspraken import leg_vast
from overleg_tui.domain.datum import in_cijfers, lang
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.gebeurd import lees_gebeurd
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.regel import Ontleed, ontleed, ontleed_bij
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.spoor import sluit_af, zet_stap
from overleg_tui.domain.stilte import warm_nog_open, zet_voorgesteld
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, tekst
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld
from overleg_tui.tui.dialogs.keuze import KeuzeDialog
from overleg_tui.tui.dialogs.tekst import TekstDialog

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

WARM = "Warme overdracht: wie stelde de patiënt voor aan wie, en wanneer?"
WAT_NU = "Wat nu? Een opmerking, of een nieuwe afspraak die met @ begint"


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """What was filled in: the day, a remark, and the line of a new afspraak if the remark was one."""

    datum: date
    opmerking: Tekst = GEEN_TEKST
    nieuw: Ontleed | None = None


class StapDialog(Dialoog[Ingevuld]):
    """Ask for the day (today unless changed) and a short remark; ``vraag`` says what to write.

    ``maak`` is the change that an answer leads to: what it refuses is refused here, with all that was
    typed still there. ``nieuw``: a remark that begins with ``@`` is a new afspraak.
    """

    UITLEG = "Schrijf kort wat er gebeurde, en op welke dag. Vandaag staat er al. De opmerking mag leeg."
    voet = "Enter vastleggen · Tab naar de datum · Esc later"

    def __init__(
        self,
        titel: str,
        afspraak: Afspraak,
        vraag: str,
        maak: Callable[[Ingevuld], Change],
        *,
        nieuw: bool = False,
    ) -> None:
        super().__init__()
        self.titel, self.afspraak, self.vraag, self.maak, self.nieuw = titel, afspraak, vraag, maak, nieuw
        self.concept_naam = f"{titel} {afspraak.id}"

    def compose_inhoud(self) -> ComposeResult:
        who = self.afspraak.wie
        name = naam_en_organisatie(self.app.register, who) if who else "wie?"
        yield Static(Content(f"{name}: {self.afspraak.wat}"), classes="stil")
        yield Label(Content(self.vraag))
        yield Veld(self.app.concepten.van(self.concept_naam), id="opmerking")
        yield Label(Content("Op welke dag"))
        today = self.app.nu().date()
        yield Veld(in_cijfers(today), id="dag")
        yield Static(id="begrepen-dag", classes="stil")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#opmerking", Veld).focus()
        self._toon()

    def getypt(self) -> str:
        return self.query_one("#opmerking", Veld).value

    def on_input_changed(self) -> None:
        self.weiger("")
        self._toon()

    def _toon(self) -> None:
        """Echo the day as understood, and a new afspraak while it is typed."""
        try:
            said = lang(self._dag())
        except Refused as refusal:
            said = str(refusal)
        if new := self._nieuw():
            when = f", vóór {lang(new.doen_voor)}" if new.doen_voor else ""
            who = naam_en_organisatie(self.app.register, new.wie) if new.wie else "wie?"
            said += f"\nNieuwe afspraak: {who}: {new.wat or 'wat?'}{when}"
            said += "".join(f"\nLet op: {line}" for line in new.let_op)
        self.query_one("#begrepen-dag", Static).update(Content(said))

    def _dag(self) -> date:
        return lees_gebeurd(self.query_one("#dag", Veld).value, self.app.nu().date())

    def _nieuw(self) -> Ontleed | None:
        text = self.getypt().strip()
        if not (self.nieuw and text.startswith("@")):
            return None
        register, vandaag = self.app.register, self.app.nu().date()
        overleg = register.huidig_overleg(vandaag)
        if overleg is None:
            return ontleed(text, register, vandaag)
        return ontleed_bij(text, register, vandaag, overleg, weken=self.app.weken)

    def on_input_submitted(self) -> None:
        try:
            said = self._ingevuld()
            self.maak(said)(self.app.register)
        except Refused as refusal:
            self.weiger(f"Nog niet vastgelegd. {refusal}")
            return
        self.onthoud_concept()
        self.dismiss(said)

    def _ingevuld(self) -> Ingevuld:
        day, new = self._dag(), self._nieuw()
        return Ingevuld(day, GEEN_TEKST if new else tekst(self.getypt()), new)


def zet_stap_vast(app: "OverlegApp", afspraak: Afspraak, stadium: Stadium) -> None:
    """Ask for day and remark, and put the afspraak at ``stadium``.

    Of a patient who arrived already in a warme overdracht only that is asked what nobody wrote down.
    """
    handed_over = afspraak.warm and stadium is Stadium.AANGEKOMEN
    if handed_over and warm_nog_open(afspraak):
        _vraag_voorgesteld(app, afspraak)
        return
    title = f"{stadium.capitalize()}: afspraak {afspraak.nummer}"

    def make(said: Ingevuld) -> Change:
        today = app.nu().date()
        return lambda r: zet_stap(r, afspraak.id, stadium, said.datum, said.opmerking, vandaag=today)

    label = WARM if handed_over else "Korte opmerking (mag leeg)"
    app.vraag(lambda: StapDialog(title, afspraak, label, make), lambda said: (title, make(said)))


def _vraag_voorgesteld(app: "OverlegApp", afspraak: Afspraak) -> None:
    title = f"Warme overdracht: afspraak {afspraak.nummer}"
    app.vraag(
        lambda: TekstDialog(title, WARM, f"{title} {afspraak.id}"),
        lambda who: (title, lambda r: zet_voorgesteld(r, afspraak.id, who)),
    )


def sluit_vast(app: "OverlegApp", afspraak: Afspraak) -> None:
    """Ask why the patient did not arrive and what now; a new afspraak is recorded in the same change."""
    options = [(reden.value, reden.capitalize()) for reden in Reden]

    def chosen(word: str | None) -> None:
        if word is not None:
            _sluit_om(app, afspraak, Reden(word))

    app.push_screen(KeuzeDialog(f"Niet aangekomen: afspraak {afspraak.nummer}. Waarom?", options), chosen)


def _sluit_om(app: "OverlegApp", afspraak: Afspraak, reden: Reden) -> None:
    title = f"Niet aangekomen, {reden}: afspraak {afspraak.nummer}"

    def make(said: Ingevuld) -> Change:
        return _einde(afspraak, reden, said, app.nu().date())

    app.vraag(lambda: StapDialog(title, afspraak, WAT_NU, make, nieuw=True), lambda said: (title, make(said)))


def _einde(afspraak: Afspraak, reden: Reden, said: Ingevuld, vandaag: date) -> Change:
    def change(register: Register) -> Register:
        register = sluit_af(register, afspraak.id, reden, said.datum, said.opmerking, vandaag=vandaag)
        if said.nieuw is None:
            return register
        overleg = _waar(register, vandaag)
        return leg_vast(register, said.nieuw, overleg=overleg.id, casus=afspraak.casus, vandaag=vandaag)

    return change


def _waar(register: Register, vandaag: date) -> Overleg:
    overleg = register.huidig_overleg(vandaag)
    if overleg is None:
        raise Refused(
            "Er is geen overleg gepland waar de nieuwe afspraak bij kan. "
            "Plan eerst een overleg, of schrijf het als opmerking zonder @."
        )
    return overleg
