"""A working folder from outside: whether there is a slot on it, and what opens that."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from overleg_tui.storage import journal
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.disk import HEAD
from overleg_tui.storage.files import Files


def heeft_slot(map: Path, nu: Callable[[], datetime]) -> bool:
    """Whether opening this folder asks for a passphrase; ``StoreError`` if that cannot be read."""
    return slot_of(Files(map.absolute(), nu)) is not None


def slot_of(files: Files) -> dict[str, Any] | None:
    """Return what opens the slot of a folder, ``None`` if it has none.

    Looks further than the register when that one is damaged, so that ``herstel`` can read the copies.
    """
    head = files.read(files.snapshot, HEAD)
    if head is not None and head.startswith(b"{\n"):
        return None
    from overleg_tui.storage.slot import header_in, is_sealed

    with suppress(Damage):
        if head is not None and is_sealed(head):
            return header_in(files.read(files.snapshot) or b"", files.snapshot.name)
    with suppress(Damage):
        return journal.decode_header(files.read(files.journal) or b"", files.journal.name)[0].slot
    from overleg_tui.storage.kopieen import paden

    for path in paden(files):
        with suppress(Damage):
            if header := header_in(files.read(path) or b"", path.name):
                return header
    return None


def unlocked(files: Files, wachtwoord: str | None) -> Files:
    """Return the files as the passphrase opens them; ``LockedError`` if it is missing or wrong."""
    header = slot_of(files)
    if header is None:
        return files
    from overleg_tui.storage.slot import open_slot

    return files.sealed(open_slot(header, wachtwoord))


def tidy(files: Files) -> None:
    """Remove what a program that was cut short left behind, and seal what it left unsealed."""
    for folder in (files.data, files.kopieen, files.apart):
        with suppress(OSError):
            for name in os.listdir(folder):  # noqa: PTH208  # a tenth of glob, at each start
                with suppress(OSError):
                    if name.endswith(".nieuw"):
                        files.disk.unlink(folder / name)
    if files.seal.header is not None:
        from overleg_tui.storage.kopieen import journalen
        from overleg_tui.storage.relock import rewrap

        rewrap(files, files)
        for path in journalen(files):
            with suppress(Damage, OSError):
                if journal.decode_header(files.read(path) or b"", path.name)[0].slot is None:
                    files.disk.unlink(path)
