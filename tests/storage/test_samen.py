"""More than one program on a folder: one writer, readers beside it, and writers that are killed."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace

import pytest

from overleg_tui.domain.errors import DamagedError, InUseError
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.follow import Lezer
from overleg_tui.storage.store import open_files, open_store

from .bouw import afspraak, casus, files, gevuld, nu, verlaat, wijk


def test_a_second_program_is_told_who_has_it_open_since_when_and_what_to_do(tmp_path):
    with open_files(files(tmp_path)):
        with pytest.raises(InUseError) as caught:
            open_store(tmp_path, nu=nu)
        since = "sinds di 24-11-2026 13:00 uur"
        for part in (str(tmp_path), f"programma {os.getpid()}", since, "--alleen-lezen"):
            assert part in str(caught.value)
        with open_store(tmp_path, nu=nu, alleen_lezen=True) as reader:
            assert reader.register == Register()
    open_store(tmp_path, nu=nu).close()


def test_who_has_it_open_may_be_unreadable(tmp_path):
    with open_files(files(tmp_path)):
        for unreadable in (b"\xff{", b"[]", b'["an", "laptop", 1, 2]', b'["an", "laptop", 1, "gisteren"]'):
            (tmp_path / "data/register.open").write_bytes(unreadable)
            with pytest.raises(InUseError, match="een ander programma"):
                open_store(tmp_path, nu=nu)


def test_a_lock_left_by_a_dead_program_does_not_block(tmp_path):
    register = gevuld(tmp_path)
    (tmp_path / "data/register.open").write_text(json.dumps(["an", "laptop", 1, "2026-11-24"]), "utf-8")
    with open_files(files(tmp_path)) as store:
        assert store.register == register


def test_a_failed_opening_lets_go_of_the_lock(tmp_path):
    gevuld(tmp_path)
    path = tmp_path / "data/register.json"
    whole = path.read_bytes()
    path.write_bytes(b"")
    with pytest.raises(DamagedError):
        open_files(files(tmp_path))
    path.write_bytes(whole)
    open_files(files(tmp_path)).close()


def test_a_follower_sees_each_change_and_the_same_object_when_there_is_none(tmp_path):
    lezer = Lezer(files(tmp_path))
    assert lezer.volg() == Register()
    with open_files(files(tmp_path)) as store:
        for change in (
            lambda _: wijk(),
            lambda r: r.met_casus(casus("K-1")),
            lambda r: r.met_afspraak(afspraak(7)),
        ):
            store.change("iets", change)
            assert lezer.volg() == store.register
            assert lezer.volg() is lezer.volg()
        store.onthoud(Plek("2026-11-24", "a1"))
        assert lezer.volg().plek == Plek("2026-11-24", "a1")
        store._storage.compact()
        store.undo()
        assert lezer.volg() == store.register
        store.noem({"K-1": tekst("An")})
        assert lezer.namen() == {"K-1": "An"}
    assert lezer.volg() == store.register


def test_a_follower_between_any_two_calls_of_a_writer_sees_no_half_change(tmp_path, monkeypatch):
    monkeypatch.setattr("overleg_tui.storage.journal_storage.LIMIT", 600)
    disk = files(tmp_path).disk
    seen = []
    with open_files(files(tmp_path, disk)) as store:
        store.change("wijk", lambda _: wijk())
        lezer = Lezer(files(tmp_path))
        known = [store.register]

        def watch(name):
            real = getattr(disk, name)

            def call(*args):
                seen.append(lezer.volg())
                done = real(*args)
                seen.append(lezer.volg())
                return done

            monkeypatch.setattr(disk, name, call)

        for name in ("open", "write", "fsync", "replace", "fsync_dir", "close"):
            watch(name)
        for n in range(4):
            known.append(wijk().met_afspraak(afspraak(50 + n)).met_casus(casus(f"K-{n}")))
            store.change("twee", lambda _, n=n: known[n + 1])
        monkeypatch.undo()
    assert all(register in known for register in seen)
    assert len({id(register) for register in seen}) >= 5


WRITER = """
    import sys
    from datetime import datetime
    from pathlib import Path
    from overleg_tui.domain.casus import Casus
    from overleg_tui.domain.tekst import tekst
    from overleg_tui.storage import journal_storage
    from overleg_tui.storage.store import open_store

    journal_storage.LIMIT = 3000
    store = open_store(Path(sys.argv[1]), nu=lambda: datetime(2026, 11, 24, 13))
    number = max([int(code[2:]) for code in store.register.casussen if code[:2] == 'K-'], default=0)
    while True:
        number += 1
        code = f"K-{number}"
        store.change("casus", lambda r: r.met_casus(Casus(code)).met_casus(Casus("LAATST", tekst(code))))
        store.bewaar_concept("casus", code)
        print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_kill_9_at_any_moment_loses_nothing_acknowledged(tmp_path):
    acknowledged = 0
    for turn in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(3 + 7 * turn):
            acknowledged = int(writer.stdout.readline())
        writer.kill()
        acknowledged = max([acknowledged, *map(int, writer.stdout.read().split())])
        writer.stdout.close()
        assert writer.wait() == -signal.SIGKILL
        with open_store(tmp_path, nu=nu) as store:
            casussen = store.register.casussen
            last = casussen["LAATST"].omschrijving
            number = int(last.removeprefix("K-"))
            assert acknowledged <= number <= acknowledged + 1
            assert {f"K-{n}" for n in range(1, number + 1)} | {"LAATST"} == casussen.keys()
            assert store.concept("casus") in (last, f"K-{number - 1}")
            verlaat(store) if turn % 2 else None


def test_following_a_change_reads_only_what_was_added(tmp_path, monkeypatch):
    lezer = Lezer(files(tmp_path))
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        before = lezer.volg()
        monkeypatch.setattr(
            "overleg_tui.storage.follow.load", lambda *_, **__: pytest.fail("read everything")
        )
        for n in range(5):
            store.change("afspraak", lambda r, n=n: r.met_afspraak(afspraak(60 + n)))
            store.onthoud(Plek("2026-11-24", f"a{n}"))
        store.change("weg", lambda r: replace(r, casussen=r.casussen.zonder("K-021")))
        store.undo()
        assert lezer.volg() == store.register
        store.undo()
        assert lezer.volg() == store.register
        assert lezer.volg().overleggen is before.overleggen
