"""``overleg cijfers``: figures for reading and for other programs, and no person in either."""

import json
from datetime import datetime

import pytest

from overleg_tui.cli import klok, main
from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.domain.cijfers import DEFINITIES
from overleg_tui.storage.store import open_store

NU = datetime(2026, 12, 8, 13, 24)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(klok, "nu", lambda: NU)
    with open_store(tmp_path, nu=klok.nu) as store:
        store.noem(demo_namen())
        store.change("demo", lambda _: demo_register(NU.date()))
    return tmp_path


def cijfers(folder, *words):
    return main(["cijfers", "--map", str(folder), *words])


def test_the_figures_of_this_year_come_with_their_meaning_and_the_trend(folder, capsys):
    assert cijfers(folder) == 0
    text = capsys.readouterr().out
    assert "Het jaar 2026 in het kort" in text
    assert "Afspraken                   24" in text
    assert "Door de jaren heen" in text
    assert all(meant in text for meant in DEFINITIES.values())


def test_as_json_and_without_any_code_or_name(folder, capsys):
    assert cijfers(folder, "2026", "--json") == 0
    text = capsys.readouterr().out
    found = json.loads(text)
    assert (found["jaar"], found["overleggen"], found["afspraken"]) == (2026, 3, 24)
    assert [year["jaar"] for year in found["trend"]] == [2026]
    register = demo_register(NU.date())
    people = [figuur.naam for figuur in register.sleutelfiguren.values()]
    assert not any(word in text for word in (*register.casussen, *people, *demo_namen().values()))


@pytest.mark.parametrize("jaar", ["26", "tweeduizend", "20266", "²026"])
def test_what_is_no_year_is_refused(folder, capsys, jaar):
    assert cijfers(folder, jaar) == 1
    assert "is geen jaar" in capsys.readouterr().err


def test_a_year_without_an_overleg_has_figures_of_nothing(folder, capsys):
    assert cijfers(folder, "1999") == 0
    assert "te weinig" in capsys.readouterr().out
