"""``overleg cijfers``: counts and lead times of a year, without persons."""

import argparse
import json
from dataclasses import asdict

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.instellingen import instellingen
from overleg_tui.cli.plat import in_een_regel, is_plat, met_plat
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.cijferbeeld import GEEN, Blok, blokken, trendblok
from overleg_tui.domain.cijfers import DEFINITIES, cijfers, trend
from overleg_tui.domain.errors import Refused

TE_WEINIG = "Er is nog te weinig om te laten zien."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which year and in which form."""
    parser.epilog = voorbeelden("cijfers", "cijfers 2026 --json")
    parser.add_argument("jaar", nargs="?", metavar="JAAR", help="een jaar, zoals 2026 (anders dit jaar)")
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """Print the figures with what each of them means, and those of all years below."""
    today = klok.nu().date()
    year = _jaar(args.jaar) if args.jaar else today.year
    with open_werkmap(args, alleen_lezen=True) as store:
        register, met = store.register, instellingen().casus.criteria
    found, years = cijfers(register, year, today, met), trend(register, today, met)
    if args.json:
        told = {**asdict(found), "definities": dict(DEFINITIES), "trend": [asdict(each) for each in years]}
        print(json.dumps(told, ensure_ascii=False, indent=2, default=str))
    else:
        vorm = _plat if is_plat(args) else _tekst
        print("\n\n".join(vorm(blok) for blok in (*blokken(found), trendblok(years))))
    return DONE


def _jaar(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and len(typed) == 4):
        raise Refused(f"‘{typed}’ is geen jaar. Schrijf vier cijfers, zoals 2026.")
    return int(typed)


def _tekst(blok: Blok) -> str:
    """Return a table in columns, with what it means below it."""
    rows = [blok.koppen, *blok.rijen]
    widths = [max(len(row[n]) for row in rows) for n in range(len(blok.koppen))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    none = [] if blok.rijen else [TE_WEINIG]
    return "\n".join([blok.titel, *(f"  {line}" for line in [*lines, *none]), *blok.uitleg])


def _plat(blok: Blok) -> str:
    """Return a table with each row on a line of its own, every value after what it is."""
    rows = [[*map(_gezegd, row)] for row in blok.rijen]
    if len(blok.koppen) == 2:
        lines = [in_een_regel([(name, value)]) for name, value in rows]
    else:
        heads = [head.lower() for head in blok.koppen[1:]]
        lines = [f"{name}. {in_een_regel(zip(heads, values, strict=True))}" for name, *values in rows]
    return "\n".join([blok.titel, *(lines or [TE_WEINIG]), *(f"Uitleg: {line}" for line in blok.uitleg)])


def _gezegd(waarde: str) -> str:
    return waarde.replace(GEEN, "onbekend")
