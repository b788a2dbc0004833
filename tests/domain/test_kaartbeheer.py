from dataclasses import replace
from datetime import date, time

import pytest

from overleg_tui.domain import kaartbeheer
from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.antwoorden import nodig_niet_uit
from overleg_tui.domain.bereik import lees_email, lees_telefoon
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.invoer import lees_dag, lees_dag_geweest, verplicht
from overleg_tui.domain.kaartcontrole import OUD_NA, bij_organisatie, bij_sleutelfiguur, is_oud
from overleg_tui.domain.kaartlijst import Kaartfilter, gevonden, kaartregels, telling
from overleg_tui.domain.opvolging import draag_over
from overleg_tui.domain.overleg import Fase, Genodigde, Overleg
from overleg_tui.domain.planning import plan
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import tekst
from tests.domain.wijk import VANDAAG, figuur, wijk


def bewaar(register, id_, **velden):
    return kaartbeheer.bewaar_sleutelfiguur(register, replace(register.sleutelfiguren[id_], **velden))


def afspraak(nummer, wie, **velden):
    velden.setdefault("spoor", (Stap(Stadium.AFGESPROKEN, date(2026, 10, 1)),))
    return Afspraak(nummer, "o1", None, None, tekst("belt"), wie, regel=tekst("@Bram belt"), **velden)


def overleg(dag, *gasten, fase=Fase.GEPLAND):
    return Overleg("o1", dag, time(13), time(14), fase=fase, genodigden=tuple(map(Genodigde, gasten)))


def test_a_new_organisatie_and_sleutelfiguur_get_an_id_of_their_own():
    register = kaartbeheer.bewaar_organisatie(wijk(), Organisatie("", tekst("CJG Zuid")))
    register = kaartbeheer.bewaar_sleutelfiguur(register, Sleutelfiguur("", "cjg-zuid", tekst("Inge")))
    assert register.organisaties["cjg-zuid"].naam == "CJG Zuid"
    register = kaartbeheer.bewaar_sleutelfiguur(register, Sleutelfiguur("", "cjg", tekst("Inge")))
    assert register.sleutelfiguren["inge-3"].organisatie == "cjg"


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        (Organisatie("", tekst("")), "nog geen naam"),
        (Organisatie("", tekst("wmo WIJKTEAM laak")), "staat al in de sociale kaart"),
    ],
)
def test_an_organisatie_needs_a_name_of_its_own(nieuw, zin):
    with pytest.raises(Refused, match=zin):
        kaartbeheer.bewaar_organisatie(wijk(), nieuw)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": tekst("")}, "nog geen naam"),
        ({"naam": tekst("rene claassen")}, "René Claassen staat al bij deze organisatie"),
        ({"sinds": date(2026, 5, 2), "tot": date(2026, 5, 1)}, "tot.* is eerder dan .*sinds"),
        ({"vervanger": "inge"}, "Inge van Dort kan niet de eigen vervanger zijn"),
        ({"opvolger": "inge"}, "eigen opvolger"),
    ],
)
def test_what_cannot_be_of_a_sleutelfiguur_is_refused(velden, zin):
    with pytest.raises(Refused, match=zin):
        bewaar(wijk(), "inge", **velden)


def test_a_circle_of_deputies_is_refused_with_its_names():
    register = bewaar(wijk(), "rene", vervanger="hatice")
    with pytest.raises(Refused, match="Hatice Yilmaz → Inge van Dort → René Claassen → Hatice Yilmaz"):
        bewaar(register, "hatice", vervanger="inge")


def test_an_imported_circle_does_not_stop_a_new_telephone_number():
    register = wijk(figuur("rene", "wmo", "René Claassen", vervanger="inge"))
    assert bewaar(register, "rene", telefoon=tekst("070")).sleutelfiguren["rene"].telefoon == "070"


