"""Opening the working folder that a command is about, with its passphrase where it has one."""

import argparse
from typing import TYPE_CHECKING

from overleg_tui.cli import klok
from overleg_tui.cli.wachtwoord import met_wachtwoord
from overleg_tui.domain.errors import Refused

if TYPE_CHECKING:
    from overleg_tui.storage.store import Store


def open_werkmap(args: argparse.Namespace, *, alleen_lezen: bool = False) -> "Store":
    """Open ``args.map``; ``alleen_lezen`` for a command that changes nothing, or when the user asks.

    Where only reading is asked for, a folder that is not there is refused: read as empty, a slip in its
    name would look like lost data.
    """
    from overleg_tui.storage.store import open_store

    alleen_lezen = alleen_lezen or args.alleen_lezen
    if alleen_lezen and not args.map.is_dir():
        raise Refused(f"De map {args.map} bestaat niet. Kies met --map een andere.")
    wie = gebruiker()
    return met_wachtwoord(
        args.map,
        lambda given: open_store(args.map, nu=klok.nu, alleen_lezen=alleen_lezen, wachtwoord=given, wie=wie),
    )


def gebruiker() -> str:
    """Return the account by which this computer knows the user, for the logboek; empty if it tells none."""
    from getpass import getuser

    from overleg_tui.domain.tekst import tekst

    try:
        return tekst(getuser())
    except (OSError, KeyError, ImportError):  # what it raises differs per system and version
        return ""
