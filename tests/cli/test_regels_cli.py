"""Sentences of a command in a terminal that is too narrow for them."""

import os
import sys

import pytest

from overleg_tui.cli import IN_USE, _say
from overleg_tui.cli.regels import gebroken

ZIN = "De map staat open bij Marieke op de laptop van de praktijk. Sluit het daar, of kijk alleen mee."


@pytest.fixture
def breed(monkeypatch):
    """Let standard error be a terminal so wide."""

    def zet(columns):
        monkeypatch.setattr(sys.stderr, "fileno", lambda: 2, raising=False)
        monkeypatch.setattr(os, "get_terminal_size", lambda fd: os.terminal_size((columns, 24)))

    return zet


def test_a_failure_was_broken_in_the_middle_of_a_word(breed, capsys):
    breed(60)
    assert _say(ZIN, IN_USE) == IN_USE
    lines = capsys.readouterr().err.splitlines()
    assert " ".join(lines) == ZIN
    assert max(map(len, lines)) <= 60


def test_what_fits_and_a_path_that_does_not_stay_as_they_are(breed):
    breed(60)
    table = "gegevens       /tmp\n  ingesprongen"
    path = "/" + "map" * 30
    assert gebroken(f"{table}\n{path}", sys.stderr) == f"{table}\n{path}"


def test_what_goes_to_a_file_is_not_broken(tmp_path):
    with (tmp_path / "uit.txt").open("w") as stream:
        assert gebroken(ZIN, stream) == ZIN
