import pytest

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.raster import Plaats, Richting, buur, herstel, op, stap

LICHAAM, MAATSCHAPPELIJK, GEEST, SOCIAAL = Kwadrant
RASTER = {LICHAAM: ["l1", "l2", "l3"], MAATSCHAPPELIJK: ["m1"], GEEST: [], SOCIAAL: ["s1", "s2"]}
OP, NEER, LINKS, RECHTS = Richting


@pytest.mark.parametrize(
    ("van", "richting", "naar"),
    [
        ((LICHAAM, "l1"), NEER, (LICHAAM, "l2")),
        ((LICHAAM, "l2"), OP, (LICHAAM, "l1")),
        ((LICHAAM, "l1"), OP, (LICHAAM, "l1")),
        ((LICHAAM, "l3"), NEER, (GEEST, None)),
        ((GEEST, None), OP, (LICHAAM, "l3")),
        ((GEEST, None), NEER, (GEEST, None)),
        ((GEEST, None), RECHTS, (SOCIAAL, "s1")),
        ((MAATSCHAPPELIJK, "m1"), NEER, (SOCIAAL, "s1")),
        ((SOCIAAL, "s1"), OP, (MAATSCHAPPELIJK, "m1")),
        ((LICHAAM, "l3"), RECHTS, (MAATSCHAPPELIJK, "m1")),
        ((LICHAAM, "l2"), LINKS, (LICHAAM, "l2")),
        ((SOCIAAL, "s2"), LINKS, (GEEST, None)),
        ((SOCIAAL, "s2"), NEER, (SOCIAAL, "s2")),
    ],
)
def test_arrows_walk_over_the_punten_and_from_kwadrant_to_kwadrant(van, richting, naar):
    assert stap(RASTER, Plaats(*van), richting) == Plaats(*naar)


def test_the_kwadranten_lie_two_by_two():
    assert [buur(LICHAAM, r) for r in Richting] == [None, GEEST, None, MAATSCHAPPELIJK]
    assert [buur(SOCIAAL, r) for r in Richting] == [MAATSCHAPPELIJK, None, GEEST, None]


def test_after_a_change_the_cursor_stays_on_its_punt_or_where_that_stood():
    moved = {**RASTER, LICHAAM: ["l1", "l3"], GEEST: ["l2"]}
    assert herstel(moved, Plaats(LICHAAM, "l2"), RASTER) == Plaats(GEEST, "l2")
    gone = {**RASTER, LICHAAM: ["l1", "l3"]}
    assert herstel(gone, Plaats(LICHAAM, "l2"), RASTER) == Plaats(LICHAAM, "l3")
    assert herstel({**RASTER, LICHAAM: ["l1", "l2"]}, Plaats(LICHAAM, "l3"), RASTER) == Plaats(LICHAAM, "l2")
    assert herstel({k: [] for k in Kwadrant}, Plaats(LICHAAM, "l3"), RASTER) == Plaats(LICHAAM)


def test_the_last_and_the_nearest():
    assert op(RASTER, SOCIAAL, -1) == Plaats(SOCIAAL, "s2")
    assert op(RASTER, SOCIAAL, 7) == Plaats(SOCIAAL, "s2")
    assert op(RASTER, GEEST, -1) == Plaats(GEEST)
