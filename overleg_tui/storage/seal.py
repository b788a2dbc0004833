"""How bytes are protected on disk: ``Seal`` leaves them as they are; slot.py has the one with a key."""

# ruff: noqa: ARG002  # the plain seal has no use for a place; the one with a key binds the bytes to it

from typing import Any


class Seal:
    """No slot: what lies on disk can be read with any TinyDB. ``place`` is what bytes are bound to."""

    header: dict[str, Any] | None = None
    """What a reader needs besides the passphrase; ``None`` when there is no slot."""

    def wrap(self, data: bytes, place: str) -> bytes:
        """Return a whole file as it must lie on disk."""
        return data

    def unwrap(self, data: bytes, place: str, name: str) -> bytes:
        """Return what ``wrap`` was given; ``Damage`` about file ``name`` if it is not what was written."""
        return data

    def wrap_line(self, data: str, place: str) -> str:
        """Return one line (ASCII) as it must lie on disk."""
        return data

    def unwrap_line(self, data: str, place: str) -> str:
        """Return the line that ``wrap_line`` was given; ``ValueError`` if it is not what was written."""
        return data
