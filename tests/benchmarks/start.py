"""What starting costs, and what the program weighs: ``python -m tests.benchmarks start``.

From the start of the process until the overleg stands in a pty, at the casus where it was left, and until the
next one answered a first key; the one-label app takes turns with it. Memory is what is resident then.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from time import perf_counter

from overleg_tui.demo.wijkteam import demo_namen
from overleg_tui.domain.register import Plek
from overleg_tui.domain.verloop import begin
from overleg_tui.storage.store import Store, open_store
from tests.benchmarks.meting import Meting, duur
from tests.benchmarks.scherm import PAGE_DOWN, met_verleden
from tests.terminal import Terminal

RONDES = 11
JAREN = (1, 10, 50)
TELLER = "de teller"
HIER, VERDER = "bonkt in mijn hoofd", "tussen mijn eigen spullen"
Tijden = tuple[float, float, float]
"""Seconds until the first screen, seconds until the first answer, and resident kilobytes."""


def metingen() -> tuple[Meting, ...]:
    """Return every ratio with its limit."""
    with tempfile.TemporaryDirectory() as name:
        turns: dict[str, Callable[[], Tijden]] = {"teller": _teller}
        for jaar in JAREN:
            folder = Path(name) / str(jaar)
            folder.mkdir()
            with open_store(folder, nu=datetime.now) as store:
                store.noem(demo_namen())
                store.change("jaren", partial(lambda jaar, _: met_verleden(jaar), jaar))
                _ga_naar_de_casus(store)
            turns[str(jaar)] = partial(_ons, folder)
        took = _om_de_beurt(turns)
    base, ten = took["teller"], took["10"]
    return (
        Meting("start tot het overleg er staat, na 10 jaar", ten[0] / base[0], 1.25, TELLER),
        Meting("start tot de eerste toets beantwoord is, na 10 jaar", ten[1] / base[1], 1.4, TELLER),
        Meting("start tot het overleg er staat, na 50 jaar", took["50"][0] / took["1"][0], 1.1, "na 1 jaar"),
        Meting("geheugen na 10 jaar", ten[2] / base[2], 1.25, TELLER),
        *_zonder_scherm(),
    )


def _ga_naar_de_casus(store: Store) -> None:
    now = datetime.now()
    overleg = store.register.huidig_overleg(now.date())
    assert overleg is not None
    store.change("begin", lambda register: begin(register, overleg.id, now))
    punt = next(punt for punt in overleg.agenda if punt.casus)
    store.onthoud(Plek(overleg.id, punt.id))


def _om_de_beurt(turns: dict[str, Callable[[], Tijden]]) -> dict[str, Tijden]:
    """Return the medians; the first round warms up the disk and does not count."""
    took: dict[str, list[Tijden]] = {what: [] for what in turns}
    for _ in range(RONDES + 1):
        for what, turn in turns.items():
            took[what].append(turn())
    return {
        what: (
            statistics.median(f[0] for f in found[1:]),
            statistics.median(f[1] for f in found[1:]),
            statistics.median(f[2] for f in found[1:]),
        )
        for what, found in took.items()
    }


def _teller() -> Tijden:
    return _start(lambda: Terminal(module="tests.benchmarks.teller"), "teller 0", "x", "teller 1.")


def _ons(folder: Path) -> Tijden:
    # The program goes on where it was left: each start gets the folder as it was made.
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(shutil.copytree(folder, Path(name) / "map"))
        return _start(lambda: Terminal("--map", str(fresh)), HIER, PAGE_DOWN, VERDER)


def _start(make: Callable[[], Terminal], first: str, key: str, answer: str) -> Tijden:
    begin = perf_counter()
    with make() as terminal:
        terminal.until(first)
        stands = perf_counter() - begin
        seen = len(terminal.text)
        terminal.type(key).until(answer, since=seen)
        return stands, perf_counter() - begin, _resident(terminal.process.pid)


def _resident(pid: int) -> float:
    """Return the kilobytes a process has in memory; Linux tells that in /proc."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def _zonder_scherm() -> tuple[Meting, ...]:
    turns = {
        "pass": [sys.executable, "-c", "pass"],
        "--help": [sys.executable, "-m", "overleg_tui", "--help"],
        "--versie": [sys.executable, "-m", "overleg_tui", "--versie"],
    }
    took: dict[str, list[float]] = {what: [] for what in turns}
    for _ in range(RONDES):
        for what, words in turns.items():
            run = partial(subprocess.run, words, check=True, capture_output=True)
            took[what].append(duur(run))
    middle = {what: statistics.median(found) for what, found in took.items()}
    return tuple(
        Meting(f"overleg {what}", middle[what] / middle["pass"], 4.0, "python -c pass")
        for what in ("--help", "--versie")
    )
