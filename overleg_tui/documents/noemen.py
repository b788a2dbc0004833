"""Which files in ``exports/`` still mention a casus: after wiping these are for the user to remove.

The program removes none of them itself: they may have been sent, and are the user's own.
"""

import re
from collections.abc import Collection
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path


def noemen(map_: Path, woorden: Collection[str]) -> tuple[Path, ...]:
    """Return the files in and below ``map_`` that mention one of ``woorden`` (codes, names) as a whole word.

    A file that cannot be read is returned too: nobody knows what is in it.
    """
    wanted = [re.escape(word).replace(r"\ ", r"\s+") for word in woorden if word.strip()]
    if not wanted or not map_.is_dir():
        return ()
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(wanted)})(?![\w-])", re.IGNORECASE)
    files = sorted(path for path in map_.rglob("*") if path.is_file())
    return tuple(path for path in files if _noemt(path, pattern))


def _noemt(path: Path, pattern: re.Pattern[str]) -> bool:
    try:
        data = path.read_bytes()
    except OSError:
        return True
    return bool(pattern.search(path.stem)) or any(pattern.search(text) for text in _teksten(path, data))


def _teksten(path: Path, data: bytes) -> list[str]:
    """Return the texts in a file as a reader sees them: mail decoded, folded lines made whole."""
    if path.suffix.lower() == ".eml":
        mail = message_from_bytes(data, policy=policy.default)
        parts = [part.get_payload(decode=True) for part in mail.walk()]
        found = [str(mail["subject"] or ""), str(mail["to"] or "")]
        return found + [_leesbaar(part) for part in parts if isinstance(part, bytes)]
    if path.suffix.lower() == ".ics":
        data = re.sub(rb"\r?\n[ \t]", b"", data)
    return [_leesbaar(data)]


def _leesbaar(data: bytes) -> str:
    """Return text without the escapes of Markdown and HTML."""
    return re.sub(r"\\([^\w\s])", r"\1", unescape(data.decode("utf-8", "replace")))
