"""What happens when nothing more can be printed: no English, and the right exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from overleg_tui.cli import DONE, INTERRUPTED, REFUSED, main, sjabloon

ROOT = Path(__file__).parent.parent.parent


def overleg(*words, stdout):
    """Run the program as a user's shell does; return the exit code and the messages."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    run = [sys.executable, "-m", "overleg_tui", *words]
    done = subprocess.run(run, cwd=ROOT, stdout=stdout, stderr=subprocess.PIPE, env=env, check=False)
    return done.returncode, done.stderr.decode("utf-8")


@pytest.mark.parametrize("words", [["--help"], ["sjabloon", "casus"]])
def test_a_reader_that_has_left_is_no_fault(words):
    read, write = os.pipe()
    os.close(read)
    try:
        code, said = overleg(*words, stdout=write)
    finally:
        os.close(write)
    assert (code, "Error" in said, "fout" in said) == (DONE, False, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_full_disk_is_said():
    with Path("/dev/full").open("wb") as full:
        code, said = overleg("--versie", stdout=full)
    assert (code, said[:54]) == (REFUSED, "Wat gevraagd was kan niet worden weggeschreven: de sch")


def test_ctrl_c_is_said_and_has_its_own_code(monkeypatch, capsys):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(sjabloon, "run", interrupted)
    assert main(["sjabloon", "casus"]) == INTERRUPTED
    assert capsys.readouterr().err == "Onderbroken. Wat bevestigd was, is opgeslagen.\n"
