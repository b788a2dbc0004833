"""The date, the agenda and the guests of an overleg by the rules."""

from dataclasses import replace
from datetime import date, time

import pytest

from overleg_tui.domain.agenda import haal_weg
from overleg_tui.domain.agendavorm import MINUTEN
from overleg_tui.domain.antwoorden import nodig_niet_uit
from overleg_tui.domain.casus import Casus, Toestemming, Vorm
from overleg_tui.domain.casusbeheer import op_de_agenda
from overleg_tui.domain.controles import let_op
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.feestdagen import vrije_dag
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Fase, Genodigde, Notitie, Overleg, Soort
from overleg_tui.domain.overlegdag import overleg_op, volgende_datum
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring
from overleg_tui.domain.tekst import tekst

from .wijk import DAG, VANDAAG, figuur, wijk

GEREED = {
    "vraag": tekst("Wie kan helpen?"),
    "inbrenger": tekst("P. de Wit"),
    "toestemming": Toestemming(Vorm.OP_CODE, VANDAAG, tekst("POH-KB")),
}
ARTS = figuur("arts", "mooi", "P. de Wit", functie=tekst("huisarts"))


def met_casussen(*codes, register=None, **rest):
    register = register or wijk()
    for code in codes:
        register = register.met_casus(Casus(code, **{**GEREED, **rest}))
    return register


def op(datum, fase=Fase.AFGESLOTEN, plaats="", expertise=None):
    told = Agendapunt("a1", Soort.EXPERTISE, 10, organisatie=expertise, seconden=600)
    agenda = (told,) if expertise else ()
    return Overleg(datum.isoformat(), datum, time(13), time(14, 30), tekst(plaats), fase, agenda)


def soorten(overleg):
    return [punt.casus or str(punt.soort) for punt in overleg.agenda]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 12, 25), "eerste kerstdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 4, 3), None),
        (date(2026, 5, 5), None),
        (date(2030, 5, 5), "Bevrijdingsdag"),
        (date(2026, 12, 8), None),
    ],
)
def test_days_on_which_a_municipality_is_closed(day, name):
    assert vrije_dag(day) == name


def test_the_first_overleg_is_on_a_tuesday_two_weeks_on():
    assert volgende_datum(Register(), VANDAAG) == (
        DAG, "Er is nog geen overleg geweest. Voorstel: een dinsdag, over ruim twee weken.",
    )  # fmt: skip


def test_six_weeks_after_the_last_one():
    register = Register().met_overleg(op(date(2026, 9, 1))).met_overleg(op(date(2026, 10, 27)))
    assert volgende_datum(register, VANDAAG) == (DAG, None)


def test_holidays_move_it_a_week_on_and_that_is_said():
    day, reason = volgende_datum(Register().met_overleg(op(date(2026, 11, 13))), VANDAAG)
    assert day == date(2027, 1, 8)
    assert reason.startswith(
        "Vrijdag 25 december 2026 is eerste kerstdag en vrijdag 1 januari 2027 is Nieuwjaarsdag: "
    )
    assert reason.endswith("het overleg schuift naar vrijdag 8 januari 2027.")


def test_a_weekend_moves_it_to_monday():
    day, reason = volgende_datum(Register().met_overleg(op(date(2026, 10, 31))), VANDAAG)
    assert (day, reason) == (
        date(2026, 12, 14),
        "12 december 2026 is een zaterdag: het overleg schuift naar maandag 14 december 2026.",
    )


def test_after_a_long_silence_the_rhythm_is_counted_on():
    day, reason = volgende_datum(Register().met_overleg(op(date(2026, 3, 3))), VANDAAG)
    assert day == date(2026, 12, 22)
    assert reason == "Vanaf het laatste overleg (di 3-3-2026) is steeds zes weken verder geteld."


def test_a_new_plan_has_the_agenda_by_the_rules():
    register = plan(met_casussen("K-021", "K-022"), DAG, casussen=["k-021", "K-022", "K-021"])
    overleg = register.overleggen["2026-12-08"]
    assert soorten(overleg) == [
        "Opening",
        "Openingsronde",
        "K-021",
        "K-022",
        "Expertise",
        "Rondvraag",
        "Afsluiting",
    ]
    assert [p.minuten for p in overleg.agenda] == [MINUTEN[p.soort] for p in overleg.agenda]
    assert len({p.id for p in overleg.agenda}) == 7
    assert (overleg.begin, overleg.eind, overleg.fase) == (time(13), time(14, 30), Fase.GEPLAND)


def test_the_guests_are_the_first_ones_of_the_binnenring_and_the_partners_of_the_casussen():
    register = met_casussen("K-021", betrokken=(tekst("Schuldhulp"), tekst("wmo")))
    guests = [
        g.sleutelfiguur for g in plan(register, DAG, casussen=["K-021"]).overleggen["2026-12-08"].genodigden
    ]
    assert guests == ["hatice", "soraya", "bram", "ans", "inge", "boer"]


