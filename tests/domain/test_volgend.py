"""The next overleg planned from the table: with what comes back, as if this one were closed now."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from overleg_tui.documents.notulen import notulen
from overleg_tui.domain.agendavorm import Ritme
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.groepen import slotoverzicht
from overleg_tui.domain.overleg import Agendapunt, Fase, Notitie, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.volgend import plan_volgend, te_plannen

VANDAAG = date(2026, 12, 8)
NU = datetime(2026, 12, 8, 14, 28)
OVER_ZES = date(2027, 1, 19)
GEZEGD = (Notitie(tekst("besproken")),)


def aan_tafel(fase=Fase.BEZIG, komt_terug=OVER_ZES):
    """Two casussen and a mededeling: one casus was discussed and returns, the rest was not reached."""
    agenda = (
        Agendapunt("a1", Soort.CASUS, 12, casus="K-001", notities=GEZEGD, komt_terug=komt_terug),
        Agendapunt("a2", Soort.CASUS, 12, casus="K-002"),
        Agendapunt("a3", Soort.MEDEDELING, 5, tekst("Nieuwe folder")),
        Agendapunt("a4", Soort.AFSLUITING, 5),
    )
    now = Overleg("2026-12-08", VANDAAG, time(9), time(10), tekst("zaal 2"), fase=fase, agenda=agenda)
    return Register().met_overleg(now).met_casus(Casus("K-001")).met_casus(Casus("K-002"))


def gepland(register, dag=OVER_ZES, **rest):
    return plan_volgend(register, "2026-12-08", dag, NU, **rest).overleggen[dag.isoformat()]


@pytest.mark.parametrize("fase", [Fase.BEZIG, Fase.AFGESLOTEN])
def test_what_comes_back_is_on_it_and_when_and_where_are_as_usual(fase):
    planned = gepland(aan_tafel(fase))
    assert planned.codes == ("K-001", "K-002")
    assert "Mededeling: Nieuwe folder" in [punt.naam for punt in planned.agenda]
    assert (planned.begin, planned.eind, planned.plaats) == (time(9), time(10), "zaal 2")
    theirs = gepland(aan_tafel(fase), ritme=Ritme(begin=time(8), eind=time(9)))
    assert theirs.begin == time(8)


def test_this_overleg_goes_on_as_it_was():
    register = aan_tafel()
    after = plan_volgend(register, "2026-12-08", OVER_ZES, NU)
    assert after.overleggen["2026-12-08"] == register.overleggen["2026-12-08"]


def test_a_casus_that_was_to_be_back_next_time_comes_along_to_an_earlier_day():
    assert "K-001" in gepland(aan_tafel(), date(2027, 1, 12)).codes
    assert "K-001" not in gepland(aan_tafel(komt_terug=date(2027, 3, 2)), date(2027, 1, 12)).codes


@pytest.mark.parametrize("dag", [VANDAAG, date(2026, 12, 7)])
def test_a_day_that_is_not_later_is_refused_and_says_what_to_do(dag):
    with pytest.raises(Refused, match="Kies een latere dag"):
        gepland(aan_tafel(), dag)


def test_it_is_on_the_last_look_and_in_the_notulen_at_once():
    register = aan_tafel()
    assert te_plannen(register, register.overleggen["2026-12-08"])
    after = plan_volgend(register, "2026-12-08", OVER_ZES, NU)
    now = after.overleggen["2026-12-08"]
    assert not te_plannen(after, now)
    assert slotoverzicht(after, now, VANDAAG)[-1].regels == ("dinsdag 19 januari 2027, 09:00 uur",)
    assert "Dinsdag 19 januari 2027 om 09:00 uur, zaal 2." in notulen(after, now)


def test_only_an_overleg_that_is_held_asks_for_the_next_one():
    register = aan_tafel()
    for fase in (Fase.CONCEPT, Fase.GEPLAND, Fase.AFGEZEGD):
        coming = replace(register.overleggen["2026-12-08"], fase=fase)
        assert not te_plannen(register.met_overleg(coming), coming)
