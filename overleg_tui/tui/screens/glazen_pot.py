"""The glass jar: name-free briefjes about patients who may become a casus."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content

from overleg_tui.domain import glazen_pot
from overleg_tui.domain.briefje import Briefje
from overleg_tui.domain.datum import kort
from overleg_tui.domain.zinnen import geteld
from overleg_tui.domain.zoeken import past_bij, zoektekst, zoekwoorden
from overleg_tui.tui.opdrachten.declareren import naar_actie
from overleg_tui.tui.screens.lijstscherm import Lijstscherm

_binding = partial(naar_actie, "pot")


class GlazenPotScreen(Lijstscherm[Briefje]):
    """The briefjes, the newest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _binding("n", "nieuw", "nieuw briefje", "Een briefje in de pot doen"),
        _binding("c", "casus", "wordt casus", "Van dit briefje een casus maken"),
        _binding("w,enter", "wijzig", "wijzigen", "Dit briefje wijzigen"),
        _binding("x,delete", "weg", "weghalen", "Dit briefje uit de pot halen"),
    ]
    VOET = ("pot.nieuw", "pot.casus", "pot.wijzig", "pot.weg")
    REGIE = True
    UITLEG = (
        "De glazen pot: iedereen in de praktijk kan een patiënt aandragen, in één regel zonder naam. Met "
        "{pot.casus=c} maakt u van een briefje een casus."
    )
    bladzijde = "voor"

    def kop(self) -> str:
        return "De glazen pot"

    def stand(self) -> str:
        count = len(self.app.register.glazen_pot)
        return geteld(count, "briefje", "briefjes") + ", zonder naam"

    def leeg(self) -> str:
        if not self.app.register.glazen_pot:
            return f"De pot is leeg. Toets {self.app.toets('pot.nieuw', 'n')} doet er een briefje in."
        return super().leeg()

    def vind(self) -> Sequence[Briefje]:
        words = zoekwoorden(self.zoektekst)
        jar = reversed(list(self.app.register.glazen_pot.values()))
        return [b for b in jar if past_bij(words, zoektekst([b.tekst, b.van]))]

    def sleutel(self, gevonden: Briefje) -> str:
        return gevonden.id

    def regel(self, gevonden: Briefje, width: int) -> Content:
        return Content(gevonden.tekst).truncate(width, ellipsis=True)

    def detail(self, id_: str, width: int) -> Content:  # noqa: ARG002  # it wraps by itself
        briefje = self.app.register.glazen_pot[id_]
        when = kort(briefje.datum) if briefje.datum else ""
        said = " · ".join(filter(None, (briefje.van, when)))
        return Content.styled(briefje.tekst, "bold") + Content(f"\n{said}")

    def _briefje(self) -> Briefje | None:
        return self.app.register.glazen_pot.get(self.gekozen)

    def on_option_list_option_selected(self) -> None:
        self.action_wijzig()

    @work
    async def action_nieuw(self) -> None:
        from overleg_tui.tui.dialogs.glazen_pot import leg_briefje_vast

        await leg_briefje_vast(self.app, None)

    @work
    async def action_wijzig(self) -> None:
        from overleg_tui.tui.dialogs.glazen_pot import leg_briefje_vast

        if briefje := self._briefje():
            await leg_briefje_vast(self.app, briefje)

    @work
    async def action_casus(self) -> None:
        from overleg_tui.tui.dialogs.glazen_pot import maak_casus_van
        from overleg_tui.tui.screens.casus import CasusScreen

        briefje = self._briefje()
        code = await maak_casus_van(self.app, briefje) if briefje else ""
        if code:
            self.app.push_screen(CasusScreen(code))

    def action_weg(self) -> None:
        if briefje := self._briefje():
            self.app.change("Briefje weggehaald", lambda r: glazen_pot.haal_eruit(r, briefje.id))
