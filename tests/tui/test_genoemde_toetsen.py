"""Sentences name the key that the team has for a command, and no key that could be another one."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

import overleg_tui
from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.instellingen import Instellingen
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.dialogs.zit_aan import ZitAanDialog
from overleg_tui.tui.opdrachten.noemen import GENOEMD, noem
from overleg_tui.tui.opdrachten.toetsen import te_kiezen
from overleg_tui.tui.screens.agenda import AgendaScreen
from tests.tui.conftest import nu, scherm

PAKKET = Path(overleg_tui.__file__).parent
GEVRAAGD = re.compile(r"""(?:toets|key)\(\s*["']([a-z_.]+)["'], ["']([^"']+)["']\)""")
KALE_TOETS = re.compile(r"\b[Tt]oets(?:en)? ([a-zA-Z0-9/])\b(?! *=)")
VAST = {"genodigden.py": {"a"}, "hulp.py": {"h"}}
"""Keys of a dialog, which nobody can choose."""


def zinnen(path):
    """Return every piece of text in a module, but for what it says of itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield node.value


def genoemd():
    for path in sorted(PAKKET.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for pattern in (GENOEMD, GEVRAAGD):
            found = pattern.findall(text) if path.name != "noemen.py" else ()
            yield from ((path.name, id_, key) for id_, key in found)


def test_each_key_that_is_named_is_the_usual_one_of_a_command_that_there_is():
    known = {id_: set(keys.split(",")) for id_, (keys, _) in te_kiezen().items()}
    wrong = [(where, id_, key) for where, id_, key in genoemd() if key not in known.get(id_, ())]
    assert wrong == []
    assert len(list(genoemd())) > 40


def test_no_sentence_names_a_key_by_itself():
    bare = [
        (path.name, key)
        for layer in ("domain", "tui")
        for path in sorted((PAKKET / layer).rglob("*.py"))
        for sentence in zinnen(path)
        for key in KALE_TOETS.findall(sentence)
        if key not in VAST.get(path.name, ())
    ]
    assert bare == []


@pytest.fixture
def app(store):
    found = OverlegApp(store, nu)
    agenda = {"agenda.genodigden": "f6", "agenda.let_op": "q", "agenda.uitnodigen": "f7"}
    overleg = {"overleg.wie_is_er": "q", "overleg.geest": "f4"}
    found.stel_in(replace(Instellingen(), toetsen=agenda | overleg))
    return found


def test_a_sentence_is_said_with_the_keys_of_the_team_and_else_with_the_usual_ones(app):
    assert noem(app, "Toets {agenda.genodigden=g}, of {agenda.nieuw_punt=n}.") == "Toets F6, of n."
    assert noem(app, "Dag {naam}, {x} = {y}") == "Dag {naam}, {x} = {y}"


async def test_screen_help_and_question_name_the_keys_that_were_set(app, store):
    async with app.run_test(size=(100, 30)) as pilot:
        app.animation_level = "none"
        await pilot.press("s", *["pagedown"] * 2)
        await pilot.pause()
        assert "q: wie" in scherm(pilot)
        coming = store.register.op_datum()[-1]
        await app.push_screen(AgendaScreen(coming.id))
        await pilot.pause()
        assert "(toets F6) · uitnodigen: toets F7" in scherm(pilot)
        await pilot.press("f1")
        await pilot.pause()
        assert "Toets F6 houdt bij wie komt; toets F7 schrijft" in " ".join(
            scherm(pilot).replace("┃", "").split()
        )


async def test_a_click_on_a_question_or_a_kwadrant_pressed_the_usual_key(app):
    async with app.run_test(size=(100, 30)) as pilot:
        app.animation_level = "none"
        await pilot.press("s", *["pagedown"] * 2)
        await pilot.pause()
        await pilot.click("#melding")
        assert isinstance(app.screen, ZitAanDialog)
        await pilot.press("escape")
        await pilot.click("#geest")
        assert app.screen.kwadrant is Kwadrant.GEEST
        await pilot.press("f4")
        assert app.screen.kwadrant is None
