"""The first letter of a sentence, by where it stands."""

import pytest

from overleg_tui.domain.zinnen import geteld, hoofdletter, na_dubbele_punt


def test_a_day_at_the_beginning_gets_a_capital_and_koningsdag_keeps_its_own():
    assert hoofdletter("maandag 27 april is Koningsdag") == "Maandag 27 april is Koningsdag"
    assert hoofdletter("") == ""


@pytest.mark.parametrize(
    ("zin", "after"),
    [
        ("Er is nog niemand.", "er is nog niemand."),
        ("Vrijdag 25 december is vrij.", "vrijdag 25 december is vrij."),
        ("Casus K-021 is gesloten.", "casus K-021 is gesloten."),
        ("De agenda is vol.", "de agenda is vol."),
        ("De Wit is er niet.", "De Wit is er niet."),
        ("Inge is er niet.", "Inge is er niet."),
        ("6 december is een zondag.", "6 december is een zondag."),
    ],
)
def test_behind_a_colon_only_a_name_keeps_its_capital(zin, after):
    assert na_dubbele_punt(zin) == after


def test_one_thing_is_singular_and_none_is_plural():
    assert [geteld(n, "overleg", "overleggen") for n in (0, 1, 2)] == [
        "0 overleggen",
        "1 overleg",
        "2 overleggen",
    ]