def test_a_circle_further_on_does_not_hang():
    register = wijk(
        figuur("rene", "wmo", "René", vervanger="hatice"),
        figuur("hatice", "cjg", "Hatice", vervanger="rene"),
        figuur("inge", "wmo", "Inge"),
    )
    assert bewaar(register, "inge", vervanger="rene").sleutelfiguren["inge"].vervanger == "rene"


def test_checking_an_organisatie_checks_its_active_people_and_nobody_else():
    register = kaartbeheer.controleer_organisatie(wijk(), "schuldhulp", VANDAAG)
    assert register.organisaties["schuldhulp"].gecontroleerd == VANDAAG
    assert register.sleutelfiguren["boer"].gecontroleerd == VANDAAG
    assert register.sleutelfiguren["oud"].gecontroleerd is None
    assert register.sleutelfiguren["inge"].gecontroleerd is None


def test_who_has_afspraken_is_not_taken_away_but_gets_a_last_day():
    register = wijk().met_afspraak(afspraak(1, "inge"))
    with pytest.raises(Refused, match=r"Inge van Dort heeft 1 afspraak op naam .* laatste dag"):
        kaartbeheer.verwijder_sleutelfiguur(register, "inge")


def test_who_sat_at_an_overleg_is_not_taken_away():
    register = wijk().met_overleg(overleg(VANDAAG, "inge", fase=Fase.AFGESLOTEN))
    with pytest.raises(Refused, match="staat bij 1 gehouden overleg"):
        kaartbeheer.verwijder_sleutelfiguur(register, "inge")


def test_taking_somebody_away_leaves_nothing_that_points_at_them():
    register = wijk().met_overleg(overleg(VANDAAG, "rene", "inge"))
    register = kaartbeheer.verwijder_sleutelfiguur(register, "rene")
    assert "rene" not in register.sleutelfiguren
    assert register.sleutelfiguren["inge"].vervanger is None
    assert [guest.sleutelfiguur for guest in register.overleggen["o1"].genodigden] == ["inge"]
    register = kaartbeheer.verwijder_sleutelfiguur(nodig_niet_uit(register, "o1", "inge"), "inge")
    assert register.overleggen["o1"].niet_genodigd == ()


def test_an_organisatie_with_people_stays_and_an_empty_one_goes():
    with pytest.raises(Refused, match="Bij CJG staan nog Hatice Yilmaz"):
        kaartbeheer.verwijder_organisatie(wijk(), "cjg")
    assert "leeg" not in kaartbeheer.verwijder_organisatie(wijk(), "leeg").organisaties


def test_a_deputy_is_found_by_name_colleagues_first():
    register = wijk(figuur("inge2", "cjg", "Inge van Dort"))

    def lees(typed, bij):
        return kaartbeheer.lees_collega(register, typed, bij, VANDAAG)

    assert lees("rene claassen", "wmo") == "rene"
    assert lees("Inge van Dort", "cjg") == "inge2"
    assert lees("Inge van Dort (CJG)", "mooi") == "inge2"
    assert lees("  ", "wmo") is None
    with pytest.raises(Refused, match=r"WMO wijkteam Laak\) of Inge van Dort \(CJG\)"):
        lees("Inge van Dort", "mooi")
    with pytest.raises(Refused, match=r"staat niet in de sociale kaart. Bedoelt u René Claassen"):
        lees("Ren", "wmo")
    with pytest.raises(Refused, match="Zet die er eerst in"):
        lees("Xqz", "wmo")


@pytest.mark.parametrize("raw", ["a", "a@b", "a b@c.nl", "a@b..nl", "@c.nl", "jan@wmo.nl;piet@wmo.nl"])
def test_an_email_address_that_is_none_is_refused(raw):
    with pytest.raises(Refused, match="geen e-mailadres"):
        lees_email(raw)


def test_reach_may_be_empty_and_a_number_may_say_more():
    assert (lees_email(" "), lees_telefoon("")) == ("", "")
    assert lees_email(" inge@wmo.example.nl ") == "inge@wmo.example.nl"
    assert lees_telefoon("070 123 45 67, ma en do") == "070 123 45 67, ma en do"
    with pytest.raises(Refused, match="geen telefoonnummer"):
        lees_telefoon("belt u maar")


