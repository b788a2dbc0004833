"""Every call to the disk fails in turn, once and for ever: nothing changes, and the next attempt works."""

import errno
import os

import pytest

from overleg_tui.domain.errors import StoreError
from overleg_tui.domain.register import Plek
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.disk import Disk, store_error
from overleg_tui.storage.follow import Lezer
from overleg_tui.storage.store import open_files

from .bouw import FailingDisk, afspraak, casus, files, gevuld, verlaat, wijk

CODES = [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.ENOENT, 999]


def save(store):
    store.change("casus", lambda r: r.met_casus(casus("K-099")))


def name(store):
    store.noem({"K-021": tekst("An")})


def undo(store):
    store.undo()


def long_save(store):
    store._storage._snapshot_size = -1  # as if the journal had grown past its limit
    store.change("casus", lambda r: r.met_casus(casus("K-099")))


def calls(tmp_path, doing, before):
    disk = FailingDisk(0)
    with open_files(files(tmp_path, disk)) as store:
        before(store)
        disk.on = True
        doing(store)
        disk.on = False
        return disk.calls


def known(store):
    return store.register, dict(store.namen), [step.label for step in store._done]


def nothing_changed(store, text, was):
    assert "Er is niets veranderd" in text
    assert known(store) == was
    assert Lezer(store._files).volg() == was[0]


@pytest.mark.parametrize("forever", [False, True])
@pytest.mark.parametrize("doing", [save, name, undo, long_save])
def test_a_call_that_fails_changes_nothing_and_the_next_attempt_works(tmp_path, monkeypatch, doing, forever):
    monkeypatch.setattr("overleg_tui.storage.journal_storage.LIMIT", 0 if doing is long_save else 1 << 20)

    def before(store):
        store.change("wijk", lambda _: wijk())

    folder = tmp_path / "telling"
    folder.mkdir()
    total = calls(folder, doing, before)
    assert total >= 2
    for at in range(1, total + 1):
        folder = tmp_path / str(at)
        folder.mkdir()
        disk = FailingDisk(at, forever, CODES[at % len(CODES)])
        store = open_files(files(folder, disk))
        before(store)
        was = known(store)
        disk.on = True
        try:
            doing(store)
        except StoreError as error:
            nothing_changed(store, str(error), was)
        disk.on = False
        if known(store) == was:
            doing(store)
        assert known(store) != was
        now = known(store)[:2]
        verlaat(store)
        with open_files(files(folder)) as again:
            assert known(again)[:2] == now


@pytest.mark.parametrize("at", range(1, 30))
def test_opening_on_a_disk_that_fails_says_so_and_loses_nothing(tmp_path, at):
    register = gevuld(tmp_path)
    disk = FailingDisk(at, forever=at % 2 == 0, code=errno.EIO)
    disk.on = True
    try:
        store = open_files(files(tmp_path, disk))
        assert store.register == register
        store.close()
    except StoreError:
        pass
    with open_files(files(tmp_path)) as store:
        assert store.register == register


@pytest.mark.parametrize("at", range(1, 20))
def test_the_first_start_ever_may_fail_anywhere(tmp_path, at):
    disk = FailingDisk(at, forever=True, code=errno.ENOSPC)
    disk.on = True
    with pytest.raises(StoreError):
        open_files(files(tmp_path, disk)).change("casus", lambda r: r.met_casus(casus("K-001")))
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        assert store.register == wijk()


def test_a_failed_fsync_is_never_tried_again_on_the_same_file(tmp_path):
    """After a failed fsync the system forgets what it could not write: only a fresh file is sure."""
    disk = FailingDisk(2, code=errno.EIO)
    with open_files(files(tmp_path, disk)) as store:
        store.change("wijk", lambda _: wijk())
        journal = store._files.journal
        inode = journal.stat().st_ino
        disk.on = True  # write_at, fdatasync
        with pytest.raises(StoreError, match="de schijf geeft een fout"):
            save(store)
        save(store)
        assert journal.stat().st_ino != inode


def test_a_line_that_was_not_acknowledged_does_not_come_back_after_a_restart(tmp_path):
    disk = FailingDisk(2, code=errno.EIO)
    store = open_files(files(tmp_path, disk))
    store.change("wijk", lambda _: wijk())
    disk.on = True
    with pytest.raises(StoreError):
        save(store)
    verlaat(store)
    with open_files(files(tmp_path)) as store:
        assert store.register == wijk()


