"""What the program does while nobody does anything: ``python -m tests.benchmarks rust``.

It is left alone for a while beside the one-label app: what comes from the terminal and what either spends
of the processor count. The while lies within one minute, so that not even the clock has to be painted.
"""

import select
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep

from tests.benchmarks.meting import Meting
from tests.benchmarks.scherm import Venster, ons
from tests.terminal import Terminal

DUUR = 20.0
"""Seconds of rest that are measured."""
BEDAREN = 4.0
"""Seconds before that, in which what belongs to the start comes to an end."""


def metingen() -> tuple[Meting, ...]:
    """Return both with their limits."""
    with Terminal(module="tests.benchmarks.teller") as base, ons(10) as window:
        counter = Venster(base.until("teller 0"))
        for each in (counter, window):
            each.stil(BEDAREN)
        _wacht_op_een_minuut()
        before = [_verbruik(each) for each in (counter, window)]
        written = _luister(window)
        spent = [_verbruik(each) - start for each, start in zip((counter, window), before, strict=True)]
    return (
        Meting(f"bytes naar de terminal, {DUUR:.0f} s in rust", written, 0.0, "niets"),
        Meting(f"processor, {DUUR:.0f} s in rust", spent[1] / spent[0], 2.0, "de teller"),
    )


def _wacht_op_een_minuut() -> None:
    """Wait until the minute has enough left for all of the rest."""
    left = 60 - datetime.now().second
    if left < DUUR + 2:
        sleep(left + 2)


def _luister(window: Venster) -> int:
    """Return how many bytes the program writes meanwhile."""
    end, written = monotonic() + DUUR, 0
    while (left := end - monotonic()) > 0:
        if select.select([window.terminal.master], [], [], left)[0]:
            written += len(window.lees())
    return written


def _verbruik(window: Venster) -> int:
    """Return the nanoseconds that all threads of a program spent so far; Linux tells that in /proc."""
    threads = Path(f"/proc/{window.terminal.process.pid}/task").glob("*/schedstat")
    return sum(int(each.read_text(encoding="ascii").split()[0]) for each in threads)
