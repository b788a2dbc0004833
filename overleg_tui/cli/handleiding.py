"""``overleg handleiding``: a page of the handleiding as plain text, or the list of pages."""

import argparse
import sys

from overleg_tui.cli import DONE
from overleg_tui.cli.uitleg import voorbeelden


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which page."""
    parser.epilog = voorbeelden("handleiding", "handleiding voor")
    parser.add_argument(
        "bladzijde",
        nargs="*",
        metavar="BLADZIJDE",
        help="welke bladzijde, zoals voor of privacy (zonder: de lijst)",
    )


def run(args: argparse.Namespace) -> int:
    """Print the page; without one the list on stdout, and on stderr how to go on."""
    from overleg_tui.documents.handleiding import als_tekst, inhoud, zoek_bladzijde

    asked = " ".join(args.bladzijde)
    if asked:
        print(als_tekst(zoek_bladzijde(asked)))
        return DONE
    print(inhoud())
    print("\nLees er een met bijvoorbeeld: overleg handleiding voor", file=sys.stderr)
    return DONE
