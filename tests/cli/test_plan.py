"""``overleg plan``: the overleg of a date, made or made again."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from overleg_tui.cli import klok, main
from overleg_tui.domain.overleg import Fase
from overleg_tui.storage.store import open_store

from .werkmap import lees, maak, nu

GEEN_HUISARTS = "Let op: er staat geen huisarts in de sociale kaart. Zet de praktijk erin, en wie er komt.\n"


@pytest.fixture
def overleg(tmp_path, monkeypatch):
    monkeypatch.setattr(klok, "nu", nu)
    maak(tmp_path)
    return lambda *words: main([*words, "--map", str(tmp_path)])


def test_a_plan_is_stored_and_its_agenda_printed(overleg, tmp_path, capsys):
    assert overleg("plan", "2026-12-08", "--casus", "K-021", "--casus", "k-022") == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "Overleg gepland: dinsdag 8 december 2026, 13:00 tot 14:30",
        "  13:00   5 min  Opening",
        "  13:05  10 min  Openingsronde",
        "  13:15  12 min  Casus K-021",
        "  13:27  12 min  Casus K-022",
        "  13:39  10 min  Expertise: CJG",
        "  13:49   5 min  Rondvraag",
        "  13:54   5 min  Afsluiting",
        "Genodigd:",
        "  Hatice Yilmaz (CJG)",
        "  Inge van Dort (WMO wijkteam Laak)",
    ]
    assert said.err == GEEN_HUISARTS
    assert lees(tmp_path).overleggen["2026-12-08"].datum == date(2026, 12, 8)


def test_without_a_date_it_is_six_weeks_after_the_last_one(overleg, tmp_path, capsys):
    overleg("plan", "13 nov 2026")
    capsys.readouterr()
    assert overleg("plan") == 0
    said = capsys.readouterr()
    assert "het overleg schuift naar vrijdag 8 januari 2027." in said.err
    assert said.out.startswith("Overleg gepland: vrijdag 8 januari 2027")
    assert "2027-01-08" in lees(tmp_path).overleggen


def test_planning_again_says_what_became_of_it(overleg, capsys):
    overleg("plan", "8", "dec")
    overleg("plan", "8-12")
    overleg("plan", "8-12", "--plaats", "zaal 2")
    firsts = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Overleg ")]
    assert [line.split()[1] for line in firsts] == ["gepland:", "ongewijzigd:", "bijgewerkt:"]
    assert firsts[2].endswith("13:00 tot 14:30, zaal 2")


def test_the_times_are_as_asked_for(overleg, tmp_path):
    assert overleg("plan", "8-12", "--begin", "9u30", "--eind", "11.00") == 0
    planned = lees(tmp_path).overleggen["2026-12-08"]
    assert (planned.begin, planned.eind) == (time(9, 30), time(11))


def test_a_date_that_is_past_is_said(overleg, capsys):
    assert overleg("plan", "1-11-2026") == 0
    assert "Let op: zondag 1 november 2026 is al geweest. Klopt dat?" in capsys.readouterr().err


def test_the_next_overleg_can_be_named(overleg, capsys):
    overleg("plan", "8-12")
    assert overleg("plan", "volgend overleg", "--casus", "K-022") == 0
    assert "Casus K-022" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["vr 5 dec"], "5 december 2026 is een zaterdag, geen vrijdag."),
        (["31 feb"], "31 februari bestaat niet."),
        (["ooit"], "‘ooit’ is niet als datum te lezen."),
        (["8-12", "--casus", "K-404"], "Casus K-404 is niet bekend. Wel bekend: K-021, K-022."),
        (["8-12", "--begin", "25:00"], "‘25:00’ is geen tijd."),
        (["8-12", "--eind", "12:00"], "Het overleg kan niet om 12:00 eindigen als het om 13:00 begint."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(overleg, tmp_path, capsys, words, sentence):
    assert overleg("plan", *words) == 1
    said = capsys.readouterr()
    assert (said.out, said.err[: len(sentence)]) == ("", sentence)
    assert not lees(tmp_path).overleggen


def test_the_clock_of_the_program_is_the_laptops():
    before = datetime.now()
    assert before <= klok.nu() <= datetime.now()


def test_a_new_agenda_takes_what_comes_back_by_rule_and_says_why(overleg, tmp_path, capsys):
    overleg("plan", "8-12", "--casus", "K-021")
    overleg("afspraak", "K-021", "@WMO belt mevrouw voor 10-12-2026 terug 15-12-2026")
    capsys.readouterr()
    assert overleg("plan", "19-1-2027") == 0
    said = capsys.readouterr()
    assert said.err == GEEN_HUISARTS  # K-021 is on the agenda of an overleg that is still to be held
    with open_store(tmp_path, nu=nu) as store:
        store.change("Gehouden", _gehouden)
    assert overleg("plan", "2-3-2027") == 0
    said = capsys.readouterr()
    assert "K-021 keert terug: afspraak 1 zonder terugkoppeling." in said.err
    assert "Casus K-021" in said.out
    overleg("plan", "13-4-2027", "--casus", "K-022")
    assert "K-021" not in capsys.readouterr().out


def _gehouden(register):
    held = register.overleggen["2026-12-08"]
    other = register.overleggen["2027-01-19"]
    register = register.met_overleg(replace(held, fase=Fase.AFGESLOTEN))
    return register.met_overleg(replace(other, fase=Fase.AFGESLOTEN))
