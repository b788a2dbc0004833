"""``overleg demo``: the program on a fictional wijkteam; without a terminal a whole overleg, headless."""

import argparse
import sys

from overleg_tui.cli import DONE
from overleg_tui.cli.klok import nu
from overleg_tui.cli.uitleg import voorbeelden


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the headless run."""
    parser.epilog = voorbeelden("demo", "demo --exporteer", "demo --map proefmap")
    parser.add_argument(
        "--exporteer",
        action="store_true",
        help="zonder scherm het hele overleg doorlopen, de documenten schrijven en de notulen tonen",
    )


def run(args: argparse.Namespace) -> int:
    """Fill a folder, then open the program on it or walk through the overleg headless."""
    from overleg_tui.cli.open import heeft_terminal, toon
    from overleg_tui.cli.werkmap import gebruiker
    from overleg_tui.demo.werkmap import maak_demo
    from overleg_tui.storage.store import open_store

    folder = maak_demo(args.map if args.map_given else None, nu)
    print(f"De demo staat in {folder}", file=sys.stderr)
    if not args.exporteer and heeft_terminal():
        code = toon(open_store(folder, nu=nu, wie=gebruiker()), demo=True)
        print(f"De demo blijft staan in {folder}. Verder kijken: overleg --map {folder}", file=sys.stderr)
        return code
    from overleg_tui.tui.rondgang import loop_door

    paths = loop_door(folder, nu)
    print("\n".join(str(path) for path in paths), end="\n\n")
    notulen = next(path for path in paths if path.stem.endswith("-notulen"))
    print(notulen.read_text(encoding="utf-8"))
    return DONE
