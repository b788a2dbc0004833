"""Text to be read at length, in a scrolling pane: one kwadrant large, a whole casus, groups."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from overleg_tui.domain.afspraakbeeld import AfspraakBeeld
from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.zaal import Beeld, PuntBeeld
from overleg_tui.tui.widgets.hangend import hangend
from overleg_tui.tui.widgets.regels import INSPRING, punt_regels

if TYPE_CHECKING:
    from overleg_tui.domain.groepen import Groep

LEEG = "Nog niets ingevuld."


def gelezen(beeld: Beeld, width: int, kwadrant: Kwadrant | None, *, onverkort: bool) -> Content:
    """Return what is read of an agendapunt, ``width`` cells wide: all, one kwadrant, or its groups."""
    if onverkort:
        return alles(beeld, width)
    if kwadrant is not None and beeld.kwadranten is not None:
        return kwadrant_groot(kwadrant, beeld.kwadranten[kwadrant], width)
    return groepen(beeld)


def kwadrant_groot(kwadrant: Kwadrant, beelden: Iterable[PuntBeeld], width: int) -> Content:
    """Return one kwadrant with air between its punten, ``width`` cells wide."""
    blocks = [Content("\n").join(punt_regels(beeld, width)) for beeld in beelden]
    return Content("\n\n").join([_kop(kwadrant.value), *(blocks or [Content(LEEG)])])


def groepen(beeld: Beeld) -> Content:
    """Return an agendapunt that is not a casus: headings with their lines, and what must be said."""
    blocks = [Content(beeld.melding)] if beeld.melding else []
    for groep in beeld.groepen:
        lines = [Content(f"   {regel}") for regel in groep.regels]
        blocks.append(Content("\n").join([_kop(groep.kop), *lines]))
    return Content("\n\n").join(blocks)


def groepen_gelezen(groepen: "Iterable[Groep]", width: int) -> Content:
    """Return headings with their lines below, each line wrapped behind its own indent."""
    blocks = []
    for groep in groepen:
        lines = [_kop(groep.kop)]
        for regel in groep.regels:
            text = regel.lstrip(" ")
            lines.append(hangend(Content(""), Content(text), INSPRING + len(regel) - len(text), width))
        blocks.append(Content("\n").join(lines))
    return Content("\n\n").join(blocks)


def alles(beeld: Beeld, width: int) -> Content:
    """Return everything of this agendapunt that may be seen, nothing shortened."""
    blocks = [_kop(beeld.titel)]
    sits_in = None if beeld.zit_aan is None else "; ".join(beeld.zit_aan) or "niemand"
    for kop, text in (
        ("Vraag", beeld.vraag),
        ("Hulpvraag", beeld.hulpvraag),
        ("Zit aan", sits_in),
        ("", beeld.melding),
    ):
        if text:
            blocks.append(_kop(kop) + Content(f"\n{text}") if kop else Content(text))
    for kwadrant, beelden in (beeld.kwadranten or {}).items():
        lines = [line for punt in beelden for line in punt_regels(punt, width)]
        blocks.append(Content("\n").join([_kop(kwadrant.value), *(lines or [Content(LEEG)])]))
    if beeld.groepen:
        blocks.append(groepen(beeld))
    for kop, lines in (
        ("Afspraken", [_afspraak(a) for a in beeld.afspraken]),
        ("Besluiten", [Content(t) for t in beeld.besluiten]),
        ("Notities", [Content(t) for t in beeld.notities]),
        ("Notities alleen voor u", [Content(t) for t in beeld.regienotities]),
    ):
        if lines:
            blocks.append(Content("\n").join([_kop(kop), *lines]))
    return Content("\n\n").join(blocks)


def _afspraak(beeld: AfspraakBeeld) -> Content:
    who = f"{beeld.naam}, {beeld.organisatie}" if beeld.organisatie else beeld.naam
    return Content(f"{beeld.teken} {beeld.nummer}  {who}: {beeld.wat} ({beeld.stand})")


def _kop(text: str) -> Content:
    return Content.styled(text, "bold $accent")
