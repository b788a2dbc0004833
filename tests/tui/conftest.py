"""The app on a clock that stands still, and what is on its screen as text."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import datetime
from pathlib import Path

import pytest
from textual import events
from textual._context import visible_screen_stack
from textual.pilot import Pilot

from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.storage.store import Store, open_store
from overleg_tui.tui.app import OverlegApp
from tests.tui.versneld import gestaag, licht

NU = datetime(2026, 12, 8, 13, 24)
Draaien = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


def nu() -> datetime:
    """Half past one on the day of the demo's overleg, for ever."""
    return NU


@pytest.fixture(autouse=True, scope="package")
def _gestaag() -> Iterator[None]:
    with gestaag():
        yield


@pytest.fixture
def lege_store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path, nu=nu) as store:
        yield store


@pytest.fixture
def store(lege_store: Store) -> Store:
    lege_store.noem(demo_namen())
    lege_store.change("Demo gevuld", lambda _: demo_register(NU.date()))
    return lege_store


@pytest.fixture
def draai() -> Draaien:
    """Run the app with some keys; ``getekend`` where the frames between are what a test is about."""

    @asynccontextmanager
    async def run(
        store: Store,
        *keys: str,
        size: tuple[int, int] = (100, 30),
        klok: Callable[[], datetime] = nu,
        getekend: bool = False,
    ) -> AsyncIterator[Pilot[None]]:
        app = OverlegApp(store, klok)
        with gestaag(), nullcontext() if getekend else licht():
            async with app.run_test(size=size) as pilot:
                app.animation_level = "none"
                await pilot.pause()
                for key in keys:
                    await pilot.press(key)
                await pilot.pause()
                yield pilot
                scherm(pilot)  # what the test leaves on the screen can be painted, whether it looked or not

    return run


def scherm(pilot: Pilot[None]) -> str:
    """Return what is on the screen now, as lines of text without trailing blanks."""
    visible_screen_stack.set(pilot.app._background_screens)  # as for a frame: what a dialog lies upon
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def typ(pilot: Pilot[None], text: str) -> None:
    """Type a text key by key into what has the focus."""
    for sign in text:
        await pilot.press(_KEYS.get(sign, sign))
    await pilot.pause()


async def plak(pilot: Pilot[None], text: str, *keys: str) -> None:
    """Paste what would take too long to type into what has the focus, then press keys."""
    focused = pilot.app.screen.focused
    assert focused is not None
    focused.post_message(events.Paste(text))
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


_KEYS = {
    " ": "space",
    "@": "at",
    "#": "number_sign",
    ".": "full_stop",
    ",": "comma",
    "-": "minus",
    "?": "question_mark",
}
