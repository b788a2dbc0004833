"""The two small files beside the register: the names of patients, and what was being typed."""

import json
from collections.abc import Mapping
from contextlib import suppress

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage import snapshot
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import dump
from overleg_tui.storage.files import Files
from overleg_tui.storage.load import GONE


def read_texts(files: Files, kind: str) -> dict[str, str]:
    """Return the texts of ``namen.json`` or ``concepten.json`` by key; ``Damage`` if it is not as written."""
    path = files.data / f"{kind}.json"
    data = files.read(path)
    return {} if data is None else texts_in(files, kind, data, path.name)


def read_namen(files: Files) -> dict[str, str]:
    """Return the names; ``Damage`` also when the file is gone while a copy shows that there was one."""
    if not files.namen.exists() and any(files.kopieen.glob("*-namen.json")):
        raise Damage(files.namen.name, "", GONE)
    return read_texts(files, "namen")


def texts_in(files: Files, kind: str, data: bytes, name: str) -> dict[str, str]:
    """Return the texts in the bytes of such a file."""
    found = snapshot.decode(files.seal.unwrap(data, kind, name), name)
    documents = [json.loads(text) for _, text in sorted(found.rows[kind].items())]
    return {document["id"]: document["tekst"] for document in documents}


def write_texts(files: Files, kind: str, texts: Mapping[str, str]) -> None:
    """Write such a file, durable and all or nothing: a TinyDB file like the register."""
    files.put(files.data / f"{kind}.json", texts_file(files, kind, texts), kind)


def texts_file(files: Files, kind: str, texts: Mapping[str, str]) -> bytes:
    """Return the content of such a file."""
    rows = {n: dump({"id": key, "tekst": text}) for n, (key, text) in enumerate(texts.items(), 1)}
    return snapshot.encode(snapshot.Snapshot({kind: rows}, kind=kind, saved=files.moment()))


class Drafts:
    """What is being typed, by dialog. One that cannot be read must not stop the program: it is then empty."""

    def __init__(self, files: Files, writable: bool) -> None:
        """Read the drafts there are; without ``writable`` new ones live as long as the program."""
        self._files, self._writable = files, writable
        self._texts: dict[str, str] = {}
        with suppress(StoreError):
            self._texts = read_texts(files, "concepten")

    def get(self, wat: str) -> str:
        """Return the draft of a dialog, empty if there is none."""
        return self._texts.get(wat, "")

    def put(self, wat: str, tekst: str) -> None:
        """Keep a draft; an empty one is forgotten."""
        texts = {key: text for key, text in {**self._texts, wat: tekst}.items() if text}
        if texts == self._texts:
            return
        if self._writable:
            write_texts(self._files, "concepten", texts)
        self._texts = texts
