"""What ``controleer`` tells of the computer it runs on."""

import json
import os
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from overleg_tui import __version__
from overleg_tui.cli import DONE, main
from overleg_tui.cli import omgeving as kijk
from overleg_tui.cli.omgeving import KLEUREN, kleuren, omgeving

TERMINALS = [
    {},
    {"TERM": "xterm"},
    {"TERM": "xterm-256color"},
    {"TERM": "xterm-kitty"},
    {"TERM": "linux-16color"},
    {"TERM": "dumb", "COLORTERM": "truecolor"},
    {"TERM": "unknown"},
    {"TERM": "xterm", "COLORTERM": "24bit"},
    {"TERM": "screen", "COLORTERM": " TrueColor "},
    {"TERM": "tmux-256color", "COLORTERM": "yes"},
]


@pytest.mark.parametrize("env", TERMINALS, ids=str)
def test_the_colours_are_those_the_screen_is_drawn_in(env):
    drawn = Console(file=StringIO(), force_terminal=True, legacy_windows=False, _environ=env).color_system
    assert kleuren(env, windows=False) == KLEUREN.get(drawn, 0)


def test_the_terminal_of_windows_shows_all_colours_and_a_variable_decides():
    assert kleuren({}, windows=True) == KLEUREN["truecolor"]
    assert kleuren({"TEXTUAL_COLOR_SYSTEM": "256", "TERM": "xterm"}, windows=False) == 256


def test_it_is_told_to_people_and_to_programs(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(kijk, "venster", lambda: (70, 24))
    monkeypatch.setenv("TERM", "xterm\x1b[31m-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("COLORTERM", raising=False)
    folder = tmp_path / "OneDrive - Praktijk" / "kb"
    folder.mkdir(parents=True)
    assert main(["controleer", "--map", str(folder)]) == DONE
    told = capsys.readouterr().out
    for part in (
        f"overleg_tui    {__version__}\n",
        f"gegevens       {folder / 'data'}\n",
        "kleuren        256, door NO_COLOR alleen grijs\n",
        "venster        70 bij 24 tekens, te klein: minstens 80 bij 24\n",
        "Let op: de map staat in OneDrive: ",
        "Let op: het venster is 70 bij 24 tekens",
    ):
        assert part in told
    assert "\x1b" not in told
    assert main(["controleer", "--json", "--map", str(folder)]) == DONE
    around = json.loads(capsys.readouterr().out)["omgeving"]
    assert (around["venster"], around["groot_genoeg"]) == ([70, 24], False)
    assert Path(around["bestanden"]["kopieen"]) == folder / "data" / "kopieen"
    assert set(around["versies"]) == {"overleg_tui", "Python", "Textual", "TinyDB", "computer"}


def test_without_a_terminal_there_is_no_size(tmp_path, monkeypatch):
    def none(_):
        raise OSError("not a terminal")

    monkeypatch.setattr(os, "get_terminal_size", none)
    found = omgeving(tmp_path)
    assert (found.venster, found.groot_genoeg) == (None, None)


@pytest.mark.parametrize("command", ["controleer", "herstel"])
def test_a_folder_that_is_not_there_is_not_in_order(command, tmp_path, capsys):
    assert main([command, "--map", str(tmp_path / "tikfuot")]) == 1
    assert "bestaat niet" in capsys.readouterr().err
