"""``overleg handleiding``, and that every command the handleiding names can be typed as it stands there."""

import re
import shlex
from importlib.resources import files

import pytest

from overleg_tui.cli import COMMANDS, main
from overleg_tui.cli.grammatica import parser
from overleg_tui.documents.handleiding import NAMEN

TEKST = {
    naam: files("overleg_tui").joinpath("handleiding", f"{naam}.md").read_text(encoding="utf-8")
    for naam in NAMEN
}
GENOEMD = [
    (naam, code)
    for naam, text in TEKST.items()
    for code in re.findall(r"`([^`]+)`", text)
    if re.match(r"overleg\b(?!_)", code)
]


def test_without_a_page_it_prints_the_list_and_says_how_to_go_on(capsys):
    assert main(["handleiding"]) == 0
    said = capsys.readouterr()
    assert all(naam in said.out for naam in NAMEN)
    assert "overleg handleiding voor" in said.err


def test_a_page_is_printed_whole_and_an_unknown_one_refused(capsys, tmp_path):
    assert main(["--map", str(tmp_path), "handleiding", "de", "snelle", "regel"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("De snelle regel\n===")
    assert "    @WMO belt mevrouw" in said
    assert main(["handleiding", "gedicht"]) == 1
    assert "gedicht" in capsys.readouterr().err
    assert not [*tmp_path.iterdir()], "reading leaves nothing behind"


@pytest.mark.parametrize(("naam", "code"), GENOEMD, ids=[code for _, code in GENOEMD])
def test_a_command_in_the_handleiding_is_understood_as_it_stands_there(naam, code):
    words = shlex.split(code.partition(" > ")[0])
    args = parser().parse_args(words[1:])
    assert args.command in {None, *COMMANDS}


def test_the_handleiding_names_the_commands_a_chair_needs():
    named = {code.split()[1] for _, code in GENOEMD if " " in code}
    assert {"demo", "zaal", "exporteer", "herstel", "controleer", "wis", "slot"} <= named