def test_a_partner_named_by_person_is_invited():
    register = met_casussen("K-021", betrokken=(tekst("P. de Boer"),))
    guests = plan(register, DAG, casussen=["K-021"]).overleggen["2026-12-08"].genodigden
    assert Genodigde("boer") in guests


def test_planning_again_keeps_what_was_noted_and_adds_the_new_casus_behind_the_others():
    first = plan(met_casussen("K-021", "K-022"), DAG, casussen=["K-021"])
    old = first.overleggen["2026-12-08"]
    noted = replace(old.agenda[2], notities=(Notitie(tekst("belangrijk")),), minuten=20)
    ticked = old.met_punt(noted).met_genodigde(Genodigde("rene", Aanwezigheid.AANWEZIG))
    again = plan(first.met_overleg(ticked), DAG, casussen=["K-022"]).overleggen["2026-12-08"]
    assert soorten(again) == [
        "Opening",
        "Openingsronde",
        "K-021",
        "K-022",
        "Expertise",
        "Rondvraag",
        "Afsluiting",
    ]
    assert again.agenda[2] == noted
    assert again.genodigden == ticked.genodigden
    assert {p.id for p in ticked.agenda} < {p.id for p in again.agenda}


def test_planning_again_invited_who_had_been_taken_off_the_list():
    first = nodig_niet_uit(plan(met_casussen("K-021", "K-022"), DAG), "2026-12-08", "inge")
    for again in (plan(first, DAG), op_de_agenda(first, "K-021", VANDAAG)):
        assert all(g.sleutelfiguur != "inge" for g in again.overleggen["2026-12-08"].genodigden)
    needed = first.met_casus(replace(first.casussen["K-022"], betrokken=(tekst("wmo"),)))
    asked = plan(needed, DAG, casussen=["K-022"]).overleggen["2026-12-08"]
    assert Genodigde("inge") in asked.genodigden
    assert asked.niet_genodigd == ()


def test_planning_again_put_back_the_fixed_item_the_chair_had_taken_off():
    first = plan(met_casussen("K-021"), DAG)
    (asked,) = [p for p in first.overleggen["2026-12-08"].agenda if p.soort is Soort.RONDVRAAG]
    shorter = haal_weg(first, "2026-12-08", asked.id)
    assert soorten(plan(shorter, DAG, casussen=["K-021"]).overleggen["2026-12-08"]) == [
        "Opening", "Openingsronde", "K-021", "Expertise", "Afsluiting",
    ]  # fmt: skip


def test_planning_again_without_anything_new_changes_nothing():
    first = plan(met_casussen("K-021"), DAG, time(9), time(11), ["K-021"], tekst("zaal 2"))
    assert plan(first, DAG).overleggen["2026-12-08"] == first.overleggen["2026-12-08"]


def test_a_plan_from_before_the_sociale_kaart_stayed_without_who_tells():
    early = plan(Register(), DAG)
    again = plan(wijk().met_overleg(early.overleggen["2026-12-08"]), DAG).overleggen["2026-12-08"]
    (told,) = [punt for punt in again.agenda if punt.soort is Soort.EXPERTISE]
    assert (told.organisatie, told.titel) == ("cjg", "CJG")


def test_who_will_have_left_is_no_longer_invited():
    register = plan(wijk(), DAG)
    gone = register.met_sleutelfiguur(replace(register.sleutelfiguren["bram"], tot=date(2026, 12, 1)))
    guests = [g.sleutelfiguur for g in plan(gone, DAG).overleggen["2026-12-08"].genodigden]
    assert "bram" not in guests
    assert "zoe" in guests


def test_the_partner_who_told_longest_ago_is_proposed():
    register = wijk()
    told = [
        ("wmo", date(2026, 9, 1)),
        ("cjg", date(2026, 3, 1)),
        ("mooi", date(2026, 8, 1)),
        ("parnassia", date(2026, 4, 1)),
    ]
    for org, day in told:
        register = register.met_overleg(op(day, expertise=org))
    assert plan(register, DAG).overleggen["2026-12-08"].agenda[2].naam == "Expertise: Thuiszorg"
    register = register.met_overleg(op(date(2026, 10, 1), expertise="thuiszorg"))
    assert plan(register, DAG).overleggen["2026-12-08"].agenda[2].organisatie == "cjg"


