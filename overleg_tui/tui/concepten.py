"""What was typed and not recorded: at once in memory, and on disk when nobody waits for it."""

import contextlib

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage.store import Store


class Concepten:
    """The drafts by dialog; a dialog that is opened again begins with its own."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._in_memory: dict[str, str] = {}

    def van(self, naam: str) -> str:
        """Return the draft of a dialog, empty if there is none."""
        found = self._in_memory.get(naam)
        return self._store.concept(naam) if found is None else found

    def houd(self, naam: str, tekst: str) -> None:
        """Keep a draft in memory, an empty one too: what was recorded is not to come back."""
        if naam:
            self._in_memory[naam] = tekst

    def bewaar(self) -> None:
        """Make the disk as the memory is, if the disk lets us."""
        with contextlib.suppress(StoreError):
            for naam, tekst in self._in_memory.items():
                self._store.bewaar_concept(naam, tekst)

    def vergeet(self, naam: str) -> None:
        """Drop the draft of a dialog, on disk too."""
        self.houd(naam, "")
        self.bewaar()

    def wis(self) -> None:
        """Forget all of them; the disk has done so."""
        self._in_memory.clear()
