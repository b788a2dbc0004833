"""Opening the working folder that a command is about, with its passphrase where it has one."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from overleg_tui.cli import klok
from overleg_tui.cli.wachtwoord import met_wachtwoord
from overleg_tui.domain.errors import Refused

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from overleg_tui.storage.store import Store


def open_werkmap(
    args: "argparse.Namespace",
    *,
    alleen_lezen: bool = False,
    intussen: "Callable[[], object] | None" = None,
) -> "Store":
    """Open ``args.map``; ``alleen_lezen`` for a command that changes nothing, or when the user asks.

    ``intussen`` is done while the files are gone through.

    Where only reading is asked for, a folder that is not there is refused: read as empty, a slip in its
    name would look like lost data.
    """
    from overleg_tui.storage.store import open_store

    alleen_lezen = alleen_lezen or args.alleen_lezen
    if alleen_lezen:
        eis_map(args.map)
    wie = gebruiker()
    how = partial(open_store, nu=klok.nu, alleen_lezen=alleen_lezen, wie=wie, intussen=intussen)
    return met_wachtwoord(args.map, lambda given: how(args.map, wachtwoord=given))


def eis_map(map: Path) -> None:
    """Refuse a folder that is not there, or that we may not look into."""
    if not os.path.isdir(map):  # noqa: PTH112  # Path.is_dir raises where we may not look
        raise Refused(f"De map {map} bestaat niet, of u mag er niet bij. Kies met --map een andere.")


def eis_geen_bestand(map: Path) -> None:
    """Refuse a file given for the working folder."""
    if os.path.exists(map) and not os.path.isdir(map):  # noqa: PTH110, PTH112  # as in eis_map
        raise Refused(f"{map} is een bestand, geen map. Kies met --map de map waarin data/ staat.")


def gebruiker() -> str:
    """Return the account by which this computer knows the user, for the logboek; empty if it tells none."""
    from getpass import getuser

    from overleg_tui.domain.tekst import tekst

    try:
        return tekst(getuser())
    except (OSError, KeyError, ImportError):  # what it raises differs per system and version
        return ""
