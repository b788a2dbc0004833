"""What a key costs on the screen, as ratios to a one-label app in the same run.

``python -m tests.benchmarks scherm``: keys go through a pty; the time is from the key until the bytes that
show its work have come back. The two programs take turns; the median counts.
"""

import os
import select
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import perf_counter

from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.domain.register import Register
from overleg_tui.storage.store import open_store
from tests.benchmarks import jaren
from tests.benchmarks.meting import Meting
from tests.terminal import Terminal

RONDES = 25
PAGE_UP, PAGE_DOWN, ESC = "\x1b[5~", "\x1b[6~", "\x1b"
TELLER = "een toets in de teller"
LIMIETEN = {"volgend agendapunt": 7.0, "snelle regel open": 6.0, "afspraak te zien": 4.0}


class Venster:
    """A program in a pty, and how long it takes to answer a key."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def tik(self, key: str, *marks: str) -> float:
        """Send ``key`` and return the seconds until one of the ``marks`` was written."""
        self.stil()
        wanted = [mark.encode() for mark in marks]
        begin = perf_counter()
        os.write(self.terminal.master, key.encode())
        seen = b""
        while not any(mark in seen for mark in wanted):
            if not select.select([self.terminal.master], [], [], 20)[0]:
                raise TimeoutError(f"{key!r}: {marks} did not come")
            seen += os.read(self.terminal.master, 1 << 20)
        return perf_counter() - begin

    def stil(self, wait: float = 0.12) -> None:
        """Read until nothing comes any more, so that no earlier work is measured."""
        while select.select([self.terminal.master], [], [], wait)[0]:
            os.read(self.terminal.master, 1 << 20)


@contextmanager
def ons(jaar: int) -> Iterator[Venster]:
    """Our program on the demo with so many years behind it, at the first casus of a running overleg."""
    with tempfile.TemporaryDirectory() as name:
        with open_store(Path(name), nu=datetime.now) as store:
            store.noem(demo_namen())
            store.change("jaren", lambda _: met_verleden(jaar))
        with Terminal("--map", name) as terminal:
            terminal.until("GEPLAND").type("s").until("klaar ")
            window = Venster(terminal)
            window.tik(PAGE_DOWN, "Openingsronde")
            window.tik(PAGE_DOWN, "bonkt in mijn hoofd")
            yield window


def met_verleden(jaar: int) -> Register:
    """Return the demo's register with so many years of overleggen, casussen and afspraken before it."""
    demo, past = demo_register(datetime.now().date()), jaren.register(jaar)
    shifted = [(str(a.nummer + 1000), replace(a, nummer=a.nummer + 1000)) for a in past.afspraken.values()]
    tables = {
        "overleggen": [(id_, o) for id_, o in past.overleggen.items()],
        "casussen": [(code, c) for code, c in past.casussen.items() if code not in demo.casussen],
        "afspraken": [(id_, a) for id_, a in shifted if a.casus not in demo.casussen],
    }
    for name, rows in tables.items():
        table = getattr(demo, name)
        for id_, row in rows:
            table = table.met(id_, row)
        demo = replace(demo, **{name: table.vast()})
    return demo


def tijden(jaar: int) -> dict[str, list[float]]:
    """Return seconds per key, for us and for the counter, in turns."""
    took: dict[str, list[float]] = {"teller": [], **{what: [] for what in LIMIETEN}}
    with Terminal(module="tests.benchmarks.teller") as base, ons(jaar) as window:
        counter = Venster(base.until("teller 0"))
        for n in range(RONDES):
            took["teller"].append(counter.tik("x", f"{2 * n + 1}."))
            took["volgend agendapunt"].append(window.tik(PAGE_DOWN, "tussen mijn eigen spullen"))
            window.tik(PAGE_UP, "bonkt in mijn hoofd")
            took["snelle regel open"].append(window.tik("a", "naam overnemen"))
            took["teller"].append(counter.tik("x", f"{2 * n + 2}."))
            window.tik(f"@WMO belt nummer {n} voor morgen", "morgen")
            took["afspraak te zien"].append(window.tik("\r", f"belt nummer {n}"))
            window.stil()
            window.tik("u", "Ongedaan")
    return took


def metingen() -> tuple[Meting, ...]:
    """Return every ratio with its limit; ten years against one last."""
    ten, one = ({what: statistics.median(found) for what, found in tijden(jaar).items()} for jaar in (10, 1))
    ratios = [
        Meting(f"{what}, na 10 jaar", ten[what] / ten["teller"], limit, TELLER)
        for what, limit in LIMIETEN.items()
    ]
    grown = [(what, (ten[what] / ten["teller"]) / (one[what] / one["teller"])) for what in LIMIETEN]
    return (*ratios, *(Meting(f"{what}, na 10 jaar", ratio, 1.25, "na 1 jaar") for what, ratio in grown))
