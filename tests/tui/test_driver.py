"""Writing to a terminal that is slow, stands still, or is gone."""

import os
import sys
import threading

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)

from overleg_tui.tui.terminal import driver
from overleg_tui.tui.terminal.driver import Uitvoer


@pytest.fixture
def pijp():
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    yield reader, writer
    for end in (reader, writer):
        try:
            os.close(end)
        except OSError:  # the test did so
            continue


def test_a_slow_reader_gets_all_of_it_in_order(pijp):
    reader, writer = pijp
    found = bytearray()

    def lees():
        while len(found) < len("één".encode()) * 60_000:
            found.extend(os.read(reader, 5000))

    thread = threading.Thread(target=lees)
    thread.start()
    uitvoer = Uitvoer(writer)
    uitvoer.write("één" * 60_000)
    uitvoer.flush()
    thread.join(30)
    assert found.decode() == "één" * 60_000
    assert not uitvoer.weg


def test_a_reader_that_is_gone_is_no_fault(pijp):
    reader, writer = pijp
    os.close(reader)
    uitvoer = Uitvoer(writer)
    uitvoer.write("x")
    uitvoer.flush()
    assert uitvoer.weg


def test_who_wants_to_stop_does_not_wait_for_a_reader_that_stands_still(pijp, monkeypatch):
    monkeypatch.setattr(driver, "KIJK", 0.001)
    uitvoer = Uitvoer(pijp[1])
    uitvoer.write("x" * 1_000_000)
    uitvoer.haast = True
    uitvoer.flush()
    assert uitvoer.weg
