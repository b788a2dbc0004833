"""Everything the command line says by itself is Dutch: help, usage and each refusal of argparse."""

import argparse
import re
import shlex
import sys

import pytest

from overleg_tui.cli import COMMANDS, main
from overleg_tui.cli.grammatica import parser
from overleg_tui.cli.nederlands import in_het_nederlands

ENGELS = re.compile(
    r"\b(usage|error|arguments?|positional|options?|show|this|message|exit|invalid|required|unrecognized|"
    r"expected|choose|choice|value|ignored|explicit|allowed|with|ambiguous|could|match|the|and|default|"
    r"one of|not|version)\b",
    re.IGNORECASE,
)


def zonder_engels(text):
    """Return the text; fails on an English word in it."""
    assert not ENGELS.search(text), ENGELS.search(text)
    return text


def test_the_small_list_would_find_english():
    with pytest.raises(AssertionError):
        zonder_engels("the following arguments are required: CODE")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_dutch(command, capsys):
    assert main([*command.split(), "--help"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert zonder_engels(said.out).startswith(f"gebruik: overleg {command}".rstrip())
    assert "-h, --help" in said.out


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_has_an_example_that_can_be_typed_as_it_stands(command, capsys):
    main([*command.split(), "--help"])
    examples = re.findall(rf"^  overleg ({command}.*)$", capsys.readouterr().out, re.MULTILINE)
    assert examples
    for example in examples:
        words = shlex.split(example.split(" > ")[0].split(" < ")[0])
        if "--help" not in words:
            parser().parse_args(words)


def test_the_version_is_said(capsys):
    assert main(["--versie"]) == 0
    assert re.fullmatch(r"overleg_tui \d+\.\d+.*\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("words", "sentence", "help_of"),
    [
        (["foo"], "‘foo’ bestaat niet. Kies uit: demo, importeer,", "overleg"),
        (["--foo"], "Dit hoort hier niet: --foo.", "overleg"),
        (["--map"], "Achter --map hoort nog iets te staan.", "overleg"),
        (["--versie=3"], "Achter --versie hoort niets te staan; haal ‘3’ weg.", "overleg"),
        (["plan", "--map"], "Achter --map hoort nog iets te staan.", "overleg plan"),
        (["plan", "--foo", "8 dec"], "Dit hoort hier niet: --foo.", "overleg plan"),
        (["plan", "--casus"], "Achter --casus hoort nog iets te staan.", "overleg plan"),
        (["importeer"], "Dit ontbreekt nog: BESTAND.", "overleg importeer"),
        (["afspraak"], "Dit ontbreekt nog: CODE, REGEL.", "overleg afspraak"),
        (["afspraak", "K-1"], "Dit ontbreekt nog: REGEL.", "overleg afspraak"),
        (
            ["afspraken", "--json=ja"],
            "Achter --json hoort niets te staan; haal ‘ja’ weg.",
            "overleg afspraken",
        ),
        (["afspraken", "--ope"], "Dit hoort hier niet: --ope.", "overleg afspraken"),
        (
            ["sjabloon", "brief"],
            "‘brief’ bestaat niet. Kies uit: casus, contacten, instellingen.",
            "overleg sjabloon",
        ),
        (["sjabloon", "casus", "nog een"], "Dit hoort hier niet: nog een.", "overleg sjabloon"),
    ],
)
def test_a_mistake_is_said_in_dutch_with_the_usage_of_that_command(words, sentence, help_of, capsys):
    assert main(words) == 2
    said = capsys.readouterr()
    first, *usage = zonder_engels(said.err).splitlines()
    assert (said.out, first[: len(sentence)]) == ("", sentence)
    assert usage[0].startswith(f"gebruik: {help_of} [-h]")
    assert usage[-1] == f"Uitleg: {help_of} --help"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_refuses_an_unknown_option_in_dutch(command, capsys):
    assert main([command, "--bestaat-niet"]) == 2
    assert "gebruik: overleg " in zonder_engels(capsys.readouterr().err)


def weigering(monkeypatch, words, **option):
    """What this Python's own argparse says of such an option."""
    parser = argparse.ArgumentParser()
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-a", "--aap", **option)
    group.add_argument("-b", "--beer", action="store_true")

    def keep(message):
        raise LookupError(message)

    monkeypatch.setattr(parser, "error", keep)
    with pytest.raises(LookupError) as said:
        parser.parse_args(words)
    return said.value.args[0]


@pytest.mark.parametrize(
    ("words", "option", "sentence"),
    [
        ([], {}, "Kies een van deze: -a/--aap -b/--beer."),
        (["-b", "-a", "1"], {}, "-a/--aap en -b/--beer kunnen niet samen. Kies er een."),
        (["-a", "3,5"], {"type": int}, "‘3,5’ bij -a/--aap is geen heel getal."),
        (["-a", "x"], {"type": float}, "‘x’ kan niet bij -a/--aap."),
        (["-a"], {"nargs": "+"}, "Achter -a/--aap hoort nog iets te staan."),
        (["-a", "1"], {"nargs": 2}, "Achter -a/--aap horen 2 dingen te staan."),
        (["-a", "zo's"], {"choices": ("ja", "nee")}, "‘zo's’ bestaat niet. Kies uit: ja, nee."),
    ],
)
def test_what_our_commands_do_not_ask_for_yet_is_dutch_too(monkeypatch, words, option, sentence):
    assert in_het_nederlands(weigering(monkeypatch, words, **option)) == sentence


def test_an_option_cut_short_may_be_two():
    said = in_het_nederlands("ambiguous option: --be could match --beer, --beest")
    assert said == "--be kan meer dan één ding zijn: --beer, --beest. Schrijf het voluit."


@pytest.mark.parametrize(
    "message", ["argument --aap: something new in Python 3.99", "something new in Python 3.99"]
)
def test_a_message_nobody_foresaw_is_not_passed_on_in_english(message):
    assert zonder_engels(in_het_nederlands(message)).startswith("Dit is niet te lezen")


def test_words_of_the_user_stay_as_typed():
    said = in_het_nederlands(r"unrecognized arguments: the argument 'a' C:\map")
    assert said == r"Dit hoort hier niet: the argument 'a' C:\map."


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_without_a_terminal_that_draws_the_program_says_what_to_do(term, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: term == "dumb", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: term == "dumb", raising=False)
    assert main(["--map", str(tmp_path)]) == 3
    assert "Open een terminal" in zonder_engels(capsys.readouterr().err)
