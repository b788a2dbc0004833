"""What makes a test of the screen fast, and the same on a busy machine: none of it changes what a test sees.

Textual's Pilot takes the app to be done when the process uses little of the clock's time, which on a busy
machine it always seems to; and it sleeps at least a fiftieth of a second, twice a key, to find out.
"""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from textual import app as textual_app
from textual import pilot as textual_pilot
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.css import stylesheet

from overleg_tui.tui import aanslag

BLINK = 1 / 20
"""Three frames: a timer of the screen itself. What comes later comes by itself, and nothing waits for it."""
GRENS = 30.0
"""Seconds after which an app that is never done counts as broken: a bound, never a measure."""


async def uitgewerkt(_min: float = 0, _max: float = 0) -> None:
    """Return when the app has nothing left to do, and no timer about to give it something."""
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + GRENS
    while loop.time() < end:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        due = [timer.when() for timer in loop._scheduled if not timer.cancelled()]
        wait = min(due, default=end) - loop.time()
        if wait > BLINK:
            return
        await asyncio.sleep(max(0.0, wait))
    raise AssertionError("the app is never done")


def _teken_niet(
    self: Compositor, full: bool = False, screen_stack: Any = None, simplify: bool = False
) -> None:
    """In place of a frame, which no terminal shows here: ``scherm()`` renders what a test looks at."""
    visible_screen_stack.set([] if screen_stack is None else screen_stack)
    self._dirty_regions.clear()


_tokens: dict[frozenset[tuple[str, str]], Any] = {}
_rules: dict[tuple[Any, ...], Any] = {}
_lees_waarden, _lees_vel = stylesheet.tokenize_values, stylesheet.Stylesheet._parse_rules


def _waarden(values: dict[str, str]) -> Any:
    key = frozenset(values.items())
    if key not in _tokens:
        _tokens[key] = _lees_waarden(values)
    return _tokens[key]


def _vel(self: stylesheet.Stylesheet, css: str, *rest: Any, **named: Any) -> Any:
    key = (id(self._variable_tokens), css, rest, tuple(named.items()))
    if key not in _rules:
        _rules[key] = _lees_vel(self, css, *rest, **named)
    return _rules[key]


@contextmanager
def licht() -> Iterator[None]:
    """Draw no frames between what a test looks at, and read each style sheet once for all apps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", _teken_niet)
        patch.setattr(stylesheet, "tokenize_values", _waarden)
        patch.setattr(stylesheet.Stylesheet, "_parse_rules", _vel)
        yield


@contextmanager
def gestaag() -> Iterator[None]:
    """Wait for an app by what it has to do, not by how busy the machine is; and for no disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(textual_app, "wait_for_idle", uitgewerkt)
        patch.setattr(textual_pilot, "wait_for_idle", uitgewerkt)
        patch.setattr(aanslag, "GEDULD", GRENS)
        patch.setattr(os, "fsync", lambda _: None)
        yield
