"""A form: one line per field, a refusal that names its field and puts the cursor there, one draft."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static

from overleg_tui.domain.datum import lang
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import tekst
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld
from overleg_tui.tui.widgets.keuzeregel import Keuzeregel
from overleg_tui.tui.widgets.vinklijst import Vinklijst

T = TypeVar("T")
RUIM = 5
"""Forms with more fields than this leave out the air between them on a low screen."""


@dataclass(frozen=True, slots=True)
class Invoer:
    """One field: what it is called, what stands in it, and how it is read (refusing what cannot be).

    ``keuzes``: one of these is taken instead of typed. ``blok``: text of more than one line. A field that
    reads to a date shows on its line how that date was understood; ``hint`` stands there while it is empty.
    """

    id: str
    label: str
    waarde: str = ""
    lees: Callable[[str], Any] = tekst
    keuzes: tuple[str, ...] = ()
    blok: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Vink:
    """A list to tick in: pairs of id and text, and the ids that are ticked."""

    keuzes: tuple[tuple[str, str], ...]
    gekozen: tuple[str, ...]


class Formulier(Dialoog[T]):
    """Ask for several things at once. ``maak`` gets what was read by field id (``vink``: the ticked ids).

    It returns the value, or refuses.
    """

    CSS_PATH = "formulier.tcss"
    VERTICAL_BREAKPOINTS = None  # the app's: a form has more room on a higher screen
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "vastleggen",
            "vastleggen",
            id="formulier.vastleggen",
            priority=True,
            tooltip="Alles wat hier staat vastleggen",
        ),
        Binding(
            "f8,ctrl+n",
            "opnieuw",
            "opnieuw beginnen",
            id="formulier.opnieuw",
            priority=True,
            tooltip="Weghalen wat u typte en niet vastlegde; er staat weer wat er stond",
        ),
    ]
    UITLEG = (
        "Een formulier. Met Tab gaat u naar het volgende veld, Enter legt alles vast. Klopt iets niet, dan "
        "staat eronder wat. Met Esc gaat u terug; wat u typte, staat er de volgende keer weer."
    )

    def __init__(
        self,
        titel: str,
        invoer: Sequence[Invoer],
        maak: Callable[[Mapping[str, Any]], T],
        *,
        concept_naam: str = "",
        uitleg: str = "",
        vink: Vink | None = None,
    ) -> None:
        super().__init__()
        self.titel, self.invoer, self.maak, self.vink = titel, tuple(invoer), maak, vink
        self.concept_naam, self.uitleg = concept_naam, uitleg
        # A field also says that it changed when it first appears; a refusal must survive that.
        self._gezien: dict[str, str] = {}
        steps = ["Tab volgende"] if len(self.invoer) + bool(vink) > 1 else []
        steps += ["spatie aan of uit"] if vink else []
        steps += ["← → kiezen"] if any(field.keuzes for field in invoer) else []
        steps += ["Ctrl+J nieuwe regel"] if any(field.blok for field in invoer) else []
        self.voet = " · ".join([*steps, "Enter vastleggen", "Esc later"])

    def compose_inhoud(self) -> ComposeResult:
        draft = self._concept()
        said = [self.uitleg] if self.uitleg else []
        if draft and not self.fout:
            said.append("Wat u de vorige keer niet vastlegde, staat er nog. F8 haalt het weg.")
        if said:
            yield Static(Content(" ".join(said)), id="uitleg", classes="stil")
        if self.vink:
            ticked = draft.get("vink", list(self.vink.gekozen))
            yield Vinklijst(self.vink.keuzes, [id_ for id_ in ticked if id_ in dict(self.vink.keuzes)])
        with VerticalScroll(classes="velden-onder-elkaar", can_focus=False) as box:
            box.set_class(len(self.invoer) > RUIM, "-vol")
            for field in self.invoer:
                yield from self._veld(field, draft.get(field.id, field.waarde))

    def _veld(self, field: Invoer, value: str) -> ComposeResult:
        with Horizontal(classes="regel-blok" if field.blok else "regel"):
            if field.label:
                yield Label(Content(field.label))
            if field.keuzes:
                yield Keuzeregel(field.keuzes, value, id=field.id)
            elif field.blok:
                from overleg_tui.tui.widgets.blokveld import Blokveld

                yield Blokveld(value, id=field.id)
            else:
                self._gezien[field.id] = value
                yield Veld(value, id=field.id, voorstel=_opnieuw_gezegd(field, value))
                yield Static(id=f"{field.id}-gelezen", classes="gelezen")

    def on_mount(self) -> None:
        super().on_mount()
        for field in self.invoer:
            self._toon_gelezen(field)
        # What was refused is more often what one typed than what one ticked.
        if self.invoer and (self.fout or not (self.vink and self.vink.keuzes)):
            self.set_focus(self.query_one(f"#{self.invoer[0].id}"))  # at once: the next key is for it

    def _waarde(self, field: Invoer) -> str:
        return str(self.query_one(f"#{field.id}").value)  # type: ignore[attr-defined]  # each kind of field has it

    def _concept(self) -> dict[str, Any]:
        try:
            found = json.loads(self.app.concepten.van(self.concept_naam) or "{}") if self.concept_naam else {}
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def getypt(self) -> str:
        """Return what differs from what is recorded, so that a draft never hides a later change elsewhere."""
        changed: dict[str, Any] = {
            field.id: self._waarde(field) for field in self.invoer if self._waarde(field) != field.waarde
        }
        if self.vink and (ticked := self.query_one(Vinklijst).gekozen) != list(self.vink.gekozen):
            changed["vink"] = ticked
        return json.dumps(changed) if changed else ""

    def on_input_changed(self, event: Input.Changed) -> None:
        for field in self.invoer:
            if field.id == event.input.id and event.value != self._gezien.get(field.id):
                self._gezien[field.id] = event.value
                self.weiger("")
                self._toon_gelezen(field)

    def _toon_gelezen(self, field: Invoer) -> None:
        if field.keuzes or field.blok:
            return
        typed = self._waarde(field)
        try:
            read = field.lees(typed) if typed else None
        except Refused:
            read = None
        said = lang(read) if isinstance(read, date) else "" if typed else field.hint
        line = self.query_one(f"#{field.id}-gelezen", Static)
        line.display = bool(said)
        line.update(Content(said))

    def action_opnieuw(self) -> None:
        """Put back what is recorded, or proposed, for what was typed: a draft may be of no use any more."""
        for field in self.invoer:
            self.query_one(f"#{field.id}").value = field.waarde  # type: ignore[attr-defined]  # each kind has it
        if self.vink:
            self.query_one(Vinklijst).zet(self.vink.keuzes, self.vink.gekozen)
        for line in self.query("#uitleg").results(Static):
            line.update(Content(self.uitleg))
            line.display = bool(self.uitleg)

    def action_vastleggen(self) -> None:
        read: dict[str, Any] = {"vink": tuple(self.query_one(Vinklijst).gekozen)} if self.vink else {}
        for field in self.invoer:
            try:
                read[field.id] = field.lees(self._waarde(field))
            except Refused as refusal:
                self.weiger(f"{field.label}: {refusal}" if field.label else str(refusal))
                self.query_one(f"#{field.id}").focus()
                return
        try:
            value = self.maak(read)
        except Refused as refusal:
            self.weiger(str(refusal))
            return
        self.onthoud_concept()
        self.dismiss(value)


def _opnieuw_gezegd(field: Invoer, value: str) -> bool:
    """Whether typing replaces what stands there: a day or a time is said anew, a text is added to."""
    with suppress(Refused):
        return isinstance(field.lees(value), date | time)
    return False
