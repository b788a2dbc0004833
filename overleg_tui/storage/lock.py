"""One writer: the lock on a working folder, and who has it since when."""

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from overleg_tui.domain.errors import InUseError
from overleg_tui.storage.disk import store_error
from overleg_tui.storage.documents import dump
from overleg_tui.storage.files import Files

if TYPE_CHECKING:
    from filelock import BaseFileLock

_WAIT = 0.2
"""Seconds to wait for the lock: longer than one who only looks whether it is held (``is_held``)."""


def acquire(files: Files) -> "BaseFileLock":
    """Take the lock and write down who has it; ``InUseError`` if another program does.

    Only the lock counts: a file left by a program that died blocks nobody.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(files.lock, mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=_WAIT, poll_interval=0.02)
    except Timeout as error:
        raise InUseError(_who(files)) from error
    except OSError as error:
        raise store_error(error, files.lock) from error
    with suppress(OSError):  # it only serves the other program's sentence
        files.holder.write_text(dump([_user(), platform.node(), os.getpid(), files.moment()]), "utf-8")
        files.holder.chmod(0o600)
    return lock


def is_held(files: Files) -> bool:
    """Whether another program has this folder open; writes nothing.

    Who holds the lock has said so in a file, which a program that was killed leaves behind: then only
    trying tells, so short that one who wants the lock meanwhile just waits for it.
    """
    if not (files.holder.exists() and files.lock.exists()):
        return False
    from filelock import FileLock, Timeout

    lock = FileLock(files.lock, mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return True
    lock.release()
    return False


@contextmanager
def held(files: Files) -> Iterator[None]:
    """Hold the lock on a folder, made when it is not there."""
    files.make_folder()
    lock = acquire(files)
    try:
        yield
    finally:
        release(files, lock)


def mark(files: Files) -> None:
    """Leave a sign in the lock file that there is a register here: without one, an empty folder is new."""
    with suppress(OSError):  # Windows lets nobody write in a file that is locked
        if files.lock.stat().st_size == 0:
            files.lock.write_bytes(b"overleg\n")


def release(files: Files, lock: "BaseFileLock") -> None:
    """Give the lock back."""
    with suppress(OSError):
        files.holder.unlink(missing_ok=True)
    with suppress(OSError):
        lock.release()


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "iemand"


def _who(files: Files) -> str:
    """Return the sentence that says who has the folder open, since when and what to do."""
    try:
        user, computer, pid, since = json.loads(files.holder.read_text("utf-8"))
        who = f" bij {user} op {computer} (programma {pid}) sinds {since[:16].replace('T', ' ')}"
    except (OSError, ValueError):
        who = " in een ander programma"
    return f"De map {files.map} is open{who}. Sluit het daar, of kijk alleen mee met --alleen-lezen."
