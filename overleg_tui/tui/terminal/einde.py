"""How the program ends when it is told to from outside: a signal, or a terminal that is gone."""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overleg_tui.tui.basis import BasisApp

EERST = 0.5
"""Seconds that the start goes before the watch over the terminal."""
GEDULD = 1.5
"""Seconds an ordinary end may take once the program is told to end; then the process just stops."""
VERBROKEN = 129
"""Exit code of a process whose terminal went away (128 + SIGHUP)."""


def bewaak(app: "BasisApp") -> None:
    """Stop the app within two seconds on SIGTERM, SIGHUP, SIGINT, or when the terminal is gone.

    Nothing can be lost by stopping hard: every change was on the disk before it was shown. Windows has
    neither these signals nor ``poll``: there the terminal takes its programs along.
    """
    loop = asyncio.get_running_loop()
    driver = app._driver

    def stop() -> None:
        getattr(driver, "haast", lambda: None)()
        with suppress(RuntimeError):  # the loop has ended: so has the program
            loop.call_soon_threadsafe(app.action_stop)
        threading.Thread(target=_stop_hard, args=(driver,), daemon=True).start()

    if driver is None or driver.is_headless or sys.platform == "win32":
        return
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        # Not in the loop: that may be waiting for a terminal that stands still.
        signal.signal(number, lambda *_: stop())
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        watch = threading.Thread(target=_wait_for_hang_up, args=(stop,), daemon=True)
        loop.call_later(EERST, watch.start)


def _wait_for_hang_up(stop: Callable[[], None]) -> None:
    """Sleep until the terminal is gone: asked for no event, ``poll`` still reports that one."""
    if sys.platform == "win32" or sys.__stdin__ is None:
        return
    poll = select.poll()
    poll.register(sys.__stdin__.fileno(), 0)
    while not poll.poll():
        pass
    stop()


def _stop_hard(driver: object) -> None:
    """Leave the terminal as it was and stop, unless the program has ended by itself by then."""
    threading.Event().wait(GEDULD)
    with suppress(Exception):  # the terminal may be gone
        getattr(driver, "laat_los", lambda: None)()
    os._exit(VERBROKEN)
