"""What Python does besides: looking for garbage, giving the thread that writes to the terminal its turn, and
loading what we have no use for.

No garbage is looked for while the program starts, when all that is made is there to stay, and after that all
of it is gone through when nobody waits: at a key that costs more than the key itself.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

BEURT = 0.0005
"""Seconds that a thread may go on while another waits; Python's own five milliseconds are felt at a key."""

UITSTEL = 200
"""So many times the young garbage is gone through before all of it is, if nobody ever pauses. Python's own is
ten, which is every forty keys."""
STIL, GENOEG = 2.0, 10
"""Seconds without a key, and times that young garbage was gone through, when it is time for all of it."""

BALLAST = ("ssl", "bz2", "lzma")
"""What ``asyncio`` and ``shutil`` take along if it is there, and do without if not: encrypted connections,
which this program has none of (4 MB and some milliseconds), and archives."""


@contextmanager
def zonder_opruimen() -> Iterator[None]:
    """Do not look for garbage in here, or until ``ruim_voortaan_op``."""
    sys.setswitchinterval(BEURT)
    laad_zonder_ballast()
    usual = gc.get_threshold()
    gc.disable()
    try:
        yield
    finally:
        ruim_voortaan_op()
        gc.unfreeze()
        gc.set_threshold(*usual)


def laad_zonder_ballast() -> None:
    """Import what Textual stands on as on a Python that was built without ``BALLAST``."""
    absent = [name for name in BALLAST if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None there: an ImportError here
    try:
        import asyncio  # noqa: F401
        import shutil  # noqa: F401
    finally:
        for name in absent:
            del sys.modules[name]


def ruim_voortaan_op() -> None:
    """Set apart what was made so far, so that no key waits while it is looked through."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, UITSTEL)
    gc.freeze()
    gc.enable()


def ruim_op_in_stilte(sinds: float) -> None:
    """Go through all garbage if there is reason to and nobody did anything ``sinds`` (monotonic) a while."""
    put_off = gc.get_threshold()[2] == UITSTEL and gc.get_count()[2] >= GENOEG
    if put_off and monotonic() - sinds >= STIL:
        gc.collect()
