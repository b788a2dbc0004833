"""``overleg controleer``: read everything, verify it, repair nothing."""

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from overleg_tui.cli import DAMAGED, DONE, REFUSED
from overleg_tui.cli.wachtwoord import open_bestanden

if TYPE_CHECKING:
    from overleg_tui.storage.controle import Verslag


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the form of the answer."""
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")


def run(args: argparse.Namespace) -> int:
    """Print what was found; 5 where something is damaged, 1 where something else is wrong, else 0."""
    from overleg_tui.storage.controle import controleer

    files = open_bestanden(args.map)
    verslag = controleer(files)
    print(_json(verslag) if args.json else _text(verslag))
    if verslag.schade:
        return DAMAGED
    return REFUSED if verslag.bevindingen else DONE


def _json(verslag: "Verslag") -> str:
    found = {
        "goed": not verslag.bevindingen,
        "telling": asdict(verslag.telling) if verslag.telling else None,
        "kopieen": verslag.kopieen,
        "bevindingen": [asdict(bevinding) for bevinding in verslag.bevindingen],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _text(verslag: "Verslag") -> str:
    head = f"Nagelezen: {verslag.telling or 'geen leesbaar register'}; kopieën: {verslag.kopieen}."
    if not verslag.bevindingen:
        return f"{head}\nAlles is in orde."
    lines = [f"- {bevinding}" for bevinding in verslag.bevindingen]
    now = "\nBekijk met ‘overleg herstel’ wat teruggezet kan worden." if verslag.schade else ""
    return "\n".join([head, *lines]) + now
