"""``overleg plan``: make the overleg of a date, or make its plan again, and show the agenda."""

import argparse
import sys
from datetime import date, datetime, timedelta

from overleg_tui.cli import klok
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.datum import lang, lees_datum, lees_tijd, tijd
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.planning import BEGIN, EIND, let_op, overleg_op, plan, volgende_datum
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.wie import met_organisatie
from overleg_tui.domain.zinnen import na_dubbele_punt


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the date, the times, the place and the casussen."""
    parser.add_argument(
        "datum",
        nargs="*",
        metavar="DATUM",
        help="de datum, zoals 8 dec of 2026-12-08 (anders zes weken na het laatste overleg)",
    )
    parser.add_argument("--begin", metavar="TIJD", help=f"het begin (anders {tijd(BEGIN)})")
    parser.add_argument(
        "--eind", metavar="TIJD", help=f"het einde (anders {tijd(EIND)}, of even lang na het begin)"
    )
    parser.add_argument("--plaats", metavar="PLAATS", help="waar het is (anders waar het laatste was)")
    parser.add_argument(
        "--casus",
        action="append",
        default=[],
        metavar="CODE",
        help="een casus op de agenda, bijvoorbeeld K-021; mag meer dan eens",
    )


def run(args: argparse.Namespace) -> int:
    """Plan it, print the agenda on stdout and what to look out for on stderr."""

    vandaag = klok.nu().date()
    begin = lees_tijd(args.begin) if args.begin else None
    eind = lees_tijd(args.eind) if args.eind else None
    plaats = None if args.plaats is None else tekst(args.plaats)
    with open_werkmap(args) as store:
        old = store.register
        datum, reason = _datum(" ".join(args.datum), old, vandaag)
        new = store.change(
            f"Overleg van {lang(datum)} gepland",
            lambda r: plan(r, datum, begin, eind, args.casus, plaats),
        )
    overleg = overleg_op(new, datum)
    assert overleg is not None
    if reason:
        print(reason, file=sys.stderr)
    print(_kop(overleg, old))
    print(_agenda(new, overleg))
    past = [f"{lang(datum)} is al geweest. Klopt dat?"] if datum < vandaag else []
    for sentence in (*past, *let_op(new, overleg)):
        print(f"Let op: {na_dubbele_punt(sentence)}", file=sys.stderr)
    return 0


def _datum(text: str, register: Register, vandaag: date) -> tuple[date, str | None]:
    if not text.strip():
        return volgende_datum(register, vandaag)
    coming = next((o.datum for o in register.op_datum() if o.datum >= vandaag), None)
    return lees_datum(text, vandaag, coming), None


def _kop(overleg: Overleg, old: Register) -> str:
    before = old.overleggen.get(overleg.id)
    state = "gepland" if before is None else "ongewijzigd" if before == overleg else "bijgewerkt"
    where = f", {overleg.plaats}" if overleg.plaats else ""
    when = f"{lang(overleg.datum)}, {tijd(overleg.begin)} tot {tijd(overleg.eind)}{where}"
    return f"Overleg {state}: {when}"


def _agenda(register: Register, overleg: Overleg) -> str:
    start = datetime.combine(overleg.datum, overleg.begin)
    lines = []
    for punt in overleg.agenda:
        lines.append(f"  {tijd(start.time())}  {punt.minuten:>2} min  {punt.naam}")
        start += timedelta(minutes=punt.minuten)
    people = (register.sleutelfiguren.get(guest.sleutelfiguur) for guest in overleg.genodigden)
    names = [met_organisatie(person, register) for person in people if person]
    return "\n".join([*lines, *(["Genodigd:"] if names else []), *(f"  {name}" for name in names)])
