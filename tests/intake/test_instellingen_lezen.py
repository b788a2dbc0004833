"""Reading ``instellingen.toml``: what is right counts, what is wrong is named with its line."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.bewaartermijn import Bewaartermijn
from overleg_tui.domain.instellingen import Instellingen
from overleg_tui.domain.overleg import Soort
from overleg_tui.domain.thema import Thema
from overleg_tui.intake.instellingen import Bezwaar, lees_instellingen, lees_toml

ALLES = """\
[overleg]
weken = 8
begin = "9:00"
eind = 10:30:00

[agenda]
punten = ["Opening", "casus"]  # een andere volgorde
[agenda.minuten]
casus = 15

[casus]
criteria = ["SOLK", "solk", "veel op de HAP"]
bewaren = "90 dagen"

[mail]
slot = \"\"\"
Groet,
Marieke\"\"\"

[scherm]
thema = "Donker"

[toetsen]
overleg.afspraak = "F6"
"overleg.besluit" = "x,y"
"""


def test_what_is_set_counts_and_the_rest_is_as_it_comes():
    read = lees_toml(ALLES)
    assert read.bezwaren == ()
    found, usual = read.instellingen, Instellingen()
    assert (found.overleg.weken, found.overleg.begin, found.overleg.eind) == (8, time(9), time(10, 30))
    assert found.agenda.punten == (Soort.OPENING, Soort.CASUS)
    assert found.agenda.minuten == {**usual.agenda.minuten, Soort.CASUS: 15}
    assert found.casus.criteria == ("SOLK", "veel op de HAP")
    assert found.casus.bewaren == Bewaartermijn(0, 90)
    assert found.mail == replace(usual.mail, slot="Groet,\nMarieke")
    assert found.scherm.thema is Thema.DONKER
    assert found.toetsen == {"overleg.afspraak": "F6", "overleg.besluit": "x,y"}
    assert (found.vragen, found.dagen) == (usual.vragen, usual.dagen)


@pytest.mark.parametrize(
    ("text", "regel", "gezegd"),
    [
        ("[overleg]\nweken = 0", 2, "van 1 tot en met 52. Nu geldt 6."),
        ("[overleg]\nweken = true", 2, "kan niet true zijn"),
        ("[overleg]\n\n# uitleg\nwekken = 6", 4, "Bedoelt u ‘weken’?"),
        ("[overlg]\nweken = 6", 1, "Bedoelt u ‘overleg’?"),
        ("[xyz]\n", 1, "Wel: agenda, casus, dagen, mail, overleg, scherm, toetsen, vragen."),
        ("overleg = 3", 1, "‘overleg’ hoort een kopje te zijn"),
        ('[overleg]\nbegin = "25:00"', 2, 'zoals "13:00"'),
        ('[overleg]\nbegin = "14:00"\neind = "13:00"', 3, "‘eind’ komt niet na ‘begin’"),
        ('[overleg]\nplaats = "x"\nbegin = "13:00"', 3, "‘begin’ staat er alleen"),
        ('[agenda]\npunten = [\n  "opening",\n  "opening",\n]', 2, "elk woord hoogstens één keer"),
        ('[agenda]\npunten = ["pauze"]', 2, "verbeterpunt, rondvraag, afsluiting"),
        ("[agenda.minuten]\ncasus = 12.5", 2, "kan niet 12.5 zijn"),
        ("[agenda]\nminuut = 4", 2, "Bedoelt u ‘minuten’?"),
        ('[casus]\nbewaren = "2 eeuwen"', 2, 'Nu geldt "1 jaar".'),
        ('[casus]\ncriteria = ["", 3]', 2, "een rij teksten"),
        ('[mail]\nopening = "Dag {name}"', 2, "alleen {naam} en {dag}"),
        ('[mail.uitnodiging]\nonderwerp = " "', 2, "niet leeg"),
        ('[mail]\nslot = """\nx\n{y}"""\nopening = "Beste {naam},"', 2, "tussen accolades"),
        ('[scherm]\nthema = "paars"', 2, '"beamer", "donker", "hoog contrast"'),
        ("[vragen]\ngeest = 3", 2, "‘geest’ onder [vragen]"),
        ("[toetsen]\noverleg.afspraak = 3", 2, "tussen aanhalingstekens"),
        ("toetsen = 4", 1, "‘toetsen’ hoort een kopje te zijn"),
        ('[scherm]\n"thema\\u001b[31m" = 1', 2, "‘thema[31m’"),
        ("[overleg\nweken = 6", 1, "niet meer te volgen"),
        ("[overleg]\nbegin = 13:00", 2, "niet meer te volgen"),
        ('[mail]\nslot = """\nniet dicht\n', 3, "niet meer te volgen"),
        ("[overleg]\nweken = 6\nweken = 7", 3, "staat er al eerder"),
        ("[overleg]\n[overleg]", 2, "staat er al eerder"),
    ],
)
def test_what_cannot_be_is_named_with_its_line_and_its_default_counts(text, regel, gezegd):
    read = lees_toml(text)
    (bezwaar,) = read.bezwaren
    assert bezwaar.regel == regel
    assert gezegd in bezwaar.wat
    assert str(bezwaar).startswith(f"regel {regel}: ")
    assert "\x1b" not in bezwaar.wat
    usual = Instellingen()
    assert replace(read.instellingen, overleg=replace(read.instellingen.overleg, plaats="")) == usual


