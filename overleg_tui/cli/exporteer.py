"""``overleg exporteer``: write the documents of an overleg and print where each one is."""

import argparse
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from overleg_tui.documents.uitvoer import Formaat, Papier, schrijf
from overleg_tui.domain.datum import kort, lees_datum
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register

Keuze = TypeVar("Keuze", bound=StrEnum)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which overleg, which documents, as what and where to."""
    parser.add_argument(
        "datum",
        nargs="?",
        metavar="DATUM",
        help="de datum van het overleg, zoals 24-11-2026 (anders het laatste)",
    )
    parser.add_argument(
        "--soort", default="notulen", metavar="SOORT[,SOORT]", help=f"{_keuzes(Papier)} (anders notulen)"
    )
    parser.add_argument(
        "--formaat", default="md", metavar="FORMAAT[,FORMAAT]", help=f"{_keuzes(Formaat)} (anders md)"
    )
    parser.add_argument(
        "--naar", type=Path, metavar="MAP", help="de map om in te schrijven (anders exports/)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the documents and print each path on its own line."""
    from overleg_tui.storage.store import open_store

    soorten, formaten = kies(Papier, args.soort), kies(Formaat, args.formaat)
    nu = datetime.now()
    with open_store(args.map, nu=nu, alleen_lezen=True) as store:
        register = store.register
    overleg = zoek_overleg(register, args.datum, nu.date(), soorten)
    for path in schrijf(register, overleg, args.naar or args.map / "exports", soorten, formaten).paden:
        print(path)
    return 0


def kies(soort: type[Keuze], words: str) -> list[Keuze]:
    """Read a list with commas of values of ``soort``; refuse what it does not know, with what it does."""
    chosen = []
    for word in filter(None, (part.strip().lower() for part in words.split(","))):
        if word not in list(soort):
            raise Refused(f"‘{word}’ ken ik niet. Kies uit: {_keuzes(soort)}.")
        chosen.append(soort(word))
    if not chosen:
        raise Refused(f"Er is niets gekozen. Kies uit: {_keuzes(soort)}.")
    return list(dict.fromkeys(chosen))


def zoek_overleg(register: Register, datum: str | None, vandaag: date, soorten: Iterable[Papier]) -> Overleg:
    """Return the overleg of that date (or id); without one the last, or the next for an agenda.

    The last is the one that began last; while none ever began, the last that is past.
    """
    if datum is not None:
        return _op_datum(register, datum, vandaag)
    if set(soorten) <= {Papier.AGENDA}:
        found = register.huidig_overleg(vandaag)
    else:
        began = [o for o in register.op_datum() if o.fase in (Fase.BEZIG, Fase.AFGESLOTEN)]
        past = [o for o in register.op_datum() if o.datum <= vandaag]
        found = next(iter([*began[-1:], *past[-1:], *register.op_datum()]), None)
    if found is None:
        raise Refused("Er is nog geen overleg. Maak er een met: overleg plan.")
    return found


def _op_datum(register: Register, datum: str, vandaag: date) -> Overleg:
    if datum in register.overleggen:
        return register.overleggen[datum]
    day = lees_datum(datum, vandaag)
    found = [overleg for overleg in register.op_datum() if overleg.datum == day]
    if not found:
        known = ", ".join(kort(overleg.datum) for overleg in register.op_datum()[-5:]) or "nog geen"
        raise Refused(f"Op {kort(day)} is er geen overleg. De laatste overleggen: {known}.")
    return found[-1]


def _keuzes(soort: type[StrEnum]) -> str:
    return ", ".join(soort)
