"""The passphrase of a folder with a slot: asked for without showing it, or taken from the environment."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from overleg_tui.cli import klok

if TYPE_CHECKING:
    from overleg_tui.storage.files import Files

Geopend = TypeVar("Geopend")

VARIABLE = "OVERLEG_WACHTWOORD"
"""For scripts: the passphrase, so that nobody has to type it."""
PROMPT = "Wachtwoord (u ziet niet wat u typt): "
"""Said with it, as nothing at all appearing looks like a keyboard that does not work."""
POGINGEN = 3
"""So often somebody at a terminal may type it."""


def met_wachtwoord(folder: Path, openen: Callable[[str | None], Geopend]) -> Geopend:
    """Return what ``openen`` makes of the passphrase of ``folder``, ``None`` where that has no slot.

    Who mistypes it at a terminal may try again; what comes from a script is tried once.
    """
    from overleg_tui.domain.errors import LockedError
    from overleg_tui.storage.folder import heeft_slot

    if not heeft_slot(folder, klok.nu):
        return openen(None)
    from overleg_tui.storage.slot import controleer_onderdeel

    controleer_onderdeel()
    if os.environ.get(VARIABLE):
        return openen(os.environ[VARIABLE])
    for left in range(POGINGEN - 1 if sys.stdin.isatty() else 0, 0, -1):
        typed = vraag(PROMPT)
        try:
            return openen(typed)
        except LockedError:
            if typed is None:
                raise
            times = f"nog {left} keer" if left > 1 else "nog één keer"
            print(f"Dat wachtwoord past niet op deze gegevens. Probeer het {times}.", file=sys.stderr)
    return openen(vraag(PROMPT))


def open_bestanden(folder: Path) -> "Files":
    """Return the files of a working folder as its passphrase opens them, to look below the register."""
    from overleg_tui.storage.files import Files
    from overleg_tui.storage.folder import unlocked

    files = Files(folder.absolute(), klok.nu)
    return met_wachtwoord(folder, lambda given: unlocked(files, given))


def vraag(prompt: str) -> str | None:
    """Ask for a passphrase, or read a line of what is piped in; ``None`` if there is nothing."""
    if sys.stdin.isatty():
        from getpass import getpass

        try:
            return getpass(prompt, sys.stderr)
        except EOFError:
            return None
    return sys.stdin.readline().rstrip("\r\n") or None
