"""``overleg afspraak`` and ``overleg afspraken``: recording by the quick line, and the list."""

import io
import json
import sys
from datetime import date, datetime

import pytest

from overleg_tui.cli import klok, main
from overleg_tui.domain.afspraak import Stadium
from overleg_tui.domain.spoor import zet_stap
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.store import open_store

from .werkmap import lees, maak, nu

REGEL = "@WMO belt mevrouw over huishoudelijke hulp voor 15 dec terug 22 dec #warm"


@pytest.fixture
def leeg(tmp_path, monkeypatch):
    monkeypatch.setattr(klok, "nu", nu)
    maak(tmp_path)
    return lambda *words: main([*words, "--map", str(tmp_path)])


@pytest.fixture
def overleg(leeg, capsys):
    leeg("plan", "8-12", "--casus", "K-021")
    capsys.readouterr()
    return leeg


def invoer(monkeypatch, raw):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))


def test_an_afspraak_is_stored_and_its_id_printed(overleg, tmp_path, capsys):
    assert overleg("afspraak", "k-021", REGEL) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("1\n", "")
    made = lees(tmp_path).afspraken["1"]
    assert (made.casus, made.wie, made.wat) == ("K-021", "inge", "belt mevrouw over huishoudelijke hulp")
    assert (made.overleg, made.agendapunt, made.regel) == ("2026-12-08", "a6", REGEL)


def test_a_casus_off_the_agenda_has_no_agendapunt(overleg, tmp_path):
    assert overleg("afspraak", "K-022", *REGEL.split()) == 0
    assert lees(tmp_path).afspraken["1"].agendapunt is None


def test_gaps_and_oddities_are_said_but_recorded(overleg, capsys):
    assert overleg("afspraak", "K-021", "intake plannen terug 6 dec") == 0
    said = capsys.readouterr()
    assert said.out == "1\n"
    assert said.err.splitlines() == ["Nog open: wie? en wanneer?", "Let op: 6 december 2026 is een zondag."]


@pytest.mark.parametrize(
    ("code", "regel", "sentence"),
    [
        ("K-404", REGEL, "Casus K-404 is niet bekend."),
        ("../x", REGEL, "‘../x’ kan geen casuscode zijn"),
        ("K-021", "@WMO belt voor 31 feb", "31 februari bestaat niet."),
        ("K-021", "@xyz belt", "‘xyz’ staat niet in de sociale kaart."),
        ("K-021", "@WMO", "Er staat nog niet wat er gebeurt."),
    ],
)
def test_a_refused_afspraak_is_not_stored(overleg, tmp_path, capsys, code, regel, sentence):
    assert overleg("afspraak", code, regel) == 1
    said = capsys.readouterr()
    assert (said.out, said.err[: len(sentence)]) == ("", sentence)
    assert not lees(tmp_path).afspraken


def test_without_an_overleg_it_is_refused(leeg, capsys):
    assert leeg("afspraak", "K-021", REGEL) == 1
    assert capsys.readouterr().err.startswith("Er is nog geen overleg")


def test_lines_from_standard_input_and_a_refused_one_does_not_stop_the_rest(
    overleg, tmp_path, monkeypatch, capsys
):
    invoer(
        monkeypatch,
        "\ufeff@WMO belt voor 15 dec\r\n\r\n@xyz mailt\n@Hatice belt één keer voor 15 dec".encode(),
    )
    assert overleg("afspraak", "K-021", "-") == 1
    said = capsys.readouterr()
    assert said.out == "1\n2\n"
    assert said.err.startswith("Regel 3: ‘xyz’ staat niet in de sociale kaart.")
    assert [a.wat for a in lees(tmp_path).afspraken.values()] == ["belt", "belt één keer"]


def test_lines_as_windows_writes_them(overleg, tmp_path, monkeypatch):
    invoer(monkeypatch, "@WMO belt één keer voor 15 dec\r\n".encode("cp1252"))
    assert overleg("afspraak", "K-021", "-") == 0
    assert lees(tmp_path).afspraken["1"].wat == "belt één keer"


class Getuige(io.StringIO):
    """Standard output that looks on the disk at the moment an id is printed, as a killer would."""

    def __init__(self, folder):
        super().__init__()
        self.folder, self.gezien = folder, []

    def write(self, text):
        if text.strip():
            self.gezien.append((text, list(lees(self.folder).afspraken)))
        return super().write(text)


def test_an_id_is_printed_only_once_its_afspraak_is_on_the_disk(overleg, tmp_path, monkeypatch):
    witness = Getuige(tmp_path)
    invoer(monkeypatch, b"belt een\nbelt twee\nbelt drie\n")
    monkeypatch.setattr(sys, "stdout", witness)
    assert overleg("afspraak", "K-021", "-") == 0
    assert witness.gezien == [("1", ["1"]), ("2", ["1", "2"]), ("3", ["1", "2", "3"])]


