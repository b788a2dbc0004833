"""From two registers to the rows that differ, in TinyDB's terms."""

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.register import Register
from overleg_tui.storage import documents
from overleg_tui.storage.documents import TABLES, Rows
from overleg_tui.storage.journal import Row
from overleg_tui.storage.load import PLEK


class Numbers:
    """TinyDB's document number of each key: an afspraak's own, for the others in order of arrival.

    A row that was removed keeps its number while the program runs, so that undoing puts it back where
    it was.
    """

    def __init__(self, rows: Rows) -> None:
        """Begin with the numbers that the rows have now; each table is listed at its first change."""
        self._rows = {name: rows[name] for name in TABLES}
        self._known: dict[str, dict[str, int]] = {}
        self._next: dict[str, int] = {}

    def of(self, table: str, key: str) -> int:
        """Return the number of a key, a new one if need be."""
        if table not in self._known:
            self._known[table] = documents.numbers(self._rows[table])
            self._next[table] = max(self._known[table].values(), default=0) + 1
        known = self._known[table]
        if key not in known:
            known[key] = int(key) if table == "afspraken" else self._next[table]
            self._next[table] = max(self._next[table], known[key] + 1)
        return known[key]

    def rows(self, old: Register, new: Register) -> list[Row]:
        """Return the documents in which two registers differ, the place of the program included."""
        found: list[Row] = []
        for name in TABLES:
            before, after = getattr(old, name), getattr(new, name)
            if after is not before:
                for key, value in after.verschil(before).items():
                    found.append((name, self.of(name, key), None if value is None else _text(key, value)))
        if new.plek != old.plek:
            found.append(("meta", PLEK, None if new.plek is None else documents.to_json(new.plek)))
        return found


def closes(old: Register, new: Register) -> bool:
    """Whether an overleg was closed between these two."""
    if new.overleggen is old.overleggen:
        return False
    for id_, overleg in new.overleggen.verschil(old.overleggen).items():
        before = old.overleggen.get(id_)
        if overleg is not None and overleg.fase is Fase.AFGESLOTEN:
            return before is None or before.fase is not Fase.AFGESLOTEN
    return False


def _text(key: str, value: object) -> str:
    """Return the document of a value; refuse one that could not be found or read again."""
    try:
        text = documents.to_json(value)
        if documents.key_of(text) == key:
            return text
    except (TypeError, ValueError):
        pass
    raise StoreError(
        f"{type(value).__name__} {key} klopt niet en is niet opgeslagen. Er is niets veranderd. "
        "Dit is een fout in het programma: meld hem."
    )
