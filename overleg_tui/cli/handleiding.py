"""``overleg handleiding``: a page of the handleiding as plain text, or the list of pages."""

import argparse
import sys
from typing import TYPE_CHECKING

from overleg_tui.cli import DONE
from overleg_tui.cli.plat import in_een_regel, is_plat, met_plat
from overleg_tui.cli.uitleg import voorbeelden

if TYPE_CHECKING:
    from overleg_tui.documents.handleiding import Bladzijde


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which page."""
    parser.epilog = voorbeelden("handleiding", "handleiding voor")
    parser.add_argument(
        "bladzijde",
        nargs="*",
        metavar="BLADZIJDE",
        help="welke bladzijde, zoals voor of privacy (zonder: de lijst)",
    )
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """Print the page; without one the list on stdout, and on stderr how to go on."""
    from overleg_tui.documents.handleiding import NAMEN, als_tekst, bladzijde, inhoud, zoek_bladzijde

    asked, plat = " ".join(args.bladzijde), is_plat(args)
    if asked:
        print((_plat if plat else als_tekst)(zoek_bladzijde(asked)))
        return DONE
    pages = (in_een_regel([(naam, bladzijde(naam).titel)]) for naam in NAMEN)
    print("\n".join(pages) if plat else inhoud())
    print("\nLees er een met bijvoorbeeld: overleg handleiding voor", file=sys.stderr)
    return DONE


def _plat(page: "Bladzijde") -> str:
    """Return a page with each block on a line of its own, not underlined; steps keep their number."""
    lines = [page.titel, "", page.kort]
    for blok in page.blokken:
        step = f"{blok.teken} " if blok.teken[:1].isdecimal() else ""
        lines += [""] * blok.los + [f"{step}{blok.tekst}"]
    return "\n".join(lines)
