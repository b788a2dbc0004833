"""The export guard: what it finds, what it lets pass, and where it says something stands."""

import pytest

from overleg_tui.documents.literal import literal
from overleg_tui.documents.notulen import notulen
from overleg_tui.documents.wacht import Gevoelig, Kennis, Wachter, maskeer
from tests.documents.proef import DAG, NU_OVERLEG, register

KENNIS = Kennis(
    DAG,
    namen=("Petra Verkuijl", "gezin El Amrani", "Zoë Bos", "W. de Wil", "Hüseyin Yıldız"),
    bekend=("Bas Verkuijl", "070-5550201", "Buurthuis de Laak, Laakweg 10, 2521 AB Den Haag", "Bos"),
)


def doorzoek(text, kennis, ontvangers=()):
    return Wachter(kennis).doorzoek(text, ontvangers)


def gevonden(text, kennis=KENNIS):
    return [(str(v.soort), v.tekst) for v in doorzoek(text, kennis, ["I.vanDort@example.org"])]


@pytest.mark.parametrize(
    "bsn",
    [
        "111222333",
        "111 222 333",
        "111.222.333",
        "1112.22.333",
        "111-222-333",
        "111 – 222 – 333",
        "1 1 1 2 2 2 3 3 3",
        "11122\n  2333",
        "111\u00a0222\u00a0333",
        "١١١٢٢٢٣٣٣",
        "123456782",
        "010000008",
    ],
)
def test_een_bsn_wordt_gevonden_hoe_het_ook_gesplitst_is_en_blokkeert(bsn):
    (found,) = doorzoek(f"Mevrouw ({bsn}) belt.", KENNIS)
    assert (found.soort, found.tekst, found.blokkeert) == (Gevoelig.BSN, bsn, True)


def test_een_bsn_vast_aan_een_woord_wordt_gevonden():
    assert gevonden("BSN111222333") == [("bsn", "111222333")]


def test_acht_cijfers_zijn_een_bsn_als_dat_ervoor_staat():
    assert gevonden("BSN: 10000008") == [("bsn", "10000008")]
    assert gevonden("dossier 10000008") == []


@pytest.mark.parametrize(
    "text",
    [
        "111222334 voldoet niet aan de elfproef",
        "1112223330 heeft een cijfer te veel",
        "voor di 15-12-2026, terug di 22-12-2026 om 13:00",
        "4-12-2026 11-12-2026",
        "2026-11-24 en 2026-12-08",
        "op 2 november 2025 kwam de deurwaarder",
        "sinds 2019, over 12 weken, in week 48",
        "zes keer 112 gebeld; 6 x SEH; 9 middelen",
        "Drie kamers voor zes mensen, 2526 AB",
        "in 2026 EN 2027",
        "geboorteplan maken voor 15 dec 2026",
        "hij wil niet; in het bos; petrapan",
        "| 31 | K-021 | vr 27-11-2026 | di 22-12-2026 |",
        "Bel Bas Verkuijl op 070 555 02 01.",
        "Buurthuis de Laak, Laakweg 10, 2521 AB Den Haag",
        "mail naar i.vandort@example.org",
    ],
)
def test_gewone_tekst_geeft_geen_vals_alarm(text):
    assert gevonden(text) == []
    assert gevonden(literal(text)) == []


@pytest.mark.parametrize(
    ("text", "soort", "gelezen"),
    [
        ("geb. 12-3-1979", "geboortedatum", "12-3-1979"),
        ("geboren op 3 mei 2026, tweeling", "geboortedatum", "3 mei 2026"),
        ("(12/03/79)", "geboortedatum", "12/03/79"),
        ("12.03.1979", "geboortedatum", "12.03.1979"),
        ("1979-03-12", "geboortedatum", "1979-03-12"),
        ("12 mrt. 1979", "geboortedatum", "12 mrt. 1979"),
        ("bel 06-12345678", "telefoon", "06-12345678"),
        ("bel (070) 555 02 02", "telefoon", "(070) 555 02 02"),
        ("bel +31 6 12 34 56 78", "telefoon", "+31 6 12 34 56 78"),
        ("2526 AB 12", "adres", "2526 AB 12"),
        ("2526ab nr. 12", "adres", "2526ab nr. 12"),
        ("Laakweg 12a, 2526 AB", "adres", "Laakweg 12a, 2526 AB"),
        ("j.jansen@example.org", "email", "j.jansen@example.org"),
        ("NL91 ABNA 0417 1643 00 en verder", "iban", "NL91 ABNA 0417 1643 00"),
        ("be68539007547034", "iban", "be68539007547034"),
        ("mevrouw verkuijl", "naam", "verkuijl"),
        ("Verkuijls zus", "naam", "Verkuijls"),
        ("PETRA’S zus", "naam", "PETRA’S"),
        ("Zoe komt", "naam", "Zoe"),
        ("Huseyin komt", "naam", "Huseyin"),
        ("de amrani's", "naam", "amrani's"),
    ],
)
def test_wat_een_patient_kan_verraden_wordt_gevonden(text, soort, gelezen):
    assert gevonden(text) == [(soort, gelezen)]
    assert gevonden(literal(text)) == [(soort, gelezen)]


def test_twee_korte_delen_van_een_naam_bij_elkaar_tellen_ook_zonder_hoofdletter():
    assert gevonden("zoe bos") == [("naam", "zoe"), ("naam", "bos")]


def test_een_vondst_wijst_regel_en_teken_in_het_bestand_aan():
    text = "# Notulen\n\n- \\* belt j\\.x\\@example.org \\[a\\]\n- en 06-12345678\n"
    mail, phone = doorzoek(text, KENNIS)
    assert text[mail.begin : mail.eind] == "j\\.x\\@example.org"
    assert (mail.regel, mail.kolom) == (3, 11)
    assert text[phone.begin : phone.eind] == "06-12345678"
    assert (phone.regel, phone.kolom) == (4, 6)


def test_maskeren_haalt_alle_vondsten_weg_en_verder_niets():
    text = "Bel 06-12345678 of j.x@example.org, BSN 111222333."
    masked = maskeer(text, *doorzoek(text, KENNIS))
    assert masked == "Bel (telefoon weggelaten) of (email weggelaten), BSN (bsn weggelaten)."
    assert doorzoek(masked, KENNIS) == ()


def test_de_notulen_van_een_gewoon_overleg_geven_geen_vals_alarm():
    assert gevonden(notulen(register(), NU_OVERLEG)) == []


@pytest.mark.parametrize(
    ("geschreven", "gemaskeerd"),
    [
        ("Bel de buurvrouw (06-12345678) eerst.", "Bel de buurvrouw (telefoon weggelaten) eerst."),
        ("Bel (of app: 06-12345678) eerst.", "Bel (of app: (telefoon weggelaten)) eerst."),
        ("Bel (070) 123 45 67 eerst.", "Bel (telefoon weggelaten) eerst."),
        ("Bel ((070) 123 45 67) eerst.", "Bel (telefoon weggelaten) eerst."),
    ],
)
def test_een_gemaskeerd_nummer_laat_geen_los_haakje_achter(geschreven, gemaskeerd):
    assert maskeer(geschreven, *doorzoek(geschreven, KENNIS)) == gemaskeerd
