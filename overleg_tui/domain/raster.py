"""Walking over the punten of the four kwadranten as they lie on the screen, two by two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from overleg_tui.domain.casus import Kwadrant


class Richting(Enum):
    """A step over the screen, as columns to the right and lines down."""

    OP = (0, -1)
    NEER = (0, 1)
    LINKS = (-1, 0)
    RECHTS = (1, 0)


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where the cursor is: on a punt (id), or in an empty kwadrant."""

    kwadrant: Kwadrant
    punt: str | None = None


Raster = Mapping[Kwadrant, Sequence[str]]
"""The ids of the punten of each kwadrant, in their order."""


def buur(kwadrant: Kwadrant, richting: Richting) -> Kwadrant | None:
    """Return the kwadrant that lies beside this one, ``None`` at the edge."""
    row, column = divmod(list(Kwadrant).index(kwadrant), 2)
    right, down = richting.value
    row, column = row + down, column + right
    return list(Kwadrant)[row * 2 + column] if row in (0, 1) and column in (0, 1) else None


def stap(raster: Raster, plaats: Plaats, richting: Richting) -> Plaats:
    """Return the place one step further; from the last punt down one comes into the kwadrant below."""
    index = _index(raster, plaats)
    if richting in (Richting.OP, Richting.NEER):
        further = index + richting.value[1]
        if 0 <= further < len(raster[plaats.kwadrant]):
            return Plaats(plaats.kwadrant, raster[plaats.kwadrant][further])
        index = 0 if richting is Richting.NEER else -1
    beside = buur(plaats.kwadrant, richting)
    return op(raster, beside, index) if beside else plaats


def op(raster: Raster, kwadrant: Kwadrant, index: int = 0) -> Plaats:
    """Return the place of the punt at ``index`` (-1 is the last), or of the one nearest to it."""
    ids = raster[kwadrant]
    return Plaats(kwadrant, ids[min(index, len(ids) - 1)] if ids else None)


def herstel(raster: Raster, plaats: Plaats, oud: Raster) -> Plaats:
    """Return where the cursor is after a change: on the same punt, else where that stood in ``oud``."""
    for kwadrant, ids in raster.items():
        if plaats.punt in ids:
            return Plaats(kwadrant, plaats.punt)
    return op(raster, plaats.kwadrant, _index(oud, plaats))


def _index(raster: Raster, plaats: Plaats) -> int:
    ids = list(raster[plaats.kwadrant])
    return ids.index(plaats.punt) if plaats.punt in ids else 0
