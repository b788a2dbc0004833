"""When a document was written last, as ``gezien.log`` tells; read from its end, so that years stay unread."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path

from overleg_tui.storage.files import Files
from overleg_tui.storage.gezien import GESCHREVEN, gelezen


def laatst_geschreven(files: Files, naam: str, sinds: datetime) -> datetime | None:
    """Return when a document whose name begins with ``naam`` was last written, ``None`` if not since then.

    What lies before the first line of before ``sinds`` is not looked at; a line that cannot be read tells
    nothing.
    """
    for raw in _van_achteren(files.gezien):
        text = gelezen(raw, files.seal)
        if text is None:
            continue
        said, _, what, _ = json.loads(text)
        moment = datetime.fromisoformat(said)
        if moment < sinds:
            return None
        names = what.removeprefix(GESCHREVEN).split(", ") if what.startswith(GESCHREVEN) else ()
        if any(name.startswith(naam) for name in names):
            return moment
    return None


def _van_achteren(path: Path) -> Iterator[bytes]:
    """Yield the whole lines of a file, the last one first; none if it cannot be read, or is empty."""
    with (
        suppress(OSError, ValueError),
        path.open("rb") as file,
        mmap(file.fileno(), 0, access=ACCESS_READ) as log,
    ):
        end = log.rfind(b"\n")
        while end >= 0:
            before = log.rfind(b"\n", 0, end)
            yield log[before + 1 : end]
            end = before
