"""``overleg afspraak``: record afspraken by the quick line; an id is printed only once it is on the disk."""

import argparse
import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.instellingen import instellingen
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.afspraken import leg_vast
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.regel import Ontleed, ontleed_bij
from overleg_tui.domain.zinnen import na_dubbele_punt

if TYPE_CHECKING:
    from overleg_tui.storage.store import Store

STANDARD_INPUT = "-"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the casus and the line."""
    parser.epilog = voorbeelden(
        'afspraak K-021 "@WMO belt mevrouw voor 4 dec terug 11 dec #warm"', "afspraak K-021 - < regels.txt"
    )
    parser.add_argument("code", metavar="CODE", help="de casus, bijvoorbeeld K-021")
    parser.add_argument(
        "regel",
        nargs="+",
        metavar="REGEL",
        help="'@WMO belt mevrouw voor 4 dec terug 11 dec #warm', tussen aanhalingstekens; "
        "met - leest het programma de regels van de standaardinvoer, één per afspraak",
    )


def run(args: argparse.Namespace) -> int:
    """Record one afspraak, or one per line of standard input; a refused line does not stop the others."""

    weken = instellingen().overleg.weken
    with open_werkmap(args) as store:
        code = store.register.zoek_casus(args.code).code
        if args.regel != [STANDARD_INPUT]:
            _leg_vast(store, code, " ".join(args.regel), "", weken)
            return DONE
        refused = 0
        for number, line in enumerate(_regels(), 1):
            if line:
                refused += not _probeer(store, code, line, f"Regel {number}: ", weken)
    return int(refused > 0)


def _probeer(store: "Store", code: str, line: str, where: str, weken: int) -> bool:
    """Record one line of several; say on stderr which one was refused and why."""
    try:
        _leg_vast(store, code, line, where, weken)
    except Refused as refusal:
        print(f"{where}{refusal}", file=sys.stderr)
        return False
    return True


def _leg_vast(store: "Store", code: str, line: str, where: str, weken: int) -> None:
    vandaag = klok.nu().date()
    register = store.register
    overleg = register.huidig_overleg(vandaag)
    if overleg is None:
        raise Refused(
            "Er is nog geen overleg om de afspraak bij vast te leggen. Maak er een met: overleg plan."
        )
    read = ontleed_bij(line, register, vandaag, overleg, weken=weken)
    change = partial(leg_vast, gelezen=read, overleg=overleg.id, vandaag=vandaag, casus=code)
    number = register.nieuw_nummer()
    store.change(f"Afspraak bij {code}", change)
    print(number, flush=True)
    for sentence in _op_te_merken(read):
        print(f"{where}{sentence}", file=sys.stderr)


def _op_te_merken(read: Ontleed) -> Iterator[str]:
    gaps = [("wie?", read.wie), ("wanneer?", read.doen_voor)]
    missing = [gap for gap, value in gaps if value is None]
    if missing:
        yield f"Nog open: {' en '.join(missing)}"
    yield from (f"Let op: {na_dubbele_punt(sentence)}" for sentence in read.let_op)


def _regels() -> Iterator[str]:
    """Read standard input line by line as UTF-8, or as Windows writes it where it is not."""
    for raw in sys.stdin.buffer if sys.stdin is not None else ():
        try:
            yield raw.decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            yield raw.decode("cp1252", errors="replace").strip()
