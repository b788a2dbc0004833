"""``wis`` and ``inzage``: nothing is left in the folder, and what is asked for is all there."""

import io
from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.cli import klok, main
from overleg_tui.documents.noemen import noemen
from overleg_tui.domain.overleg import Agendapunt, Fase, Notitie, Overleg, Soort
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.files import Files
from overleg_tui.storage.folder import unlocked
from overleg_tui.storage.relock import haal_slot, zet_slot
from overleg_tui.storage.store import open_store
from tests.cli.werkmap import NU, lees, maak, nu

WOORD = "Zeldzaamwoord"
SLOT = "zeven blauwe fietsen"
GOEDKOOP = {"geheugen": 64, "rondes": 1, "banen": 1}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder in which a word stands in a casus, an overleg, an afspraak, the names and a draft."""
    monkeypatch.setattr(klok, "nu", nu)
    maak(tmp_path)
    assert main(["afspraak", "--map", str(tmp_path), "K-021", f"@WMO belt over {WOORD} voor 4 dec"]) == 1
    item = Agendapunt("a1", Soort.CASUS, 12, casus="K-021", notities=(Notitie(tekst(WOORD), regie=True),))
    other = Agendapunt("a2", Soort.RONDVRAAG, 5, notities=(Notitie(tekst("K-021 belde nog")),))
    overleg = Overleg("2026-11-22", NU.date(), NU.time(), NU.time(), fase=Fase.BEZIG, agenda=(item, other))
    with open_store(tmp_path, nu=nu) as store:
        store.change("overleg", lambda r: r.met_overleg(overleg))
    assert main(["afspraak", "--map", str(tmp_path), "K-021", f"@WMO belt over {WOORD} voor 4 dec"]) == 0
    with open_store(tmp_path, nu=nu) as store:
        store.noem({"K-021": tekst(f"An {WOORD}")})
        store.bewaar_concept("besluit", WOORD)
        store.change(
            "casus", lambda r: r.met_casus(replace(r.casussen["K-021"], hulpvraag=tekst(f"Hulp: {WOORD}")))
        )
    return tmp_path


def holding(folder):
    files = [path for path in (folder / "data").rglob("*") if path.is_file()]
    return sorted(path.name for path in files if WOORD.encode() in path.read_bytes())


def overleg(folder, *words):
    return main([words[0], "--map", str(folder), *words[1:]])


def test_no_byte_of_it_is_left_and_what_still_mentions_it_in_exports_is_named(folder, capsys):
    mail = ("--formaat", "md,html,eml", "--aan", "Inge van Dort", "--maskeer", "naam")
    assert overleg(folder, "exporteer", *mail) == 0
    (folder / "exports/los.md").write_text("Niets over K-0211.")
    assert len(holding(folder)) > 2
    capsys.readouterr()
    assert overleg(folder, "wis", "k-021", "--ja") == 0
    said = capsys.readouterr()
    assert holding(folder) == []
    assert "Gewist: K-021." in said.out
    assert "2026-11-22-notulen.md" in said.out
    assert ".eml" in said.out
    assert "los.md" not in said.out
    assert "overleg van zo 22-11-2026, Rondvraag" in said.out
    register = lees(folder)
    assert "K-021" not in register.casussen
    assert [a.casus for a in register.afspraken.values()] == ["K-021"]
    assert overleg(folder, "controleer") == 0


def test_no_byte_is_left_behind_a_slot_either(folder, monkeypatch):
    def files():
        return unlocked(Files(folder, nu), SLOT)

    monkeypatch.setenv("OVERLEG_WACHTWOORD", SLOT)
    zet_slot(files(), SLOT, GOEDKOOP)
    haal_slot(files())
    assert holding(folder) != []  # so the slot does not hide it from this test
    zet_slot(files(), SLOT, GOEDKOOP)
    assert overleg(folder, "wis", "K-021", "--ja") == 0
    haal_slot(files())
    assert holding(folder) == []


def test_verlopen_wipes_only_what_was_closed_a_year_ago(folder, capsys):
    assert overleg(folder, "wis", "--verlopen", "--ja") == 0
    assert "geen gesloten casus" in capsys.readouterr().out
    with open_store(folder, nu=nu) as store:
        for code, day in (("K-021", date(2025, 11, 22)), ("K-022", date(2025, 11, 23))):
            store.change(
                "sluit",
                lambda r, code=code, day=day: r.met_casus(replace(r.casussen[code], gesloten=day)),
            )
    assert overleg(folder, "wis", "--verlopen", "--ja") == 0
    assert list(lees(folder).casussen) == ["K-022"]


def test_without_a_terminal_or_consent_nothing_is_wiped(folder, monkeypatch, capsys):
    before = lees(folder)
    assert overleg(folder, "wis", "K-021") == 3
    terminal = io.StringIO("nee\n")
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", terminal)
    assert overleg(folder, "wis", "K-021") == 1
    assert "Er is niets gewist." in capsys.readouterr().err
    assert lees(folder) == before
    monkeypatch.setattr("sys.stdin", terminal := io.StringIO("ja\n"))
    terminal.isatty = lambda: True
    assert overleg(folder, "wis", "K-021") == 0
    assert "medisch dossier" in capsys.readouterr().err
    assert holding(folder) == []


@pytest.mark.parametrize("words", [(), ("K-021", "--verlopen"), ("K-999",), ("../x",)])
def test_what_cannot_be_wiped_is_refused_in_dutch(folder, capsys, words):
    before = lees(folder)
    assert overleg(folder, "wis", *words, "--ja") == 1
    assert capsys.readouterr().err.strip().endswith(".")
    assert lees(folder) == before


def test_inzage_holds_everything_of_the_casus_the_name_and_the_chairs_notes_too(folder, capsys):
    assert overleg(folder, "exporteer", "--maskeer", "naam") == 0
    capsys.readouterr()
    assert overleg(folder, "inzage", "k-021") == 0
    path = folder / "exports/2026-11-22-inzage.md"
    assert capsys.readouterr().out == f"{path}\n"
    text = path.read_text(encoding="utf-8")
    for part in (
        f"Hulp: {WOORD}",
        f"Naam: An {WOORD}",
        f"Alleen voor u: {WOORD}",
        f"zoals getypt: @WMO belt over {WOORD}",
        "doen vóór vr 4-12-2026",
        "12 minuten gepland",
        "2026-11-22-notulen.md",
        "op code",
        "In het logboek staat wie deze casus zag of veranderde",
    ):
        assert part in text
    assert overleg(folder, "inzage", "K-999") == 1
    assert "Van casus K-999 is niets bekend" in capsys.readouterr().err


def test_files_that_mention_are_found_in_every_form_and_one_that_cannot_be_read_too(tmp_path):
    (tmp_path / "a.ics").write_bytes(b"SUMMARY:K-0\r\n 21\r\n")
    (tmp_path / "b.html").write_text("<p>An&nbsp;Jansen</p>", encoding="utf-8")
    (tmp_path / "c.md").write_text("dit is K-021\\.", encoding="utf-8")
    (tmp_path / "d.md").write_text("dit is K-0210", encoding="utf-8")
    assert [path.name for path in noemen(tmp_path, ["K-021", "An Jansen", ""])] == ["a.ics", "b.html", "c.md"]
    assert noemen(tmp_path / "weg", ["K-021"]) == ()
    assert noemen(tmp_path, [""]) == ()
