"""Contacts meet the register: found by name, empty cells leave what is known, deputies become links."""

from datetime import date

import pytest

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Ring
from overleg_tui.intake.samenvoegen import voeg_samen
from overleg_tui.intake.sociale_kaart import lees_sociale_kaart
from overleg_tui.intake.vcard import lees_vcards
from overleg_tui.intake.verslag import Stand

KOP = "organisatie;ring;naam;functie;telefoon;vervanger;opvolger;expertise;gecontroleerd\n"


def importeer(register, *texts, kop=KOP):
    read = [lees_sociale_kaart(kop + text, f"{n}.csv") for n, text in enumerate(texts, 1)]
    return voeg_samen(register, read)


def meldingen(result):
    return [str(melding) for report in result.verslag for melding in report.meldingen]


def test_the_same_file_again_changes_nothing():
    text = "WMO;binnenring;Inge;consulent;070;René;;hulp;1-10-2026\nWMO;;René;;;;;;\n"
    first = importeer(Register(), text)
    second = importeer(first.register, text)
    assert second.register == first.register
    assert [report.stand for report in second.verslag] == [Stand.ONGEWIJZIGD]
    assert second.regels() == ["1.csv: ongewijzigd"]
    assert first.register.sleutelfiguren["inge"].vervanger == "rene"


def test_an_empty_cell_leaves_what_is_known():
    before = importeer(
        Register(), "WMO;binnenring;Inge;consulent;070;René;;hulp;1-10-2026\nWMO;;René;;;;;;\n"
    ).register
    result = importeer(before, "wmo;;INGE;;071;;;;\n")
    inge = result.register.sleutelfiguren["inge"]
    assert (inge.functie, inge.telefoon, inge.vervanger, inge.naam) == ("consulent", "071", "rene", "Inge")
    assert result.register.organisaties["wmo"] == before.organisaties["wmo"]
    assert result.regels() == [
        "1.csv: 1 gewijzigd, 1 ongewijzigd",
        "  gewijzigd: sleutelfiguur Inge (telefoon)",
    ]


def test_a_new_organisatie_is_in_the_buitenring_and_a_known_one_stays_where_it_is():
    card = lees_vcards("BEGIN:VCARD\nVERSION:4.0\nFN:Koen\nORG:Politie\nEND:VCARD\n", "koen.vcf")
    new = voeg_samen(Register(), [card]).register
    assert new.organisaties["politie"].ring is Ring.BUITENRING
    known = importeer(Register(), "Politie;binnenring;;;;;;;\n").register
    assert voeg_samen(known, [card]).register.organisaties["politie"].ring is Ring.BINNENRING


def test_expertise_of_several_lines_is_joined():
    register = importeer(
        Register(), "WMO;;Inge;;;;;hulp, vervoer;\nWMO;;René;;;;;Vervoer; \n".replace("; \n", ";\n")
    ).register
    assert register.organisaties["wmo"].expertise == ("hulp", "vervoer")


def test_the_later_check_counts():
    before = importeer(Register(), "WMO;;Inge;;;;;;1-10-2026\nWMO;;René;;;;;;1-11-2026\n").register
    assert before.organisaties["wmo"].gecontroleerd == date(2026, 11, 1)
    after = importeer(before, "WMO;;Inge;;;;;;1-1-2020\n")
    assert after.register == before


def test_a_line_of_the_organisatie_itself_says_when_it_was_checked():
    register = importeer(Register(), "WMO;;;;;;;;1-1-2026\nWMO;;Inge;;;;;;1-10-2026\n").register
    assert register.organisaties["wmo"].gecontroleerd == date(2026, 1, 1)
    assert register.sleutelfiguren["inge"].gecontroleerd == date(2026, 10, 1)


def test_a_deputy_is_sought_among_colleagues_first():
    register = importeer(Register(), "CJG;;Jan;;;;;;\nWMO;;Jan;;;;;;\nWMO;;Inge;;;Jan;;;\n").register
    assert register.sleutelfiguren["inge"].vervanger == "jan-2"


def test_a_deputy_in_a_later_file_is_found():
    result = importeer(Register(), "WMO;;Inge;;;Zoë;;;\n", "CJG;;Zoë;;;;;;\n")
    assert result.register.sleutelfiguren["inge"].vervanger == "zoe"
    assert not meldingen(result)


def test_a_deputy_of_another_organisatie_is_told_apart_by_it():
    text = "CJG;;Jan;;;;;;\nWMO;;Jan;;;;;;\nMW;;Inge;;;Jan;;;\n"
    result = importeer(Register(), text)
    assert result.register.sleutelfiguren["inge"].vervanger is None
    assert meldingen(result) == [
        "regel 4: de vervanger ‘Jan’ van Inge kan bij CJG en WMO werken; "
        "schrijf er de organisatie tussen haakjes achter."
    ]
    again = importeer(result.register, text.replace("Inge;;;Jan;", "Inge;;;jan (wmo);"))
    assert again.register.sleutelfiguren["inge"].vervanger == "jan-2"
    assert again.verslag[0].stand is Stand.GEWIJZIGD


def test_who_is_not_found_is_said_and_nothing_is_lost():
    before = importeer(Register(), "WMO;;Inge;;;René;;;\nWMO;;René;;;;;;\n").register
    result = importeer(before, "WMO;;Inge;;;Niemand;;;\nMW;;;;;;Piet;;\n")
    assert result.register.sleutelfiguren["inge"].vervanger == "rene"
    assert meldingen(result) == [
        "regel 2: de vervanger ‘Niemand’ van Inge staat niet in de sociale kaart; niet ingevuld.",
        "regel 3: de opvolger ‘Piet’ staat bij een organisatie zonder naam; niet ingevuld.",
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "WMO;;Inge;a;;;;;\nWMO;;inge;b;;;;;\n",
            "1.csv, regel 3: inge staat ook op regel 2, met andere gegevens.",
        ),
        (
            "WMO;binnenring;;;;;;;\nwmo;buitenring;;;;;;;\n",
            "1.csv, regel 3: wmo staat hier in de buitenring, op regel 2",
        ),
        ("WMO;;Inge;;;inge (wmo);;;\n", "1.csv, regel 2: Inge kan niet de eigen vervanger zijn."),
    ],
)
def test_contradictions_are_refused_with_their_line(text, sentence):
    with pytest.raises(Refused) as refusal:
        importeer(Register(), text)
    assert str(refusal.value).startswith(sentence)


def test_the_very_same_line_twice_is_said():
    result = importeer(Register(), "WMO;;Inge;;;;;;\nWMO;;Inge;;;;;;\n")
    assert len(result.register.sleutelfiguren) == 1
    assert meldingen(result) == ["regel 3: Inge staat ook op regel 2, precies zo."]


def test_the_report_counts_and_names():
    assert importeer(Register(), "WMO;;Inge;;;;;;\nCJG;;Piet;;;;;;\n").regels() == [
        "1.csv: toegevoegd",
        "  2 organisaties: WMO; CJG",
        "  2 sleutelfiguren: Inge; Piet",
    ]
