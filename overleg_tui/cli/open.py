"""``overleg`` without a command: open the program on the working folder."""

import argparse
import sys
from pathlib import Path

from overleg_tui.cli import DONE, NO_TERMINAL
from overleg_tui.cli.fout import meld_fout
from overleg_tui.cli.klok import nu


def run(args: argparse.Namespace) -> int:
    """Open the program; say so when there is no terminal to show it on."""
    if not heeft_terminal():
        print(
            "Het programma heeft een terminalvenster nodig, en dat is er nu niet. "
            "Open een terminal en start het daar, of gebruik een opdracht: zie overleg --help.",
            file=sys.stderr,
        )
        return NO_TERMINAL
    return open_programma(args.map, alleen_lezen=args.alleen_lezen)


def heeft_terminal() -> bool:
    """Whether both keyboard and screen are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def open_programma(folder: Path, *, demo: bool = False, alleen_lezen: bool = False) -> int:
    """Open the store, run the program on it and return the exit code."""
    from overleg_tui.storage.store import open_store
    from overleg_tui.tui.draai import draai

    with open_store(folder, nu=nu, alleen_lezen=alleen_lezen) as store:
        crash = draai(store, nu, demo=demo)
    return meld_fout(crash, nu()) if crash else DONE
