"""The snapshot: all tables in one file that a stock TinyDB reads, with a checksum over every byte.

Beside what is told of the file, ``meta`` holds an index of the rows (see rows.py). It is made anew each time
the file is written; a file without it, or of an older schema, is read whole.
"""

import json
from collections.abc import Mapping, MutableMapping
from dataclasses import field
from typing import Any

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.record import record
from overleg_tui.storage.controlesom import SIZE, controlesom, twee_sommen, vroegere_som
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import TABLES, Rows, dump, key_of
from overleg_tui.storage.rows import Part, PartRows, groups

SCHEMA = 1
"""Raise this, with a function in migrations.py and a golden file, when documents change their shape."""

REGISTER, INDEX = "register", "index"
_META = b'"meta":{\n"1":'
_SUM, _FORMER_SUM = b'\n"3":{"blake2b":"', b'\n"3":{"sha256":"'
_END = b'"}\n}}\n'
_TAIL, _FORMER_TAIL = len(_SUM) + SIZE + len(_END), len(_FORMER_SUM) + 64 + len(_END)


@record(frozen=True, slots=True)
class Snapshot:
    """All rows at one moment. ``seq`` counts changes for ever, ``chain`` is the journal's check up to there.

    ``generation`` counts snapshots; the journal beside it names the one it goes on from. ``saved`` is an
    ISO moment. ``extra`` is for files of other kinds than the register.
    """

    rows: Rows
    generation: int = 1
    seq: int = 0
    chain: str = ""
    plek: str | None = None
    saved: str = ""
    kind: str = REGISTER
    schema: int = SCHEMA
    extra: dict[str, Any] = field(default_factory=dict)


def bewaard_op(saved: str) -> str:
    """Return an ISO moment as one says it."""
    from datetime import datetime

    from overleg_tui.domain.datum import moment

    return moment(datetime.fromisoformat(saved)) if saved else "een onbekend moment"


def encode(snapshot: Snapshot) -> bytes:
    """Return the file: one document per line, tables in order, ``meta`` with the checksum last."""
    head = {
        "soort": snapshot.kind,
        "schema": snapshot.schema,
        "generatie": snapshot.generation,
        "volgnummer": snapshot.seq,
        "keten": snapshot.chain,
        "bewaard": snapshot.saved,
        **snapshot.extra,
    }
    parts, size = ["{\n"], 2
    for name, rows in snapshot.rows.items():
        lines, index = _table(name, rows, size)
        parts.append(lines)
        size += len(lines)
        if snapshot.kind == REGISTER:
            head.setdefault(INDEX, {})[name] = index
    parts.append(f'"meta":{{\n"1":{dump(head)},')
    if snapshot.plek is not None:
        parts.append(f'\n"2":{snapshot.plek},')
    body = "".join(parts).encode("ascii")
    return body + _SUM + controlesom(body).encode("ascii") + _END


def _table(name: str, rows: Mapping[int, str], size: int) -> tuple[str, list[Any]]:
    """Return the lines of a table that begins ``size`` bytes into the file, and its index."""
    numbers, parts, starts = sorted(rows), [f"{dump(name)}:{{\n"], []
    size += len(parts[0])
    for number in numbers:
        text = rows[number]
        begin = f'"{number}":'
        starts.append(size + len(begin))
        size += len(begin) + len(text) + 2
        parts.append(f"{begin}{text},\n")
    if numbers:
        parts[-1] = parts[-1][:-2] + "\n"
    texts = [rows[number] for number in numbers]
    return "".join([*parts, "},\n"]), [numbers, [*map(key_of, texts)], starts, groups(name, texts)]


def sommen(data: bytes) -> tuple[str, str]:
    """Return the checksum that ``data`` should end in, and the one by which a journal names it."""
    if _is_former(data):
        return vroegere_som(data[:-_FORMER_TAIL]), vroegere_som(data)
    return twee_sommen(memoryview(data), max(0, len(data) - _TAIL))


def decode(data: bytes, name: str, som: str | None = None) -> Snapshot:
    """Return the snapshot in ``data``; ``Damage`` about file ``name`` unless every byte is as written.

    ``som`` is the first of its ``sommen``, where those were taken already.
    """
    if not data:
        raise Damage(name, "", "het bestand is leeg")
    mark, tail = (_FORMER_SUM, _FORMER_TAIL) if _is_former(data) else (_SUM, _TAIL)
    end = max(0, len(data) - tail)
    if data[end:] != mark + (som or sommen(data)[0]).encode("ascii") + _END:
        raise Damage(name, "het hele bestand", "de controlesom klopt niet")
    try:
        return _read(data, end)
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise Damage(name, "het hele bestand", "dit is geen bestand van dit programma") from error


def _is_former(data: bytes) -> bool:
    """Whether a snapshot was written when checksums were of another kind."""
    return data.startswith(_FORMER_SUM, len(data) - _FORMER_TAIL)


def digest(data: bytes, plain: bytes | None = None) -> str:
    """Return the checksum by which a journal names the snapshot that stands in file ``data``.

    It is of the kind that the snapshot itself ends in; ``plain`` is that, if it lies behind a slot.
    """
    return vroegere_som(data) if _is_former(data if plain is None else plain) else controlesom(data)


def _read(data: bytes, end: int) -> Snapshot:
    """Return what is in the bytes before the checksum; their layout is certain, as that was right."""
    first, *more = data[data.rindex(_META) + len(_META) : end].decode("ascii").split("\n")
    head: dict[str, Any] = json.loads(first[:-1])
    schema = head.pop("schema")
    if schema > SCHEMA:
        raise StoreError(
            f"Deze gegevens zijn gemaakt door een nieuwere versie van dit programma (schema {schema}). "
            "Werk het programma bij. Er is niets veranderd."
        )
    index = head.pop(INDEX, None)
    return Snapshot(
        _rows(data) if index is None or schema < SCHEMA else _indexed(data, index),
        head.pop("generatie"),
        head.pop("volgnummer"),
        head.pop("keten"),
        more[0].partition(":")[2][:-1] if more else None,
        head.pop("bewaard"),
        head.pop("soort"),
        schema,
        head,
    )


def _indexed(data: bytes, index: Mapping[str, Any]) -> Rows:
    rows: Rows = {name: {} for name in TABLES}
    return rows | {name: PartRows(Part(data, *each)) for name, each in index.items()}


def _rows(data: bytes) -> Rows:
    """Split a file without an index into rows. A table that an older file does not have is empty."""
    rows: Rows = {name: {} for name in TABLES}
    here: MutableMapping[int, str] = {}
    for line in data[: data.rindex(_META)].decode("ascii").split("\n")[1:]:
        number, _, text = line.partition(":")
        if text == "{":
            here = rows[json.loads(number)] = {}
        elif text:
            here[int(number[1:-1])] = text[:-1] if text[-1] == "," else text
    return rows
