"""``overleg plan``: make the overleg of a date, or make its plan again, and show the agenda."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.instellingen import instellingen
from overleg_tui.cli.plat import is_plat, met_plat
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.agenda import begintijden
from overleg_tui.domain.agendaregels import casusvoorstellen, passend, verbeterpuntvoorstellen
from overleg_tui.domain.agendavorm import BEGIN
from overleg_tui.domain.controles import let_op
from overleg_tui.domain.datum import lang, lees_datum, lees_tijd, tijd
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.overlegdag import overleg_op, volgende_datum
from overleg_tui.domain.plankeuzes import gewoonlijk
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.wie import met_organisatie
from overleg_tui.domain.zinnen import geteld, na_dubbele_punt

if TYPE_CHECKING:
    from overleg_tui.domain.instellingen import Instellingen


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the date, the times, the place and the casussen."""
    parser.epilog = voorbeelden("plan", "plan 8-12-2026 --begin 13:00 --casus K-021 --casus K-022")
    parser.add_argument(
        "datum",
        nargs="*",
        metavar="DATUM",
        help="de datum, zoals 8 dec of 2026-12-08 (anders zes weken na het laatste, of zoals ingesteld)",
    )
    parser.add_argument("--begin", metavar="TIJD", help=f"het begin (anders als het vorige of {tijd(BEGIN)})")
    parser.add_argument("--eind", metavar="TIJD", help="het einde (anders even lang na het begin)")
    parser.add_argument("--plaats", metavar="PLAATS", help="waar het is (anders waar het laatste was)")
    parser.add_argument(
        "--casus",
        action="append",
        default=[],
        metavar="CODE",
        help="een casus op de agenda; mag meer dan eens (anders wat volgens de regels terugkeert)",
    )
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """Plan it, print the agenda on stdout and what to look out for on stderr."""

    vandaag = klok.nu().date()
    begin = lees_tijd(args.begin) if args.begin else None
    eind = lees_tijd(args.eind) if args.eind else None
    plaats = None if args.plaats is None else tekst(args.plaats)
    gezet = instellingen()
    with open_werkmap(args) as store:
        old = store.register
        datum, reason = _datum(" ".join(args.datum), old, vandaag, gezet.overleg.weken)
        back, codes, improve = _voorstellen(old, datum, args.casus, gezet)
        new = store.change(
            f"Overleg van {lang(datum)} gepland",
            lambda r: plan(
                r, datum, begin, eind, codes, plaats, improve, ritme=gezet.overleg, vorm=gezet.agenda
            ),
        )
    overleg = overleg_op(new, datum)
    assert overleg is not None
    for sentence in filter(None, (reason, *back)):
        print(sentence, file=sys.stderr)
    print(_kop(overleg, old))
    print((_plat if is_plat(args) else _agenda)(new, overleg))
    past = [f"{lang(datum)} is al geweest. Klopt dat?"] if datum < vandaag else []
    for sentence in (*past, *let_op(new, overleg)):
        print(f"Let op: {na_dubbele_punt(sentence)}", file=sys.stderr)
    return DONE


def _datum(text: str, register: Register, vandaag: date, weken: int) -> tuple[date, str | None]:
    if not text.strip():
        return volgende_datum(register, vandaag, weken)
    coming = next((o.datum for o in register.op_datum() if o.datum >= vandaag), None)
    return lees_datum(text, vandaag, coming), None


def _voorstellen(
    register: Register, datum: date, gevraagd: Sequence[str], gezet: "Instellingen"
) -> tuple[list[str], Sequence[str], Sequence[str]]:
    """Return what comes back by rule: in sentences, the casussen and the verbeterpunten.

    That is for an agenda that is new and for which no casus was asked; otherwise it is what was asked.
    """
    if gevraagd or overleg_op(register, datum):
        return [], gevraagd, ()
    found = casusvoorstellen(register, datum)
    room = gewoonlijk(register, datum, gezet.overleg).minuten
    fitting = passend(found, room, gezet.agenda)
    said = [f"{v.id} {v.reden}{'' if v.id in fitting else ', maar past er niet meer bij'}." for v in found]
    return said, fitting, [v.id for v in verbeterpuntvoorstellen(register, datum)]


def _kop(overleg: Overleg, old: Register) -> str:
    before = old.overleggen.get(overleg.id)
    state = "gepland" if before is None else "ongewijzigd" if before == overleg else "bijgewerkt"
    where = f", {overleg.plaats}" if overleg.plaats else ""
    when = f"{lang(overleg.datum)}, {tijd(overleg.begin)} tot {tijd(overleg.eind)}{where}"
    return f"Overleg {state}: {when}"


def _agenda(register: Register, overleg: Overleg) -> str:
    lines = [
        f"  {tijd(start)}  {punt.minuten:>2} min  {punt.naam}"
        for start, punt in zip(begintijden(overleg), overleg.agenda, strict=True)
    ]
    names = _genodigd(register, overleg)
    return "\n".join([*lines, *(["Genodigd:"] if names else []), *(f"  {name}" for name in names)])


def _plat(register: Register, overleg: Overleg) -> str:
    starts = zip(begintijden(overleg), overleg.agenda, strict=True)
    lines = [
        f"{tijd(start)}: {punt.naam}, {geteld(punt.minuten, 'minuut', 'minuten')}" for start, punt in starts
    ]
    return "\n".join([*lines, *(f"genodigd: {name}" for name in _genodigd(register, overleg))])


def _genodigd(register: Register, overleg: Overleg) -> list[str]:
    people = (register.sleutelfiguren.get(guest.sleutelfiguur) for guest in overleg.genodigden)
    return [met_organisatie(person, register) for person in people if person]
