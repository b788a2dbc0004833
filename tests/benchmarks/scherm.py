"""What a key costs on the screen, as ratios to a one-label app in the same run.

``python -m tests.benchmarks scherm``: keys go through a pty; the time is from the key until the bytes that
show its work have come back. The two programs take turns; the median counts.
"""

import os
import select
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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

RONDES, STAART = 25, 60
PAGE_UP, PAGE_DOWN, ESC, BACKSPACE = "\x1b[5~", "\x1b[6~", "\x1b", "\x7f"
TELLER, EEN = "een toets in de teller", "na 1 jaar"
VOLGEND, REGEL, AFSPRAAK = "volgend agendapunt", "snelle regel open", "afspraak te zien"
LIMIETEN = {VOLGEND: 7.0, REGEL: 6.0, AFSPRAAK: 4.0}
ZOEKEN = "letter bij zoeken in de casussen, na 10 jaar"


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
            seen += self.lees()
        return perf_counter() - begin

    def lees(self) -> bytes:
        """Return what lies ready."""
        return os.read(self.terminal.master, 1 << 20)

    def stil(self, wait: float = 0.12) -> None:
        """Read until nothing comes any more, so that no earlier work is measured."""
        while select.select([self.terminal.master], [], [], wait)[0]:
            self.lees()


@contextmanager
def ons(jaar: int) -> Iterator[Venster]:
    """Our program on the demo with so many years behind it, at the first casus of a running overleg."""
    with _programma(jaar) as window:
        window.terminal.type("s").until("klaar ")
        window.tik(PAGE_DOWN, "Openingsronde")
        window.tik(PAGE_DOWN, "bonkt in mijn hoofd")
        yield window


@contextmanager
def lijst(jaar: int) -> Iterator[Venster]:
    """Our program on the same, in the list of casussen, where ``k-`` is searched for."""
    with _programma(jaar) as window:
        window.tik(ESC, "Vandaag")
        window.tik("c", "nieuwe casus")
        window.tik("/", "Zoek in code")
        window.tik("k-", "gezocht: k- ")
        yield window


@contextmanager
def _programma(jaar: int) -> Iterator[Venster]:
    with tempfile.TemporaryDirectory() as name:
        with open_store(Path(name), nu=datetime.now) as store:
            store.noem(demo_namen())
            store.change("jaren", lambda _: met_verleden(jaar))
        with Terminal("--map", name) as terminal:
            yield Venster(terminal.until("GEPLAND"))


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


def tijden() -> dict[str, list[float]]:
    """Return seconds per key: of the counter, of us after ten years and one, and of the list; in turns."""
    took: dict[str, list[float]] = defaultdict(list)
    with ExitStack() as stack:
        counter = Venster(stack.enter_context(Terminal(module="tests.benchmarks.teller")).until("teller 0"))
        windows = [(jaar, stack.enter_context(ons(jaar))) for jaar in (10, 1)]
        casussen = stack.enter_context(lijst(10))
        for n in range(RONDES):
            took[TELLER].append(counter.tik("x", f"{2 * n + 1}."))
            for jaar, window in windows:
                for what, seconds in _ronde(window, n):
                    took[f"{what}, na {jaar} jaar"].append(seconds)
            took[TELLER].append(counter.tik("x", f"{2 * n + 2}."))
            took[ZOEKEN].append(casussen.tik("1", "K-199"))
            casussen.tik(BACKSPACE, "gezocht: k- ")
        for _ in range(STAART):
            took["staart"].append(windows[0][1].tik(PAGE_DOWN, "tussen mijn eigen spullen"))
            windows[0][1].tik(PAGE_UP, "bonkt in mijn hoofd")
    return took


def _ronde(window: Venster, n: int) -> Iterator[tuple[str, float]]:
    """Step to the next casus and back, record an afspraak and take it back; yield what was promised."""
    yield VOLGEND, window.tik(PAGE_DOWN, "tussen mijn eigen spullen")
    window.tik(PAGE_UP, "bonkt in mijn hoofd")
    yield REGEL, window.tik("a", "naam overnemen")
    window.tik(f"@WMO belt nummer {n} voor morgen", "morgen")
    yield AFSPRAAK, window.tik("\r", f"belt nummer {n}")
    window.stil()
    window.tik("u", "Ongedaan")


def metingen() -> tuple[Meting, ...]:
    """Return every ratio with its limit."""
    took = tijden()
    middle = {what: statistics.median(found) for what, found in took.items()}
    limits = {f"{what}, na 10 jaar": limit for what, limit in LIMIETEN.items()} | {ZOEKEN: 8.0}
    tail = statistics.quantiles(took["staart"], n=20)[-1] / statistics.median(took["staart"])
    return (
        *(Meting(what, middle[what] / middle[TELLER], limit, TELLER) for what, limit in limits.items()),
        *(
            Meting(
                f"{what}, na 10 jaar", middle[f"{what}, na 10 jaar"] / middle[f"{what}, na 1 jaar"], 1.25, EEN
            )
            for what in LIMIETEN
        ),
        Meting(f"{VOLGEND}, de traagste van twintig", tail, 1.6, "de middelste"),
    )
