"""Which folder a command works on."""

import pytest

from overleg_tui.cli import main
from overleg_tui.cli import open as open_opdracht

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


@pytest.mark.parametrize(("name", "warned"), [("Dropbox", True), ("kb", False)])
def test_the_program_warns_when_it_starts_in_a_folder_that_is_copied_to_the_internet(
    name, warned, tmp_path, monkeypatch
):
    said = []

    def toon(store):
        with store:
            said.append(store.waarschuwing or "")
        return 0

    monkeypatch.setattr(open_opdracht, "heeft_terminal", lambda: True)
    monkeypatch.setattr(open_opdracht, "toon", toon)
    (tmp_path / name).mkdir()
    assert main(["--map", str(tmp_path / name)]) == 0
    assert said[0].startswith("De map staat in Dropbox: ") is warned
