"""The settings on the command line: the template, what is said of a slip, what a command does with them."""

import json
import re
import tomllib
from datetime import timedelta

import pytest

from overleg_tui.cli import instellingen, klok, main
from overleg_tui.domain.casusbeheer import sluit_casus
from overleg_tui.domain.instellingen import Instellingen
from overleg_tui.intake.instellingen import lees_toml
from overleg_tui.storage.store import open_store
from overleg_tui.tui.opdrachten.toetsen import keymap
from tests.cli.werkmap import lees, maak, nu

SLECHT = '[overleg]\nweken = 8\nplek = "x"\n[toetsen]\n"overleg.besluit" = "a"\n'


@pytest.fixture
def bestand(tmp_path, monkeypatch):
    """Return where the settings file is, which is not there yet."""
    path = tmp_path / "gezet" / "instellingen.toml"
    path.parent.mkdir()
    monkeypatch.setattr(instellingen, "bestand", lambda: path)
    monkeypatch.setattr(klok, "nu", nu)
    return path


@pytest.fixture
def werkmap(tmp_path, bestand):
    return maak(tmp_path)


def test_the_template_holds_every_setting_at_its_default(bestand, capsys):
    assert main(["sjabloon", "instellingen"]) == 0
    said = capsys.readouterr()
    read = lees_toml(said.out)
    assert (read.instellingen, read.bezwaren) == (Instellingen(), ())
    assert max(map(len, said.out.splitlines())) <= 130
    assert str(bestand) in said.out
    assert str(bestand) in said.err
    assert not bestand.exists()


def test_the_keys_in_the_template_are_those_of_the_program_once_they_count(bestand, capsys):
    main(["sjabloon", "instellingen"])
    text = re.sub(r'^# (?=")', "", capsys.readouterr().out, flags=re.MULTILINE)
    keys = tomllib.loads(text)["toetsen"]
    assert keys["overleg.afspraak"] == "a"
    assert len(keys) > 100
    assert keymap(lees_toml(text).instellingen.toetsen) == ({}, {})


def test_a_command_names_a_slip_with_file_and_line_and_goes_on(werkmap, bestand, capsys):
    bestand.write_text(SLECHT, encoding="utf-8")
    assert main(["plan", "8-12-2026", "--map", str(werkmap)]) == 0
    assert main(["plan", "--map", str(werkmap)]) == 0
    said = capsys.readouterr().err
    assert f"Let op, in {bestand}:\n  regel 3: ‘plek’ onder [overleg] bestaat niet" in said
    assert sorted(lees(werkmap).overleggen) == ["2026-12-08", "2027-02-02"]


def test_controleer_names_a_slip_in_the_keys_too_and_the_data_are_still_right(werkmap, bestand, capsys):
    bestand.write_text(SLECHT, encoding="utf-8")
    assert main(["controleer", "--map", str(werkmap)]) == 0
    said = capsys.readouterr().out
    assert "Let op: de instellingen, regel 3: ‘plek’" in said
    assert "Let op: de instellingen, regel 5: Bij ‘overleg.besluit’: toets a is al voor" in said
    assert "De gegevens zijn in orde." in said
    assert "Alles is in orde." not in said
    main(["controleer", "--json", "--map", str(werkmap)])
    assert len(json.loads(capsys.readouterr().out)["omgeving"]["let_op"]) >= 2


def test_wis_goes_by_the_term_of_the_team(werkmap, bestand, capsys):
    with open_store(werkmap, nu=nu) as store:
        day = nu().date() - timedelta(8)
        store.change("Gesloten", lambda r: sluit_casus(r, "K-021", day))
    words = ["wis", "--verlopen", "--ja", "--map", str(werkmap)]
    assert main(words) == 0
    assert "K-021" in lees(werkmap).casussen
    bestand.write_text('[casus]\nbewaren = "1 week"\n', encoding="utf-8")
    assert main(words) == 0
    assert "K-021" not in lees(werkmap).casussen