def test_the_list_can_be_read(overleg, capsys):
    overleg("afspraak", "K-021", REGEL)
    overleg("afspraak", "K-022", "[red]x[/red] | a | b |")
    capsys.readouterr()
    assert overleg("afspraken") == 0
    assert capsys.readouterr().out.splitlines() == [
        "   1  K-021     belt mevrouw over huishoudelijke hulp",
        "                Inge van Dort (WMO wijkteam Laak) · voor di 15 dec · terug di 22 dec · warm",
        "   2  K-022     [red]x[/red] | a | b |",
        "                wie? · wanneer?",
    ]


def test_a_patient_who_arrived_is_not_late_in_the_list(overleg, tmp_path, monkeypatch, capsys):
    overleg("afspraak", "K-021", "@WMO belt mevrouw voor 24 nov terug 22 dec")
    overleg("afspraak", "K-021", "@CJG belt mevrouw voor 24 nov terug 22 dec")
    day = date(2026, 11, 24)
    with open_store(tmp_path, nu=nu) as store:
        store.change("Aangekomen", lambda r: zet_stap(r, "1", Stadium.AANGEKOMEN, day, vandaag=day))
    monkeypatch.setattr(klok, "nu", lambda: datetime(2026, 12, 1, 9))
    capsys.readouterr()
    overleg("afspraken")
    _, arrived, _, waiting = capsys.readouterr().out.splitlines()
    assert "te laat" not in arrived
    assert waiting.endswith(" · te laat")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ([], [1, 2, 3]),
        (["--open"], [2, 3]),
        (["--van", "wmo"], [1]),
        (["--van", "hatice yilmaz"], [2]),
        (["--van", "CJG", "--open"], [2]),
        (["--casus", "k-022"], [3]),
    ],
)
def test_the_list_can_be_narrowed(overleg, tmp_path, capsys, words, ids):
    from overleg_tui.domain.afspraak import Stadium, Stap
    from overleg_tui.storage.store import open_store

    for code, line in (("K-021", "@wmo belt"), ("K-021", "@Hatice mailt"), ("K-022", "belt")):
        overleg("afspraak", code, line)
    closed = Stap(Stadium.TERUGGEKOPPELD, nu().date(), tekst("gelukt"))
    with open_store(tmp_path, nu=nu) as store:
        store.change("Terug", lambda r: r.met_afspraak(r.afspraken["1"].met_stap(closed)))
    capsys.readouterr()
    assert overleg("afspraken", "--json", *words) == 0
    assert [row["nummer"] for row in json.loads(capsys.readouterr().out)] == ids


def test_the_list_as_json(overleg, capsys):
    overleg("afspraak", "K-021", REGEL)
    capsys.readouterr()
    overleg("afspraken", "--json")
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "id": "1", "nummer": 1, "casus": "K-021", "overleg": "2026-12-08", "agendapunt": "a6",
        "wat": "belt mevrouw over huishoudelijke hulp", "wie": "Inge van Dort", "wie_id": "inge",
        "organisatie": "WMO wijkteam Laak", "doen_voor": "2026-12-15", "terug_voor": "2026-12-22",
        "warm": True, "regel": REGEL, "open": True, "stadium": "afgesproken", "reden": None,
        "spoor": [{"stadium": "afgesproken", "datum": "2026-11-22", "opmerking": ""}],
    }  # fmt: skip


def test_an_empty_list_and_an_unknown_name(overleg, capsys):
    assert overleg("afspraken") == 0
    assert capsys.readouterr().out == "Er zijn geen afspraken gevonden.\n"
    assert overleg("afspraken", "--van", "xyz") == 1
    assert capsys.readouterr().err.startswith("Niemand in de sociale kaart heet of werkt bij ‘xyz’.")


def test_volgend_overleg_that_is_not_planned_is_reckoned_and_said(overleg, tmp_path, capsys):
    assert overleg("afspraak", "K-021", "@WMO belt voor 15 dec terug volgend overleg") == 0
    assert lees(tmp_path).afspraken["1"].terug_voor == date(2027, 1, 19)
    reckoned = "Let op: het volgende overleg is nog niet gepland; gerekend met di 19-1-2027.\n"
    assert capsys.readouterr().err == reckoned


def test_volgend_overleg_that_is_planned_is_its_date(overleg, tmp_path, capsys):
    overleg("plan", "26-1-2027")
    capsys.readouterr()
    assert overleg("afspraak", "K-021", "@WMO belt voor 15 dec terug volgend overleg") == 0
    assert lees(tmp_path).afspraken["1"].terug_voor == date(2027, 1, 26)
    assert capsys.readouterr().err == ""
