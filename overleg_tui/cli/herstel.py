"""``overleg herstel``: list the ways back, or put one back, keeping what it replaces."""

import argparse
from typing import TYPE_CHECKING

from overleg_tui.cli import DONE
from overleg_tui.cli.plat import alinea, is_plat, met_plat
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.wachtwoord import open_bestanden
from overleg_tui.cli.werkmap import eis_map

if TYPE_CHECKING:
    from overleg_tui.storage.files import Files
    from overleg_tui.storage.herstel import Uitweg


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which copy."""
    parser.epilog = voorbeelden("herstel", "herstel 2026-12-08-130000")
    parser.add_argument(
        "kopie", nargs="?", metavar="KOPIE", help="de naam uit de lijst; zonder naam: de lijst"
    )
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """List what can be put back, newest first; or put one back and say where the rest is kept."""
    from overleg_tui.storage.herstel import uitwegen

    eis_map(args.map)
    files = open_bestanden(args.map)
    if args.kopie is None:
        vorm = _plat if is_plat(args) else regel
        print("\n".join(vorm(way) for way in uitwegen(files)) or "Er zijn geen kopieën in deze map.")
        return DONE
    zet_en_zeg(files, args.kopie)
    return DONE


def zet_en_zeg(files: "Files", naam: str) -> None:
    """Put one way back and say where what it replaced is kept."""
    from overleg_tui.storage.herstel import zet_terug

    kept = zet_terug(files, naam)
    print(f"Teruggezet: {naam}.")
    for path in kept:
        print(f"Wat er lag is bewaard in {path}")


def regel(way: "Uitweg") -> str:
    """Return a way back as it stands in the list."""
    return f"{way.naam:<20} {way.uitleg}\n{'':20} {way.telling}"


def _plat(way: "Uitweg") -> str:
    return alinea(way.naam, [("wat", way.uitleg), ("inhoud", str(way.telling))])