def test_what_the_last_overleg_did_not_get_to_was_gone():
    told = op(date(2026, 9, 1), expertise="cjg")
    reached = Agendapunt("a2", Soort.MEDEDELING, 5, tekst("Nieuwe folder"), seconden=90)
    skipped = Agendapunt("a3", Soort.MEDEDELING, 5, tekst("Verhuizing"))
    waiting = replace(told.agenda[0], organisatie="mooi", seconden=0)
    last = replace(op(date(2026, 10, 27), expertise="mooi"), agenda=(waiting, reached, skipped))
    register = plan(wijk().met_overleg(told).met_overleg(last), DAG)
    names = [punt.naam for punt in register.overleggen["2026-12-08"].agenda]
    assert names.count("Mededeling: Verhuizing") == 1
    assert "Mededeling: Nieuwe folder" not in names
    assert "Expertise: MooiWelzijn" in names
    assert plan(register, DAG) == register


def test_the_place_is_that_of_the_last_overleg():
    register = Register().met_overleg(op(date(2026, 10, 27), plaats="buurthuis"))
    assert plan(register, DAG).overleggen["2026-12-08"].plaats == "buurthuis"


def test_a_moved_overleg_keeps_its_id_and_the_new_one_is_numbered_on():
    moved = replace(op(date(2026, 12, 8), Fase.GEPLAND), datum=date(2026, 12, 15))
    register = plan(Register().met_overleg(moved), DAG)
    assert list(register.overleggen) == ["2026-12-08", "2026-12-08-2"]
    assert overleg_op(register, DAG).id == "2026-12-08-2"


def test_an_end_not_given_moves_along_with_the_beginning():
    assert plan(Register(), DAG, begin=time(9)).overleggen["2026-12-08"].eind == time(10, 30)
    assert plan(Register(), DAG, begin=time(23)).overleggen["2026-12-08"].eind == time(23, 59)


@pytest.mark.parametrize("fase", [Fase.BEZIG, Fase.AFGESLOTEN])
def test_a_running_or_closed_overleg_is_not_planned_again(fase):
    with pytest.raises(Refused, match=f"Het overleg van di 8-12-2026 is al {fase}"):
        plan(Register().met_overleg(op(DAG, fase)), DAG)


def test_what_cannot_be_planned_is_refused():
    with pytest.raises(Refused, match="Casus K-404 is niet bekend"):
        plan(wijk(), DAG, casussen=["K-404"])
    with pytest.raises(Refused, match="kan niet om 12:00 eindigen als het om 13:00 begint"):
        plan(wijk(), DAG, eind=time(12))


def test_a_plan_that_is_ready_needs_no_warning():
    register = plan(met_casussen("K-021", register=wijk(ARTS)), DAG, casussen=["K-021"])
    assert let_op(register, register.overleggen["2026-12-08"]) == ()


def test_what_the_chair_should_know_of_a_plan():
    codes = [f"K-{n:03d}" for n in range(1, 7)]
    register = met_casussen(*codes, register=wijk(ARTS))
    register = register.met_casus(Casus("K-001", betrokken=(tekst("Politie"),), gesloten=date(2026, 11, 1)))
    register = plan(register, date(2026, 12, 25), casussen=codes)
    assert let_op(register, register.overleggen["2026-12-25"]) == (
        "Vrijdag 25 december 2026 is eerste kerstdag.",
        "De agenda is 17 minuten langer dan het overleg.",
        "Casus K-001 is gesloten op zo 1-11-2026.",
        "Casus K-001 heeft nog geen vraag aan tafel.",
        "Casus K-001 heeft nog geen inbrenger.",
        "Bij casus K-001 staat nog niet wie de patiënt om toestemming vroeg, en wanneer.",
        "Bij casus K-001 is Politie betrokken, maar die staat niet in de sociale kaart.",
    )


def test_nobody_to_invite_is_said():
    register = plan(Register(), DAG)
    assert let_op(register, register.overleggen["2026-12-08"])[0].startswith(
        "Er is nog niemand om uit te nodigen"
    )


def test_the_next_overleg_is_the_one_after_this_that_is_yet_to_come():
    register = Register()
    for day in (date(2026, 10, 27), DAG, date(2027, 1, 19)):
        register = register.met_overleg(op(day, Fase.GEPLAND))
    held, coming, last = (register.overleggen[id_] for id_ in ("2026-10-27", "2026-12-08", "2027-01-19"))
    assert register.overleg_na(coming, VANDAAG) == last
    assert register.overleg_na(held, VANDAAG) == coming
    assert register.overleg_na(last, VANDAAG) is None


def test_an_organisation_with_two_first_ones_invites_both():
    org = Organisatie("po", tekst("Praktijk"), Ring.BINNENRING)
    register = plan(wijk(org, figuur("x", "po", "Huisarts X"), figuur("y", "po", "POH Y")), DAG)
    assert {"x", "y"} <= {g.sleutelfiguur for g in register.overleggen["2026-12-08"].genodigden}
