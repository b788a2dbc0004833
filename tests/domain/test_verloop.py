"""Starting and closing an overleg, and the sentences that refuse it."""

from datetime import date, datetime

import pytest

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.verloop import begin, meld, sluit

NU = datetime(2026, 12, 8, 13, 0)
EEN, TWEE = "2026-12-08", "2027-01-19"


@pytest.fixture
def register():
    return plan(plan(Register(), date(2026, 12, 8)), date(2027, 1, 19))


def test_it_is_started_and_closed_once(register):
    closed = sluit(begin(register, EEN, NU), EEN, NU)
    assert (closed.overleggen[EEN].fase, closed.overleggen[EEN].afgesloten) == (Fase.AFGESLOTEN, NU)
    with pytest.raises(
        Refused, match=r"^Het overleg van di 8-12-2026 is afgesloten en kan alleen nog gelezen"
    ):
        begin(closed, EEN, NU)
    with pytest.raises(Refused, match=r"van di 8-12-2026 is afgesloten"):
        meld(closed, EEN, "inge", None)


def test_what_never_began_cannot_be_closed(register):
    with pytest.raises(Refused, match=r"^Dit overleg is niet bezig\. Start het eerst; daarna kunt u het"):
        sluit(register, EEN, NU)


def test_only_one_overleg_runs_at_a_time(register):
    with pytest.raises(Refused, match=r"^Het overleg van di 8-12-2026 is nog bezig\. Sluit dat eerst af\."):
        begin(begin(register, EEN, NU), TWEE, NU)


def test_starting_again_keeps_the_first_beginning(register):
    started = begin(register, EEN, NU)
    again = begin(started, EEN, NU.replace(hour=14))
    assert again.overleggen[EEN].begonnen == NU
