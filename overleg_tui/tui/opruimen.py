"""What Python does besides: looking for garbage, giving the thread that writes to the terminal its turn, and
loading what we have no use for.

No garbage is looked for while the program starts, when all that is made is there to stay.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

BEURT = 0.0005
"""Seconds that a thread may go on while another waits; Python's own five milliseconds are felt at a key."""

BALLAST = ("ssl", "bz2", "lzma")
"""What ``asyncio`` and ``shutil`` take along if it is there, and do without if not: encrypted connections,
which this program has none of (4 MB and some milliseconds), and archives."""


@contextmanager
def zonder_opruimen() -> Iterator[None]:
    """Do not look for garbage in here, or until ``ruim_voortaan_op``."""
    sys.setswitchinterval(BEURT)
    laad_zonder_ballast()
    gc.disable()
    try:
        yield
    finally:
        ruim_voortaan_op()
        gc.unfreeze()


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
    gc.freeze()
    gc.enable()
