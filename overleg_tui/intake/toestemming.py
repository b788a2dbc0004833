"""The line ``Toestemming`` of a casus file: form, date and by whom.

What is not understood to the last word counts as ANONIEM: a guess could say a name that may not be said.
"""

import re
from dataclasses import replace
from datetime import date

from overleg_tui.domain.casus import Toestemming, Vorm
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import Tekst, tekst, vouw
from overleg_tui.intake.gelezen import vaste_datum
from overleg_tui.intake.opbouw import letterlijk

_VORMEN = {str(vorm): vorm for vorm in Vorm} | {"naam": Vorm.OP_NAAM, "code": Vorm.OP_CODE}
_EERSTE = re.compile(
    r"\s*(op\s+naam|op\s+code|naam|code|anoniem|bijzonder)\b\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL
)
_DOOR = re.compile(r"\s*door:?\s+(.*)", re.IGNORECASE | re.DOTALL)
_STUK = re.compile(r"(?:\\.|[^,;\\]|\\$)+", re.DOTALL)


def lees_toestemming(ruw: str) -> tuple[Toestemming, str]:
    """Return the consent of a line, and a Dutch sentence on what was not understood (empty when all was).

    ``bijzonder: reden, 2026-11-20, door huisarts``: whatever is no date and no ``door`` is the reason.
    """
    parts = [part for part in _STUK.findall(ruw) if part.strip()]
    first = _EERSTE.fullmatch(parts[0]) if parts else None
    if first is None:
        return Toestemming(), "deze toestemming kent het formulier niet"
    vorm = _VORMEN[" ".join(vouw(first[1]).split())]
    rest = [first[2], *parts[1:]] if vorm is Vorm.BIJZONDER else _los(first[2], parts[1:])
    read, reden = _stukken(Toestemming(vorm), rest, vorm is Vorm.BIJZONDER)
    if vorm is Vorm.BIJZONDER:
        found = replace(read, reden=tekst(", ".join(reden)))
        return (
            (found, "")
            if found.reden
            else (replace(read, vorm=Vorm.ANONIEM), "bij ‘bijzonder’ hoort een reden")
        )
    if reden:
        return Toestemming(), f"‘{reden[0]}’ is niet te lezen als datum of ‘door wie’"
    return read, ""


def _los(after: str, others: list[str]) -> list[str]:
    """``op code 2026-11-03 door POH``: take date and ``door`` apart where no comma does."""
    found = re.search(r"\bdoor\b", after, re.IGNORECASE)
    cut = found.start() if found else len(after)
    return [part for part in (after[:cut], after[cut:], *others) if part.strip()]


def _stukken(start: Toestemming, parts: list[str], bijzonder: bool) -> tuple[Toestemming, list[str]]:
    """Return the consent with date and ``door`` filled in, and the parts that are neither."""
    read = start
    other: list[str] = []
    for n, part in enumerate(parts):
        door = _DOOR.fullmatch(part)
        if door and not (bijzonder and n == 0) and not read.door:
            return replace(read, door=_tekst([door[1], *parts[n + 1 :]])), other
        day = None if bijzonder and n == 0 else _datum(part)
        if day and read.datum is None:
            read = replace(read, datum=day)
        elif part.strip():
            other.append(letterlijk(part.strip()))
    return read, other


def _tekst(parts: list[str]) -> Tekst:
    return tekst(", ".join(letterlijk(part.strip()) for part in parts))


def _datum(part: str) -> date | None:
    try:
        return vaste_datum(letterlijk(part.strip()))
    except Refused:
        return None
