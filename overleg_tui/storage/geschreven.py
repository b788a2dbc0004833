"""When a document was written last, as ``gezien.log`` tells; read from its end, so that years stay unread."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path

from overleg_tui.storage.files import Files
from overleg_tui.storage.gezienlog import GESCHREVEN, gelezen

EERDER = 100
"""A few lines may be of before: then the clock was wrong for a while."""


def laatst_geschreven(files: Files, naam: str, sinds: datetime) -> datetime | None:
    """Return when a document whose name begins with ``naam`` was last written, ``None`` if not since then.

    After ``EERDER`` lines in a row of before ``sinds`` it looks no further back. A line that cannot be read
    tells nothing.
    """
    earlier = 0
    for raw in _van_achteren(files.gezien):
        text = gelezen(raw, files.seal)
        if text is None:
            continue
        said, _, what, _ = json.loads(text)
        moment = datetime.fromisoformat(said)
        earlier = earlier + 1 if moment < sinds else 0
        if earlier == EERDER:
            break
        if not earlier and any(name.startswith(naam) for name in _namen(what)):
            return moment
    return None


def _namen(wat: str) -> list[str]:
    return wat.removeprefix(GESCHREVEN).split(", ") if wat.startswith(GESCHREVEN) else []


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
