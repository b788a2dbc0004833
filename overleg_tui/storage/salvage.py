"""What can still be read of damaged data: the snapshot, or else a copy, with the journal's lines on it."""

from contextlib import suppress
from dataclasses import replace

from overleg_tui.domain.record import record
from overleg_tui.storage import journal, kopieen, snapshot, stand
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import Rows
from overleg_tui.storage.files import Files
from overleg_tui.storage.journal import Header, Line
from overleg_tui.storage.load import apply, plek_in
from overleg_tui.storage.migrations import migrate
from overleg_tui.storage.snapshot import SCHEMA, Snapshot


@record(frozen=True, slots=True)
class Rest:
    """A register put together from what is readable, and how many changes are certainly missing."""

    inhoud: Snapshot
    uitleg: str
    gemist: int


def salvage(files: Files) -> Rest | None:
    """Return the best that can be put together; ``None`` if there is no base to start from."""
    base = _own(files)
    if base is not None:
        return _together(files, "register.json", base, _follow_own(files, base))
    found: list[Rest] = []
    for path in kopieen.paden(files):
        with suppress(Damage):
            copy = kopieen.lees(files, path)
            lines = _follow_copy(files, copy)
            if lines is not None:
                found.append(_together(files, f"kopie {path.stem}", copy, lines))
    return max(found, key=lambda rest: (rest.inhoud.seq, -rest.gemist), default=None)


def _own(files: Files) -> Snapshot | None:
    data, name = files.read(files.snapshot), files.snapshot.name
    with suppress(Damage):
        return None if data is None else snapshot.decode(files.seal.unwrap(data, "register", name), name)
    return None


def _follow_own(files: Files, base: Snapshot) -> list[Line]:
    """Return the lines after the snapshot. The journal's header need not be whole: it follows from it."""
    data = files.read(files.journal) or b""
    whole = files.read(files.snapshot) or b""
    digest = snapshot.digest(whole, files.seal.unwrap(whole, "register", files.snapshot.name))
    header = Header(base.generation, base.seq, digest, base.chain, files.seal.header)
    with suppress(Damage):
        if journal.decode_header(data, "")[0].generation != base.generation:
            return []
    start = journal.encode_header(header)[: journal.CHECK].decode("ascii")
    return readable_lines(files, header, start, data)


def _follow_copy(files: Files, copy: Snapshot) -> list[Line] | None:
    """Return the lines since a copy, from the journals kept with it and the last one.

    ``None`` if they go on from something else.
    """
    chain, found, linked = copy.chain, list[Line](), False
    for path in [*kopieen.journalen(files, copy.generation), files.journal]:
        data = files.read(path) or b""
        try:
            header, start, _ = journal.decode_header(data, path.name)
        except Damage:
            break
        lines = readable_lines(files, header, start, data)
        if chain not in [header.previous, start, *(line.check for line in lines)]:
            continue
        linked = True
        known = max([copy.seq, *(line.seq for line in found)])
        found += [line for line in lines if line.seq > known]
        chain = _last_check(data)
    return found if linked else None


def _last_check(data: bytes) -> str:
    """Return what the last line says its check is, whether it can be read or not."""
    return data.rstrip(b"\0\n").rpartition(b"\n")[2][: journal.CHECK].decode("ascii", "replace")


def readable_lines(files: Files, header: Header, start: str, data: bytes) -> list[Line]:
    """Return every line whose check is right, also after one that is not.

    Each line names the check of the one before by being taken over it, so a line can be trusted as
    soon as it agrees with what the one before it says, even when that one is unreadable itself.
    """
    lines: list[Line] = []
    previous, seq = start, header.seq
    for raw in data.split(b"\n")[1:-1]:
        seq += 1
        # A damaged line break makes two lines of one, or one of two.
        for number in (seq, seq - 1, seq + 1):
            line = journal.decode_line(raw, files.seal, header.generation, previous, number, 0)
            if line is not None:
                lines.append(line)
                seq = number
                break
        previous = raw[: journal.CHECK].decode("ascii", "replace")
    return lines


def _together(files: Files, name: str, base: Snapshot, lines: list[Line]) -> Rest:
    """Put the lines on the base."""
    rows: Rows = {table: dict(found) for table, found in migrate(base.rows, base.schema).items()}
    plek = base.plek
    for line in lines:
        if apply(rows, line.rows):
            plek = plek_in(line.rows)
    last, acknowledged = max([base.seq, *(line.seq for line in lines)]), _acknowledged(files)
    reached = max(last, acknowledged or 0)
    missed = reached - base.seq - len(lines)
    saved = lines[-1].moment if lines else base.saved
    text = f"wat nog te lezen is: {name} en {len(lines)} wijzigingen daarna, tot {snapshot.bewaard_op(saved)}"
    if missed:
        text += f"; {missed} wijzigingen zijn niet meer te lezen"
    else:
        text += "; er ontbreekt niets" if acknowledged else "; of er iets ontbreekt is niet te zien"
    inhoud = replace(base, rows=rows, seq=last, plek=plek, saved=saved, schema=SCHEMA)
    return Rest(inhoud, text, missed)


def _acknowledged(files: Files) -> int | None:
    """Return up to which line was acknowledged; ``None`` when the stand does not tell any more."""
    with suppress(Damage):
        data = files.read(files.stand)
        if data is not None:
            return stand.decode(data, files.stand.name, files.seal).seq
    return None
