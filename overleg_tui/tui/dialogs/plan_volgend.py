"""Planning the next overleg from the table: only its day, as the room looks on and all else can wait."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from overleg_tui.domain.datum import kort
from overleg_tui.domain.register import Change
from overleg_tui.domain.volgend import plan_volgend
from overleg_tui.tui.dialogs.plan_dag import Dagformulier

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


class VolgendDialog(Dagformulier[date]):
    """Return the day of the next overleg; Enter agrees with the one that is proposed."""

    CSS_PATH: ClassVar[list[str]] = ["formulier.tcss"]  # type: ignore[assignment]  # narrower
    UITLEG = (
        "Wanneer is het volgende overleg? Enter neemt de dag die er staat; een andere dag kunt u typen. "
        "De agenda maakt het programma volgens de regels. Die past u later aan."
    )
    bladzijde = "tijdens"

    def __init__(self, app: "OverlegApp", overleg_id: str) -> None:
        super().__init__(
            "Het volgende overleg plannen",
            (self.stel_dag_voor(app.register, app.nu().date(), app.weken),),
            lambda read: read["datum"],
            concept_naam=f"volgend {overleg_id}",
            uitleg="Tijd, plaats en agenda worden zoals gewoonlijk; u past ze later aan.",
        )


def plan_volgend_overleg(app: "OverlegApp", overleg_id: str) -> None:
    """Ask for the day of the overleg after this one, and plan it."""
    ritme, vorm = app.instellingen.overleg, app.instellingen.agenda

    def change(day: date) -> tuple[str, Change]:
        label = f"Overleg van {kort(day)} gepland"
        return label, lambda r: plan_volgend(r, overleg_id, day, app.nu(), ritme=ritme, vorm=vorm)

    app.vraag(lambda: VolgendDialog(app, overleg_id), change)
