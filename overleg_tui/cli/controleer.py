"""``overleg controleer``: read everything, verify it, repair nothing; and tell what it was read with.

The exit code is about the data alone: a small window or a folder that is copied to the internet is said,
but a script that asks every night whether the data are whole is not woken for it.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from overleg_tui.cli import DAMAGED, DONE, REFUSED
from overleg_tui.cli.omgeving import LAAGST, SMALST, Omgeving, omgeving
from overleg_tui.cli.plat import in_een_regel, is_plat, met_plat
from overleg_tui.cli.regels import gebroken
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.wachtwoord import open_bestanden
from overleg_tui.cli.werkmap import eis_map
from overleg_tui.domain.zinnen import na_dubbele_punt

if TYPE_CHECKING:
    from overleg_tui.storage.controle import Bevinding, Verslag


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the form of the answer."""
    parser.epilog = voorbeelden("controleer", "controleer --json")
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was found; 5 where something is damaged, 1 where something else is wrong, else 0."""
    from overleg_tui.storage.controle import controleer

    eis_map(args.map)
    plat, around = is_plat(args), omgeving(args.map)
    if not args.json:  # said first: data that do not open, or ask for a passphrase, keep nothing of it back
        print(_gezegd([*_omgeving(around, plat), ""], plat), flush=True)
    verslag = controleer(open_bestanden(args.map))
    said = _verslag(verslag, plat, around.let_op)
    print(_json(verslag, around) if args.json else _gezegd(said, plat))
    if verslag.schade:
        return DAMAGED
    return REFUSED if verslag.bevindingen else DONE


def _gezegd(lines: Iterable[str], plat: bool) -> str:
    """Break what is too wide for the window, but where one asked for a line each."""
    said = "\n".join(lines)
    return said if plat else gebroken(said, sys.stdout)


def _json(verslag: "Verslag", around: Omgeving) -> str:
    found = {
        "goed": not verslag.bevindingen,
        "telling": asdict(verslag.telling) if verslag.telling else None,
        "kopieen": verslag.kopieen,
        "bevindingen": [asdict(bevinding) for bevinding in verslag.bevindingen],
        "omgeving": {**asdict(around), "groot_genoeg": around.groot_genoeg},
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _omgeving(around: Omgeving, plat: bool) -> Iterator[str]:
    rows = {**around.versies, **around.bestanden, **dict(_terminal(around))}
    wide = max(map(len, rows)) + 2
    for name, value in rows.items():
        said = "kopieën" if name == "kopieen" else name
        yield in_een_regel([(said, value)]) if plat else f"{said:<{wide}}{value}"
    yield from (f"Let op: {na_dubbele_punt(sentence)}" for sentence in around.let_op)


def _terminal(around: Omgeving) -> Iterator[tuple[str, str]]:
    told = (f"{name}={value}" for name, value in around.terminal.items())
    yield "terminal", ", ".join(told) or "zegt niets over zichzelf"
    colours = f"{around.kleuren:_}".replace("_", ".") if around.kleuren else "geen"
    yield "kleuren", f"{colours}, door NO_COLOR alleen grijs" if "NO_COLOR" in around.terminal else colours
    if around.venster is None:
        yield "venster", "niet te meten: de uitvoer gaat niet naar een terminal"
    else:
        enough = "groot genoeg" if around.groot_genoeg else f"te klein: minstens {SMALST} bij {LAAGST}"
        yield "venster", f"{around.venster[0]} bij {around.venster[1]} tekens, {enough}"


def _verslag(verslag: "Verslag", plat: bool, let_op: Sequence[str]) -> Iterator[str]:
    nothing = "geen leesbaar register" if verslag.schade else "nog geen gegevens"
    yield f"Nagelezen: {verslag.telling or nothing}; kopieën: {verslag.kopieen}."
    for bevinding in verslag.bevindingen:
        yield _plat(bevinding) if plat else f"- {bevinding}"
    if verslag.schade:
        yield "Bekijk met ‘overleg herstel’ wat teruggezet kan worden."
    if not verslag.bevindingen:
        yield "De gegevens zijn in orde." if let_op else "Alles is in orde."


def _plat(found: "Bevinding") -> str:
    return in_een_regel([("bestand", found.bestand), ("plaats", found.plaats), ("wat", found.wat)])
