"""Recording and changing afspraken, finding the open ones, and reading them back."""

from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.domain.afspraak import Reden, Stadium, Stap
from overleg_tui.domain.afspraakbeeld import achterstand
from overleg_tui.domain.afspraken import (
    kort_stadium,
    leg_vast,
    open_afspraken,
    uit_notitie,
    wijzig,
    zin,
)
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Fase, Notitie, Soort
from overleg_tui.domain.regel import ontleed
from overleg_tui.domain.tekst import tekst

from .wijk import OVERLEG, VANDAAG, wijk

REGEL = "@wmo belt mevrouw en gaat mee naar het geldloket voor 15 dec terug 22 dec #warm"
MET_CASUS = replace(OVERLEG, agenda=(Agendapunt("a1", Soort.CASUS, 12, casus="K-021"),))


def begin():
    return wijk().met_overleg(MET_CASUS).met_casus(Casus("K-021")).met_casus(Casus("K-022"))


def erbij(register, regel=REGEL, casus="K-021", **rest):
    read = ontleed(regel, register, VANDAAG, MET_CASUS)
    return leg_vast(register, read, overleg=OVERLEG.id, vandaag=VANDAAG, casus=casus, **rest)


def test_recorded_it_is_agreed_today_at_the_agendapunt_of_its_casus():
    made = erbij(begin()).afspraken["1"]
    assert (made.wat, made.wie, made.casus, made.agendapunt) == (
        "belt mevrouw en gaat mee naar het geldloket", "inge", "K-021", "a1",
    )  # fmt: skip
    assert (made.doen_voor, made.terug_voor, made.warm) == (date(2026, 12, 15), date(2026, 12, 22), True)
    assert made.regel == REGEL
    assert made.spoor == (Stap(Stadium.AFGESPROKEN, VANDAAG),)


def test_numbers_count_on_and_a_casus_off_the_agenda_has_no_agendapunt():
    register = erbij(erbij(begin()), casus="K-022")
    assert [a.agendapunt for a in register.afspraken.values()] == ["a1", None]
    assert list(register.afspraken) == ["1", "2"]


def test_a_line_with_a_fout_is_not_recorded():
    with pytest.raises(Refused, match="31 februari bestaat niet"):
        erbij(begin(), "@wmo belt voor 31 feb")


def test_a_closed_overleg_takes_no_afspraken():
    closed = begin().met_overleg(replace(MET_CASUS, fase=Fase.AFGESLOTEN))
    with pytest.raises(Refused, match="is afgesloten"):
        erbij(closed)


def test_changing_keeps_number_place_and_trail():
    register = erbij(begin())
    changed = wijzig(register, "1", ontleed("@cjg mailt voor 16 dec", register, VANDAAG)).afspraken["1"]
    old = register.afspraken["1"]
    assert (changed.wat, changed.wie, changed.warm, changed.terug_voor) == ("mailt", "hatice", False, None)
    assert (changed.nummer, changed.agendapunt, changed.spoor) == (old.nummer, old.agendapunt, old.spoor)


def test_changing_one_that_is_gone_is_refused():
    with pytest.raises(Refused, match="Afspraak 7 bestaat niet"):
        wijzig(begin(), "7", ontleed("belt", begin(), VANDAAG))


def test_open_ones_by_casus_and_by_person():
    register = erbij(erbij(erbij(begin()), casus="K-022"), "@cjg belt")
    done = register.afspraken["1"].met_stap(Stap(Stadium.TERUGGEKOPPELD, VANDAAG))
    register = register.met_afspraak(done)
    assert [a.id for a in open_afspraken(register)] == ["2", "3"]
    assert [a.id for a in open_afspraken(register, casus="K-021")] == ["3"]
    assert [a.id for a in open_afspraken(register, van="inge")] == ["2"]


def test_late_is_only_what_is_open():
    made = erbij(begin()).afspraken["1"]
    assert achterstand(made, date(2026, 12, 16)) == "te laat"
    assert not achterstand(made, date(2026, 12, 15))
    assert not achterstand(replace(made, reden=Reden.VERVALLEN), date(2027, 1, 1))


def test_how_an_afspraak_stands_in_a_few_words():
    made = erbij(begin()).afspraken["1"]
    assert kort_stadium(made) == "voor di 15 dec · terug di 22 dec · warm"
    assert kort_stadium(replace(made, doen_voor=None, warm=False)) == "wanneer? · terug di 22 dec"
    arrived = made.met_stap(Stap(Stadium.AANGEKOMEN, date(2026, 12, 3)))
    assert kort_stadium(arrived) == "aangekomen 3 dec"
    assert kort_stadium(replace(arrived, reden=Reden.WIL_NIET)) == "wil niet 3 dec"


def test_read_back_as_one_sentence():
    made = erbij(begin(), REGEL.replace("#warm", "")).afspraken["1"]
    assert zin(made, wijk()) == (
        "Inge van Dort (WMO wijkteam Laak) belt mevrouw en gaat mee naar het geldloket, "
        "vóór dinsdag 15 december, en koppelt vóór 22 december terug."
    )


def test_the_gaps_are_read_back_too():
    made = erbij(begin(), "intake plannen. #warm").afspraken["1"]
    assert zin(made, wijk()) == (
        "___ (wie?) intake plannen, vóór ___ (wanneer?), en koppelt vóór ___ (wanneer?) terug. "
        "Het is een warme overdracht."
    )


def test_a_day_far_ahead_is_read_back_with_its_year():
    made = erbij(begin(), "@cjg belt voor 15-12-2027 terug 11 mei").afspraken["1"]
    assert "vóór woensdag 15 december 2027, en koppelt vóór 11 mei terug" in zin(made, wijk())


def test_a_note_that_becomes_an_afspraak_is_a_note_no_more_and_only_that_one():
    first, second = Notitie(tekst("eerst")), Notitie(tekst("iemand belt"))
    item = replace(MET_CASUS.agenda[0], notities=(first, second, second))
    register = begin().met_overleg(replace(MET_CASUS, agenda=(item,)))
    read = ontleed("iemand belt @cjg", register, VANDAAG)
    register = uit_notitie(register, read, second, overleg=OVERLEG.id, punt="a1", vandaag=VANDAAG)
    made = register.afspraken["1"]
    assert (made.wat, made.wie, made.casus, made.agendapunt) == ("iemand belt", "hatice", "K-021", "a1")
    assert register.overleggen[OVERLEG.id].agenda[0].notities == (first, second)


def test_a_note_that_was_taken_back_meanwhile_does_not_stand_in_the_way():
    register = begin()
    read = ontleed("iemand belt", register, VANDAAG)
    gone = Notitie(tekst("weg"))
    register = uit_notitie(register, read, gone, overleg=OVERLEG.id, punt="a1", vandaag=VANDAAG)
    assert list(register.afspraken) == ["1"]
