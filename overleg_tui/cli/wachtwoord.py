"""The passphrase of a folder with a slot: asked for without showing it, or taken from the environment."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from overleg_tui.cli import klok

if TYPE_CHECKING:
    from overleg_tui.storage.files import Files

VARIABLE = "OVERLEG_WACHTWOORD"
"""For scripts: the passphrase, so that nobody has to type it."""


def wachtwoord(folder: Path) -> str | None:
    """Return the passphrase, ``None`` when there is no slot, no variable and nobody to ask."""
    from overleg_tui.storage.folder import heeft_slot

    if not heeft_slot(folder, klok.nu):
        return None
    return os.environ.get(VARIABLE) or vraag("Wachtwoord: ")


def open_bestanden(folder: Path) -> "Files":
    """Return the files of a working folder as its passphrase opens them, to look below the register."""
    from overleg_tui.storage.files import Files
    from overleg_tui.storage.folder import unlocked

    return unlocked(Files(folder.absolute(), klok.nu), wachtwoord(folder))


def vraag(prompt: str) -> str | None:
    """Ask for a passphrase, or read a line of what is piped in; ``None`` if there is nothing."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(prompt, sys.stderr)
    return sys.stdin.readline().rstrip("\r\n") or None