def test_the_place_is_kept_in_memory_when_the_disk_fails(tmp_path):
    disk = FailingDisk(1, forever=True)
    with open_files(files(tmp_path, disk)) as store:
        store.change("wijk", lambda _: wijk())
        disk.on = True
        assert store.onthoud(Plek("2026-11-24", "a1")).plek == Plek("2026-11-24", "a1")
        disk.on = False


def test_a_draft_that_cannot_be_saved_says_so(tmp_path):
    disk = FailingDisk(1, forever=True)
    with open_files(files(tmp_path, disk)) as store:
        disk.on = True
        with pytest.raises(StoreError, match="de schijf is vol"):
            store.bewaar_concept("afspraak", "@wmo")
        disk.on = False
        store.bewaar_concept("afspraak", "@wmo")
        assert store.concept("afspraak") == "@wmo"


def test_closing_on_a_full_disk_loses_nothing_and_frees_the_folder(tmp_path):
    disk = FailingDisk(1, forever=True)
    store = open_files(files(tmp_path, disk))
    store.change("wijk", lambda _: wijk())
    disk.on = True
    store.close()
    with open_files(files(tmp_path)) as store:
        assert store.register == wijk()


def test_a_backup_that_fails_is_a_warning_and_not_a_failed_change(tmp_path):
    gevuld(tmp_path)
    disk = FailingDisk(1)
    real = disk.replace
    disk.replace = lambda source, target: real(source, target) if target.parent.name != "kopieen" else 1 / 0

    def refuse(source, target):
        if target.parent.name == "kopieen":
            raise OSError(errno.ENOSPC, "full")
        real(source, target)

    disk.replace = refuse
    for path in (tmp_path / "data/kopieen").iterdir():
        path.unlink()
    with open_files(files(tmp_path, disk)) as store:
        assert store.waarschuwing is None
        save(store)
        assert "geen kopie" in store.waarschuwing
        assert "K-099" in store.register.casussen


@pytest.mark.parametrize("code", CODES)
def test_every_failure_says_what_where_and_what_now(tmp_path, code):
    text = str(store_error(OSError(code, "No space left on device"), tmp_path / "register.log"))
    assert text.startswith(f"register.log in {tmp_path} kon niet worden opgeslagen: ")
    assert text.endswith(" Er is niets veranderd.")
    assert "space" not in text


def test_a_file_that_another_program_holds_on_windows_is_no_lack_of_rights(tmp_path):
    error = OSError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32
    text = str(store_error(error, tmp_path / "register.log"))
    assert "een ander programma houdt het bestand vast" in text
    assert "rechten" not in text


def test_a_file_held_by_a_scanner_is_tried_again(tmp_path, monkeypatch):
    waited = []
    disk = Disk(waited.append)
    monkeypatch.setattr("overleg_tui.storage.disk.os.name", "nt")
    source, target = tmp_path / "a", tmp_path / "b"

    class Held:
        def replace(self, _):
            if len(waited) < 3:
                raise PermissionError(errno.EACCES, "held")
            source.replace(target)

    source.write_text("x", "utf-8")
    disk.replace(Held(), target)
    assert (len(waited), target.read_text("utf-8")) == (3, "x")
    with pytest.raises(PermissionError):
        Disk(lambda _: None).replace(
            type("Always", (), {"replace": lambda *_: (_ for _ in ()).throw(PermissionError)})(), target
        )


@pytest.mark.parametrize("pwrite", [True, False])
def test_a_short_write_goes_on_where_it_stopped(tmp_path, monkeypatch, pwrite):
    """With and without ``pwrite``, which Windows lacks."""
    write, write_at = os.write, getattr(os, "pwrite", None)
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    if pwrite and write_at:
        monkeypatch.setattr(os, "pwrite", lambda fd, data, place: write_at(fd, data[:7], place))
    else:
        monkeypatch.delattr(os, "pwrite", raising=False)
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        store.change("afspraak", lambda r: r.met_afspraak(afspraak(32)))
        verlaat(store)
    monkeypatch.undo()
    with open_files(files(tmp_path)) as store:
        assert store.register == wijk().met_afspraak(afspraak(32))
