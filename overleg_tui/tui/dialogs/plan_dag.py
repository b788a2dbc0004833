"""A form with the day of an overleg in it, proposed by the rhythm."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any, TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from overleg_tui.domain.datum import lees_datum
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overlegdag import volgende_datum
from overleg_tui.domain.plankeuzes import over_de_dag
from overleg_tui.domain.register import Register
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer
from overleg_tui.tui.dialogs.kaart import dag

T = TypeVar("T")


class Dagformulier(Formulier[T]):
    """A line above the fields says what to know of the day that is typed, or why that one is proposed.

    Textual runs the handlers (``on_...``) of the form as well.
    """

    register: Register
    vandaag: date
    dag: date
    voorstel: tuple[date, str]

    def stel_dag_voor(self, register: Register, vandaag: date, weken: int) -> Invoer:
        """Take the next day by the rhythm, with why it is not simply that; return the field for it."""
        self.register, self.vandaag = register, vandaag
        self.dag, reason = volgende_datum(register, vandaag, weken)
        self.voorstel = self.dag, reason or ""
        return Invoer("datum", "Datum", dag(self.dag), self._lees_datum)

    def _lees_datum(self, text: str) -> date:
        return lees_datum(text, self.vandaag)

    def compose_inhoud(self) -> ComposeResult:
        draft = self._concept()
        self.dag = self._getypte_dag(str(draft.get("datum", ""))) or self.dag
        self.neem_concept(draft)
        yield Static(id="over-de-dag", classes="stil")
        yield from super().compose_inhoud()

    def neem_concept(self, concept: Mapping[str, Any]) -> None:
        """Take from a draft, which may be empty, what depends on its day."""

    def on_mount(self) -> None:
        self._toon_over_de_dag()

    def on_input_changed(self, event: Input.Changed) -> None:
        day = self._getypte_dag(event.value) if event.input.id == "datum" else None
        if day and day != self.dag:
            self.naar(day)

    def naar(self, day: date) -> None:
        """Follow the day that is typed."""
        self.dag = day
        self._toon_over_de_dag()

    def _getypte_dag(self, text: str) -> date | None:
        with suppress(Refused):
            return self._lees_datum(text)
        return None

    def action_opnieuw(self) -> None:
        self.naar(self.voorstel[0])
        super().action_opnieuw()

    def _toon_over_de_dag(self) -> None:
        day, reason = self.voorstel
        said = reason if self.dag == day else over_de_dag(self.register, self.dag, self.vandaag)
        line = self.query_one("#over-de-dag", Static)
        line.display = bool(said)
        line.update(Content(said))
