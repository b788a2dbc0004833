"""``overleg inzage``: everything held about one casus in one document."""

import argparse

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.instellingen import instellingen
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.casus import casuscode


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which casus."""
    parser.epilog = voorbeelden("inzage K-014")
    parser.add_argument("code", metavar="CODE", help="de casus, zoals K-014")


def run(args: argparse.Namespace) -> int:
    """Write the document into ``exports/`` and print its path."""
    from overleg_tui.documents.inzage import schrijf_inzage

    with open_werkmap(args, alleen_lezen=True) as store:
        code = casuscode(args.code)
        exports, kept = args.map / "exports", instellingen().casus.bewaren
        path = schrijf_inzage(store.register, code, store.namen, exports, klok.nu(), kept)
        store.gezien.geschreven([path], [code])
        print(path)
    return DONE
