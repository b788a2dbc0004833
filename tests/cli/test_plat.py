"""Lists for who hears them read aloud: no columns, no signs, each value after its name."""

import re
from argparse import Namespace

import pytest

from overleg_tui.cli import klok, main, plat

from .werkmap import maak, nu

TEKENS = re.compile(r" {2}|[·•★✓→–│─┌└\t\x1b]|^ |^- ", re.MULTILINE)


@pytest.fixture
def overleg(tmp_path, monkeypatch, capsys):
    """Run a command on a folder with an overleg and two afspraken; return what it printed."""
    monkeypatch.setattr(klok, "nu", nu)
    monkeypatch.delenv(plat.VARIABLE, raising=False)
    maak(tmp_path)
    main(["plan", "8-12", "--casus", "K-021", "--map", str(tmp_path)])
    main(["afspraak", "K-021", "@WMO belt mevrouw voor 4 dec terug 11 dec #warm", "--map", str(tmp_path)])
    main(["afspraak", "K-021", "zoekt het uit", "--map", str(tmp_path)])
    capsys.readouterr()

    def run(*words):
        assert main([*words, "--map", str(tmp_path)]) == 0
        return capsys.readouterr().out

    return run


def test_no_list_has_columns_or_signs_when_plain(overleg):
    lists = ("afspraken", "cijfers", "logboek", "controleer", "herstel", "plan 8-12", "handleiding")
    for command in (*lists, "handleiding tussen"):
        assert TEKENS.search(overleg(*command.split())), f"{command} has them, else this shows nothing"
        told = overleg(*command.split(), "--plat")
        assert not TEKENS.search(told), (command, TEKENS.search(told))
        assert ": " in told


def test_an_afspraak_is_a_paragraph(overleg):
    first, second = overleg("afspraken", "--plat").removesuffix("\n\n").split("\n\n")
    assert first.splitlines() == [
        "Afspraak 1",
        "wat: belt mevrouw",
        "wie: Inge van Dort (WMO wijkteam Laak)",
        "casus: K-021",
        "stand: afgesproken, staat nog open",
        "doen voor: vrijdag 4 december 2026",
        "terug voor: vrijdag 11 december 2026",
        "warme overdracht: ja",
    ]
    assert "wie: nog niemand" in second
    assert "doen voor: nog niet afgesproken" in second


def test_a_plan_read_aloud(overleg):
    told = overleg("plan", "8-12", "--plat").splitlines()
    assert told[1] == "13:00: Opening, 5 minuten"
    assert told[-1] == "genodigd: Inge van Dort (WMO wijkteam Laak)"


@pytest.mark.parametrize(
    ("env", "asked", "plain"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"OVERLEG_PLAT": "1"}, False, True),
        ({"OVERLEG_PLAT": "0"}, False, False),
        ({"TERM": "dumb"}, False, True),
    ],
)
def test_plain_is_asked_for_or_all_the_terminal_can_do(monkeypatch, env, asked, plain):
    for name in ("OVERLEG_PLAT", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert plat.is_plat(Namespace(plat=asked)) is plain