def test_one_slip_does_not_lose_the_rest_and_they_come_in_the_order_of_the_file():
    read = lees_toml('[scherm]\nthema = "paars"\n[overleg]\nweken = 8\nplaatz = 3\n')
    assert [bezwaar.regel for bezwaar in read.bezwaren] == [2, 5]
    assert read.instellingen.overleg.weken == 8


def test_a_file_that_is_not_there_is_nothing_to_speak_of(tmp_path):
    read = lees_instellingen(tmp_path / "geen.toml")
    assert (read.instellingen, read.bezwaren) == (Instellingen(), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_as_a_program_on_windows_saves_it(tmp_path, encoding):
    path = tmp_path / "i.toml"
    path.write_bytes("[overleg]\r\nplaats = 'café'\r\nweken = 8\r\n".encode(encoding))
    read = lees_instellingen(path)
    assert read.bezwaren == ()
    assert (read.instellingen.overleg.plaats, read.instellingen.overleg.weken) == ("café", 8)


def test_what_is_no_text_or_no_file_is_said(tmp_path):
    (tmp_path / "foto.toml").write_bytes(b"\xff\xd8\x00\x00")
    for path in (tmp_path, tmp_path / "foto.toml"):
        (bezwaar,) = lees_instellingen(path).bezwaren
        assert str(bezwaar).startswith(path.name)
        assert str(bezwaar).endswith("Tot dan geldt er niets uit dit bestand.")


def test_keys_that_are_refused_are_named_with_their_line_too():
    read = lees_toml(ALLES).met_toetsen({"overleg.afspraak": "f6"}, {"overleg.besluit": "kan niet"})
    assert read.instellingen.toetsen == {"overleg.afspraak": "f6"}
    assert read.bezwaren == (Bezwaar(ALLES.splitlines().index('"overleg.besluit" = "x,y"') + 1, "kan niet"),)


LINES = st.sampled_from(
    [
        *ALLES.splitlines(),
        "weken = 'x'",
        "[mail.navraag]",
        "slot = 3",
        "[toetsen.overleg]",
        '"',
        "x = [",
        "= 3",
    ]
)


@given(st.lists(LINES | st.text(max_size=20), max_size=12))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_whatever_is_in_the_file_it_is_read_or_named(lines):
    read = lees_toml("\n".join(lines))
    assert isinstance(read.instellingen, Instellingen)
    for bezwaar in read.bezwaren:
        assert 0 < bezwaar.regel <= max(1, len("\n".join(lines).split("\n")))
