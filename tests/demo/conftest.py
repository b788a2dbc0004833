"""The days on which the demo is tried: plain, a Sunday, and those on which counting weeks goes wrong."""

from datetime import date

import pytest

from overleg_tui.demo.wijkteam import demo_register
from overleg_tui.domain.register import Register

DAGEN = (
    date(2026, 11, 24),
    date(2026, 11, 22),  # a Sunday
    date(2024, 2, 29),
    date(2027, 1, 1),
    date(2026, 11, 13),  # six weeks before Christmas Day
    date(2027, 4, 11),  # six weeks after the last day of February
)


@pytest.fixture(params=DAGEN, ids=str)
def vandaag(request: pytest.FixtureRequest) -> date:
    return request.param


@pytest.fixture
def register(vandaag: date) -> Register:
    return demo_register(vandaag)
