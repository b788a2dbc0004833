"""The last door of the command line: no text of a user, however it came in, can command the terminal."""

from __future__ import annotations

import io
import sys
from contextlib import contextmanager

TYPE_CHECKING = False  # as in cli: --help is to import little
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class Schoonstroom:
    """A stream that drops what a terminal would obey; all else is the stream's own."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write all of ``text`` that can be read."""
        if not text.replace("\n", "").isprintable():
            from overleg_tui.domain.tekst import zonder_besturing

            text = zonder_besturing(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the stream has
        return getattr(self._stream, name)


@contextmanager
def schone_uitvoer() -> Iterator[None]:
    """Let what is printed meanwhile go through that door."""
    before = sys.stdout, sys.stderr
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            setattr(sys, name, Schoonstroom(stream))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
