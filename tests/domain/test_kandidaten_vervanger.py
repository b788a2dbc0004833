"""Somebody who is not there: the list behind ``@`` offers the one who stands in."""

from dataclasses import replace

from overleg_tui.domain.kandidaten import kandidaten
from overleg_tui.domain.overleg import Aanwezigheid, Genodigde

from .wijk import DAG, OVERLEG, met_afwezig, wijk


def namen(text, overleg):
    return [(k.naam, k.bij) for k in kandidaten(text, wijk(), DAG, overleg)]


def test_the_vervanger_stands_right_behind_who_is_not_there():
    assert namen("ing", met_afwezig("inge")) == [
        ("Inge van Dort", "verhinderd"),
        ("René Claassen", "vervanger van Inge van Dort"),
    ]


def test_who_was_named_for_this_overleg_goes_before_the_usual_vervanger():
    assert namen("ing", met_afwezig("inge", "soraya"))[1] == (
        "Soraya Ramdin",
        "vervanger van Inge van Dort",
    )


def test_who_is_there_needs_no_vervanger():
    there = replace(OVERLEG, genodigden=(Genodigde("inge", Aanwezigheid.AANWEZIG),))
    assert namen("ing", there) == [("Inge van Dort", "aanwezig")]


def test_a_vervanger_found_by_the_words_too_is_offered_once():
    assert [naam for naam, _ in namen("wmo", met_afwezig("inge"))] == ["Inge van Dort", "René Claassen"]
