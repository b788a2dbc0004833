"""The monkey: seeded random keys, pastes, clicks and resizes through the real app, for as long as it may.

``python -m tests.aap [--toetsen 10000] [--zaad N] [--seconden 55] [--apen N]``, a monkey at each core. It
sits down again and again: each sitting has a seed of its own, begins where the one before it stopped, on the
same folder, and ends as a user would. What it did last is told with a crash; ``--zaad`` plays that again.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from textual import events
from textual._xterm_parser import XTermParser
from textual.geometry import Size
from textual.pilot import Pilot, WaitForScreenTimeout

from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.storage.controle import controleer
from overleg_tui.storage.files import Files
from overleg_tui.storage.store import open_store
from overleg_tui.tui.app import OverlegApp
from tests.aapvoer import BROKKEN, CASUS, KAART, LETTERS, MATEN, PLAKSELS, TEKENS, TOETSEN
from tests.tui.schermen import SCHERMEN

NU = datetime(2026, 12, 8, 13, 24)
GEDULD = 0.6
"""How often it looks what became of it; else it goes on at once, as who types fast does."""
STAPPEN = ("toets", "toetsen", "plak", "klik", "maat", "brok", "weg")
GEWICHT = (60, 22, 7, 6, 2, 3, 2)


class Aap:
    """One monkey in one folder; ``gedaan`` counts the keys and all else it did, ``laatst`` holds the last."""

    def __init__(self, zaad: int, map_: Path) -> None:
        self.zaad, self.map = zaad, map_
        self.gedaan = 0
        self.laatst: deque[str] = deque(maxlen=40)
        self.dobbel = random.Random(zaad)
        self._fill()

    def _fill(self) -> None:
        (self.map / "casus.md").write_text(CASUS, encoding="utf-8")
        (self.map / "kaart.csv").write_text(KAART, encoding="utf-8")
        if self.dobbel.random() < 0.1:
            return
        with open_store(self.map, nu=lambda: NU) as store:
            store.noem(demo_namen())
            store.change("Demo gevuld", lambda _: demo_register(NU.date()))

    async def zit(self, stappen: int, tot: float) -> None:
        """Sit down for so many steps, or until ``tot`` on the monotonic clock; look after the folder then."""
        with open_store(self.map, nu=lambda: NU) as store:
            app = OverlegApp(store, lambda: NU)
            async with app.run_test(size=self.dobbel.choice(MATEN[:3])) as pilot:
                app.animation_level = "none"
                parser = XTermParser()
                for _ in range(stappen):
                    if not app.is_running or time.monotonic() > tot:
                        break
                    parser = self._stap(app, parser)
                    if self.dobbel.random() < GEDULD:
                        await self._wacht(pilot)
                await self._leave(pilot)
            if app.crash:
                raise app.crash
            if app.store is not store:
                app.store.close()
        self._look()

    async def _wacht(self, pilot: Pilot[None]) -> None:
        """Wait until all is done; asked twice, as a widget that went meanwhile does not answer."""
        with suppress(WaitForScreenTimeout):
            await pilot._wait_for_screen(5)
            return
        assert pilot.app._exit or await pilot._wait_for_screen(10) or pilot.app.crash

    async def _leave(self, pilot: Pilot[None]) -> None:
        """Stop by its key: what is left of a paste or a dialog must not stand in the way."""
        for _ in range(6):
            if not pilot.app.is_running or pilot.app._exit:
                return
            _toets(pilot.app, "ctrl+q")
            await self._wacht(pilot)
        assert pilot.app._exit, f"ctrl+q does not stop {pilot.app.screen_stack} {pilot.app.leeg=}"

    def _look(self) -> None:
        found = controleer(Files(self.map, lambda: NU)).bevindingen
        assert not found, [str(one) for one in found]

    def _stap(self, app: OverlegApp, parser: XTermParser) -> XTermParser:
        (soort,) = self.dobbel.choices(STAPPEN, GEWICHT)
        self.gedaan += 1
        if soort == "toets":
            self._druk(app)
        elif soort == "toetsen":
            for _ in range(self.dobbel.randint(2, 6)):
                self.gedaan += 1
                self._druk(app)
        elif soort == "plak":
            text = self.dobbel.choice(PLAKSELS)
            self.laatst.append(f"plak {text[:40]!r}")
            app._driver.process_message(events.Paste(text))
        elif soort == "klik":
            self._klik(app)
        elif soort == "maat":
            self._maat(app)
        elif soort == "weg":
            self._weg(app)
        else:
            return self._brok(app, parser)
        return parser

    def _druk(self, app: OverlegApp) -> None:
        key = self.dobbel.choice(LETTERS) if self.dobbel.random() < 0.55 else self.dobbel.choice(TOETSEN)
        self.laatst.append(key)
        _toets(app, key)

    def _weg(self, app: OverlegApp) -> None:
        """Take the way to one of all screens there are, from wherever it is."""
        naam = self.dobbel.choice(sorted(SCHERMEN))
        self.laatst.append(f"weg naar {naam}")
        for key in ("escape", "escape", "escape", "enter", *SCHERMEN[naam]):
            self.gedaan += 1
            if key.startswith("plak:"):
                app._driver.process_message(events.Paste(key[5:]))
            else:
                _toets(app, key)

    def _klik(self, app: OverlegApp) -> None:
        width, height = app.size
        x, y = self.dobbel.randrange(max(1, width)), self.dobbel.randrange(max(1, height))
        kind = self.dobbel.choice((events.MouseDown, events.MouseScrollDown, events.MouseScrollUp))
        self.laatst.append(f"{kind.__name__} {x},{y}")
        kinds = (kind, events.MouseUp) if kind is events.MouseDown else (kind,)
        for one in (events.MouseMove, *kinds):
            app._driver.process_message(one(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))

    def _maat(self, app: OverlegApp) -> None:
        for _ in range(self.dobbel.randint(1, 5)):
            width, height = self.dobbel.choice(MATEN)
            self.laatst.append(f"maat {width}x{height}")
            app._driver._size = Size(width, height)
            app.post_message(events.Resize(Size(width, height), Size(width, height)))

    def _brok(self, app: OverlegApp, parser: XTermParser) -> XTermParser:
        brok = self.dobbel.choice(BROKKEN)
        self.laatst.append(f"brok {brok!r}")
        try:
            for message in parser.feed(brok.decode("utf-8", "replace")):
                app._driver.process_message(message)
        except Exception:  # noqa: BLE001  # what the terminal's own reader makes of it is tested in a terminal
            return XTermParser()
        return parser


def _toets(app: OverlegApp, key: str) -> None:
    character = key if len(key) == 1 else {"enter": "\r", "tab": "\t"}.get(key)
    event = events.Key(TEKENS.get(key, key), character)
    app._driver.process_message(event)


def zaden(zaad: int) -> Iterator[int]:
    """Yield the seeds of the folders, the given one first."""
    return count(zaad)


async def loop(toetsen: int, zaad: int, seconden: float) -> tuple[int, str]:
    """Let monkeys loose until so much was done or the time is up; how much that was, and what fell."""
    tot, done = time.monotonic() + seconden, 0
    for seed in zaden(zaad):
        with tempfile.TemporaryDirectory(prefix="overleg-aap-") as folder:
            tempfile.tempdir = folder  # the demo's own folder goes with it
            aap = Aap(seed, Path(folder))
            try:
                for _ in range(3):
                    await aap.zit(150, tot)
            except Exception:  # noqa: BLE001  # whatever it is, it is what the monkey is for
                last = "\n  ".join((f"Omgevallen bij --zaad {seed} --apen 1; het laatst:", *aap.laatst))
                return done + aap.gedaan, f"{traceback.format_exc()}\n{last}\n"
            finally:
                tempfile.tempdir = None
        done += aap.gedaan
        if done >= toetsen or time.monotonic() > tot:
            return done, ""
    raise AssertionError("there is no last seed")


def speel(toetsen: int, zaad: int, seconden: float) -> tuple[int, str]:
    """Let one monkey after the other loose, in this process; a warning is a fault too."""
    warnings.simplefilter("error")
    return asyncio.run(loop(toetsen, zaad, seconden))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the monkeys, one at each core, and say how far they came; 1 when the program came down."""
    parser = argparse.ArgumentParser(prog="tests.aap", description=__doc__)
    parser.add_argument("--toetsen", type=int, default=10_000)
    parser.add_argument("--zaad", type=int, default=0)
    parser.add_argument("--seconden", type=float, default=55.0)
    parser.add_argument("--apen", type=int, default=min(4, os.cpu_count() or 1))
    args = parser.parse_args(argv)
    begin, seeds = time.monotonic(), [args.zaad + 1000 * n for n in range(args.apen)]
    with ProcessPoolExecutor(args.apen) as apen:
        each = [apen.submit(speel, args.toetsen // args.apen, seed, args.seconden) for seed in seeds]
        done, fallen = zip(*(one.result() for one in each), strict=True)
    took = f"{time.monotonic() - begin:.0f} s"
    sys.stdout.write(f"{sum(done)} toetsen, plaksels, klikken en maten in {took}\n{''.join(fallen)}")
    return 1 if any(fallen) else 0


if __name__ == "__main__":
    sys.exit(main())
