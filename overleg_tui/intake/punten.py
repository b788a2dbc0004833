"""One line of a casus file as a punt of a kwadrant, or as a samenhang between two punten."""

import re
from collections.abc import Mapping

from overleg_tui.domain.casus import Kwadrant, Punt, Samenhang
from overleg_tui.domain.tekst import tekst, vouw
from overleg_tui.intake.opbouw import letterlijk

_VOORAAN = re.compile(
    r"\((?=[^)]*(?:kracht|prio))\s*((?:kracht|prio(?:riteit)?\s*:?\s*\d{1,4}|[\s,;+&]|\ben\b)+)\)\s*",
    re.IGNORECASE,
)
_PIJL = re.compile(r"->|→|=>")
_MEEST = 50  # arrows tried on one line: more is no samenhang, and each costs time


def lees_punt(id_: str, kwadrant: Kwadrant, ruw: str) -> Punt:
    """``(kracht)`` and ``(prioriteit 1)`` before the text, in any order, apart or together, are its marks."""
    kracht, prioriteit = False, None
    while found := _VOORAAN.match(ruw):
        number = re.search(r"\d+", found[1])
        if number and int(number[0]) == 0:
            break
        kracht = kracht or "kracht" in found[1].lower()
        prioriteit = int(number[0]) if number else prioriteit
        ruw = ruw[found.end() :]
    return Punt(id_, kwadrant, tekst(letterlijk(ruw)), kracht, prioriteit)


def lees_samenhang(ruw: str, ids: Mapping[str, str]) -> Samenhang | None:
    """Return the link whose arrow has a known punt on either side, ``None`` when there is none.

    ``ids`` maps folded words to punt ids. A punt may hold an arrow of its own, so each arrow is tried.
    """
    for arrow in sorted(_PIJL.finditer(ruw), key=lambda found: found[0] != "->")[:_MEEST]:
        sides = (ruw[: arrow.start()], ruw[arrow.end() :])
        van, naar = (ids.get(vouw(tekst(letterlijk(side.strip())))) for side in sides)
        if van and naar:
            return Samenhang(van, naar)
    return None
