"""What the guests replied, and what follows from it."""

import pytest

from overleg_tui.domain.antwoorden import (
    antwoord,
    nodig_niet_uit,
    nodig_uit,
    nodig_uit_volgens_regels,
    telling,
)
from overleg_tui.domain.bezetting import genodigde
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Aanwezigheid, Antwoord, Overleg
from overleg_tui.domain.planning import plan

from .wijk import DAG, wijk

ID = "2026-12-08"


@pytest.fixture
def register():
    return plan(wijk(), DAG)


def gast(register, figuur) -> Overleg:
    return genodigde(figuur, register.overleggen[ID])


def test_who_sends_a_deputy_is_away_and_the_deputy_comes(register):
    said = gast(antwoord(register, ID, "inge", Antwoord.VERVANGER), "inge")
    assert (said.antwoord, said.aanwezigheid, said.vervanger) == (
        Antwoord.VERVANGER, Aanwezigheid.VERHINDERD, "rene",
    )  # fmt: skip


def test_a_reply_that_changes_leaves_nothing_of_the_old_one(register):
    changed = antwoord(antwoord(register, ID, "inge", Antwoord.VERVANGER), ID, "inge", Antwoord.KOMT)
    said = gast(changed, "inge")
    assert (said.antwoord, said.aanwezigheid, said.vervanger) == (Antwoord.KOMT, None, None)
    assert antwoord(changed, ID, "inge", None) == register


def test_without_a_usual_deputy_one_is_chosen(register):
    with pytest.raises(Refused, match="geen vervanger"):
        antwoord(register, ID, "hatice", Antwoord.VERVANGER)
    with pytest.raises(Refused, match="zichzelf"):
        antwoord(register, ID, "hatice", Antwoord.VERVANGER, "hatice")
    assert gast(antwoord(register, ID, "hatice", Antwoord.VERVANGER, "oud"), "hatice").vervanger == "oud"


def test_guests_are_added_once_and_taken_away(register):
    more = nodig_uit(nodig_uit(register, ID, "boer"), ID, "boer")
    assert len(more.overleggen[ID].genodigden) == len(register.overleggen[ID].genodigden) + 1
    off = nodig_niet_uit(more, ID, "boer")
    assert off.overleggen[ID].genodigden == register.overleggen[ID].genodigden
    with pytest.raises(Refused, match="niet meer uitgenodigd"):
        antwoord(register, ID, "boer", Antwoord.KOMT)


def test_who_the_rules_name_is_invited_at_once_also_who_was_taken_off(register):
    off = nodig_niet_uit(register, ID, "inge")
    back = nodig_uit_volgens_regels(off, ID).overleggen[ID]
    assert {g.sleutelfiguur for g in back.genodigden} == {
        g.sleutelfiguur for g in register.overleggen[ID].genodigden
    }
    assert back.niet_genodigd == ()
    with pytest.raises(Refused, match="staat er al op"):
        nodig_uit_volgens_regels(register, ID)


def test_the_replies_are_counted_in_words(register):
    assert telling(register.overleggen[ID]) == "5 genodigd: 5 geen antwoord"
    said = antwoord(antwoord(register, ID, "inge", Antwoord.VERHINDERD), ID, "hatice", Antwoord.KOMT)
    assert telling(said.overleggen[ID]) == "5 genodigd: 1 komt · 1 verhinderd · 3 geen antwoord"
