"""What a terminal sends, turned into messages: no byte it may send stops the reading or makes it deaf."""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic
from unicodedata import category

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

PLAKGEDULD = 2.0
"""Seconds of silence in a paste after which its end is not waited for any longer."""
VLOED = 256
"""So many signs at once nobody types: it is a paste, from a terminal that does not say so."""
GROOTSTE = 1000
"""Cells in a row or column; a terminal that says it has more is not believed."""
_VERVOLG = "[]OPX^_"
"""With one of these a sequence goes on behind its escape, also when the reading was cut between them."""
_BEFORE_ESCAPE = re.compile("(?=\x1b)")


class Toetsenlezer:
    """Feed it with ``lees``, and call ``stil`` when nothing came for a tenth of a second.

    Pastes are cut out before Textual's parser sees them: what is pasted can never become a command.
    """

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._parser = XTermParser()
        self._plaksel: list[str] | None = None
        self._vloed: list[str] = []
        self._rest = ""
        self._laatst = 0.0

    def lees(self, data: bytes, nu: float | None = None) -> Iterator[Message]:
        """Yield what these bytes mean; ``nu`` is the monotonic clock."""
        self._laatst = monotonic() if nu is None else nu
        came = self._decode(data)
        if self._plaksel is None and self._rest == "\x1b" and came and came[0] not in _VERVOLG:
            yield from self._losse_escape()
        text, self._rest = self._rest + came, ""
        while text:
            mark = BRACKETED_PASTE_START if self._plaksel is None else BRACKETED_PASTE_END
            before, found, text = text.partition(mark)
            if not found:
                before, self._rest = _zonder_begin_van(mark, before)
            if self._plaksel is not None:
                self._plaksel.append(before)
            else:
                yield from self._toetsen(before)
            if found:
                yield from self._eind() if self._plaksel is not None else self._begin()

    def stil(self, nu: float | None = None) -> Iterator[Message]:
        """Yield what was waited for and did not come: the end of a sequence, or of a paste."""
        waited = (monotonic() if nu is None else nu) - self._laatst
        if self._plaksel is not None:
            if waited >= PLAKGEDULD:
                self._plaksel.append(self._rest)
                self._rest = ""
                yield from self._eind()
            return
        yield from self._spoel()
        rest, self._rest = self._rest, ""
        if rest:
            yield from self._parse(rest)
        yield from self._tik()

    def _losse_escape(self) -> Iterator[Message]:
        """Yield Escape before the key right behind it: a terminal sends Alt and a key in one piece."""
        self._rest = ""
        yield from self._toetsen("\x1b")
        yield from self._tik()

    def _begin(self) -> Iterator[Message]:
        yield from self._spoel()
        self._plaksel = []

    def _eind(self) -> Iterator[Message]:
        text, self._plaksel = "".join(self._plaksel or ()), None
        if text:
            yield events.Paste(text)

    def _toetsen(self, text: str) -> Iterator[Message]:
        """Yield keys, and what is far too much to be keys as a paste."""
        for piece in _BEFORE_ESCAPE.split(text):
            if piece.startswith("\x1b"):
                yield from self._spoel()
            if self._vloed or len(piece) >= VLOED:
                self._vloed.append(piece)
            elif piece:
                yield from self._parse(piece)

    def _spoel(self) -> Iterator[Message]:
        if self._vloed:
            text, self._vloed = "".join(self._vloed), []
            yield events.Paste(text)

    def _parse(self, text: str) -> Iterator[Message]:
        """Yield what Textual makes of it; a sequence it falls over is left out, the next one is read."""
        try:
            yield from filter(_deugt, self._parser.feed(text))
        except Exception:  # noqa: BLE001  # whatever it falls over, the keyboard must go on working
            self._parser = XTermParser()

    def _tik(self) -> Iterator[Message]:
        """Tell the parser that its sequence ends here: a tenth of a second is what it waits as well."""
        if self._parser._timeout_time is not None:
            self._parser._timeout_time = 0.0
            with suppress(Exception):  # as above
                yield from filter(_deugt, self._parser.tick())


def _zonder_begin_van(mark: str, text: str) -> tuple[str, str]:
    """Split off an end that may be the beginning of ``mark``, of which the rest is still to come."""
    for length in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""


def _deugt(message: Message) -> bool:
    """Whether this can be true: a size somebody can have, a sign that can be shown."""
    if isinstance(message, events.Resize):
        return all(0 < cells <= GROOTSTE for cells in message.size)
    if isinstance(message, events.Key):
        return not message.character or all(category(sign) != "Cs" for sign in message.character)
    return True
