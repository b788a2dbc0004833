"""Casus files as referrers write them: tolerant, literal, and nothing dropped in silence."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.casus import Kwadrant, Samenhang, Vorm
from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.domain.tekst import vouw
from overleg_tui.intake.casus import lees_casus
from tests.intake.waarden import SIGNS

VANDAAG = date(2026, 11, 22)


def lees(text):
    return lees_casus(text, "casus.md", VANDAAG)


def punten(read):
    return [(p.kwadrant, str(p.tekst), p.kracht, p.prioriteit) for p in read.casus.punten]


def test_order_case_and_bullets_do_not_matter():
    read = lees(
        "# CASUS: dhr., 71 jaar\n\n* code: k-022\n+ CRITERIA: hotspotterslijst; SOLK\n"
        "• toestemming: anoniem\n\n"
        "## geest\n* “Ik ben niet ziek”\n\n### VRAAG:\nHoe verder?\n\n"
        "## Lichaam\n1. Hartfalen; 6 x SEH\n- (Kracht) Schaakt\n"
    )
    assert read.casus.code == "K-022"
    assert read.casus.omschrijving == "dhr., 71 jaar"
    assert read.casus.criteria == ("hotspotterslijst", "SOLK")
    assert read.casus.vraag == "Hoe verder?"
    assert punten(read) == [
        (Kwadrant.GEEST, "“Ik ben niet ziek”", False, None),
        (Kwadrant.LICHAAM, "Hartfalen; 6 x SEH", False, None),
        (Kwadrant.LICHAAM, "Schaakt", True, None),
    ]
    assert not read.meldingen


def test_text_is_taken_as_it_was_written():
    text = "Schoolverzuim [melding](12-11) *wel* <b>of</b> &amp; `niet` C:\\map ~~x~~ a@b.nl"
    read = lees(f"# Casus: x\n\n## Hulpvraag\n> {text}\n- en dit\n    ingesprongen\n\n## Sociaal\n- {text}\n")
    assert read.casus.punten[0].tekst == text
    assert read.casus.hulpvraag == f"> {text}\n- en dit\ningesprongen"


def test_a_backslash_makes_a_sign_literal_and_nothing_else():
    read = lees(
        "# Casus: x\n## Vraag\n\\# geen kop, C:\\map\n## Geest\n- \\(kracht) staat er\n- 10\\. stuks\n"
    )
    assert read.casus.vraag == "# geen kop, C:\\map"
    assert punten(read) == [
        (Kwadrant.GEEST, "(kracht) staat er", False, None),
        (Kwadrant.GEEST, "10. stuks", False, None),
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("(kracht) Fietst", ("Fietst", True, None)),
        ("(PRIORITEIT 2) Post", ("Post", False, 2)),
        ("(prioriteit 1) (kracht) Zingt", ("Zingt", True, 1)),
        ("(kracht)(prioriteit 3)Zingt", ("Zingt", True, 3)),
        ("(kracht, prioriteit 1) Zingt", ("Zingt", True, 1)),
        ("(prio: 4) Zingt", ("Zingt", False, 4)),
        ("(krachtig) Zingt", ("(krachtig) Zingt", False, None)),
        ("(prioriteit 0) Zingt", ("(prioriteit 0) Zingt", False, None)),
        ("(16) Ruzie", ("(16) Ruzie", False, None)),
    ],
)
def test_marks_before_a_punt(line, wanted):
    assert punten(lees(f"# Casus: x\n## Geest\n- {line}\n"))[0][1:] == wanted


def test_what_the_form_does_not_know_is_kept_and_said():
    read = lees("# Casus: x\n\n- Huisdier: hond\nzomaar een zin\n\n## Medicatie\n9 middelen\n- baxterrol\n")
    assert read.casus.notities == "Huisdier: hond zomaar een zin\n\nMedicatie\n9 middelen\n- baxterrol"
    assert [melding.regel for melding in read.meldingen] == [0, 3, 6]
    assert "‘Medicatie’" in read.meldingen[2].tekst


def test_keys_may_stand_without_bullet_in_bold_or_as_a_heading():
    read = lees(
        "Inbrenger: CJG\n**Code:** K-7\n__Betrokken__: WMO\n## Criteria\n- SOLK\n- bewerkelijk\n\n# mw., 30\n"
    )
    assert (read.casus.inbrenger, read.casus.code, read.casus.betrokken) == ("CJG", "K-7", ("WMO",))
    assert read.casus.criteria == ("SOLK", "bewerkelijk")
    assert read.casus.omschrijving == "mw., 30"


def test_a_paragraph_in_a_kwadrant_is_a_punt_and_said():
    read = lees("# Casus: x\n## Geest\nSlaapt slecht,\nal weken.\n\n- Piekert\n  elke nacht\n\nNog iets\n")
    assert [text for _, text, *_ in punten(read)] == [
        "Slaapt slecht, al weken.",
        "Piekert elke nacht",
        "Nog iets",
    ]
    assert [melding.regel for melding in read.meldingen if melding.regel] == [3, 9]


def test_samenhang_finds_punten_in_any_case_and_keeps_what_it_cannot_find():
    read = lees(
        "# Casus: x\n## Samenhang\n- SCHULDEN -> slaapt slecht\n- a -> b → schulden\n- Schulden -> onbekend\n"
        "## Geest\n- Slaapt slecht\n- a -> b\n## Sociaal\n- Schulden\n"
    )
    assert read.casus.samenhang == (Samenhang("p3", "p1"), Samenhang("p2", "p3"))
    assert read.casus.notities == "Samenhang: Schulden -> onbekend"
    assert [melding.regel for melding in read.meldingen if melding.regel] == [5]


def test_no_consent_is_anonymous_and_said():
    read = lees("# Casus: x\n## Vraag\nWat nu?\n")
    assert read.casus.toestemming.vorm is Vorm.ANONIEM
    assert "geen toestemming" in read.meldingen[0].tekst


def test_consent_that_is_not_understood_is_anonymous_kept_and_said():
    read = lees("# Casus: x\n- Toestemming: op naam, vindt haar dochter\n")
    assert read.casus.toestemming.vorm is Vorm.ANONIEM
    assert read.casus.notities == "Toestemming: op naam, vindt haar dochter"
    assert "anoniem" in str(read.meldingen[0])


def test_consent_in_the_future_is_asked_back():
    read = lees("# Casus: x\n- Toestemming: op code, 3-11-2027, door CJG\n")
    assert "toekomst" in read.meldingen[0].tekst


@pytest.mark.parametrize(
    "key", ["- Naam: Jansen", "- naam patiënt: Jansen", "Patiënt: Jansen", "## Naam\nJansen"]
)
def test_a_name_is_nowhere_in_the_casus(key):
    read = lees(f"# Casus: x\n{key}\n")
    assert read.naam == "Jansen"
    assert "Jansen" not in repr(read.casus)


def test_a_second_name_and_a_bsn_are_said_but_not_kept():
    read = lees("# Casus: x\n- Naam: Jansen\n- Naam: Pietersen\n- BSN: 111222333\n")
    assert read.naam == "Jansen"
    assert "Pietersen" not in repr(read)
    assert "111222333" not in repr(read)
    assert [melding.regel for melding in read.meldingen if melding.regel] == [3, 4]


def test_what_stands_there_twice_is_kept():
    read = lees(
        "# Casus: x\n- Inbrenger: CJG\n- Inbrenger: POH\n- Code: K-1\n- Code: K-2\n"
        "## Vraag\nA\n## Vraag\nB\n## Geest\n- a\n## Geest\n- b\n"
    )
    assert (read.casus.inbrenger, read.casus.code, read.casus.vraag) == ("CJG", "K-1", "A")
    assert read.casus.notities == "Inbrenger: POH\n\nCode: K-2\n\nVraag: B"
    assert len(read.casus.punten) == 2


def test_bare_words_are_headings_in_a_file_without_known_ones():
    read = lees(
        "Casus: mw. 80\n\nHulpvraag: thuis blijven\n\nVRAAG:\nWie komt?\n\n**Lichaam**\n- valt vaak\n"
    )
    assert (read.casus.omschrijving, read.casus.hulpvraag, read.casus.vraag) == (
        "mw. 80",
        "thuis blijven",
        "Wie komt?",
    )
    assert punten(read) == [(Kwadrant.LICHAAM, "valt vaak", False, None)]
    assert lees("# Casus: x\n## Hulpvraag\nLichaam\n").casus.hulpvraag == "Lichaam"


def test_a_line_under_a_word_makes_a_heading_of_what_the_form_knows_only():
    read = lees("Casus: x\n---\n\nVraag\n=====\nWat nu?\n\nHulpvraag\n---\nRust in huis.\n---\n")
    assert read.casus.vraag == "Wat nu?"
    assert read.casus.hulpvraag == "Rust in huis."
    assert read.casus.omschrijving == "x"
    assert not read.casus.notities


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# Example input\n\nFictional.\n", "casus.md, regel 1: hier staat geen casus in."),
        ("", "casus.md, regel 1: hier staat geen casus in."),
        (
            "# Casus:\n\n- Code:\n- Naam:\n\n## Vraag\n\n## Geest\n-\n",
            "casus.md, regel 1: dit formulier is nog leeg.",
        ),
        ("# Casus: a\n\n# Casus: b\n", "casus.md, regel 3: hier begint een tweede casus."),
        ("# Casus: a\n- Code: K 14!\n", "casus.md, regel 2: ‘K 14!’ kan geen casuscode zijn"),
    ],
)
def test_refused_with_file_line_and_reason(text, sentence):
    with pytest.raises(Refused) as refusal:
        lees(text)
    assert str(refusal.value).startswith(sentence)


FORM = st.sampled_from(
    [
        "# Casus: x\n",
        "## Geest\n",
        "## Samenhang\n",
        "- Toestemming: ",
        "- Code: ",
        "\n- ",
        "\n\n",
        "```\n",
        "| a |\n|---|\n",
    ]
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(parts=st.lists(st.one_of(FORM, SIGNS, st.text(max_size=8)), max_size=25))
def test_any_text_is_read_or_refused_and_every_word_of_it_is_somewhere(parts):
    text = "".join(parts)
    try:
        read = lees(text)
    except OverlegError:
        return
    seen = vouw(" ".join([repr(read.casus), *map(str, read.meldingen), *FORM_WORDS]))
    for word in "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in text).split():
        assert vouw(word) in seen


FORM_WORDS = [
    "casus hulpvraag vraag code toestemming samenhang geest kracht prioriteit door op naam 2 1 10 2026 11 20"
]
