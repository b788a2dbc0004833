"""Snapshot and empty journal belong together: they are only ever written as a pair, in this order."""

from overleg_tui.storage import journal, snapshot, stand
from overleg_tui.storage.disk import store_error, write_whole
from overleg_tui.storage.files import Files
from overleg_tui.storage.snapshot import Snapshot


def write_pair(files: Files, whole: Snapshot) -> tuple[int, bytes]:
    """Write a snapshot and the empty journal that goes on from it; return their size and content.

    Between the two the folder is readable: a journal of an older generation says nothing any more.
    """
    data = files.seal.wrap(snapshot.encode(whole), "register")
    header = journal.Header(
        whole.generation, whole.seq, snapshot.digest(data), whole.chain, files.seal.header
    )
    first = journal.encode_header(header)
    try:
        write_whole(files.disk, files.snapshot, data)
        write_whole(files.disk, files.journal, first)
    except OSError as error:
        raise store_error(error, files.snapshot) from error
    return len(data), first


def write(files: Files, whole: Snapshot) -> None:
    """Write snapshot, empty journal and stand, for the next who opens the folder."""
    _, first = write_pair(files, whole)
    check = first[: journal.CHECK].decode("ascii")
    data, _ = stand.sector(stand.Stand(whole.generation, whole.seq, check, whole.plek), files.seal)
    try:
        write_whole(files.disk, files.stand, data)
    except OSError as error:
        raise store_error(error, files.stand) from error
