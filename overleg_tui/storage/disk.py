"""The few calls by which anything reaches the disk, so that a test can let each of them fail."""

import errno
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from overleg_tui.domain.errors import StoreError

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
OVERWRITE = os.O_WRONLY
CREATE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC

HEAD = 64
"""So many bytes tell what kind of file it is."""

_WHY = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte vrij en doe het opnieuw.",
    errno.EDQUOT: "uw schijfruimte is op. Maak ruimte vrij en doe het opnieuw.",
    errno.EACCES: "u mag hier niet schrijven of lezen. Vraag rechten op deze map, of kies een andere map.",
    errno.EPERM: "u mag hier niet schrijven of lezen. Vraag rechten op deze map, of kies een andere map.",
    errno.EROFS: "deze schijf is alleen-lezen. Haal die beveiliging eraf, of kies een andere map.",
    errno.ENOENT: "de map of het bestand is weg. Zet de map terug (of de stick erin) en doe het opnieuw.",
    errno.EIO: "de schijf geeft een fout. Doe het opnieuw; blijft het zo, kies dan een andere schijf.",
}


_HELD = (32, 33)
"""What Windows calls a file that another program holds (sharing, lock); as an errno it is EACCES."""
_BY_ANOTHER = "een ander programma houdt het bestand vast, een virusscanner misschien. Doe het zo nog eens."


def store_error(error: OSError, path: Path, doing: str = "opgeslagen") -> StoreError:
    """Say in Dutch that ``path`` could not be written (or ``gelezen``), why, and what to do now."""
    why = _WHY.get(error.errno or 0, f"het systeem weigert het (fout {error.errno}). Probeer het nog eens.")
    if getattr(error, "winerror", None) in _HELD:
        why = _BY_ANOTHER
    nothing = " Er is niets veranderd." if doing == "opgeslagen" else ""
    return StoreError(f"{path.name} in {path.parent} kon niet worden {doing}: {why}{nothing}")


class Disk:
    """The real disk. Files are made 0600 and folders 0700, where the system knows that."""

    def __init__(self, pause: Callable[[float], None] = time.sleep) -> None:
        """Take ``pause`` to wait with while a virus scanner holds a file (Windows)."""
        self._pause = pause

    def read(self, path: Path, size: int = -1) -> bytes:
        """Return the first ``size`` bytes of a file, or all."""
        with path.open("rb") as file:
            return file.read(size)

    def open(self, path: Path, how: int) -> int:
        """Open to ``OVERWRITE`` or to ``CREATE``; return the descriptor."""
        return os.open(path, how | _BINARY, 0o600)

    def write(self, fd: int, data: bytes) -> None:
        """Write all of ``data``, also where the system takes it in parts."""
        done = os.write(fd, data)
        while done < len(data):
            done += os.write(fd, data[done:])

    def write_at(self, fd: int, data: bytes, place: int) -> None:
        """Write all of ``data`` from byte ``place`` on."""
        if not hasattr(os, "pwrite"):
            os.lseek(fd, place, os.SEEK_SET)
            return self.write(fd, data)
        done = os.pwrite(fd, data, place)
        while done < len(data):
            done += os.pwrite(fd, data[done:], place + done)
        return None

    def fsync(self, fd: int) -> None:
        """Return once everything written is on the disk itself."""
        os.fsync(fd)

    def fdatasync(self, fd: int) -> None:
        """Like ``fsync``, but the time of writing may be lost; where the system knows the difference."""
        getattr(os, "fdatasync", os.fsync)(fd)

    def truncate(self, fd: int, size: int) -> None:
        """Cut the file off after ``size`` bytes."""
        os.ftruncate(fd, size)

    def close(self, fd: int) -> None:
        """Close a descriptor."""
        os.close(fd)

    def replace(self, source: Path, target: Path) -> None:
        """Put ``source`` in the place of ``target`` in one step, waiting 2 s at most for a scanner."""
        for turn in range(20):
            try:
                source.replace(target)
                return
            except PermissionError:
                if os.name != "nt" or turn == 19:
                    raise
                self._pause(0.01 * (turn + 1))

    def unlink(self, path: Path) -> None:
        """Remove a file; it may be gone already."""
        path.unlink(missing_ok=True)

    def mkdir(self, path: Path) -> None:
        """Make a folder for the user alone, or make an existing one so."""
        with suppress(FileExistsError):
            path.mkdir(0o700)
        with suppress(PermissionError):  # somebody else's folder in which we may write: their choice
            if stat.S_IMODE(path.stat().st_mode) & 0o077 and os.name == "posix":
                path.chmod(0o700)

    def fsync_dir(self, path: Path) -> None:
        """Make the names in a folder durable; Windows does that by itself."""
        if os.name == "nt":
            return
        fd = os.open(path, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)

    def same(self, fd: int, path: Path) -> bool:
        """Whether ``path`` still is the file opened as ``fd``: a pulled-out or moved folder is not."""
        try:
            return os.path.samestat(os.fstat(fd), os.stat(path))  # noqa: PTH116  # each save pays for it
        except FileNotFoundError:
            return False


def write_whole(disk: Disk, path: Path, data: bytes) -> None:
    """Put ``data`` in the place of a file, durable and all or nothing; raise ``OSError`` otherwise."""
    new = path.with_name(path.name + ".nieuw")
    try:
        fd = disk.open(new, CREATE)
        try:
            disk.write(fd, data)
            disk.fsync(fd)
        finally:
            disk.close(fd)
        disk.replace(new, path)
    except OSError:
        with suppress(OSError):
            disk.unlink(new)
        raise
    disk.fsync_dir(path.parent)
