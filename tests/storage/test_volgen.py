import subprocess
import sys

from overleg_tui.domain.register import Plek
from overleg_tui.storage.follow import open_lezer
from overleg_tui.storage.store import open_store
from tests.storage.bouw import casus, nu

HOUDER = """
import sys
from datetime import datetime
from pathlib import Path
from overleg_tui.storage.store import open_store
store = open_store(Path(sys.argv[1]), nu=lambda: datetime(2026, 11, 24, 13))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_follower_knows_whether_somebody_has_the_folder_open_and_writes_nothing(tmp_path):
    lezer = open_lezer(tmp_path, nu=nu)
    assert not lezer.wordt_geschreven()
    assert list(tmp_path.iterdir()) == []
    for _ in range(2):
        with open_store(tmp_path, nu=nu) as store:
            store.change("iets", lambda r: r.met_casus(casus("K-1")))
            assert lezer.wordt_geschreven()
            assert "K-1" in lezer.volg().casussen
        assert not lezer.wordt_geschreven()
        assert "K-1" in lezer.volg().casussen


def test_a_program_that_was_killed_does_not_count_as_open_and_can_be_started_again(tmp_path):
    lezer = open_lezer(tmp_path, nu=nu)
    with subprocess.Popen(
        [sys.executable, "-c", HOUDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline() == b"open\n"
        assert lezer.wordt_geschreven()
        holder.kill()
        holder.wait()
        assert (tmp_path / "data" / "register.open").exists()
        assert not lezer.wordt_geschreven()
    with open_store(tmp_path, nu=nu):
        assert lezer.wordt_geschreven()


def test_a_step_on_the_agenda_leaves_the_tables_of_a_follower_as_they_were(tmp_path):
    lezer = open_lezer(tmp_path, nu=nu)
    with open_store(tmp_path, nu=nu) as store:
        store.change("iets", lambda r: r.met_casus(casus("K-1")))
        before = lezer.volg()
        store.onthoud(Plek("2026-11-24", "a2"))
        after = lezer.volg()
        assert after.plek == Plek("2026-11-24", "a2")
        assert after.casussen is before.casussen
        store.change("iets", lambda r: r.met_casus(casus("K-1", "Wie gaat mee?")))
        assert lezer.volg().casussen["K-1"].vraag == "Wie gaat mee?"
