"""Which folder a command works on."""

import pytest

from overleg_tui.cli import main

OPDRACHTEN = [["afspraken"], ["exporteer"], ["plan", "8-12-2026"], ["--alleen-lezen", "plan", "8-12-2026"]]


@pytest.mark.parametrize("words", OPDRACHTEN)
def test_a_slip_in_the_name_of_the_folder_is_not_read_as_empty(words, tmp_path, capsys):
    slip = tmp_path / "tikfuot"
    assert main([*words, "--map", str(slip)]) == 1
    said = capsys.readouterr()
    assert said.err.startswith(f"De map {slip} bestaat niet")
    assert said.out == ""
    assert not slip.exists()


@pytest.mark.parametrize("command", [["afspraken"], ["plan", "8-12-2026"], ["controleer"], ["demo"], []])
def test_a_file_given_for_the_folder_is_said(command, tmp_path, capsys):
    file = tmp_path / "lijst.csv"
    file.write_text("", encoding="utf-8")
    assert main([*command, "--map", str(file)]) == 1
    assert capsys.readouterr().err.startswith(f"{file} is een bestand, geen map. ")


def test_the_folder_may_come_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("OVERLEG_MAP", str(tmp_path))
    assert main(["plan", "8-12-2026"]) == 0
    assert (tmp_path / "data").is_dir()


def test_in_an_empty_folder_a_casus_that_is_not_there_is_said_with_how_to_begin(tmp_path, capsys):
    assert main(["afspraak", "k-021", "@WMO belt", "--map", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "Casus K-021 is niet bekend. Er zijn nog geen casussen. "
        "Lees er een in met: overleg importeer BESTAND\n"
    )
