"""The snapshot: all tables in one file that a stock TinyDB reads, with a checksum over every byte."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import TABLES, Rows, dump

SCHEMA = 1
"""Raise this, with a function in migrations.py and a golden file, when documents change their shape."""

_SUM = b'\n"3":{"sha256":"'
_END = b'"}\n}}\n'
_TAIL = len(_SUM) + 64 + len(_END)


@dataclass(frozen=True, slots=True)
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
    kind: str = "register"
    schema: int = SCHEMA
    extra: dict[str, Any] = field(default_factory=dict)


def digest(data: bytes) -> str:
    """Return the checksum by which a journal names its snapshot."""
    return sha256(data).hexdigest()


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
    parts = ["{\n"]
    for name, rows in snapshot.rows.items():
        lines = ",\n".join(f'"{number}":{rows[number]}' for number in sorted(rows))
        parts.append(f"{dump(name)}:{{\n{lines}\n}},\n" if rows else f"{dump(name)}:{{\n}},\n")
    parts.append(f'"meta":{{\n"1":{dump(head)},')
    if snapshot.plek is not None:
        parts.append(f'\n"2":{snapshot.plek},')
    body = "".join(parts).encode("ascii")
    return body + _SUM + sha256(body).hexdigest().encode("ascii") + _END


def decode(data: bytes, name: str) -> Snapshot:
    """Return the snapshot in ``data``; ``Damage`` about file ``name`` unless every byte is as written."""
    body = data[:-_TAIL]
    expected = body + _SUM + sha256(body).hexdigest().encode("ascii") + _END
    if not data:
        raise Damage(name, "", "het bestand is leeg")
    if data != expected:
        raise Damage(name, "het hele bestand", "de controlesom klopt niet")
    try:
        return _read(body.decode("ascii").split("\n"))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise Damage(name, "het hele bestand", "dit is geen bestand van dit programma") from error


def _rows(lines: list[str]) -> Rows:
    """Split lines into rows; the layout is certain, as the checksum was right.

    A table that an older file does not have is empty.
    """
    rows: Rows = {name: {} for name in TABLES}
    here: dict[int, str] = {}
    for line in lines[1:]:
        number, _, text = line.partition(":")
        if text == "{":
            here = rows[json.loads(number)] = {}
        elif text:
            here[int(number[1:-1])] = text[:-1] if text[-1] == "," else text
    return rows


def _read(lines: list[str]) -> Snapshot:
    rows = _rows(lines)
    meta = rows.pop("meta")
    head: dict[str, Any] = json.loads(meta[1])
    schema = head.pop("schema")
    if schema > SCHEMA:
        raise StoreError(
            f"Deze gegevens zijn gemaakt door een nieuwere versie van dit programma (schema {schema}). "
            "Werk het programma bij. Er is niets veranderd."
        )
    return Snapshot(
        rows,
        head.pop("generatie"),
        head.pop("volgnummer"),
        head.pop("keten"),
        meta.get(2),
        head.pop("bewaard"),
        head.pop("soort"),
        schema,
        head,
    )