def test_a_day_that_was_is_the_last_one_and_never_in_the_future():
    today = date(2026, 12, 8)
    assert lees_dag_geweest("3 nov", today) == date(2026, 11, 3)
    assert lees_dag_geweest("9-12", today) == date(2025, 12, 9)
    assert lees_dag_geweest("8 dec", today) == today
    assert lees_dag_geweest("vandaag", today) == today
    assert lees_dag_geweest("", today) is None
    assert lees_dag_geweest("29 feb 2024", date(2024, 2, 29)) == date(2024, 2, 29)
    assert lees_dag("3 nov", today) == date(2027, 11, 3)
    for text in ("9-12-2026", "morgen", "over 2 weken"):
        with pytest.raises(Refused, match="moet nog komen"):
            lees_dag_geweest(text, today)
    with pytest.raises(Refused, match="31"):
        lees_dag_geweest("31 november", today)


def test_a_required_text_says_what_belongs_there():
    assert verplicht("een naam")(" Jan ") == "Jan"
    with pytest.raises(Refused, match="Hier hoort een naam"):
        verplicht("een naam")("  ")


def test_stale_is_said_from_the_day_after_the_term():
    org = Organisatie("x", tekst("X"), gecontroleerd=date(2026, 1, 1))
    edge = date.fromordinal(org.gecontroleerd.toordinal() + OUD_NA)
    assert not is_oud(org, edge)
    assert is_oud(org, date.fromordinal(edge.toordinal() + 1))
    assert is_oud(replace(org, gecontroleerd=date(2999, 1, 1)), edge), "a check that is still to come is none"
    assert list(bij_organisatie(wijk(), replace(org, gecontroleerd=None), VANDAAG)) == [
        "geen sleutelfiguur",
        "nooit gecontroleerd",
    ]


def test_the_remarks_with_somebody_who_leaves():
    register = wijk(figuur("bram", "parnassia", "Bram", tot=date(2026, 12, 31), gecontroleerd=VANDAAG))
    bram = register.sleutelfiguren["bram"]
    assert list(bij_sleutelfiguur(register, bram, VANDAAG, 2)) == [
        "vertrekt do 31-12-2026",
        "geen opvolger",
        "2 open over te dragen",
    ]
    assert "weg sinds do 31-12-2026" in bij_sleutelfiguur(register, bram, date(2027, 1, 1))


def test_a_deputy_who_left_is_pointed_out():
    register = wijk(figuur("hatice", "cjg", "Hatice", vervanger="oud", gecontroleerd=VANDAAG))
    person = register.sleutelfiguren["hatice"]
    assert list(bij_sleutelfiguur(register, person, VANDAAG)) == ["vervanger Joke Oudeman is weg"]


def ids(register, filter_=Kaartfilter.ALLES, zoek=""):
    return [regel.id for regel in gevonden(kaartregels(register, VANDAAG), filter_, zoek)]


def test_the_list_stands_by_ring_and_name_and_hides_who_left():
    found = ids(wijk())
    assert found[:3] == ["o cjg", "s hatice", "o mooi"]
    assert found.index("o leeg") > found.index("o wmo")
    assert "s oud" not in found
    assert "s oud" in ids(wijk().met_afspraak(afspraak(1, "oud")))
    assert ids(wijk(), Kaartfilter.WEG) == ["o schuldhulp", "s oud"]


def test_a_problem_word_finds_who_to_ask():
    assert ids(wijk(), zoek="SCHULD boer") == ["o schuldhulp", "s boer"]
    assert ids(wijk(), zoek="verslav") == ["o parnassia", "s bram", "s zoe"]
    assert ids(wijk(), zoek="consulent") == ["o wmo", "s inge"]
    assert ids(wijk(), zoek="rené") == ids(wijk(), zoek="rene") == ["o wmo", "s rene"]
    assert ids(wijk(), zoek="qqq") == []


