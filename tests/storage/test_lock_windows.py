"""The lock as Windows has it: on a byte, and what is locked nobody may write."""

import errno
import os
import sys
from types import SimpleNamespace

import pytest

from overleg_tui.domain.errors import InUseError
from overleg_tui.storage import lock
from overleg_tui.storage.files import Files
from tests.cli.werkmap import nu


@pytest.fixture
def windows(monkeypatch):
    """Windows' own locking, as far as one process can see it: the bytes of files that are locked."""
    locked = set()

    def locking(fd, mode, count):
        byte = (os.fstat(fd).st_ino, os.lseek(fd, 0, os.SEEK_CUR), count)
        if mode == "unlock":
            locked.remove(byte)
        elif byte in locked:
            raise OSError(errno.EACCES, "Permission denied")
        else:
            locked.add(byte)

    fake = SimpleNamespace(LK_NBLCK="lock", LK_UNLCK="unlock", locking=locking)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    monkeypatch.setattr(lock.sys, "platform", "win32")
    return locked


def test_one_program_has_it_and_gives_it_back(windows, tmp_path):
    files = Files(tmp_path, nu)
    files.make_folder()
    held = lock.acquire(files)
    lock.mark(files)
    assert lock.is_held(files)
    with pytest.raises(InUseError):
        lock.acquire(files)
    lock.release(files, held)
    assert not windows
    with lock.held(files):
        assert windows
    assert not lock.is_held(files)


def test_what_marks_the_folder_lies_before_the_byte_that_is_locked(windows, tmp_path):
    files = Files(tmp_path, nu)
    with lock.held(files):
        lock.mark(files)
        ((_, byte, _),) = windows
        assert 0 < files.lock.stat().st_size < byte
