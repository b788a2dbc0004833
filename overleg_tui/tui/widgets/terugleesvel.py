"""What is read back, the same in both windows: one sentence for each afspraak, the gaps and the stars."""

import re
from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from overleg_tui.domain.teruglezen import Ster, Terugleesbeeld, Zin, afspraken_geteld
from overleg_tui.tui.widgets.hangend import hangend
from overleg_tui.tui.widgets.keuzelijst import Keuzelijst
from overleg_tui.tui.widgets.zet import zet

_GAT = re.compile(r"(___ \(\w+\?\))")
_KOLOM = 3
NIETS = "Bij dit agendapunt is vandaag geen afspraak gemaakt."


class Zinnen(Keuzelijst):
    """What is read, in lines that one can point at; the afspraken come first: their place is their index."""


class Terugleesvel(Vertical):
    """A title, and below it what is read, with air between.

    A gap names the key that fills it: ``toetsen`` are those for who tells the patient and when it is back.
    """

    def __init__(self, toetsen: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self._toetsen = toetsen

    def compose(self) -> ComposeResult:
        yield Static(id="terug-kop")
        yield Zinnen(id="zinnen")

    def toon(self, beeld: Terugleesbeeld, gekozen: int, merk: str = "") -> None:
        """Show the sentences, of which one is on; ``gekozen`` past the last one shows what comes after."""
        count = afspraken_geteld(len(beeld.zinnen))
        head = f"{merk}Teruglezen: {beeld.titel}  ·  {count}"
        zet(self.query_one("#terug-kop", Static), Content(head))
        lines, last = self.query_one(Zinnen), len(beeld.zinnen) - 1
        width = min(self.screen.size.width - 4, 92)
        lines.set_options(_regels(beeld, min(gekozen, last), width, self._toetsen))
        lines.highlighted = min(gekozen, last) if beeld.zinnen else None
        if gekozen > max(0, last):
            lines.scroll_end(animate=False)


def _regels(beeld: Terugleesbeeld, gekozen: int, width: int, toetsen: tuple[str, str]) -> Iterator[Option]:
    for index, line in enumerate(beeld.zinnen):
        yield Option(_zin(line, index == gekozen, width), id=f"zin {line.id}")
    if not beeld.zinnen:
        yield Option(Content(f"{NIETS}\n "), disabled=True)
    for ster in beeld.sterren:
        yield Option(ster_regel(ster, width), id=f"ster {ster.nummer}")
    if beeld.wie_vertelt:
        yield Option(_invulling(f"\n{beeld.wie_vertelt} ", beeld.vertelt, toetsen[0]), id="vertelt")
        yield Option(_invulling("Wanneer komt dit terug? ", beeld.komt_terug, toetsen[1]), id="komt_terug")


def _zin(line: Zin, chosen: bool, width: int) -> Content:
    parts = [
        Content.styled(part, "bold $warning" if i % 2 else "")
        for i, part in enumerate(_GAT.split(line.tekst))
    ]
    stars = f"  {' '.join(f'★{n}' for n in line.raakt)}" if line.raakt else ""
    text = Content("").join([*parts, Content.styled(stars, "bold $accent")])
    head = Content.styled("» " if chosen else "  ", "bold $accent")
    return hangend(head, text.stylize("bold") if chosen else text, _KOLOM, width) + Content("\n ")


def ster_regel(ster: Ster, width: int) -> Content:
    """A star with the afspraken that touch it, or in words that there is none; below it if it is long."""
    if ster.geraakt_door:
        numbers = ", ".join(map(str, ster.geraakt_door))
        touched = Content(f"geraakt door afspraak {numbers}")
    else:
        touched = Content.styled("geen afspraak raakt dit", "bold $warning")
    head = Content.styled(f"★{ster.nummer}", "bold $accent")
    whole = Content("   ").join([Content(ster.tekst), touched])
    if whole.cell_length > width - _KOLOM:
        whole = Content("\n").join([Content(ster.tekst), touched])
    return hangend(head, whole, _KOLOM, width)


def _invulling(vraag: str, antwoord: str, toets: str) -> Content:
    gap = Content.styled(f"___ (toets {toets})" if toets else "___", "bold $warning")
    return Content(vraag) + (Content.styled(antwoord, "bold") if antwoord else gap)
