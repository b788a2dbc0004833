"""The consent in a casus file: understood to the last word, or anonymous."""

from datetime import date

import pytest
from hypothesis import given, settings

from overleg_tui.domain.casus import Toestemming, Vorm
from overleg_tui.domain.tekst import tekst
from overleg_tui.intake.toestemming import lees_toestemming
from tests.intake.waarden import RAW

DAY = date(2026, 11, 3)
POH = tekst("POH-KB")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("op code, 2026-11-03, door POH-KB", Toestemming(Vorm.OP_CODE, DAY, POH)),
        ("Op Naam, 3-11-2026, door CJG", Toestemming(Vorm.OP_NAAM, DAY, tekst("CJG"))),
        ("op naam, 3 nov 2026", Toestemming(Vorm.OP_NAAM, DAY)),
        ("op code 3-11-2026 door POH-KB", Toestemming(Vorm.OP_CODE, DAY, POH)),
        ("door POH-KB, op code", Toestemming()),
        ("op code, door POH-KB, 2026-11-03", Toestemming(Vorm.OP_CODE, None, tekst("POH-KB, 2026-11-03"))),
        ("op code, door : -> wie", Toestemming(Vorm.OP_CODE, door=tekst(": -> wie"))),
        ("op code, door: CJG", Toestemming(Vorm.OP_CODE, door=tekst("CJG"))),
        ("anoniem", Toestemming(Vorm.ANONIEM)),
        (
            "bijzonder: veiligheid, 2026-11-03, door huisarts",
            Toestemming(Vorm.BIJZONDER, DAY, tekst("huisarts"), tekst("veiligheid")),
        ),
        (
            "bijzonder: dreiging, kinderen in huis",
            Toestemming(Vorm.BIJZONDER, reden=tekst("dreiging, kinderen in huis")),
        ),
        (
            "bijzonder: bedreigd door ex, 3-11-2026",
            Toestemming(Vorm.BIJZONDER, DAY, reden=tekst("bedreigd door ex")),
        ),
    ],
)
def test_forms_of_consent(line, wanted):
    assert lees_toestemming(line)[0] == wanted


@pytest.mark.parametrize(
    "line",
    [
        *(
            "",
            "ja",
            "geen",
            "mondeling",
            "op naam? nog vragen",
            "op naam niet",
            "op naam, zegt dochter",
            "op naam _door x",
        ),
        *(
            "op code, 31-2-2026, door POH-KB",
            "op naam, 3 nov",
            "opnaam",
            "bijzonder",
            "bijzonder: , 2026-11-03",
        ),
        *("op code / op naam", "op code: alleen vraag", "op naam, 3-11-2026, 4-11-2026"),
    ],
)
def test_what_is_not_wholly_understood_is_anonymous_and_said(line):
    found, objection = lees_toestemming(line)
    assert found.vorm is Vorm.ANONIEM
    assert objection


@settings(deadline=None, derandomize=True, max_examples=200)
@given(line=RAW)
def test_no_line_gives_more_than_it_says(line):
    found, objection = lees_toestemming(f"op naam {line}")
    assert found.vorm is Vorm.ANONIEM or not objection
    assert (found.vorm is Vorm.BIJZONDER) == bool(found.reden)
