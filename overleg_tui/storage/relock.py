"""Putting a slot on a folder and taking it off, so that a loss of power halfway loses nothing.

The register is the first to be sealed and the last to become plain: as long as anything lies behind the
slot the register asks for the passphrase, and with it everything can be read, sealed already or not.
"""

from contextlib import closing, suppress
from pathlib import Path

from overleg_tui.domain.errors import Refused, StoreError
from overleg_tui.storage import gezienlog, kopieen, lock
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal_storage import JournalStorage
from overleg_tui.storage.kopieen import NAMES
from overleg_tui.storage.logboek import bewaar
from overleg_tui.storage.seal import Seal
from overleg_tui.storage.slot import is_sealed, new_slot


def zet_slot(files: Files, wachtwoord: str, cost: dict[str, int] | None = None) -> None:
    """Put a passphrase on the data; ``files`` must be without one."""
    if files.seal.header is not None:
        raise Refused("Er zit al een slot op deze gegevens. Haal het er eerst af met ‘overleg slot --open’.")
    seal = new_slot(wachtwoord, cost)
    with lock.held(files), closing(JournalStorage(files)) as storage:
        bewaar(files, kopieen.alle_journalen(files))
        storage.reseal(seal)
        rewrap(storage.files, storage.files)
        _restart_copies(storage)


def haal_slot(files: Files) -> None:
    """Take the passphrase off; ``files`` must have been opened with it."""
    if files.seal.header is None:
        raise Refused("Er zit geen slot op deze gegevens.")
    plain = files.sealed(Seal())
    with lock.held(files), closing(JournalStorage(files)) as storage:
        bewaar(files, kopieen.alle_journalen(files))
        rewrap(files, plain)
        storage.reseal(plain.seal)
        _restart_copies(storage)


def _restart_copies(storage: JournalStorage) -> None:
    """Remove the journals of before, which are under the other seal, and make a copy to go on from.

    Neither may look as if the slot had failed: that is done by now.
    """
    for path in kopieen.journalen(storage.files):
        with suppress(OSError):
            storage.files.disk.unlink(path)
    with suppress(StoreError):
        kopieen.maak(storage.files, storage.whole())


def rewrap(old: Files, new: Files) -> None:
    """Bring every file but the register under the seal of ``new``; what ``old`` cannot open stays."""
    for path, place in _others(old):
        data = old.read(path)
        if data is None or is_sealed(data) == (new.seal.header is not None):
            continue
        with suppress(Damage):
            new.put(path, old.seal.unwrap(data, place, path.name), place)
    gezienlog.herzegel(old, new)


def _others(files: Files) -> list[tuple[Path, str]]:
    """Return every other file with the place it is bound to."""
    copies = [(path, "namen" if path.name.endswith(NAMES) else "kopie") for path in _in(files.kopieen)]
    copies = [(path, place) for path, place in copies if path.suffix == ".json"]
    apart = [(path, "apart") for path in _in(files.apart)]
    small_ones = [(files.namen, "namen"), (files.concepten, "concepten"), (files.logboek, "logboek")]
    return [*small_ones, *copies, *apart]


def _in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
