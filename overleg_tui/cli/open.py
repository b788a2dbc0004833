"""``overleg`` without a command: open the program on the working folder."""

import os
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from overleg_tui.cli import DAMAGED, DONE, IN_USE, NO_TERMINAL
from overleg_tui.cli.klok import nu

if TYPE_CHECKING:
    import argparse

    from overleg_tui.storage.store import Store


def run(args: "argparse.Namespace") -> int:
    """Open the program; say so when there is no terminal to show it on."""
    if not heeft_terminal():
        return zonder_terminal()
    from overleg_tui.tui.opruimen import zonder_opruimen

    with zonder_opruimen():
        return _open(args)


def _open(args: "argparse.Namespace") -> int:
    from overleg_tui.cli.werkmap import open_werkmap
    from overleg_tui.domain.errors import DamagedError, InUseError
    from overleg_tui.storage.wolk import in_de_wolk

    try:
        store = open_werkmap(args, intussen=partial(import_module, "overleg_tui.tui.app"))
    except DamagedError as damage:
        from overleg_tui.cli.schade import bied_herstel_aan

        if not bied_herstel_aan(args, damage):
            return DAMAGED
        store = open_werkmap(args)
    except InUseError as in_use:
        from overleg_tui.cli.regels import gebroken

        print(gebroken(str(in_use), sys.stderr), file=sys.stderr)
        print("Toch openen, om alleen te lezen? [j/n] ", file=sys.stderr, end="", flush=True)
        if not sys.stdin.readline().strip().lower().startswith("j"):
            return IN_USE
        store = open_werkmap(args, alleen_lezen=True)
    store.waarschuwing = store.waarschuwing or in_de_wolk(args.map, os.environ)
    return toon(store)


def heeft_terminal() -> bool:
    """Whether both keyboard and screen are a terminal, and one that can do more than print lines."""
    both = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    return both and os.environ.get("TERM") != "dumb"


def zonder_terminal() -> int:
    """Say that there is no terminal to show anything on, and return the exit code."""
    print(
        "Het programma heeft een terminalvenster nodig waarin het kan tekenen, en dat is er nu niet. "
        "Open een terminal en start het daar, of gebruik een opdracht: zie overleg --help.",
        file=sys.stderr,
    )
    return NO_TERMINAL


def toon(store: "Store", *, demo: bool = False) -> int:
    """Run the program on an open store, close that, and return the exit code."""
    from overleg_tui.cli.instellingen import gelezen
    from overleg_tui.tui.draai import draai

    with store:
        found = gelezen(toetsen=True)
        if found is None:
            crash = draai(store, nu, demo=demo)
        else:
            crash = draai(store, nu, demo=demo, instellingen=found.instellingen, bezwaren=found.bezwaren)
    if crash is None:
        return DONE
    from overleg_tui.cli.fout import meld_fout

    return meld_fout(crash, nu())
