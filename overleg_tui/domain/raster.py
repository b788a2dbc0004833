"""Walking over four boxes as they lie on the screen, two by two: the kwadranten, and those of the bord."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TypeVar

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.record import record

V = TypeVar("V", bound=Enum)
"""Four boxes in reading order."""


class Richting(Enum):
    """A step over the screen, as columns to the right and lines down."""

    OP = (0, -1)
    NEER = (0, 1)
    LINKS = (-1, 0)
    RECHTS = (1, 0)


@record(frozen=True, slots=True)
class Plaats:
    """Where the cursor is: on a punt (id), or in an empty kwadrant."""

    kwadrant: Kwadrant
    punt: str | None = None


Raster = Mapping[Kwadrant, Sequence[str]]
"""The ids of the punten of each kwadrant, in their order."""


def buur(vak: V, richting: Richting) -> V | None:
    """Return the box that lies beside this one, ``None`` at the edge."""
    boxes = list(type(vak))
    row, column = divmod(boxes.index(vak), 2)
    right, down = richting.value
    row, column = row + down, column + right
    return boxes[row * 2 + column] if row in (0, 1) and column in (0, 1) else None


def verder(
    rijen: Mapping[V, Sequence[str]], vak: V, id_: str | None, richting: Richting
) -> tuple[V, str | None]:
    """Return where one comes from ``id_`` in ``vak``; from its last line down one comes into that below."""
    index = _index(rijen[vak], id_)
    if richting in (Richting.OP, Richting.NEER):
        further = index + richting.value[1]
        if 0 <= further < len(rijen[vak]):
            return vak, rijen[vak][further]
        index = 0 if richting is Richting.NEER else -1
    beside = buur(vak, richting)
    return (vak, id_) if beside is None else (beside, dichtbij(rijen[beside], index))


def dichtbij(ids: Sequence[str], index: int) -> str | None:
    """Return what is at ``index`` (-1 is the last), or the one nearest to it; ``None`` if there is none."""
    return ids[min(index, len(ids) - 1)] if ids else None


def na_wijziging(
    rijen: Mapping[V, Sequence[str]], vak: V, id_: str | None, oud: Sequence[str]
) -> tuple[V, str | None]:
    """Return where ``id_`` is now, or else what came where it stood among the ``oud`` ones of ``vak``."""
    for box, ids in rijen.items():
        if id_ in ids:
            return box, id_
    return vak, dichtbij(rijen[vak], _index(oud, id_))


def stap(raster: Raster, plaats: Plaats, richting: Richting) -> Plaats:
    """Return the place one step further; from the last punt down one comes into the kwadrant below."""
    return Plaats(*verder(raster, plaats.kwadrant, plaats.punt, richting))


def op(raster: Raster, kwadrant: Kwadrant, index: int = 0) -> Plaats:
    """Return the place of the punt at ``index`` (-1 is the last), or of the one nearest to it."""
    return Plaats(kwadrant, dichtbij(raster[kwadrant], index))


def herstel(raster: Raster, plaats: Plaats, oud: Raster) -> Plaats:
    """Return where the cursor is after a change: on the same punt, else where that stood in ``oud``."""
    return Plaats(*na_wijziging(raster, plaats.kwadrant, plaats.punt, oud[plaats.kwadrant]))


def _index(ids: Sequence[str], id_: str | None) -> int:
    return ids.index(id_) if id_ is not None and id_ in ids else 0
