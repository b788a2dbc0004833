"""The plain text of a mail: to be read as it is, with nothing of the document lost."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP

from hypothesis import given, settings

from overleg_tui.documents.notulen import notulen
from overleg_tui.documents.platte_tekst import platte_tekst
from overleg_tui.documents.uitnodiging import uitnodiging
from overleg_tui.documents.uittreksel import uittreksel
from overleg_tui.documents.uitvoer import Formaat, Papier, schrijf
from overleg_tui.domain.tekst import GEEN_TEKST
from tests.documents.proef import NU_OVERLEG, ORGANISATIES, register
from tests.documents.willekeurig import gelezen, overleggen


def test_koppen_lijsten_en_tabellen_worden_gewone_regels():
    text = platte_tekst(uittreksel(register(), NU_OVERLEG, ORGANISATIES[0]))
    assert text.startswith("Uittreksel voor WMO wijkteam Laak\n=====")
    assert "\n\nUw afspraken\n------------\n\n- Afspraak 31: casus: K-021; wie: Inge van Dort" in text
    assert "; wat: belt mevrouw, gaat mee naar het geldloket; doen vóór di 15-12-2026; terug vóór di" in text
    assert "- Lichaam: Buikpijn, twee jaar, MDL-arts vond niets · kracht: Fietst naar de markt" in text
    assert not re.search(r"\*\*|^\||^#|\\", text, re.MULTILINE)


def test_een_tabel_zonder_nummers_houdt_bij_elke_waarde_haar_kop():
    assert platte_tekst("| Wat | 2026 |\n| --- | --- |\n| Casussen | 3 |\n") == "- wat: Casussen; 2026: 3"


def test_een_punt_van_meer_regels_springt_in():
    assert platte_tekst("- een\n\n  twee\\\n  drie\n- vier\n") == "- een\n  twee\n  drie\n- vier"


@settings(deadline=None, derandomize=True, max_examples=40)
@given(overleggen())
def test_alles_wat_in_de_notulen_te_lezen_is_staat_letterlijk_in_de_platte_tekst(drawn):
    register_, overleg, fields = drawn
    markdown = notulen(register_, overleg)
    shown, plain = "\n".join(gelezen(markdown)[0]), platte_tekst(markdown)
    counts = {merk: shown.count(words) for merk, words in fields.items()}
    assert {merk: plain.count(words) for merk, words in fields.items()} == counts


def test_in_een_mail_staat_platte_tekst_met_een_afzender_onder_de_groet(tmp_path):
    schrijf(register(), NU_OVERLEG, tmp_path, [Papier.UITTREKSELS], [Formaat.EML])
    mail = message_from_bytes((tmp_path / "2026-11-24-uittreksel-wmo.eml").read_bytes(), policy=SMTP)
    said = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "\n\nUw afspraken\n----" in said
    assert "##" not in said
    assert said.rstrip().endswith("Met vriendelijke groet,\nde POH-KB")


def test_zonder_plaats_is_er_geen_regel_over_de_plaats():
    nowhere = replace(NU_OVERLEG, plaats=GEEN_TEKST)
    assert "Plaats" in uitnodiging(register(), NU_OVERLEG)
    assert "Plaats" not in uitnodiging(register(), nowhere)
    assert "waar?" not in notulen(register(), nowhere)
