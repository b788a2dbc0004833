"""Where documents are written: names safe on every system, whole files or none, and nothing overwritten."""

import errno
import os
import re
import tempfile
from collections.abc import Collection, Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from time import sleep

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.sociale_kaart import slug

# A name we make begins with a date, so it is never a reserved one (CON, NUL), and holds no separator.
_SAFE = re.compile(r"\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+\.(md|html|eml|ics|csv)", re.ASCII)
# What differs each time the very same calendar item is made (see ``kalender``).
_STEMPEL = re.compile(rb"^(DTSTAMP|SEQUENCE):[0-9TZ]+(?=\r?$)", re.MULTILINE)
_SCANNER = (0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
_REDENEN = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte vrij en exporteer opnieuw",
    errno.EDQUOT: "de ruimte die u op deze schijf hebt is op. Maak ruimte vrij en exporteer opnieuw",
    errno.EROFS: "daar kan niets worden geschreven. Kies een andere map",
    errno.EACCES: "u mag daar niet schrijven. Kies een andere map",
    errno.EPERM: "u mag daar niet schrijven. Kies een andere map",
    errno.ENOTDIR: "dat is een bestand en geen map. Kies een andere map",
    errno.EEXIST: "dat is een bestand en geen map. Kies een andere map",
    errno.ENAMETOOLONG: "de naam van de map is te lang. Kies een andere map",
}


def bestandsnaam(datum: date, soort: str, eind: str, *wie: str) -> str:
    """Return e.g. ``2026-11-24-uittreksel-wmo.md``; ``wie`` is a partner or a role, never a patient."""
    words = [soort, *(slug(word) for word in wie if word)]
    return f"{datum.isoformat()}-{'-'.join(words)}.{eind}"


def schrijf_bestanden(map_: Path, bestanden: Iterable[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Write all of these (name, content) in ``map_`` (made if need be), readable by their owner only.

    When the last file of a name holds the same, that one is the answer; a file that holds something
    else is kept, and a number is added: ``-2``, ``-3``. All is on the disk before the first gets
    its name: a full disk leaves the folder as it was.
    """
    naam = ""
    with ExitStack() as stack:
        try:
            map_.mkdir(mode=0o700, parents=True, exist_ok=True)
            named: list[tuple[Path, Path | None]] = []
            for naam, inhoud in bestanden:
                target, same = _vrij(map_, naam, inhoud, {path for path, _ in named})
                named.append((target, None if same else _deel(stack, map_, inhoud)))
            for _, part in named:
                if part:
                    _vast(part)
            for target, part in named:
                if part:
                    _noem(part, target)
        except OSError as error:
            reason = _REDENEN.get(error.errno or 0, "de computer weigert het. Kies een andere map")
            raise StoreError(
                f"{naam or 'Het document'} kan niet in {map_} worden geschreven: {reason}."
            ) from error
    return tuple(target for target, _ in named)


def _vrij(map_: Path, naam: str, inhoud: bytes, bezet: Collection[Path]) -> tuple[Path, bool]:
    """Return the path to write to, and whether a file with this content already stands there."""
    if not _SAFE.fullmatch(naam):
        raise ValueError(f"geen veilige bestandsnaam: {naam!r}")
    stem, _, eind = naam.rpartition(".")
    path, last, number = map_ / naam, None, 1
    while path in bezet or path.exists() or path.is_symlink():
        last, number = path, number + 1
        path = map_ / f"{stem}-{number}.{eind}"
    if last is not None and last.is_file() and kern(last.read_bytes()) == kern(inhoud):
        return last, True
    return path, False


def _deel(stack: ExitStack, map_: Path, inhoud: bytes) -> Path:
    """Write a file under a name nobody else has; it is gone when ``stack`` closes, unless renamed."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".deel", dir=map_)  # made 0600
    part = Path(name)
    stack.callback(part.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(inhoud)
    return part


def _vast(part: Path) -> None:
    """Bring a written file to the disk; after all were written, the later ones cost next to nothing."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _noem(part: Path, target: Path) -> None:
    """Give a file its name; a virus scanner may hold it for a moment, on Windows that is a refusal."""
    for pause in _SCANNER:
        try:
            part.replace(target)
        except PermissionError:
            sleep(pause)
        else:
            return
    part.replace(target)


def kern(inhoud: bytes) -> bytes:
    """Return what counts when two makings of a document are compared: not the moment of making."""
    return _STEMPEL.sub(b"", inhoud)
