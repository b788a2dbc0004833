"""``overleg zaal``: the room's window, which follows the program that runs on the same folder."""

import argparse

from overleg_tui.cli import DONE
from overleg_tui.cli.fout import meld_fout
from overleg_tui.cli.instellingen import gelezen
from overleg_tui.cli.klok import nu
from overleg_tui.cli.open import heeft_terminal, zonder_terminal
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.wachtwoord import met_wachtwoord
from overleg_tui.cli.werkmap import eis_map


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add no option: which folder is all there is to choose."""
    parser.epilog = voorbeelden("zaal --map kb")


def run(args: argparse.Namespace) -> int:
    """Open the window; the chair's program may be started before it, after it, and again."""
    if not heeft_terminal():
        return zonder_terminal()
    from overleg_tui.storage.follow import open_lezer
    from overleg_tui.tui.draai import draai_zaal

    eis_map(args.map)
    lezer = met_wachtwoord(args.map, lambda given: open_lezer(args.map, nu=nu, wachtwoord=given))
    found = gelezen(toetsen=True)
    crash = draai_zaal(lezer, nu, found.instellingen if found else None)
    return meld_fout(crash, nu()) if crash else DONE
