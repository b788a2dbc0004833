"""Reading back: the sentences, the gaps, what the room may not see, and filling the gaps in."""

from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.domain.afspraken import leg_vast, verwijder
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Toestemming, Vorm
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Fase, Soort
from overleg_tui.domain.regel import ontleed
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.teruglezen import (
    Ster,
    aanspreking,
    klopt,
    nog_te_lezen,
    terugleesbeeld,
    wissel_raakt,
    zet_komt_terug,
    zet_vertelt,
)

from .wijk import OVERLEG, VANDAAG, wijk

AGENDA = (
    Agendapunt("a1", Soort.CASUS, 12, casus="K-021"),
    Agendapunt("a2", Soort.EXPERTISE, 10),
    Agendapunt("a3", Soort.AFSLUITING, 5),
)
BEZIG = replace(OVERLEG, fase=Fase.BEZIG, agenda=AGENDA)
CASUS = Casus(
    "K-021",
    tekst("mw., 47 jaar"),
    toestemming=Toestemming(Vorm.OP_CODE),
    punten=(
        Punt("p1", Kwadrant.SOCIAAL, tekst("Zus sprak zij een jaar niet"), prioriteit=2),
        Punt("p2", Kwadrant.MAATSCHAPPELIJK, tekst("Ongeopende post"), prioriteit=1),
        Punt("p3", Kwadrant.GEEST, tekst("Wakker om vier uur")),
    ),
)


def begin(casus=CASUS):
    return wijk().met_overleg(BEZIG).met_casus(casus)


def erbij(register, regel="@wmo belt voor 15 dec terug 22 dec", punt="a1", casus="K-021"):
    read = ontleed(regel, register, VANDAAG)
    return leg_vast(register, read, overleg=OVERLEG.id, vandaag=VANDAAG, casus=casus, agendapunt=punt)


def beeld(register, punt="a1", **rest):
    overleg = register.overleggen[OVERLEG.id]
    return terugleesbeeld(register, overleg, overleg.punt(punt), **rest)


def te_lezen(register, punt="a1"):
    overleg = register.overleggen[OVERLEG.id]
    return nog_te_lezen(register, overleg, overleg.punt(punt))


def test_one_sentence_each_with_its_gaps_in_words():
    first, second = beeld(erbij(erbij(begin()), "intake plannen")).zinnen
    assert first.tekst == (
        "Inge van Dort (WMO wijkteam Laak) belt, vóór dinsdag 15 december, en koppelt vóór 22 december terug."
    )
    assert (
        second.tekst
        == "___ (wie?) intake plannen, vóór ___ (wanneer?), en koppelt vóór ___ (wanneer?) terug."
    )


def test_what_was_agreed_elsewhere_or_earlier_is_not_read_back_here():
    register = erbij(erbij(begin()), "@cjg stuurt folder", "a2", None)
    earlier = replace(register.afspraken["1"], nummer=9, overleg="2026-10-27")
    register = register.met_afspraak(earlier)
    assert [z.id for z in beeld(register).zinnen] == ["1"]
    assert [z.id for z in beeld(register, "a2").zinnen] == ["2"]
    assert [z.id for z in beeld(register, "a3").zinnen] == ["1", "2"]


def test_every_star_says_which_afspraken_touch_it_in_the_order_of_the_patient():
    register = wissel_raakt(erbij(erbij(begin())), "2", 1)
    assert beeld(register).sterren == (
        Ster(1, tekst("Ongeopende post"), (2,)),
        Ster(2, tekst("Zus sprak zij een jaar niet"), ()),
    )
    assert [z.raakt for z in beeld(register).zinnen] == [(), (1,)]


def test_touching_twice_is_no_longer_touching():
    register = wissel_raakt(wissel_raakt(erbij(begin()), "1", 2), "1", 2)
    assert register.afspraken["1"].raakt == ()


def test_an_open_afspraak_from_before_touches_its_star_a_finished_one_does_not():
    register = wissel_raakt(erbij(begin()), "1", 1)
    earlier = replace(register.afspraken["1"], nummer=9, overleg="2026-10-27")
    assert beeld(register.met_afspraak(earlier)).sterren[0].geraakt_door == (1, 9)
    done = earlier.met_stap(replace(earlier.spoor[0], stadium="teruggekoppeld"))
    assert beeld(register.met_afspraak(done)).sterren[0].geraakt_door == (1,)


