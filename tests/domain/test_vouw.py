"""Folding for comparing and searching."""

import pytest

from overleg_tui.domain.sociale_kaart import slug
from overleg_tui.domain.tekst import vouw


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Yıldız", "yildiz"), ("İnci", "inci"), ("Søren", "soren"), ("Łukasz", "lukasz"), ("Đặng", "dang")],
)
def test_a_turkish_or_nordic_name_was_not_found_when_typed_without_its_signs(text: str, folded: str) -> None:
    assert vouw(text) == folded


def test_slug_cut_holes_in_a_turkish_name() -> None:
    assert slug("Aylin Yıldız") == "aylin-yildiz"


def test_the_quotes_of_a_dutch_name_fold_to_the_one_on_the_keyboard() -> None:
    assert vouw("Zoë ’t Hart") == vouw("zoe ‘t hart") == "zoe 't hart"
