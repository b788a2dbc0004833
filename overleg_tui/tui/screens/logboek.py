"""The logboek on screen: who saw or changed what when, the last first."""

from textual.content import Content

from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.logboek import in_woorden, reikwijdte
from overleg_tui.domain.register import Register
from overleg_tui.tui.screens.leesscherm import Leesscherm
from overleg_tui.tui.widgets.hangend import hangend

MEESTE = 300
"""So many changes are laid out; the command ``overleg logboek`` tells all."""


class LogboekScreen(Leesscherm):
    """Changes, and what was seen or exported, with codes and numbers and no word of any casus."""

    UITLEG = (
        "Wie wat wanneer bekeek, schreef of veranderde, het laatste eerst. "
        "Er staan alleen codes en nummers in."
    )
    bladzijde = "privacy"

    GEZIEN = "Logboek bekeken"

    def kop(self) -> str:
        return "Logboek: wie zag of veranderde wat"

    def tekst(self, register: Register, width: int) -> Content:  # noqa: ARG002  # the store tells, not the register
        try:
            found = self.app.store.logboek()
        except OverlegError as error:
            return Content(str(error))
        last = found.regels[: -MEESTE - 1 : -1]
        lines = [hangend(Content(""), Content(in_woorden(regel)), 0, width) for regel in last]
        if len(found.regels) > MEESTE:
            lines.append(Content(f"Nog {len(found.regels) - MEESTE} eerder: overleg logboek toont alles."))
        return Content("\n").join([Content.styled(reikwijdte(found), "bold"), Content(""), *lines])
