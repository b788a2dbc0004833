"""Older files: pure functions from the tables of one schema to those of the next.

Each version ever shipped has a golden file under tests/storage/golden, which must keep opening.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from overleg_tui.storage.documents import TABLES, Rows, dump
from overleg_tui.storage.snapshot import SCHEMA

Tables = dict[str, dict[int, dict[str, Any]]]
"""Table name to document number to document."""

Migration = Callable[[Tables], Tables]

MIGRATIONS: Mapping[int, Migration] = {}
"""From which schema: to the next one. Schema 1 is the first, so there is nothing to do yet."""


def migrate(
    rows: Rows, old: int, migrations: Mapping[int, Migration] = MIGRATIONS, new: int = SCHEMA
) -> Rows:
    """Return rows of schema ``old`` in the shape of schema ``new``; tables that came later are empty."""
    rows = {**{name: {} for name in TABLES}, **rows}
    if old == new:
        return rows
    tables: Tables = {
        name: {number: json.loads(text) for number, text in found.items()} for name, found in rows.items()
    }
    for version in range(old, new):
        tables = migrations[version](tables)
    return {
        name: {number: dump(document) for number, document in documents.items()}
        for name, documents in tables.items()
    }
