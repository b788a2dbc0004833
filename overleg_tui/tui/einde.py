"""How the program ends when it is told to from outside: a signal, or a terminal that is gone."""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable

GEDULD = 1.5
"""Seconds an ordinary end may take once the terminal is gone; then the process just stops."""
VERBROKEN = 129
"""Exit code of a process whose terminal went away (128 + SIGHUP)."""


def bewaak(stop: Callable[[], None]) -> None:
    """Call ``stop`` in the running event loop on SIGTERM, SIGHUP, or when the terminal is gone.

    Nothing can be lost by stopping hard: every change was on the disk before it was shown. Windows has
    neither these signals nor ``poll``: there the terminal takes its programs along.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and threading.current_thread() is threading.main_thread():
            try:
                loop.add_signal_handler(number, stop)
            except (NotImplementedError, RuntimeError):
                return
    if hasattr(select, "poll") and sys.__stdin__ is not None and sys.__stdin__.isatty():
        threading.Thread(target=_wait_for_hang_up, args=(loop, stop), daemon=True).start()


def _wait_for_hang_up(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    """Sleep until the terminal is gone: asked for no event, ``poll`` still reports that one."""
    poll = select.poll()
    poll.register(sys.__stdin__.fileno(), 0)  # type: ignore[union-attr]  # checked by the caller
    while not poll.poll():
        pass
    try:
        loop.call_soon_threadsafe(stop)
    except RuntimeError:  # the loop has ended: so has the program
        return
    threading.Event().wait(GEDULD)
    os._exit(VERBROKEN)
