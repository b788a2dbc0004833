"""Opvolging: every open afspraak by its silence, and one key for each step further. For the chair only."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from overleg_tui.domain.afspraak import Stadium
from overleg_tui.domain.opvolgbeeld import TEKENS, Opvolgbeeld, opvolgbeeld, verhaal
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import Groepering, Opvolgregel, gegroepeerd, opvolging
from overleg_tui.domain.zoeken import past_bij, zoektekst, zoekwoorden
from overleg_tui.tui.opdrachten.declareren import naar_actie
from overleg_tui.tui.screens.lijstscherm import Lijstscherm
from overleg_tui.tui.widgets.hangend import hangend
from overleg_tui.tui.widgets.opvolgregels import opvolg_regel

NIETS = "Er staat niets open: alles is teruggekoppeld of om een reden beëindigd."

_binding = partial(naar_actie, "opvolging")


class OpvolgingScreen(Lijstscherm[Opvolgregel | str]):
    """The list, in groups with a heading if she wants them, and the chosen afspraak in full below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("c", "stap('contact gelegd')", "contact", "Er is contact gelegd", naam="stap.c"),
        _binding("a,k", "stap('aangekomen')", "aangekomen", "De patiënt is aangekomen", naam="stap.a"),
        _binding("x", "sluit", "niet", "Niet aangekomen: waarom, en wat nu", naam="sluit.x"),
        _binding(
            "t,m",
            "stap('teruggekoppeld')",
            "teruggekoppeld",
            "De partner heeft teruggekoppeld",
            naam="stap.t",
        ),
        _binding(
            "w", "stap('patiënt weet het')", "patiënt weet het", "De patiënt weet de uitkomst", naam="stap.w"
        ),
        _binding(
            "n", "navraag", "navraag", "Navraag schrijven aan wie hier aan de beurt is", naam="navraag.n"
        ),
        _binding(
            "N",
            "navraag(True)",
            "navraag bij allen",
            "Navraag schrijven aan iedereen die aan de beurt is",
            naam="navraag.N",
        ),
        _binding(
            "g",
            "groepeer",
            "groeperen",
            "Op stilte, per persoon, per casus of per stadium",
            naam="groepeer.g",
        ),
        _binding("h,enter", "historie", "casusverloop", "Het hele verloop van deze casus", naam="historie.h"),
    ]
    VOET = tuple(f"opvolging.{name}" for name in ("stap.c", "stap.a", "sluit.x", "stap.t", "navraag.n"))
    REGIE = True
    GEZIEN = "Opvolging bekeken"
    ZOEK_TITEL = "Zoeken in wat openstaat"
    UITLEG = (
        "Hier staat wat nog openstaat, het langst stil bovenaan. Leg met één toets vast hoe ver het is; "
        "{opvolging.navraag.n=n} schrijft een navraag die u zelf verstuurt. Tekens: " + TEKENS
    )
    bladzijde = "tussen"

    def __init__(self) -> None:
        super().__init__()
        self.groepering = Groepering.STILTE
        self._voor_klik: str | None = None
        self.open: dict[str, tuple[Opvolgregel, Opvolgbeeld]] = {}

    def bereid(self, register: Register) -> None:
        today = self.app.nu().date()
        lines = opvolging(register, today, self.app.instellingen.dagen.stil)
        self.open = {line.afspraak.id: (line, opvolgbeeld(register, line, today)) for line in lines}

    def kop(self) -> str:
        lines = [line for line, _ in self.open.values()]
        still, silent = sum(not line.vertellen for line in lines), sum(line.stil for line in lines)
        order = "op" if self.groepering is Groepering.STILTE else "per"
        return f"Opvolging · {still} open · {silent} stil · {order} {self.groepering}"

    def stand(self) -> str:
        return TEKENS if self.open else ""

    def leeg(self) -> str:
        return super().leeg() if self.open else NIETS

    def vind(self) -> Sequence[Opvolgregel | str]:
        words = zoekwoorden(self.zoektekst)
        found = [line for line, seen in self.open.values() if past_bij(words, _zoektekst(seen))]
        groups = gegroepeerd(self.app.register, found, self.groepering)
        return [part for groep in groups for part in ((groep.kop,) if groep.kop else ()) + groep.regels]

    def sleutel(self, gevonden: Opvolgregel | str) -> str:
        return "" if isinstance(gevonden, str) else gevonden.afspraak.id

    def regel(self, gevonden: Opvolgregel | str, width: int) -> Content:
        if isinstance(gevonden, str):
            return Content.styled(gevonden, "bold $accent")
        return opvolg_regel(self.open[gevonden.afspraak.id][1], width)

    def detail(self, id_: str, width: int) -> Content:
        lines = verhaal(self.app.register, self.open[id_][0], self.app.nu().date())
        blocks = [Content.styled(line, "bold" if i == 1 else "") for i, line in enumerate(lines)]
        return Content("\n").join(hangend(Content(""), block, 0, width) for block in blocks)

    @property
    def gekozen_regel(self) -> Opvolgregel | None:
        """The highlighted afspraak."""
        return self.open[self.gekozen][0] if self.gekozen in self.open else None

    def on_mouse_down(self) -> None:
        self._voor_klik = self.gekozen

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the story; a click on another line only chooses it, so that a key or the footer can follow."""
        before, self._voor_klik = self._voor_klik, None
        if before in (None, event.option.id):
            self.action_historie()

    def action_stap(self, stadium: str) -> None:
        from overleg_tui.tui.dialogs.stap import zet_stap_vast

        if chosen := self.gekozen_regel:
            zet_stap_vast(self.app, chosen.afspraak, Stadium(stadium))

    def action_sluit(self) -> None:
        from overleg_tui.tui.dialogs.stap import sluit_vast

        if chosen := self.gekozen_regel:
            sluit_vast(self.app, chosen.afspraak)

    def action_navraag(self, allen: bool = False) -> None:
        from overleg_tui.tui.dialogs.navraag import vraag_navraag

        chosen = self.gekozen_regel
        person = chosen.aanspreekbaar if chosen else None
        vraag_navraag(self.app, None if allen else person.id if person else "")

    def action_historie(self) -> None:
        from overleg_tui.tui.screens.casusverloop import CasusverloopScreen

        chosen = self.gekozen_regel
        if chosen and chosen.afspraak.casus:
            self.app.push_screen(CasusverloopScreen(chosen.afspraak.casus))
        elif chosen:
            self.zeg("Deze afspraak hoort niet bij een casus.")

    def action_groepeer(self) -> None:
        every = list(Groepering)
        self.groepering = every[(every.index(self.groepering) + 1) % len(every)]
        self.vul()


def _zoektekst(seen: Opvolgbeeld) -> str:
    return zoektekst((seen.casus, seen.organisatie, seen.naam, seen.wat, seen.stand, seen.dagen))
