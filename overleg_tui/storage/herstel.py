"""The ways back from damage, and to an older copy; nothing is ever overwritten without being kept."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.record import record
from overleg_tui.storage import journal, kopieen, lock, pair, small, snapshot
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.files import Files
from overleg_tui.storage.kopieen import Telling
from overleg_tui.storage.load import Loaded, load
from overleg_tui.storage.salvage import salvage
from overleg_tui.storage.snapshot import Snapshot

REST = "rest"
"""The name by which ``herstel`` puts back what can still be read of damaged data."""


@record(frozen=True, slots=True)
class Uitweg:
    """One way back: its name, a Dutch sentence, when it was saved, what is in it.

    ``gemist`` counts the changes it certainly lacks (only for ``REST``).
    """

    naam: str
    uitleg: str
    bewaard: str
    telling: Telling
    inhoud: Snapshot
    gemist: int = 0


def uitwegen(files: Files) -> list[Uitweg]:
    """Return every way back, best first: what can still be read (only when damaged), then the copies."""
    found = _rest(files)
    for path in kopieen.paden(files):
        with suppress(Damage):
            copy = kopieen.lees(files, path)
            text = f"kopie van {snapshot.bewaard_op(copy.saved)}"
            found.append(Uitweg(path.stem, text, copy.saved, kopieen.tel(copy.rows), copy))
    return found


def zet_terug(files: Files, naam: str) -> list[Path]:
    """Put one way back in the place of the register; return the files in which what it replaces is kept.

    Data that were whole are kept as a copy, so that ``herstel`` can bring them back as well.
    """
    with lock.held(files):
        chosen = next((way for way in uitwegen(files) if way.naam == naam), None)
        if chosen is None:
            raise Refused(f"Er is geen kopie ‘{naam}’ die heel is. Bekijk de lijst met ‘overleg herstel’.")
        _namen(files, naam)
        kept = _keep(files)
        generation = _generation(files) + 1
        pair.write(files, replace(chosen.inhoud, generation=generation, chain="", schema=snapshot.SCHEMA))
        return kept


def _loaded(files: Files) -> Loaded | None:
    with suppress(Damage):
        return load(files)
    return None


def _rest(files: Files) -> list[Uitweg]:
    """Return what can be read when register or names are damaged."""
    whole = _loaded(files)
    if whole is None:
        rest = salvage(files)
        if rest is None:
            return []
        return [_uitweg(rest.inhoud, rest.uitleg, rest.gemist)]
    try:
        small.read_namen(files)
    except Damage:
        return [_uitweg(whole.snapshot(), "het register, dat heel is, met de namen uit de laatste kopie")]
    return []


def _uitweg(inhoud: Snapshot, uitleg: str, gemist: int = 0) -> Uitweg:
    return Uitweg(REST, uitleg, inhoud.saved, kopieen.tel(inhoud.rows), inhoud, gemist)


def _keep(files: Files) -> list[Path]:
    """Keep what is about to be replaced: as a copy if it is whole, else byte for byte."""
    whole = _loaded(files)
    if whole is not None:
        return [kopieen.maak(files, replace(whole.snapshot(), saved=files.moment()))]
    return [
        kept
        for path in (files.snapshot, files.journal, files.stand)
        if (kept := files.keep_apart(path)) is not None
    ]


def _namen(files: Files, naam: str) -> None:
    """Bring back the names of a copy that are not known any more; those known now stay as they are."""
    try:
        known, damaged = small.read_namen(files), False
    except Damage:
        files.keep_apart(files.namen)
        known, damaged = {}, True
    copied: dict[str, str] = {}
    paths = [path for path in kopieen.paden(files) if naam in (REST, path.stem)]
    for path in paths if damaged or naam != REST else []:
        data = files.read(kopieen.namen_bij(path))
        with suppress(Damage):
            if data is not None:
                copied = small.texts_in(files, "namen", data, path.name)
                break
    if damaged or copied.keys() - known.keys():
        small.write_texts(files, "namen", {**copied, **known})


def _generation(files: Files) -> int:
    """Return the highest generation that any file may be of."""
    found = [0]
    for path in kopieen.paden(files):
        with suppress(Damage):
            found.append(kopieen.lees(files, path).generation)
    with suppress(Damage):
        data = files.seal.unwrap(files.read(files.snapshot) or b"", "register", files.snapshot.name)
        found.append(snapshot.decode(data, files.snapshot.name).generation)
    with suppress(Damage):
        found.append(journal.decode_header(files.read(files.journal) or b"", "")[0].generation)
    return max(found)