@pytest.mark.parametrize("nummer", [0, 3, 9])
def test_a_star_that_is_not_there_cannot_be_touched(nummer):
    with pytest.raises(Refused, match=f"geen ster {nummer}"):
        wissel_raakt(erbij(begin()), "1", nummer)


@pytest.mark.parametrize("vorm", [Vorm.ANONIEM, Vorm.BIJZONDER])
def test_without_consent_the_room_reads_no_star_and_no_description(vorm):
    register = erbij(begin(replace(CASUS, toestemming=Toestemming(vorm, reden=tekst("x")))))
    seen = beeld(register)
    assert seen.sterren == ()
    assert seen.wie_vertelt == "Wie vertelt het de patiënt?"
    assert len(beeld(register, alles=True).sterren) == 2
    assert beeld(register, alles=True).wie_vertelt == "Wie vertelt het mevrouw?"


@pytest.mark.parametrize(
    ("omschrijving", "woord"),
    [
        ("mw., 47 jaar", "mevrouw"),
        ("Mevrouw, 80", "mevrouw"),
        ("dhr. 71 jaar", "meneer"),
        ("De heer, 60", "meneer"),
        ("gezin met drie kinderen", "de patiënt"),
        ("", "de patiënt"),
    ],
)
def test_the_patient_is_called_as_the_description_says(omschrijving, woord):
    assert aanspreking(replace(CASUS, omschrijving=tekst(omschrijving))) == woord


def test_who_tells_and_when_it_returns_can_be_filled_in_and_emptied():
    register = zet_vertelt(begin(), OVERLEG.id, "a1", tekst("de huisarts"))
    register = zet_komt_terug(register, OVERLEG.id, "a1", date(2027, 1, 19), vandaag=VANDAAG)
    assert (beeld(register).vertelt, beeld(register).komt_terug) == ("de huisarts", "dinsdag 19 januari 2027")
    register = zet_vertelt(register, OVERLEG.id, "a1", tekst(""))
    register = zet_komt_terug(register, OVERLEG.id, "a1", None, vandaag=VANDAAG)
    assert (beeld(register).vertelt, beeld(register).komt_terug) == ("", "")


def test_a_casus_cannot_return_on_a_day_that_is_past():
    with pytest.raises(Refused, match=r"[A-Z][a-z]+dag \d+ [a-z]+ \d{4} is al geweest\. Kies een dag"):
        zet_komt_terug(begin(), OVERLEG.id, "a1", date(2026, 11, 21), vandaag=VANDAAG)


def test_where_there_is_no_patient_nobody_has_to_tell():
    assert beeld(erbij(begin(), punt="a2", casus=None), "a2").wie_vertelt == ""


def test_only_what_came_after_the_last_reading_is_still_to_be_read():
    register = erbij(erbij(begin()))
    assert te_lezen(register) == 2
    register = klopt(register, OVERLEG.id, "a1")
    assert te_lezen(register) == 0
    assert te_lezen(erbij(register)) == 1
    assert te_lezen(erbij(register, punt="a2", casus=None), "a2") == 0


def test_a_number_given_again_after_deleting_is_still_to_be_read():
    register = klopt(erbij(erbij(begin())), OVERLEG.id, "a1")
    register = verwijder(register, "2")
    assert te_lezen(register) == 0
    assert te_lezen(erbij(register)) == 1


def test_deleting_an_older_one_does_not_ask_to_read_the_others_again():
    register = klopt(erbij(erbij(begin())), OVERLEG.id, "a1")
    assert te_lezen(verwijder(register, "1")) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda r: klopt(r, OVERLEG.id, "a1"),
        lambda r: zet_vertelt(r, OVERLEG.id, "a1", tekst("ik")),
        lambda r: zet_komt_terug(r, OVERLEG.id, "a1", None, vandaag=VANDAAG),
        lambda r: wissel_raakt(r, "1", 1),
        lambda r: verwijder(r, "1"),
    ],
)
def test_a_closed_overleg_is_not_changed(change):
    register = erbij(begin())
    closed = replace(register.overleggen[OVERLEG.id], fase=Fase.AFGESLOTEN)
    with pytest.raises(Refused, match="is afgesloten"):
        change(register.met_overleg(closed))
