"""Casusverloop: the story of one casus over time on one screen, to be read. For the chair only."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from overleg_tui.domain.casusverloop import casusverloop, verloopgroepen
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.tui.screens.leesscherm import Leesscherm
from overleg_tui.tui.widgets.lezen import groepen_gelezen


class CasusverloopScreen(Leesscherm):
    """Everything of the casus (code), the chair's own notes included; consent holds on paper."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e",
            "exporteer",
            "exporteren",
            id="casusverloop.exporteren",
            tooltip="Dit verloop als Markdown schrijven, zonder naam",
        ),
        Binding("h", "terug", "terug", id="lees.terug", tooltip="Een stap terug"),
    ]
    VOET = ("lees.verder", "lees.blad", "casusverloop.exporteren", "lees.terug")
    GEZIEN = "Casusverloop bekeken"
    UITLEG = (
        "Het verhaal van één casus: elk overleg, elke afspraak en hoe die afliep, en welke wens van de "
        "patiënt (een ster) ze raakt."
    )
    bladzijde = "tussen"

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code

    def kop(self) -> str:
        casus = self.app.register.casussen.get(self.code)
        name = self.app.store.namen.get(self.code, "")
        about = casus.omschrijving if casus else "gewist"
        return " · ".join(part for part in (f"Casusverloop {self.code}", name, about) if part)

    def tekst(self, register: Register, width: int) -> Content:
        try:
            story = casusverloop(register, self.code)
        except Refused as refusal:  # undone while it was open: nothing is left to read
            return Content(str(refusal))
        return groepen_gelezen(verloopgroepen(register, story, self.app.nu().date()), width)

    def action_exporteer(self) -> None:
        from overleg_tui.documents.casusverloop import casusverloop_stuk, dagen_in
        from overleg_tui.tui.schrijven import geschreven, schrijf_stuk

        try:
            story = casusverloop(self.app.register, self.code)
        except Refused as refusal:
            self.zeg(str(refusal), fout=True)
            return
        paper = casusverloop_stuk(self.app.register, story, self.app.nu())
        if done := schrijf_stuk(self.app, paper, [self.code], dagen_in(story)):
            self.zeg(geschreven(done))
