"""The sociale kaart: who can be asked what, by ring; who leaves, and what was not checked for long."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content

from overleg_tui.domain import kaartbeheer
from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.kaartlijst import (
    Kaartfilter,
    Kaartregel,
    gevonden,
    is_bedoeld,
    kaartregels,
    telling,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.zoeken import zoekwoorden
from overleg_tui.tui.opdrachten.declareren import naar_actie
from overleg_tui.tui.opdrachten.noemen import noem
from overleg_tui.tui.screens.lijstscherm import Lijstscherm
from overleg_tui.tui.widgets.kaartregels import figuur_detail, kaart_regel, organisatie_detail, ring_regel
from overleg_tui.tui.widgets.voet import Voet

NOG_NIETS = (
    "Er staat nog niets in de sociale kaart. Toets {kaart.organisatie=o} zet er een organisatie in.\n"
    "Een bestand uit Excel of Outlook leest u in op het overzicht: {lijst.terug=Esc}, dan "
    "{start.importeer=i}."
)

_binding = partial(naar_actie, "kaart")


class SocialeKaartScreen(Lijstscherm[Kaartregel | Ring]):
    """Organisaties by ring, each followed by its sleutelfiguren; no patient is on this screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("w,enter", "wijzig", "wijzigen", "De gekozen regel wijzigen"),
        _binding("v", "vandaag", "gecontroleerd", "Vandaag gecontroleerd: dit klopt vandaag nog"),
        _binding(
            "n,plus", "persoon", "nieuwe sleutelfiguur", "Een sleutelfiguur toevoegen bij deze organisatie"
        ),
        _binding("o", "organisatie", "nieuwe organisatie", "Een organisatie toevoegen"),
        _binding("d", "draag_over", "overdragen", "Opvolging: alle open afspraken naar de opvolger"),
        _binding("f", "filter", "filter", "Alleen een deel tonen: ring, oud, vertrekt, al weg"),
        _binding("x,delete", "verwijder", "weghalen", "De gekozen regel weghalen"),
        _binding("e", "exporteer", "exporteren", "De sociale kaart als CSV-bestand schrijven, voor Excel"),
    ]
    VOET = ("kaart.wijzig", "lijst.zoeken", "kaart.vandaag", "kaart.persoon")
    VOET_LEEG = ("kaart.organisatie", "kaart.persoon", "lijst.terug", "hulp")
    ZOEK_TITEL = "Wie waarvoor: zoek op probleem, naam, functie of organisatie"
    UITLEG = (
        "De sociale kaart: wie waarvoor. Met {lijst.zoeken=/} zoekt u op een woord, zoals schulden of "
        "verslaving. Toets {kaart.vandaag=v} zet de datum van vandaag bij wat u hebt nagekeken."
    )
    bladzijde = "tussen"

    def __init__(self) -> None:
        super().__init__()
        self.filter = Kaartfilter.ALLES
        self.alle: tuple[Kaartregel, ...] = ()
        self.bij_id: dict[str, Kaartregel] = {}

    def bereid(self, register: Register) -> None:
        self.alle = kaartregels(register, self.app.nu().date(), self.app.instellingen.dagen.kaart)
        self.bij_id = {regel.id: regel for regel in self.alle}

    def kop(self) -> str:
        return "Sociale kaart: wie waarvoor"

    def stand(self) -> str:
        shown = "" if self.filter is Kaartfilter.ALLES else f"Alleen {self.filter} · "
        return shown + telling(self.alle)

    def leeg(self) -> str:
        if not self.alle:
            return noem(self.app, NOG_NIETS)
        return "Niets gevonden. Zoek met een ander woord, of kies met f een ander deel."

    def vul(self) -> None:
        super().vul()
        self._kies_bedoelde()
        if not self.alle:
            self.query_one(Voet).toon(self.app.bindings_bij(self, self.VOET_LEEG))

    def _kies_bedoelde(self) -> None:
        """Choose who was searched for, and not the organisatie that stands above them."""
        words, chosen = zoekwoorden(self.zoektekst), self.bij_id.get(self.gekozen)
        if chosen and not is_bedoeld(chosen, self.filter, words):
            self.kies(next((r.id for r in self.alle if is_bedoeld(r, self.filter, words)), ""))

    def vind(self) -> Sequence[Kaartregel | Ring]:
        found: list[Kaartregel | Ring] = []
        ring = None
        for regel in gevonden(self.alle, self.filter, self.zoektekst):
            if regel.ring is not ring:
                found.append(ring := regel.ring)
            found.append(regel)
        return found

    def sleutel(self, gevonden: Kaartregel | Ring) -> str:
        return "" if isinstance(gevonden, Ring) else gevonden.id

    def regel(self, gevonden: Kaartregel | Ring, width: int) -> Content:
        return ring_regel(gevonden) if isinstance(gevonden, Ring) else kaart_regel(gevonden, width)

    def detail(self, id_: str, width: int) -> Content:
        register, line = self.app.register, self.bij_id[id_]
        figuur = self._figuur()
        if figuur:
            return figuur_detail(register, figuur, line, width)
        return organisatie_detail(register.organisaties[line.organisatie], line, width)

    def _organisatie(self) -> Organisatie | None:
        line = self.bij_id.get(self.gekozen)
        return self.app.register.organisaties[line.organisatie] if line else None

    def _figuur(self) -> Sleutelfiguur | None:
        line = self.bij_id.get(self.gekozen)
        return self.app.register.sleutelfiguren[line.figuur] if line and line.figuur else None

    def on_option_list_option_selected(self) -> None:
        self.action_wijzig()

    @work
    async def action_wijzig(self) -> None:
        from overleg_tui.tui.dialogs.kaart import leg_organisatie_vast, leg_sleutelfiguur_vast

        organisatie, figuur = self._organisatie(), self._figuur()
        if organisatie and figuur:
            await leg_sleutelfiguur_vast(self.app, organisatie, figuur)
        elif organisatie:
            await leg_organisatie_vast(self.app, organisatie)

    @work
    async def action_organisatie(self) -> None:
        from overleg_tui.tui.dialogs.kaart import leg_organisatie_vast

        before = set(self.app.register.organisaties)
        if await leg_organisatie_vast(self.app, None):
            self._kies_nieuwe("o", before, self.app.register.organisaties)

    def _kies_nieuwe(self, soort: str, bekend: set[str], nu: Iterable[str]) -> None:
        """Choose what was just added: who goes on with n or w means that one."""
        for id_ in nu:
            if id_ not in bekend:
                self.kies(f"{soort} {id_}")

    @work
    async def action_persoon(self) -> None:
        from overleg_tui.tui.dialogs.kaart import leg_sleutelfiguur_vast

        organisatie, before = self._organisatie(), set(self.app.register.sleutelfiguren)
        if organisatie:
            await leg_sleutelfiguur_vast(self.app, organisatie, None)
        else:
            from overleg_tui.tui.dialogs.nieuw_iemand import zet_iemand_erin

            await zet_iemand_erin(self.app, "")
        self._kies_nieuwe("s", before, self.app.register.sleutelfiguren)

    @work
    async def action_draag_over(self) -> None:
        from overleg_tui.tui.dialogs.kaart import draag_afspraken_over

        figuur = self._figuur()
        if figuur is None:
            self.zeg("Kies eerst de sleutelfiguur die vertrekt.", fout=True)
        else:
            await draag_afspraken_over(self.app, figuur)

    def action_vandaag(self) -> None:
        organisatie, figuur, today = self._organisatie(), self._figuur(), self.app.nu().date()
        if figuur:
            self.app.change(
                f"Controle van {figuur.naam}",
                lambda r: kaartbeheer.controleer_sleutelfiguur(r, figuur.id, today),
            )
        elif organisatie:
            self.app.change(
                f"Controle van {organisatie.naam} met haar mensen",
                lambda r: kaartbeheer.controleer_organisatie(r, organisatie.id, today),
            )

    def action_verwijder(self) -> None:
        organisatie, figuur = self._organisatie(), self._figuur()
        if figuur:
            self.app.change(
                f"Weghalen van {figuur.naam}", lambda r: kaartbeheer.verwijder_sleutelfiguur(r, figuur.id)
            )
        elif organisatie:
            self.app.change(
                f"Weghalen van {organisatie.naam}",
                lambda r: kaartbeheer.verwijder_organisatie(r, organisatie.id),
            )

    def action_filter(self) -> None:
        from overleg_tui.tui.dialogs.keuze import KeuzeDialog

        def chosen(value: str | None) -> None:
            if value:
                self.filter = Kaartfilter(value)
                self.vul()

        options = [(str(f), str(f).capitalize()) for f in Kaartfilter]
        self.app.push_screen(KeuzeDialog("Wat wilt u zien", options), chosen)

    def action_exporteer(self) -> None:
        from overleg_tui.documents.paden import bestandsnaam, schrijf_bestanden
        from overleg_tui.documents.sociale_kaart import sociale_kaart_csv

        name = bestandsnaam(self.app.nu().date(), "sociale-kaart", "csv")
        # The mark in front tells Excel that this is UTF-8; the intake takes it off again.
        data = sociale_kaart_csv(self.app.register).encode("utf-8-sig")
        try:
            (path,) = schrijf_bestanden(self.app.store.map / "exports", [(name, data)])
        except OverlegError as error:
            self.zeg(str(error), fout=True)
        else:
            self.zeg(f"Geschreven: {path.name}, in {path.parent.resolve()}")

    def action_terug(self) -> None:
        if not self.zoektekst and self.filter is not Kaartfilter.ALLES:
            self.filter = Kaartfilter.ALLES
            self.vul()
        else:
            super().action_terug()
