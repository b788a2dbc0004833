"""The lines of ``gezien.log``: each with its check, under the seal of the folder where there is a slot."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from overleg_tui.storage.disk import store_error, write_whole
from overleg_tui.storage.documents import dump
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal import CHECK, check
from overleg_tui.storage.seal import Seal

if TYPE_CHECKING:
    from overleg_tui.domain.logboek import Logregel

_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND
_PLACE = "gezien"
GESCHREVEN = "Geschreven: "
"""How what was done begins, of documents."""


def noteer(files: Files, wat: str, casussen: Iterable[str] = ()) -> None:
    """Append that somebody saw or exported something: what was done, and about which casussen (codes)."""
    about = [f"casus {code}" for code in dict.fromkeys(casussen)]
    line = _regel(dump([files.moment(), files.wie, wat, about]), files.seal)
    with suppress(OSError):
        log = files.disk.open(files.gezien, _APPEND)
        try:
            files.disk.write(log, line)
        finally:
            files.disk.close(log)


def lees(files: Files) -> "tuple[tuple[Logregel, ...], bool]":
    """Return every line in order, and whether there is one that cannot be read.

    A last line without an end is one that was being written.
    """
    texts = [gelezen(raw, files.seal) for raw in _rauw(files)]
    return tuple(_logregel(text) for text in texts if text is not None), None in texts


def herzegel(old: Files, new: Files) -> None:
    """Bring every line under the seal of ``new``; what ``old`` cannot open stays as it is."""
    raw = _rauw(old)
    kept = [_herzegeld(line, old.seal, new.seal) for line in raw]
    if kept != [line + b"\n" for line in raw]:
        try:
            write_whole(new.disk, new.gezien, b"".join(kept))
        except OSError as error:
            raise store_error(error, new.gezien) from error


def _rauw(files: Files) -> list[bytes]:
    return (files.read(files.gezien) or b"").split(b"\n")[:-1]


def _regel(plain: str, seal: Seal) -> bytes:
    payload = seal.wrap_line(plain, _PLACE)
    return f"{check('', payload)} {payload}\n".encode("ascii")


def gelezen(raw: bytes, seal: Seal) -> str | None:
    """Return what a line says; one from before the slot, or after it, was written without."""
    with suppress(ValueError):
        found, payload = raw[:CHECK].decode("ascii"), raw[CHECK + 1 :].decode("ascii")
        text = payload if _open(payload) else seal.unwrap_line(payload, _PLACE)
        if found == check("", payload) and _open(text):
            return text
    return None


def _open(payload: str) -> bool:
    """Whether anybody can read it: JSON, where a sealed line is base64."""
    return payload.startswith("[")


def _herzegeld(raw: bytes, old: Seal, new: Seal) -> bytes:
    text = gelezen(raw, old)
    already = raw[CHECK + 1 :].startswith(b"[") == (new.header is None)
    return raw + b"\n" if text is None or already else _regel(text, new)


def _logregel(text: str) -> "Logregel":
    from overleg_tui.domain.logboek import Logregel

    moment, wie, wat, betreft = json.loads(text)
    return Logregel(0, datetime.fromisoformat(moment), wie, wat, tuple(betreft), gezien=True)
