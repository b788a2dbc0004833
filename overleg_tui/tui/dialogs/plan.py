"""Planning an overleg: date, times, place and which casussen."""

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label, Static

from overleg_tui.domain.controles import let_op
from overleg_tui.domain.datum import kort, lang, lees_datum, lees_tijd, tijd
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.planning import BEGIN, EIND, overleg_op, plan, volgende_datum
from overleg_tui.domain.register import Change
from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.tui.dialogs.dialoog import Dialoog, Veld
from overleg_tui.tui.widgets.vinklijst import Vinklijst

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


@dataclass(frozen=True, slots=True)
class Voornemen:
    """What the chair asks for: a date, times, a place and the codes of casussen."""

    datum: date
    begin: time
    eind: time
    plaats: Tekst
    casussen: tuple[str, ...]


class PlanDialog(Dialoog[Voornemen]):
    """Return a plan that can be carried out; the proposed date is six weeks after the last overleg."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5,ctrl+o", "plan", "plannen", id="plan.plan", tooltip="Dit overleg plannen"),
    ]
    titel = "Een overleg plannen"
    voet = "Tab volgende · spatie casus aan of uit · Enter plannen · Esc terug"

    def compose_inhoud(self) -> ComposeResult:
        register, vandaag = self.app.register, self.app.nu().date()
        day, reason = volgende_datum(register, vandaag)
        last = register.op_datum()[-1:]
        with Horizontal(classes="velden"):
            for id_, label, value in (
                ("datum", "Datum", f"{day.day}-{day.month}-{day.year}"),
                ("begin", "Begin", tijd(last[0].begin if last else BEGIN)),
                ("eind", "Eind", tijd(last[0].eind if last else EIND)),
                ("plaats", "Plaats", last[0].plaats if last else ""),
            ):
                with Vertical(classes="veld"):
                    yield Label(Content(label))
                    yield Veld(value, id=id_)
        yield Static(Content(reason or ""), id="uitleg", classes="stil")
        yield Label(Content("Casussen"))
        yield Vinklijst(
            [
                (c.code, f"{c.code}  {c.vraag or c.omschrijving}")
                for c in register.casussen.values()
                if c.gesloten is None
            ]
        )

    def on_input_changed(self) -> None:
        self.weiger("")
        try:
            day = lees_datum(self.query_one("#datum", Veld).value, self.app.nu().date())
            self.query_one("#uitleg", Static).update(Content(lang(day)))
        except Refused as refusal:
            self.query_one("#uitleg", Static).update(Content(str(refusal)))

    def on_input_submitted(self) -> None:
        self.action_plan()

    def action_plan(self) -> None:
        value = {field.id: field.value for field in self.query(Veld)}
        try:
            day = lees_datum(value["datum"], self.app.nu().date())
            begin, end = lees_tijd(value["begin"]), lees_tijd(value["eind"])
        except Refused as refusal:
            self.weiger(str(refusal))
            return
        codes = tuple(self.query_one(Vinklijst).gekozen)
        self.dismiss(Voornemen(day, begin, end, tekst(value["plaats"]), codes))


async def plan_overleg(app: "OverlegApp") -> None:
    """Ask for a plan, carry it out, open the overleg and say what it still lacks."""
    asked: list[Voornemen] = []

    def change(v: Voornemen) -> tuple[str, Change]:
        asked.append(v)
        label = f"Overleg van {kort(v.datum)} gepland"
        return label, lambda r: plan(r, v.datum, v.begin, v.eind, v.casussen, v.plaats)

    if not await app.vraag(PlanDialog, change):
        return
    overleg = overleg_op(app.register, asked[-1].datum)
    if overleg is not None:
        app.open_overleg(overleg)
        remarks = " ".join(let_op(app.register, overleg))
        if remarks:
            app.call_after_refresh(app.zeg, remarks)
