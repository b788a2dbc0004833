"""The stand: up to where the journal was acknowledged, and where the program is.

One sector, written in place after each change and never waited for: it survives the end of the program,
and after a loss of power it may lag behind but never runs ahead. With it a journal that was cut off
between two lines is told from one that ends there, and a damaged last line from one never finished.
"""

import json
from dataclasses import dataclass

from overleg_tui.storage.damage import Damage
from overleg_tui.storage.documents import dump
from overleg_tui.storage.journal import check
from overleg_tui.storage.seal import Seal

SIZE = 512
"""A disk writes one sector whole or not at all."""

ELSEWHERE = "false"
"""As a place: it did not fit here, look in the journal."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The last acknowledged line: generation, seq, its check; and the place as a JSON document."""

    generation: int
    seq: int
    check: str
    plek: str | None = None


def encode(stand: Stand, seal: Seal) -> bytes | None:
    """Return the sector, or ``None`` when the place is too long a text to fit."""
    plek = "null" if stand.plek is None else stand.plek
    plain = f'[{stand.generation},{stand.seq},"{stand.check}",{plek}]'
    return _sector(seal.wrap_line(plain, "stand"))


def _sector(payload: str) -> bytes | None:
    data = f"{check('stand', payload)} {payload}".encode("ascii")
    return data.ljust(SIZE - 1) + b"\n" if len(data) < SIZE else None


def decode(data: bytes, name: str, seal: Seal) -> Stand:
    """Return the stand in ``data``; ``Damage`` unless every byte is as written."""
    try:
        payload = data.decode("ascii").partition(" ")[2].rstrip()
        if _sector(payload) != data:
            raise ValueError("not as written")
        generation, seq, last, plek = json.loads(seal.unwrap_line(payload, "stand"))
    except ValueError as error:
        raise Damage(name, "", "de controlesom klopt niet") from error
    return Stand(generation, seq, last, None if plek is None else dump(plek))
