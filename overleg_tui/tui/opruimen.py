"""When Python looks for garbage: not while the program starts, when all that is made is there to stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def zonder_opruimen() -> Iterator[None]:
    """Do not look for garbage in here, or until ``ruim_voortaan_op``."""
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
