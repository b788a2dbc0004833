"""``overleg logboek``: for reading and for other programs."""

import json

from overleg_tui.cli import klok, main, werkmap
from tests.cli.werkmap import maak, nu


def test_it_tells_who_did_what_when_and_no_text(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(klok, "nu", nu)
    monkeypatch.setattr(werkmap, "gebruiker", lambda: "marga")
    maak(tmp_path)
    assert main(["plan", "--map", str(tmp_path), "1-12-2026", "--casus", "K-021"]) == 0
    assert main(["afspraak", "--map", str(tmp_path), "K-021", "@WMO belt geheim voor 4 dec"]) == 0
    capsys.readouterr()
    assert main(["logboek", "--map", str(tmp_path)]) == 0
    said = capsys.readouterr()
    last = said.out.splitlines()[-1]
    assert last == "zo 22-11-2026 09:30  marga  Afspraak bij K-021 · afspraak 1"
    assert "3 wijzigingen en 0 keer iets bekeken of geschreven" in said.err
    assert main(["logboek", "--map", str(tmp_path), "--json"]) == 0
    text = capsys.readouterr().out
    assert "geheim" not in text
    found = json.loads(text)
    assert found["regels"][-1] == {
        "soort": "wijziging",
        "nummer": len(found["regels"]),
        "moment": "2026-11-22T09:30:00",
        "wie": "marga",
        "wat": "Afspraak bij K-021",
        "betreft": ["afspraak 1"],
    }


def test_it_tells_what_was_exported_from_the_command_line(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(klok, "nu", nu)
    maak(tmp_path)
    assert main(["plan", "--map", str(tmp_path), "1-12-2026", "--casus", "K-021"]) == 0
    assert main(["inzage", "--map", str(tmp_path), "K-021"]) == 0
    assert main(["exporteer", "--map", str(tmp_path), "1-12-2026", "--soort", "agenda"]) == 0
    capsys.readouterr()
    assert main(["logboek", "--map", str(tmp_path), "--json"]) == 0
    seen = [line for line in json.loads(capsys.readouterr().out)["regels"] if line["soort"] == "gezien"]
    assert [(line["nummer"], line["betreft"]) for line in seen] == [(None, ["casus K-021"])] * 2
    assert ["inzage" in line["wat"] for line in seen] == [True, False]
    assert seen[1]["wat"] == "Geschreven: 2026-12-01-agenda.md"


def test_an_account_that_the_system_does_not_tell_is_left_out(monkeypatch):
    def none():
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", none)
    assert werkmap.gebruiker() == ""
    monkeypatch.setattr("getpass.getuser", lambda: " marga\n")
    assert werkmap.gebruiker() == "marga"
