"""What Python does besides: looking for garbage, and giving the thread that writes to the terminal its turn.

No garbage is looked for while the program starts, when all that is made is there to stay.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

BEURT = 0.0005
"""Seconds that a thread may go on while another waits; Python's own five milliseconds are felt at a key."""


@contextmanager
def zonder_opruimen() -> Iterator[None]:
    """Do not look for garbage in here, or until ``ruim_voortaan_op``."""
    sys.setswitchinterval(BEURT)
    gc.disable()
    try:
        yield
    finally:
        ruim_voortaan_op()
        gc.unfreeze()


def ruim_voortaan_op() -> None:
    """Set apart what was made so far, so that no key waits while it is looked through."""
    gc.freeze()
    gc.enable()
