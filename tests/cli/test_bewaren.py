"""``controleer``, ``herstel`` and ``slot``: what they print and with which code they end."""

import io
import json
import sys

import pytest

from overleg_tui.cli import DAMAGED, DONE, IN_USE, REFUSED, WRONG_USE, klok, main
from overleg_tui.cli.wachtwoord import PROMPT
from overleg_tui.storage import slot
from overleg_tui.storage.store import open_store

from .werkmap import maak, nu

GEHEIM = "zeven blauwe fietsen"


@pytest.fixture
def overleg(tmp_path, monkeypatch):
    """Run a command on a filled folder."""
    monkeypatch.setattr(klok, "nu", nu)
    monkeypatch.setattr(slot, "COST", {"geheugen": 64, "rondes": 1, "banen": 1})
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.delenv("OVERLEG_WACHTWOORD", raising=False)
    maak(tmp_path)
    with open_store(tmp_path, nu=nu):
        pass  # the first start on a filled folder makes a copy
    return lambda *words: main([*words, "--map", str(tmp_path)])


def damage(folder, name="register.json"):
    path = folder / "data" / name
    path.write_bytes(path.read_bytes().replace(b"K-021", b"K-020"))


def test_controleer_on_a_folder_in_order(overleg, capsys):
    assert overleg("controleer") == DONE
    assert capsys.readouterr().out.endswith("kopieën: 1.\nAlles is in orde.\n")


def test_controleer_names_the_damaged_file_and_the_way_back(overleg, tmp_path, capsys):
    damage(tmp_path)
    assert overleg("controleer") == DAMAGED
    out = capsys.readouterr().out
    assert "- register.json, het hele bestand: de controlesom klopt niet." in out
    assert "overleg herstel" in out


def test_controleer_for_other_programs(overleg, tmp_path, capsys):
    assert overleg("controleer", "--json") == DONE
    assert json.loads(capsys.readouterr().out)["goed"] is True
    (copy,) = (tmp_path / "data/kopieen").glob("*.json")
    copy.write_bytes(b"")
    assert overleg("controleer", "--json") == DAMAGED
    (found,) = json.loads(capsys.readouterr().out)["bevindingen"]
    assert (found["bestand"], found["wat"]) == (f"kopieen/{copy.name}", "het bestand is leeg")


def test_controleer_ends_in_1_for_a_reference_that_leads_nowhere(overleg, tmp_path, capsys):
    with open_store(tmp_path, nu=nu) as store:
        store.noem({"K-999": "An"})
    assert overleg("controleer") == REFUSED
    assert "- namen.json: verwijst naar casus ‘K-999’, en die is er niet." in capsys.readouterr().out


def test_controleer_beside_the_open_program(overleg, tmp_path):
    with open_store(tmp_path, nu=nu):
        assert overleg("controleer") == DONE
        assert overleg("herstel") == DONE


def test_every_command_on_damaged_data_ends_in_5_with_the_way_back(overleg, tmp_path, capsys):
    damage(tmp_path)
    assert overleg("afspraken") == DAMAGED
    assert "overleg herstel" in capsys.readouterr().err


def test_herstel_lists_the_copies_and_puts_one_back(overleg, tmp_path, capsys):
    assert overleg("herstel") == DONE
    out = capsys.readouterr().out
    assert out.startswith("2026-11-22-093000 ")
    assert "0 overleggen, 2 casussen, 0 afspraken" in out
    damage(tmp_path)
    assert overleg("herstel", "2026-11-22-093000") == DONE
    out = capsys.readouterr().out
    assert "Teruggezet: 2026-11-22-093000." in out
    assert "data/apart/2026-11-22-093000-register.json" in out.replace("\\", "/")
    assert overleg("controleer") == DONE


def test_herstel_of_what_can_still_be_read(overleg, tmp_path, capsys):
    damage(tmp_path)
    assert overleg("herstel") == DONE
    assert capsys.readouterr().out.startswith("rest ")
    assert overleg("herstel", "rest") == DONE
    assert overleg("controleer") == DONE


def test_herstel_of_an_unknown_copy_is_refused(overleg, capsys):
    assert overleg("herstel", "gisteren") == REFUSED
    assert "geen kopie ‘gisteren’" in capsys.readouterr().err


def test_herstel_without_copies_says_so(tmp_path, monkeypatch, capsys):
    assert main(["herstel", "--map", str(tmp_path)]) == DONE
    assert capsys.readouterr().out == "Er zijn geen kopieën in deze map.\n"


def test_herstel_while_the_program_is_open_is_refused(overleg, tmp_path):
    with open_store(tmp_path, nu=nu):
        assert overleg("herstel", "2026-11-22-093000") == IN_USE
        assert overleg("slot") in (IN_USE, REFUSED)


def test_slot_on_and_off_by_the_environment(overleg, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("OVERLEG_WACHTWOORD", GEHEIM)
    assert overleg("slot") == DONE
    assert "zonder wachtwoord kan niemand" in capsys.readouterr().out
    assert b"K-021" not in (tmp_path / "data/register.json").read_bytes()
    assert overleg("controleer") == DONE
    assert overleg("slot") == REFUSED
    assert overleg("slot", "--open") == DONE
    monkeypatch.delenv("OVERLEG_WACHTWOORD")
    assert overleg("controleer") == DONE
    assert overleg("slot", "--open") == REFUSED


def test_slot_typed_twice(overleg, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{GEHEIM}\n{GEHEIM}!\n"))
    assert overleg("slot") == REFUSED
    assert "niet gelijk" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{GEHEIM}\n{GEHEIM}\n"))
    assert overleg("slot") == DONE
    for typed, code in (("", REFUSED), ("fout\n", REFUSED), (f"{GEHEIM}\n", DONE)):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        assert overleg("controleer") == code


def test_slot_asks_on_a_terminal_without_showing_it(overleg, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    asked = []
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda prompt, stream: asked.append(prompt) or GEHEIM)
    assert overleg("slot") == DONE
    assert overleg("controleer") == DONE
    assert asked == ["Nieuw wachtwoord (u ziet niet wat u typt): ", "Nog een keer: ", PROMPT]


@pytest.mark.parametrize("command", ["controleer", "herstel", "slot"])
def test_each_has_help_and_says_wrong_use_in_dutch(command, capsys):
    assert main([command, "--help"]) == DONE
    assert "opties:" in capsys.readouterr().out
    assert main([command, "--onzin"]) == WRONG_USE
    assert "Dit hoort hier niet: --onzin" in capsys.readouterr().err
