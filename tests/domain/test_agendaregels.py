"""What comes back by rule, and why."""

from dataclasses import replace
from datetime import date, time

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.agendaregels import (
    Agendavoorstel,
    casusvoorstellen,
    passend,
    verbeterpuntvoorstellen,
)
from overleg_tui.domain.besproken import AAN_DE_BEURT
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.overleg import Agendapunt, Fase, Notitie, Overleg, Soort
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verbeterbord import naar_agenda, voeg_toe
from overleg_tui.domain.verbeterpunt import Vak

from .wijk import DAG, VANDAAG

VORIG = date(2026, 10, 27)
NIET_TOEGEKOMEN = "keert terug: op di 27-10-2026 niet aan toegekomen"


def gehouden(*punten, datum=VORIG, fase=Fase.AFGESLOTEN):
    return Overleg(datum.isoformat(), datum, time(13), time(14, 30), fase=fase, agenda=punten)


def besproken(code, **rest):
    return Agendapunt(f"a-{code}", Soort.CASUS, 12, casus=code, seconden=600, **rest)


def met(*overleggen, codes=("K-1",), afspraken=()):
    register = Register()
    for code in codes:
        register = register.met_casus(Casus(code))
    for overleg in overleggen:
        register = register.met_overleg(overleg)
    for afspraak in afspraken:
        register = register.met_afspraak(afspraak)
    return register


def afspraak(nummer, code="K-1", terug=date(2026, 11, 20), stadium=Stadium.AFGESPROKEN):
    return Afspraak(
        nummer, "2026-10-27", None, code, tekst("belt"), terug_voor=terug, spoor=(Stap(stadium, VORIG),)
    )


def redenen(register, datum=DAG):
    return [(v.id, v.reden) for v in casusvoorstellen(register, datum)]


def test_a_casus_that_was_discussed_and_finished_does_not_come_back():
    assert redenen(met(gehouden(besproken("K-1")))) == []


def test_a_casus_returns_when_it_was_planned_to_and_not_before():
    register = met(gehouden(besproken("K-1", komt_terug=DAG)))
    assert redenen(register) == [("K-1", "keert terug: zo afgesproken op di 27-10-2026")]
    assert redenen(register, date(2026, 12, 7)) == []


def test_until_the_day_it_was_planned_for_an_open_afspraak_does_not_bring_it_back():
    later = gehouden(besproken("K-1", komt_terug=date(2027, 1, 19)))
    register = met(later, afspraken=[afspraak(15)])
    assert redenen(register) == []
    assert redenen(register, date(2027, 1, 19))[0][0] == "K-1"


def test_what_was_not_reached_moves_on_by_rule_until_it_is_reached():
    skipped = replace(besproken("K-1"), seconden=AAN_DE_BEURT - 1)
    assert redenen(met(gehouden(skipped))) == [("K-1", NIET_TOEGEKOMEN)]
    for reached in (
        replace(skipped, seconden=AAN_DE_BEURT),
        replace(skipped, notities=(Notitie(tekst("ja")),)),
    ):
        assert redenen(met(gehouden(reached))) == []
    later = gehouden(besproken("K-1"), datum=date(2026, 11, 10))
    assert redenen(met(gehouden(skipped), later)) == []


def test_an_afspraak_made_at_it_means_that_it_was_reached():
    skipped = replace(besproken("K-1"), seconden=0)
    register = met(gehouden(skipped), afspraken=[afspraak(15, stadium=Stadium.TERUGGEKOPPELD)])
    assert redenen(register) == []


def test_afspraken_without_terugkoppeling_bring_a_casus_back_once_it_is_due():
    register = met(gehouden(besproken("K-1")), afspraken=[afspraak(15), afspraak(17)])
    assert redenen(register) == [("K-1", "keert terug: afspraken 15 en 17 zonder terugkoppeling")]
    assert redenen(met(afspraken=[afspraak(15, terug=date(2026, 12, 9))])) == []
    assert redenen(met(afspraken=[afspraak(15, stadium=Stadium.TERUGGEKOPPELD)])) == []


def test_a_closed_casus_and_one_that_is_on_an_agenda_to_come_are_not_proposed():
    coming = gehouden(besproken("K-1"), datum=date(2026, 12, 1), fase=Fase.GEPLAND)
    assert redenen(met(coming, afspraken=[afspraak(15)])) == []
    cancelled = replace(coming, fase=Fase.AFGEZEGD)
    assert redenen(met(cancelled, afspraken=[afspraak(15)])) != []
    closed = met(afspraken=[afspraak(15)]).met_casus(Casus("K-1", gesloten=VORIG))
    assert redenen(closed) == []


def test_what_was_planned_comes_first_and_only_what_fits_is_ticked():
    overleg = gehouden(replace(besproken("K-2"), seconden=0), besproken("K-3", komt_terug=DAG))
    register = met(overleg, codes=("K-1", "K-2", "K-3"), afspraken=[afspraak(15)])
    found = casusvoorstellen(register, DAG)
    assert [v.id for v in found] == ["K-3", "K-2", "K-1"]
    assert passend(found, 90) == ("K-3", "K-2", "K-1")
    assert passend(found, 60) == ("K-3", "K-2")
    assert passend(found, 10) == ()


def test_a_parked_verbeterpunt_waits_for_the_next_plan_and_is_then_on_it():
    register = naar_agenda(voeg_toe(Register(), tekst("Eén nummer"), Vak.MAKKELIJK_GROOT), "v1", VANDAAG)
    assert verbeterpuntvoorstellen(register, DAG) == (Agendavoorstel("v1", "geparkeerd voor deze agenda"),)
    planned = plan(register, DAG, verbeterpunten=["v1", "weg"])
    assert [p.naam for p in planned.overleggen["2026-12-08"].agenda if p.verbeterpunt] == [
        "Verbeterpunt: Eén nummer"
    ]
    assert not planned.verbeterpunten["v1"].geparkeerd
    assert verbeterpuntvoorstellen(planned, date(2027, 1, 19)) == ()
    assert plan(planned, DAG, verbeterpunten=["v1"]) == planned


def test_a_verbeterpunt_that_was_not_reached_comes_back():
    register = voeg_toe(Register(), tekst("Eén nummer"), Vak.MAKKELIJK_GROOT)
    punt = Agendapunt("a1", Soort.VERBETERPUNT, 5, tekst("Eén nummer"), verbeterpunt="v1")
    skipped = register.met_overleg(gehouden(punt))
    assert verbeterpuntvoorstellen(skipped, DAG) == (Agendavoorstel("v1", NIET_TOEGEKOMEN),)
    reached = register.met_overleg(gehouden(replace(punt, seconden=120)))
    assert verbeterpuntvoorstellen(reached, DAG) == ()