def test_filters_show_who_leaves_and_what_is_old():
    register = kaartbeheer.controleer_organisatie(wijk(), "wmo", VANDAAG)
    assert ids(register, Kaartfilter.VERTREKT) == ["o parnassia", "s bram"]
    assert "o wmo" not in ids(register, Kaartfilter.OUD)
    assert "o leeg" in ids(register, Kaartfilter.LET_OP)
    assert all(
        regel.ring is Ring.BUITENRING
        for regel in gevonden(kaartregels(register, VANDAAG), Kaartfilter.BUITENRING, "")
    )
    said = telling(kaartregels(register, VANDAAG))
    assert said.startswith("7 organisaties · 8 sleutelfiguren · ")
    assert said.endswith("1 vertrekt")


def test_handing_over_moves_every_open_afspraak_and_the_trail_keeps_who_it_was():
    arrived = (Stap(Stadium.AFGESPROKEN, date(2026, 10, 1)), Stap(Stadium.AANGEKOMEN, date(2026, 11, 3)))
    done = (Stap(Stadium.TERUGGEKOPPELD, date(2026, 11, 4)),)
    register = wijk().met_overleg(overleg(date(2026, 12, 8), "inge"))
    for made in (afspraak(1, "bram", spoor=arrived), afspraak(2, "bram", spoor=done), afspraak(3, "inge")):
        register = register.met_afspraak(made)
    handed = draag_over(register, "bram", "zoe", VANDAAG)
    moved = handed.afspraken["1"]
    assert (moved.wie, moved.stadium, moved.regel) == ("zoe", Stadium.AANGEKOMEN, "")
    assert moved.spoor == (
        *arrived,
        Stap(Stadium.AANGEKOMEN, VANDAAG, tekst("overgedragen van Bram ’t Hart")),
    )
    assert handed.afspraken["2"] == register.afspraken["2"]
    assert handed.afspraken["3"] == register.afspraken["3"]
    assert [g.sleutelfiguur for g in handed.overleggen["o1"].genodigden] == ["inge", "zoe"]


def test_who_took_over_while_no_overleg_was_planned_is_invited_by_the_plan_until_they_told_of_it():
    register = wijk(figuur("piet", "schuldhulp", "Piet")).met_afspraak(afspraak(1, "boer"))
    handed = draag_over(register, "boer", "piet", VANDAAG, date(2026, 11, 30))
    assert handed.sleutelfiguren["boer"].tot == date(2026, 11, 30)
    assert Genodigde("piet") in plan(handed, date(2026, 12, 8)).overleggen["2026-12-08"].genodigden
    told = handed.met_afspraak(handed.afspraken["1"].met_stap(Stap(Stadium.AANGEKOMEN, VANDAAG)))
    assert Genodigde("piet") not in plan(told, date(2026, 12, 8)).overleggen["2026-12-08"].genodigden


def test_the_successor_is_noted_where_there_was_none_and_kept_where_there_was():
    register = wijk().met_afspraak(afspraak(1, "inge")).met_afspraak(afspraak(2, "bram"))
    register = draag_over(register, "inge", "rene", VANDAAG)
    assert register.sleutelfiguren["inge"].opvolger == "rene"
    assert draag_over(register, "bram", "inge", VANDAAG).sleutelfiguren["bram"].opvolger == "zoe"


@pytest.mark.parametrize(
    ("van", "naar", "zin"),
    [
        ("bram", "bram", "aan zichzelf"),
        ("bram", "oud", "zelf al weg"),
        ("inge", "rene", "geen open afspraken"),
    ],
)
def test_handing_over_that_cannot_be_is_refused(van, naar, zin):
    with pytest.raises(Refused, match=zin):
        draag_over(wijk().met_afspraak(afspraak(1, "bram")), van, naar, VANDAAG)
