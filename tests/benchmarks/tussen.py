"""What ten years cost between the overleggen: the start screen, opvolging and search against one year.

``python -m tests.benchmarks tussen``: a program is started on each, in turns, and asked for each screen once,
which is when years would be felt: nothing has been read yet. From the key until its work is seen; the median
of the rounds counts. Of the years behind, all but the last two overleggen is finished: every casus closed,
every patient told. Nobody wiped anything, though the program asked for it.
"""

import statistics
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.files import Files
from overleg_tui.storage.gezienlog import noteer
from overleg_tui.storage.store import open_store
from tests.benchmarks import jaren
from tests.benchmarks.meting import Meting
from tests.benchmarks.scherm import Venster
from tests.terminal import Terminal

RONDES = 9
ESC_NU = "\x1b[27u"
"""Esc as newer terminals send it: without the pause in which an older one may yet send more."""
JAREN = (1, 10)
GRENS = 1.3
GEZIEN, GEZIEN_ELKE = 1500, 6
"""So many times a year somebody looked at a casus, and every so many hours."""
LEEFT = 2
"""So many overleggen back there is still something open."""


def werkmap(folder: Path, jaar: int) -> Path:
    """Fill a folder with the demo and so many years before it, and close it as the program would."""
    with open_store(folder, nu=datetime.now) as store:
        store.noem(demo_namen())
        store.change("jaren", lambda _: met_afgerond(jaar, datetime.now().date()))
    moments = iter(datetime.now() - timedelta(hours=GEZIEN_ELKE * n) for n in range(jaar * GEZIEN, 0, -1))
    seen = Files(folder, moments.__next__)
    for n in range(jaar * GEZIEN):
        noteer(seen, "Casus bekeken", [f"K-{n % 100:03}"])
    return folder


def met_afgerond(jaar: int, vandaag: date) -> Register:
    """Return the demo's register with so many years before it, of which only the last weeks still live."""
    demo, past = _later(demo_register(vandaag)), jaren.register(jaar)
    shift = demo.op_datum()[0].datum - timedelta(days=40) - past.op_datum()[-1].datum
    days = {o.id: o.datum + shift for o in past.overleggen.values()}
    live = set(sorted(days.values())[-LEEFT:])
    closed: dict[str, date] = {}
    tables: dict[str, dict[str, object]] = {"overleggen": {}, "casussen": {}, "afspraken": {}}
    for old in past.overleggen.values():
        day = days[old.id]
        agenda = tuple(replace(p, casus=_code(p.casus)) for p in old.agenda)
        tables["overleggen"][day.isoformat()] = replace(old, id=day.isoformat(), datum=day, agenda=agenda)
        closed |= {p.casus: day for p in agenda if p.casus and day not in live}
    for casus in past.casussen.values():
        made = _casus(casus, closed.get(_code(casus.code)))
        tables["casussen"][made.code] = made
    for each in past.afspraken.values():
        afspraak = _afspraak(each, days[each.overleg], live)
        tables["afspraken"][afspraak.id] = afspraak
    return replace(demo, **{name: _achter(getattr(demo, name), rows) for name, rows in tables.items()})


def _later(demo: Register) -> Register:
    """Give the demo's afspraken the highest numbers, as the newest ones have."""
    later = [replace(a, nummer=a.nummer + 100_000) for a in demo.afspraken.values()]
    return replace(demo, afspraken=Tabel({a.id: a for a in later}))


def _code(code: str | None) -> str:
    return f"A{code}"  # before the demo's: a table is written in this order


def _casus(casus: Casus, gesloten: date | None) -> Casus:
    return replace(casus, code=_code(casus.code), gesloten=gesloten)


def _afspraak(old: Afspraak, day: date, live: set[date]) -> Afspraak:
    steps: tuple[Stap, ...] = (Stap(Stadium.AFGESPROKEN, day),)
    ended = day not in live and old.nummer % 5 == 0
    if day not in live and not ended:
        steps = tuple(Stap(stadium, day + timedelta(n), tekst("ja")) for n, stadium in enumerate(Stadium))
    return replace(
        old,
        overleg=day.isoformat(),
        casus=_code(old.casus),
        spoor=steps,
        reden=Reden.VERVALLEN if ended else None,
    )


def _achter(tabel: Tabel, rijen: dict[str, object]) -> Tabel:
    return Tabel({**rijen, **dict(tabel)})


def metingen() -> tuple[Meting, ...]:
    """Return every ratio of ten years to one, with its limit."""
    took = tijden()
    one, ten = ({what: statistics.median(found) for what, found in took[jaar].items()} for jaar in JAREN)
    return tuple(Meting(f"{what}, na 10 jaar", ten[what] / one[what], GRENS, "na 1 jaar") for what in one)


def tijden() -> dict[int, dict[str, list[float]]]:
    """Return by years the seconds of each of these, the first round left out: it warms up the disk."""
    took: dict[int, dict[str, list[float]]] = {jaar: {} for jaar in JAREN}
    with tempfile.TemporaryDirectory() as name:
        folders = {jaar: Path(name) / str(jaar) for jaar in JAREN}
        for jaar, folder in folders.items():
            folder.mkdir()
            werkmap(folder, jaar)
        for n in range(RONDES + 1):
            for jaar, folder in folders.items():
                for what, seconds in _ronde(folder).items():
                    took[jaar].setdefault(what, [])
                    took[jaar][what] += [seconds] if n else []
    return took


def _ronde(folder: Path) -> dict[str, float]:
    """Return the seconds of each screen in a program that has just begun, and leave it as it was."""
    with Terminal("--map", str(folder)) as terminal:
        window = Venster(terminal.until("GEPLAND"))
        window.stil(0.3)
        found = {
            "startscherm, de eerste keer": window.tik(ESC_NU, "Bewaartermijn"),
            "opvolging, de eerste keer": window.tik("v", "stil ·"),
        }
        found["terug naar het startscherm"] = window.tik(ESC_NU, "Bewaartermijn")
        found["zoeken open"] = window.tik("/", "ijvoorbeeld: open")
        found["zoeken, de eerste letters"] = window.tik("huur", "Drie maanden")
        window.stil(0.5)
        found["zoeken, een letter erbij"] = window.tik("z", "Niets gevonden")
        return found
