"""A page of the handleiding to read at length: headings, numbered steps, keys that stand out."""

from collections.abc import Iterable

from textual.content import Content

from overleg_tui.documents.leestekst import Blok, Nadruk
from overleg_tui.tui.widgets.hangend import hangend

_STIJL = {Nadruk.GEEN: "", Nadruk.TOETS: "bold $accent", Nadruk.VET: "bold"}


def bladzijde_tekst(kort: str, blokken: Iterable[Blok], width: int) -> Content:
    """Return what the page is about and its blocks, each wrapped within ``width`` cells."""
    lines = [hangend(Content(""), Content(kort), 0, width)]
    for blok in blokken:
        lines += [Content("")] * blok.los + [_blok(blok, width)]
    return Content("\n").join(lines)


def _blok(blok: Blok, width: int) -> Content:
    if blok.vast:
        pad = " " * blok.inspring
        return Content.styled("\n".join(pad + line for line in blok.tekst.splitlines()), "bold $accent")
    if blok.kop:
        return Content.styled(blok.tekst, "bold $accent")
    sign = Content(blok.teken.rjust(blok.inspring - 1)) if blok.teken else Content("")
    text = Content.assemble(*((part, _STIJL[nadruk]) for part, nadruk in blok.delen))
    return hangend(sign, text, blok.inspring, width)
