"""The name of a patient: it goes to the key file only, and what is half typed is kept in memory only."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.tekst import Tekst
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

UITLEG = (
    "De naam komt alleen in het sleutelbestand (data/namen.json) en nergens anders. De zaal ziet de naam "
    "alleen bij toestemming op naam. Leeg maken haalt de naam weg; u (ongedaan) geldt hier niet."
)


class NaamDialog(Formulier[Tekst]):
    """Ask for a name; ``half`` holds by casus code what was typed and left with Esc, never on disk."""

    UITLEG = UITLEG
    bladzijde = "privacy"

    def __init__(self, code: str, naam: str, half: dict[str, str]) -> None:
        field = Invoer("naam", "Naam", naam)
        super().__init__(f"Naam bij casus {code}", (field,), lambda read: read["naam"], uitleg=UITLEG)
        self.code, self.half = code, half

    def on_mount(self) -> None:
        super().on_mount()
        if self.code in self.half:
            self.query_one("#naam").value = self.half[self.code]  # type: ignore[attr-defined]  # it is a Veld

    def bewaar_concept(self) -> None:
        self.half[self.code] = self._waarde(self.invoer[0])


def noem_patient(app: "OverlegApp", code: str, half: dict[str, str], klaar: Callable[[], None]) -> None:
    """Ask for the name with a casus and write it to the key file; then call ``klaar``."""

    def answered(naam: Tekst | None) -> None:
        if naam is None:
            return
        others = {known: said for known, said in app.store.namen.items() if known != code}
        try:
            app.store.noem({**others, code: naam} if naam else others)
        except OverlegError as error:
            app.zeg(str(error), fout=True)
            return
        half.pop(code, None)
        klaar()
        app.zeg(
            f"Naam bij {code} {'opgeslagen in' if naam else 'weg uit'} het sleutelbestand, en alleen daar."
        )

    app.push_screen(NaamDialog(code, app.store.namen.get(code, ""), half), answered)
