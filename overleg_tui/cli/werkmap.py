"""Opening the working folder that a command is about, with its passphrase where it has one."""

import argparse
from typing import TYPE_CHECKING

from overleg_tui.cli import klok
from overleg_tui.cli.wachtwoord import wachtwoord

if TYPE_CHECKING:
    from overleg_tui.storage.store import Store


def open_werkmap(args: argparse.Namespace, *, alleen_lezen: bool = False) -> "Store":
    """Open ``args.map``; ``alleen_lezen`` for a command that changes nothing, or when the user asks."""
    from overleg_tui.storage.store import open_store

    return open_store(
        args.map,
        nu=klok.nu,
        alleen_lezen=alleen_lezen or args.alleen_lezen,
        wachtwoord=wachtwoord(args.map),
    )
