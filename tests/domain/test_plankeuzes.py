"""What can be ticked for an overleg on some day, and what is said of that day."""

from dataclasses import replace
from datetime import date, time

import pytest

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.agendavorm import BEGIN, EIND
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.plankeuzes import Gewoonlijk, gewoonlijk, over_de_dag, plankeuzes
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verbeterpunt import Verbeterpunt

from .wijk import DAG, VANDAAG, wijk

LATER = date(2027, 1, 19)


@pytest.fixture
def register():
    """K-1 waits for a terugkoppeling in the new year, K-2 for nothing; one verbeterpunt is parked."""
    register = plan(wijk(), date(2026, 10, 27))
    made = (Stap(Stadium.AFGESPROKEN, date(2026, 10, 27)),)
    due = Afspraak(1, "x", None, "K-1", tekst("belt"), "inge", terug_voor=date(2027, 1, 5), spoor=made)
    register = register.met_afspraak(due)
    for code in ("K-1", "K-2"):
        register = register.met_casus(Casus(code, vraag=tekst("Wie?")))
    board = register.verbeterpunten.met("v1", Verbeterpunt("v1", tekst("Sneller bellen"), geparkeerd=True))
    return replace(register, verbeterpunten=board)


def test_the_proposals_are_those_of_the_day(register):
    early, late = plankeuzes(register, DAG), plankeuzes(register, LATER)
    assert early.gekozen == ("v1",)
    assert [id_ for id_, _ in early.keuzes] == ["", "v1", "", "K-1", "K-2"]
    assert late.gekozen == ("K-1", "v1")
    assert late.keuzes[:2] == (("", "Keert terug"), ("K-1", "K-1  afspraak 1 zonder terugkoppeling · Wie?"))


def test_what_the_chair_chose_herself_goes_before_the_proposals(register):
    assert plankeuzes(register, LATER, {"K-1": False, "K-2": True}).gekozen == ("v1", "K-2")


def test_what_is_on_the_agenda_of_that_day_is_not_offered_again(register):
    planned = plan(register, DAG, time(9), casussen=["K-2"], plaats=tekst("zaal 2"))
    assert "K-2" not in dict(plankeuzes(planned, DAG).keuzes)
    assert "K-2" in dict(plankeuzes(planned, LATER).keuzes)


def test_time_and_place_are_those_of_the_day_or_else_of_the_last_overleg(register):
    planned = plan(register, DAG, time(9), plaats=tekst("zaal 2"))
    planned = plan(planned, LATER, time(10), plaats=tekst("zaal 3"))
    assert gewoonlijk(planned, DAG) == Gewoonlijk(time(9), time(10, 30), tekst("zaal 2"))
    assert gewoonlijk(planned, VANDAAG).plaats == "zaal 3"
    assert gewoonlijk(Register(), DAG) == Gewoonlijk(BEGIN, EIND, tekst(""))


def test_what_to_know_of_a_day(register):
    planned = plan(register, DAG)
    assert over_de_dag(register, DAG, VANDAAG) == ""
    assert (
        over_de_dag(planned, DAG, VANDAAG)
        == "Op di 8-12-2026 is er al een overleg gepland; dit vult het aan."
    )
    assert (
        over_de_dag(register, date(2026, 12, 25), VANDAAG) == "Vrijdag 25 december 2026 is eerste kerstdag."
    )
    assert over_de_dag(Register(), date(2026, 11, 2), VANDAAG).endswith("is al geweest. Klopt dat?")
    closed = planned.met_overleg(replace(planned.overleggen["2026-12-08"], fase=Fase.AFGESLOTEN))
    assert over_de_dag(closed, DAG, VANDAAG) == ""
