"""``overleg slot`` and the passphrase: what is refused, said, and asked again."""

import io
import sys
from pathlib import Path

import pytest

from overleg_tui.cli import DONE, REFUSED, klok, main
from overleg_tui.storage import slot

from .werkmap import maak, nu

GEHEIM = "zeven blauwe fietsen"


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def overleg(tmp_path, monkeypatch):
    """Run a command on a filled folder, at a terminal."""
    monkeypatch.setattr(klok, "nu", nu)
    monkeypatch.setattr(slot, "COST", {"geheugen": 64, "rondes": 1, "banen": 1})
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.delenv("OVERLEG_WACHTWOORD", raising=False)
    maak(tmp_path)
    return lambda *words: main([*words, "--map", str(tmp_path)])


@pytest.fixture
def typ(monkeypatch):
    """Let somebody type these at the terminal; return what is asked."""

    def typing(*typed):
        asked, answers = [], iter(typed)

        def getpass(prompt, stream):
            asked.append(prompt)
            answer = next(answers)
            if answer is None:
                raise EOFError
            return answer

        monkeypatch.setattr("getpass.getpass", getpass)
        return asked

    return typing


def zonder_onderdeel(monkeypatch):
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.ciphers.aead", None)


def test_without_the_extra_nobody_is_asked_for_a_passphrase(overleg, typ, monkeypatch, capsys):
    asked = typ()
    zonder_onderdeel(monkeypatch)
    assert overleg("slot") == REFUSED
    said = capsys.readouterr().err
    assert "ontbreekt een onderdeel" in said
    assert "python -m pip install -e '.[versleuteld]'" in said
    assert said.rstrip().endswith("of vraag uw ICT-beheerder.")
    assert asked == []


def test_a_folder_with_a_slot_asks_nothing_either_without_the_extra(overleg, typ, monkeypatch, capsys):
    typ(GEHEIM, GEHEIM)
    assert overleg("slot") == DONE
    asked = typ()
    zonder_onderdeel(monkeypatch)
    assert overleg("afspraken") == REFUSED
    assert "ontbreekt een onderdeel" in capsys.readouterr().err
    assert asked == []


def test_an_installed_program_names_the_package_instead_of_the_clone(tmp_path):
    assert (
        slot._installatie(tmp_path, tmp_path, tmp_path / "python")
        == "python -m pip install 'overleg_tui[versleuteld]'"
    )


def test_a_clone_names_the_python_in_it_that_misses_the_extra(tmp_path):
    (tmp_path / "pyproject.toml").touch()
    said = slot._installatie(tmp_path, tmp_path, tmp_path / ".venv" / "python")
    assert said.startswith(f"{Path('.venv', 'python')} -m pip install -e '.[versleuteld]'   (in de map")


def test_what_pipx_or_uv_installed_is_added_to_by_the_same(tmp_path):
    (tmp_path / "uv-receipt.toml").touch()
    assert slot._installatie(tmp_path, tmp_path, tmp_path / "python").startswith(
        "uv tool install --force '.[versleuteld]'"
    )
    (tmp_path / "pipx_metadata.json").touch()
    assert (
        slot._installatie(tmp_path, tmp_path, tmp_path / "python") == "pipx inject overleg-tui cryptography"
    )


def test_a_short_passphrase_is_refused_before_it_is_asked_again(overleg, typ, tmp_path, capsys):
    asked = typ("welkom01", "welkom01")
    assert overleg("slot") == REFUSED
    said = capsys.readouterr().err
    assert "minstens 12 tekens" in said
    assert "vier woorden" in said
    assert asked == ["Nieuw wachtwoord (u ziet niet wat u typt): "]
    assert b"K-021" in (tmp_path / "data/register.json").read_bytes()


def test_a_short_passphrase_from_a_script_is_refused_too(overleg, monkeypatch, capsys):
    monkeypatch.setenv("OVERLEG_WACHTWOORD", "kort")
    assert overleg("slot") == REFUSED
    assert "minstens 12 tekens" in capsys.readouterr().err


def test_after_locking_it_is_said_that_the_documents_are_not_locked(overleg, typ, tmp_path, capsys):
    typ(GEHEIM, GEHEIM)
    assert overleg("slot") == DONE
    assert f"de documenten in {tmp_path / 'exports'} zitten niet achter dit slot" in capsys.readouterr().out


@pytest.mark.parametrize("command", [("afspraken",), ("controleer",), ("slot", "--open")])
def test_a_wrong_passphrase_may_be_typed_three_times(overleg, typ, capsys, command):
    typ(GEHEIM, GEHEIM)
    assert overleg("slot") == DONE
    capsys.readouterr()
    asked = typ("fout", "", "weer fout")
    assert overleg(*command) == REFUSED
    said = capsys.readouterr().err.splitlines()
    assert [line.rpartition("Probeer het ")[2] for line in said[:2]] == ["nog 2 keer.", "nog één keer."]
    assert said[2].startswith("Dat wachtwoord past niet op deze gegevens. Er is niets veranderd.")
    assert len(asked) == 3
    typ("fout", GEHEIM)
    assert overleg(*command) == DONE


def test_who_types_no_passphrase_at_all_is_not_asked_again(overleg, typ, capsys):
    typ(GEHEIM, GEHEIM)
    assert overleg("slot") == DONE
    asked = typ(None)
    assert overleg("afspraken") == REFUSED
    assert "Geef het wachtwoord" in capsys.readouterr().err
    assert len(asked) == 1


def test_a_wrong_passphrase_from_a_script_is_tried_once(overleg, typ, monkeypatch, capsys):
    typ(GEHEIM, GEHEIM)
    assert overleg("slot") == DONE
    asked = typ()
    monkeypatch.setenv("OVERLEG_WACHTWOORD", "fout")
    assert overleg("afspraken") == REFUSED
    assert "past niet" in capsys.readouterr().err
    assert asked == []
