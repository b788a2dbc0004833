"""``overleg importeer``: take in casussen and contacts; all of one call, or nothing."""

import argparse
from pathlib import Path

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.errors import Refused


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the files and folders."""
    parser.epilog = voorbeelden('importeer casussen "sociale kaart.csv"')
    parser.add_argument(
        "bestand",
        nargs="+",
        type=Path,
        metavar="BESTAND",
        help="casussen (.md, .txt) en contacten (.csv, .vcf), of een map met zulke bestanden; "
        "alles komt erin, of niets",
    )


def run(args: argparse.Namespace) -> int:
    """Read every file, put them in as one change, and print per file what became of it.

    The names go to the key file before the casussen are stored: a casus whose name got lost would be
    worse than a name without a casus.
    """
    from overleg_tui.intake.lezen import lees_bestanden
    from overleg_tui.intake.samenvoegen import voeg_samen

    try:
        gelezen = lees_bestanden(args.bestand, klok.nu().date())
        with open_werkmap(args) as store:
            result = voeg_samen(store.register, gelezen)
            if result.namen:
                store.noem({**store.namen, **result.namen})
            store.change("Importeren", lambda register: voeg_samen(register, gelezen).register)
    except Refused as error:
        raise Refused(f"{error}\nEr is niets opgeslagen.") from None
    print("\n".join(result.regels()))
    return DONE
