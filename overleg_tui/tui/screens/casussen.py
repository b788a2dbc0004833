"""All casussen, to search and filter; for the chair only, names included."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.casusbeheer import op_de_agenda
from overleg_tui.domain.casuslijst import (
    Casusfilter,
    Casusregel,
    Casusstand,
    casusregels,
    gekozen,
    in_woorden,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, vouw
from overleg_tui.tui.opdrachten.declareren import naar_actie
from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.screens.lijstscherm import Lijstscherm
from overleg_tui.tui.widgets.casusregels import casus_detail, casus_regel

NOG_NIETS = (
    "Er is nog geen casus. Toets {casussen.nieuw=n} maakt er een.\n"
    "Bestanden leest u in op het overzicht: {lijst.terug=Esc}, dan {start.importeer=i}."
)

_binding = partial(naar_actie, "casussen")


class CasussenScreen(Lijstscherm[Casusregel]):
    """One line per casus, the newest first; Enter opens one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("o,enter", "open", "openen", "De gekozen casus openen"),
        _binding("n", "nieuw", "nieuwe casus", "Een nieuwe casus maken"),
        _binding("f", "filter", "filter", "Open, stil, terugkerend of gesloten; per kwadrant of partner"),
        _binding("g", "glazen_pot", "glazen pot", "De glazen pot: briefjes die een casus kunnen worden"),
        _binding("a", "agenda", "op de agenda", "De gekozen casus op de agenda van het komende overleg"),
    ]
    VOET = ("casussen.open", "lijst.zoeken", "casussen.filter", "casussen.nieuw")
    REGIE = True
    GEZIEN = "Lijst van casussen bekeken"
    ZOEK_TITEL = "Zoek in code, naam, vraag, criteria, partners en het 4D-beeld"
    UITLEG = (
        "Alle casussen. Met {lijst.zoeken=/} zoekt u, met {casussen.filter=f} kiest u wat u ziet. Namen "
        "staan hier ook: dit scherm is niet voor de zaal. Een casus heet stil (!) als er te lang niets "
        "gehoord is over een afspraak."
    )
    bladzijde = "voor"

    def __init__(self) -> None:
        super().__init__()
        self.filter = Casusfilter()
        self.alle: dict[str, Casusregel] = {}
        self.namen: Mapping[str, Tekst] = {}

    def bereid(self, register: Register) -> None:
        self.namen = self.app.store.namen
        lines = casusregels(register, self.app.nu().date(), self.namen, self.app.instellingen.dagen.stil)
        self.alle = {regel.code: regel for regel in lines}

    def on_screen_resume(self) -> None:
        self._ongezien |= self.namen is not self.app.store.namen
        super().on_screen_resume()

    def kop(self) -> str:
        jar = len(self.app.register.glazen_pot)
        return "Casussen" + (f" · {jar} in de glazen pot" if jar else "")

    def stand(self) -> str:
        return f"{len(self.gevonden)} van {len(self.alle)} · {in_woorden(self.filter, self.app.register)}"

    def leeg(self) -> str:
        if not self.alle:
            return noem(self.app, NOG_NIETS)
        return "Geen casus gevonden. Zoek met een ander woord, of kies met f wat u wilt zien."

    def vind(self) -> Sequence[Casusregel]:
        return gekozen(self.alle.values(), self.filter, self.zoektekst)

    def sleutel(self, gevonden: Casusregel) -> str:
        return gevonden.code

    def regel(self, gevonden: Casusregel, width: int) -> Content:
        return casus_regel(gevonden, width)

    def detail(self, id_: str, width: int) -> Content:
        return casus_detail(self.alle[id_], width)

    def on_option_list_option_selected(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        if self.gekozen:
            self._open(self.gekozen)

    def _open(self, code: str) -> None:
        from overleg_tui.tui.screens.casus import CasusScreen

        self.app.push_screen(CasusScreen(code))

    @work
    async def action_nieuw(self) -> None:
        from overleg_tui.tui.dialogs.casus import maak_casus

        code = await maak_casus(self.app)
        if code:
            self.show(self.app.register)
            self.kies(code)
            self._open(code)

    def action_glazen_pot(self) -> None:
        from overleg_tui.tui.screens.glazen_pot import GlazenPotScreen

        self.app.push_screen(GlazenPotScreen())

    def action_agenda(self) -> None:
        code, today, vorm = self.gekozen, self.app.nu().date(), self.app.instellingen.agenda
        if code:
            self.app.change(
                f"Casus {code} op de agenda", lambda register: op_de_agenda(register, code, today, vorm)
            )

    def action_filter(self) -> None:
        from overleg_tui.tui.dialogs.keuze import KeuzeDialog

        self.app.push_screen(KeuzeDialog("Wat wilt u zien", self._filterkeuzes()), self._kies_filter)

    def _filterkeuzes(self) -> list[tuple[str, str]]:
        states = [(f"stand {state}", f"Casussen: {state}") for state in Casusstand]
        stars = [(f"kwadrant {kwadrant}", f"Met een ster in {kwadrant}") for kwadrant in Kwadrant]
        orgs = sorted(self.app.register.organisaties.values(), key=lambda org: vouw(org.naam))
        return [
            *states,
            *stars,
            *((f"partner {org.id}", f"Met partner {org.naam}") for org in orgs),
            ("begin ", "Alle filters weg"),
        ]

    def _kies_filter(self, chosen: str | None) -> None:
        kind, _, value = (chosen or "").partition(" ")
        if kind == "stand":
            self.filter = replace(self.filter, stand=Casusstand(value))
        elif kind == "kwadrant":
            self.filter = replace(self.filter, kwadrant=Kwadrant(value))
        elif kind == "partner":
            self.filter = replace(self.filter, partner=value)
        elif kind == "begin":
            self.filter = Casusfilter()
        self.vul()

    def action_terug(self) -> None:
        if not self.zoektekst and self.filter != Casusfilter():
            self.filter = Casusfilter()
            self.vul()
        else:
            super().action_terug()
