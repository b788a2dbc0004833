"""The two small files beside the register: the names of patients, and what was being typed."""

import json
from collections.abc import Mapping

from overleg_tui.storage import snapshot
from overleg_tui.storage.documents import dump
from overleg_tui.storage.files import Files


def read_texts(files: Files, kind: str) -> dict[str, str]:
    """Return the texts of ``namen.json`` or ``concepten.json`` by key; ``Damage`` if it is not as written."""
    path = files.data / f"{kind}.json"
    data = files.read(path)
    return {} if data is None else texts_in(files, kind, data, path.name)


def texts_in(files: Files, kind: str, data: bytes, name: str) -> dict[str, str]:
    """Return the texts in the bytes of such a file."""
    found = snapshot.decode(files.seal.unwrap(data, kind, name), name)
    documents = [json.loads(text) for _, text in sorted(found.rows[kind].items())]
    return {document["id"]: document["tekst"] for document in documents}


def write_texts(files: Files, kind: str, texts: Mapping[str, str]) -> None:
    """Write such a file, durable and all or nothing."""
    files.put(files.data / f"{kind}.json", texts_file(files, kind, texts), kind)


def texts_file(files: Files, kind: str, texts: Mapping[str, str]) -> bytes:
    """Return such a file, not yet sealed: a TinyDB file like the register."""
    rows = {n: dump({"id": key, "tekst": text}) for n, (key, text) in enumerate(texts.items(), 1)}
    return snapshot.encode(snapshot.Snapshot({kind: rows}, kind=kind, saved=files.moment()))
