"""One writer: the lock on a working folder, and who has it since when."""

import errno
import json
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from overleg_tui.domain.errors import InUseError, StoreError
from overleg_tui.storage.disk import store_error
from overleg_tui.storage.documents import dump
from overleg_tui.storage.files import Files

_WAIT = 0.2
"""Seconds to wait for the lock: longer than one who only looks whether it is held (``is_held``)."""


_PAUSE = 0.02
_PLACE = 4096
"""The byte that is locked on Windows, where nobody may write what is locked: it leaves room for ``mark``."""
_TAKEN = {errno.EACCES, errno.EAGAIN}
"""What a system answers when another program has the lock."""


def acquire(files: Files) -> int:
    """Take the lock and write down who has it; ``InUseError`` if another program does.

    Only the lock counts: a file left by a program that died blocks nobody. The descriptor that is returned
    holds it; the system gives the lock back when that is closed, and so when the program ends.
    """
    end = time.monotonic() + _WAIT
    while (fd := _try(files)) is None:
        if time.monotonic() > end:
            raise InUseError(_who(files))
        time.sleep(_PAUSE)
    with suppress(OSError):  # it only serves the other program's sentence
        who = files.wie or _user()
        files.holder.write_text(dump([who, platform.node(), os.getpid(), files.moment()]), "utf-8")
        files.holder.chmod(0o600)
    return fd


def _try(files: Files) -> int | None:
    """Return a descriptor that holds the lock, ``None`` if another program has it."""
    try:
        fd = os.open(files.lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise store_error(error, files.lock) from error
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(fd, _PLACE, os.SEEK_SET)
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(fd)
        if error.errno in _TAKEN:
            return None
        raise store_error(error, files.lock) from error
    return fd


def is_held(files: Files) -> bool:
    """Whether another program has this folder open; writes nothing.

    Who holds the lock has said so in a file, which a program that was killed leaves behind: then only
    trying tells, so short that one who wants the lock meanwhile just waits for it.
    """
    if not (files.holder.exists() and files.lock.exists()):
        return False
    try:
        fd = _try(files)
    except StoreError:
        return True
    if fd is None:
        return True
    _let_go(fd)
    return False


def _let_go(fd: int) -> None:
    """Close a descriptor that holds the lock; Windows, told nothing, gives it back when it finds the time."""
    if sys.platform == "win32":
        import msvcrt

        with suppress(OSError):
            os.lseek(fd, _PLACE, os.SEEK_SET)
            msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)
    os.close(fd)


@contextmanager
def held(files: Files) -> Iterator[None]:
    """Hold the lock on a folder, made when it is not there."""
    files.make_folder()
    fd = acquire(files)
    try:
        yield
    finally:
        release(files, fd)


def mark(files: Files) -> None:
    """Leave a sign in the lock file that there is a register here: without one, an empty folder is new."""
    with suppress(OSError):
        if files.lock.stat().st_size == 0:
            files.lock.write_bytes(b"overleg\n")


def release(files: Files, fd: int) -> None:
    """Give the lock back."""
    with suppress(OSError):
        files.holder.unlink(missing_ok=True)
    _let_go(fd)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "iemand"


def _who(files: Files) -> str:
    """Return the sentence that says who has the folder open, since when and what to do."""
    from datetime import datetime

    from overleg_tui.domain.datum import moment

    try:
        user, computer, pid, since = json.loads(files.holder.read_text("utf-8"))
        began = moment(datetime.fromisoformat(since))
        who = f" bij {user} op {computer} (programma {pid}) sinds {began} uur"
    except (OSError, ValueError, TypeError):
        who = " in een ander programma"
    return f"De map {files.map} is open{who}. Sluit het daar, of kijk alleen mee met --alleen-lezen."
