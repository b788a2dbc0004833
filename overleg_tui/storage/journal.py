"""The journal: one line per change since the snapshot, each bound to all before it.

A line is ``check payload``: the check is taken over the previous check and the payload, so that a line
changed, dropped, doubled or moved breaks the chain from there on. The first line names the snapshot.
"""

import json
from collections.abc import Sequence
from typing import Any

from overleg_tui.domain.record import record
from overleg_tui.storage.controlesom import SIZE, controlesom
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import dump
from overleg_tui.storage.seal import Seal

CHECK = SIZE
"""Characters of a check."""

Row = tuple[str, int, str | None]
"""Table, document number, and the document as JSON text or ``None`` where it is gone."""


@record(frozen=True, slots=True)
class Header:
    """Which snapshot the journal goes on from: its generation, last seq and digest; and the slot, if any.

    ``previous`` is the check of the last line of the journal before it, so that journals form one chain.
    """

    generation: int
    seq: int
    snapshot: str
    previous: str
    slot: dict[str, Any] | None = None


@record(frozen=True, slots=True)
class Line:
    """One change: all its rows or none. ``check`` and ``end`` (bytes up to and with it) say where.

    ``wie`` made it; empty in a line from before that was kept.
    """

    seq: int
    moment: str
    label: str
    rows: tuple[Row, ...]
    check: str
    end: int
    wie: str = ""


@record(frozen=True, slots=True)
class Journal:
    """What could be read. ``rest`` counts the bytes after the last good line, 0 in a whole journal, which
    may end in zeros: room for the next lines.

    ``torn``: the rest may be a last line that was never finished; otherwise it is damage.
    """

    header: Header
    start: str
    lines: tuple[Line, ...]
    size: int
    rest: int = 0
    torn: bool = False


def check(previous: str, payload: str) -> str:
    """Return the check of a line, 32 hex digits."""
    return controlesom(f"{previous} {payload}".encode("ascii"))


def encode_header(header: Header) -> bytes:
    """Return the first line."""
    fields = (header.generation, header.seq, header.snapshot, header.previous, header.slot)
    payload = dump(["overleg-journaal", *fields])
    return f"{check('', payload)} {payload}\n".encode("ascii")


def place(generation: int, seq: int, previous: str) -> str:
    """Return what a sealed line is bound to."""
    return f"regel {generation} {seq} {previous}"


def encode_line(
    seal: Seal,
    generation: int,
    previous: str,
    seq: int,
    moment: str,
    label: str,
    rows: Sequence[Row],
    wie: str = "",
) -> tuple[bytes, str]:
    """Return a line and its check."""
    documents = ",".join(
        f'["{table}",{number},{"null" if text is None else text}]' for table, number, text in rows
    )
    who = f",{dump(wie)}" if wie else ""
    plain = f'[{seq},"{moment}",{dump(label)},[{documents}]{who}]'
    payload = seal.wrap_line(plain, place(generation, seq, previous))
    found = check(previous, payload)
    return f"{found} {payload}\n".encode("ascii"), found


def decode_header(data: bytes, name: str) -> tuple[Header, str, int]:
    """Return the header, its check and its size in bytes; ``Damage`` if it is not whole."""
    line, newline, _ = data.partition(b"\n")
    try:
        found, _, payload = line.decode("ascii").partition(" ")
        kind, *fields = json.loads(payload)
        if newline and kind == "overleg-journaal" and found == check("", payload):
            return Header(*fields), found, len(line) + 1
    except (ValueError, TypeError):
        pass
    raise Damage(name, "regel 1", "het bestand is leeg" if not data else "het begin is niet meer te lezen")


def decode(data: bytes, name: str, seal: Seal) -> Journal:
    """Return the header and every good line of a journal; ``Damage`` only when the header is not whole."""
    header, start, size = decode_header(data, name)
    return decode_lines(data[size:], seal, header, start, header.seq, size)


def decode_lines(data: bytes, seal: Seal, header: Header, previous: str, seq: int, size: int) -> Journal:
    """Return the good lines in ``data``, which starts ``size`` bytes into the file, after line ``seq``."""
    start, lines, done = previous, [], 0
    while (newline := data.find(b"\n", done)) >= 0:
        line = decode_line(data[done:newline], seal, header.generation, previous, seq + 1, size + newline + 1)
        if line is None:
            break
        lines.append(line)
        previous, seq, done = line.check, line.seq, newline + 1
    rest = data[done:].rstrip(b"\0")
    torn = bool(rest) and b"\n" not in rest[:-1]
    return Journal(header, start, tuple(lines), size + done, len(rest), torn)


def decode_line(raw: bytes, seal: Seal, generation: int, previous: str, seq: int, end: int) -> Line | None:
    """Return line ``seq``, which stops ``end`` bytes into the file; ``None`` if this is not it."""
    try:
        found, _, payload = raw.decode("ascii").partition(" ")
        if found != check(previous, payload):
            return None
        plain = seal.unwrap_line(payload, place(generation, seq, previous))
        number, moment, label, rows, *who = json.loads(plain)
    except ValueError:
        return None
    if number != seq:
        return None
    texts = tuple((table, doc_id, None if doc is None else dump(doc)) for table, doc_id, doc in rows)
    return Line(seq, moment, label, texts, found, end, *who)
