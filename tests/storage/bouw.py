"""What the tests of the store share: a clock, a few values, and disks that fail or remember."""

import errno
from datetime import date, datetime, time

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt
from overleg_tui.domain.overleg import Agendapunt, Fase, Genodigde, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.disk import Disk
from overleg_tui.storage.files import Files
from overleg_tui.storage.store import open_files

DAG = datetime(2026, 11, 24, 13, 0)
GOEDKOOP = {"geheugen": 64, "rondes": 1, "banen": 1}
"""A cost at which a slot opens at once: for tests only."""


def nu():
    return DAG


def casus(code, vraag="Wie belt mevrouw?"):
    return Casus(
        code,
        tekst("mw., 47 jaar"),
        vraag=tekst(vraag),
        punten=(Punt("p1", Kwadrant.GEEST, tekst("Slaapt slecht")),),
    )


def afspraak(nummer, wat="belt mevrouw"):
    stap = Stap(Stadium.AFGESPROKEN, date(2026, 11, 24))
    return Afspraak(
        nummer, "2026-11-24", "a1", "K-021", tekst(wat), "inge", date(2026, 12, 15), spoor=(stap,)
    )


def overleg(fase=Fase.BEZIG):
    punt = Agendapunt("a1", Soort.CASUS, 12, casus="K-021")
    return Overleg(
        "2026-11-24",
        date(2026, 11, 24),
        time(13),
        time(14, 30),
        fase=fase,
        agenda=(punt,),
        genodigden=(Genodigde("inge"),),
    )


def wijk():
    """A small register in which every reference leads somewhere."""
    return (
        Register()
        .met_organisatie(Organisatie("wmo", tekst("WMO"), Ring.BINNENRING))
        .met_sleutelfiguur(Sleutelfiguur("inge", "wmo", tekst("Inge van Dort")))
        .met_casus(casus("K-021"))
        .met_overleg(overleg())
        .met_afspraak(afspraak(31))
    )


def files(map, disk=None):
    return Files(map, nu, disk or QuickDisk())


def gevuld(map, lines=2):
    """Fill a folder and end without closing, as kill -9 would: a snapshot and a journal of some lines."""
    with open_files(files(map)) as store:
        store.change("wijk", lambda _: wijk())
    store = open_files(files(map))
    for n in range(lines):
        store.change(f"afspraak {n}", lambda r, n=n: r.met_afspraak(afspraak(40 + n, f"huisbezoek {n}")))
    register = store.register
    verlaat(store)
    return register


def verlaat(store):
    """Let go of a store as the end of a process does: nothing is written any more."""
    storage = store._storage
    storage._close()
    storage._changed, storage._trusted = False, True
    store.close()


def regels(path):
    """Return the lines of a journal, without the room for the next ones."""
    return path.read_bytes().rstrip(b"\0").splitlines(keepends=True)


class QuickDisk(Disk):
    """The real disk without its waiting: what is never switched off needs no fsync, and tests cannot."""

    def fsync(self, fd):
        assert fd > 0

    def fdatasync(self, fd):
        self.fsync(fd)

    def fsync_dir(self, path):
        assert path.is_dir()


class LyingDisk(QuickDisk):
    """Returns other bytes for one file than lie there."""

    def __init__(self, path):
        super().__init__()
        self.path, self.data = path, b""

    def read(self, path, size=-1):
        data = self.data if path == self.path else super().read(path)
        return data[:size] if size >= 0 else data


class FailingDisk(QuickDisk):
    """Fails at the ``at``-th call that changes something; ``forever`` or once."""

    def __init__(self, at, forever=False, code=errno.ENOSPC):
        super().__init__()
        self.at, self.forever, self.code = at, forever, code
        self.calls, self.on = 0, False

    def _count(self):
        if self.on:
            self.calls += 1
            if self.calls == self.at or (self.forever and self.calls > self.at):
                raise OSError(self.code, "made to fail")


def _failing(name):
    def call(self, *args):
        self._count()
        return getattr(QuickDisk, name)(self, *args)

    return call


_CALLS = (
    "open",
    "write",
    "fsync",
    "fdatasync",
    "truncate",
    "replace",
    "unlink",
    "mkdir",
    "fsync_dir",
    "write_at",
)
for _name in _CALLS:
    setattr(FailingDisk, _name, _failing(_name))
