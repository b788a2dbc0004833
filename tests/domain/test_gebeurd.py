from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.gebeurd import lees_gebeurd

DINSDAG = date(2026, 12, 8)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("vandaag", date(2026, 12, 8)),
        ("gisteren", date(2026, 12, 7)),
        ("Eergisteren", date(2026, 12, 6)),
        ("3 dagen geleden", date(2026, 12, 5)),
        ("een week geleden", date(2026, 12, 1)),
        ("8 dec", date(2026, 12, 8)),
        ("9 dec", date(2025, 12, 9)),
        ("3 nov", date(2026, 11, 3)),
        ("vr 4 dec", date(2026, 12, 4)),
        ("4-12", date(2026, 12, 4)),
        ("3-11-2025", date(2025, 11, 3)),
        ("2026-12-04", date(2026, 12, 4)),
        ("vr", date(2026, 12, 4)),
        ("maandag", date(2026, 12, 7)),
        ("dinsdag", date(2026, 12, 1)),
        ("morgen", date(2026, 12, 9)),
        ("5-1-2027", date(2027, 1, 5)),
    ],
)
def test_a_day_that_was_is_read_backwards(typed, day):
    assert lees_gebeurd(typed, DINSDAG) == day


@pytest.mark.parametrize("typed", ["", "  ", "31 nov", "zo 4 dec", "binnenkort", "over", "volgend overleg"])
def test_what_is_no_day_is_refused_with_a_sentence(typed):
    with pytest.raises(Refused) as refusal:
        lees_gebeurd(typed, DINSDAG)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize("today", [date(2028, 2, 28), date(2028, 2, 29), date(2027, 2, 28), date(2026, 1, 1)])
def test_around_leap_days_and_new_year_a_date_without_year_is_never_ahead(today):
    assert lees_gebeurd(f"{today.day}-{today.month}", today) == today
    assert lees_gebeurd("31 dec", today) < today
    assert lees_gebeurd("1 mrt", today) < today


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(1, 12), st.integers(1, 28))
def test_a_date_without_year_lies_in_the_year_behind_us(today, month, day):
    found = lees_gebeurd(f"{day}-{month}", today)
    assert 0 <= (today - found).days <= 365
