"""Where documents are written: names safe on every system, whole files or none, and nothing overwritten."""

import errno
import os
import re
import tempfile
from datetime import date
from pathlib import Path

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.sociale_kaart import slug

# A name we make begins with a date, so it is never a reserved one (CON, NUL), and holds no separator.
_SAFE = re.compile(r"\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+\.(md|html|eml|ics)", re.ASCII)
# What differs each time the very same calendar item is made (see ``kalender``).
_STEMPEL = re.compile(rb"^(DTSTAMP|SEQUENCE):[0-9TZ]+(?=\r?$)", re.MULTILINE)
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


def schrijf_bestand(map_: Path, naam: str, inhoud: bytes) -> Path:
    """Write ``inhoud`` as ``naam`` in ``map_`` (made if need be), readable by its owner only.

    When the last file of that name holds the same, that one is the answer; a file that holds something
    else is kept, and a number is added: ``-2``, ``-3``. What is written is read back before it is named.
    """
    if not _SAFE.fullmatch(naam):
        raise ValueError(f"geen veilige bestandsnaam: {naam!r}")
    try:
        map_.mkdir(parents=True, exist_ok=True)
        target, same = _vrij(map_, naam, inhoud)
        if not same:
            _schrijf(target, inhoud)
    except OSError as error:
        reason = _REDENEN.get(error.errno or 0, "de computer weigert het. Kies een andere map")
        raise StoreError(f"{naam} kan niet worden geschreven in {map_}: {reason}.") from error
    return target


def _vrij(map_: Path, naam: str, inhoud: bytes) -> tuple[Path, bool]:
    """Return the path to write to, and whether its predecessor already holds this."""
    stem, _, eind = naam.rpartition(".")
    path, last, number = map_ / naam, None, 1
    while path.exists() or path.is_symlink():
        last, number = path, number + 1
        path = map_ / f"{stem}-{number}.{eind}"
    if last is not None and last.is_file() and kern(last.read_bytes()) == kern(inhoud):
        return last, True
    return path, False


def _schrijf(target: Path, inhoud: bytes) -> None:
    # mkstemp makes the file 0600 and under a name nobody else has.
    handle, name = tempfile.mkstemp(prefix=".", suffix=".deel", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(inhoud)
            file.flush()
            os.fsync(file.fileno())
        if part.read_bytes() != inhoud:
            raise OSError(errno.EIO, "read back differs")
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def kern(inhoud: bytes) -> bytes:
    """Return what counts when two makings of a document are compared: not the moment of making."""
    return _STEMPEL.sub(b"", inhoud)
