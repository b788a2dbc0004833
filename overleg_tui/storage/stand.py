"""The stand: up to where the journal was acknowledged, and where the program is.

One sector, written in place after each change and never waited for: it survives the end of the program,
and after a loss of power it may lag behind but never runs ahead. With it a journal that was cut off
between two lines is told from one that ends there, and a damaged last line from one never finished.
"""

import json
from dataclasses import replace

from overleg_tui.domain.record import record
from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import dump
from overleg_tui.storage.journal import check
from overleg_tui.storage.seal import Seal

SIZE = 512
"""A disk writes one sector whole or not at all."""

ELSEWHERE = "false"
"""As a place: it did not fit here, look in the journal."""


@record(frozen=True, slots=True)
class Stand:
    """The last acknowledged line: generation, seq, its check; and the place as a JSON document."""

    generation: int
    seq: int
    check: str
    plek: str | None = None


def encode(stand: Stand, seal: Seal) -> bytes | None:
    """Return the sector, or ``None`` when the place is too long a text to fit.

    The generation stays readable: a stand from before a slot was put on or taken off need not be opened.
    """
    plain = f'[{stand.seq},"{stand.check}",{stand.plek or "null"}]'
    return _sector(f"{stand.generation} {seal.wrap_line(plain, f'stand {stand.generation}')}")


def sector(stand: Stand, seal: Seal) -> tuple[bytes, bool]:
    """Return the sector, and whether the place fitted in it."""
    data = encode(stand, seal)
    return data or encode(replace(stand, plek=ELSEWHERE), seal) or b"", data is not None


def _sector(payload: str) -> bytes | None:
    data = f"{check('stand', payload)} {payload}".encode("ascii")
    return data.ljust(SIZE - 1) + b"\n" if len(data) < SIZE else None


def decode(data: bytes, name: str, seal: Seal, before: int = 0) -> Stand:
    """Return the stand in ``data``; ``Damage`` unless every byte is as written.

    A stand from before generation ``before`` says nothing any more and is not opened.
    """
    try:
        payload = data.decode("ascii").partition(" ")[2].rstrip()
        if _sector(payload) != data:
            raise ValueError("not as written")
        generation, _, sealed = payload.partition(" ")
        if int(generation) < before:
            return Stand(int(generation), 0, "")
        seq, last, plek = json.loads(seal.unwrap_line(sealed, f"stand {generation}"))
    except ValueError as error:
        raise Damage(name, "", "de controlesom klopt niet") from error
    return Stand(int(generation), seq, last, None if plek is None else dump(plek))
