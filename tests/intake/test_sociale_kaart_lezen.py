"""A sociale kaart as Excel and Outlook save it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.domain.sociale_kaart import Ring
from overleg_tui.intake.gelezen import Rij
from overleg_tui.intake.sociale_kaart import lees_sociale_kaart
from tests.intake.waarden import SIGNS


def lees(text):
    return lees_sociale_kaart(text, "kaart.csv")


def test_every_column_of_the_form():
    text = (
        "sep=;\nOrganisatie;Ring;Naam;Functie;E-mail;Telefoon;Vervanger;Opvolger;Sinds;Tot;Expertise;Gecontroleerd\n"
        "WMO;binnenring;Inge van Dort;consulent;i@example.org;'+31 70;René;Zoë;1-3-2023;2026-12-31;"
        '"hulp; vervoer, dag\\, nacht";1-10-2026\n'
    )
    wanted = Rij(
        3,
        organisatie="WMO",
        naam="Inge van Dort",
        ring=Ring.BINNENRING,
        expertise=("hulp", "vervoer", "dag, nacht"),
        functie="consulent",
        email="i@example.org",
        telefoon="+31 70",
        vervanger="René",
        opvolger="Zoë",
        sinds=date(2023, 3, 1),
        tot=date(2026, 12, 31),
        gecontroleerd=date(2026, 10, 1),
    )
    assert lees(text).rijen == (wanted,)
    assert not lees(text).meldingen


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_any_separator_any_order_any_case(sign):
    text = f"\n{sign.join(['NAAM', 'tot', 'Organisatie'])}\n\n{sign.join(['Piet', '1-1-2026', 'CJG'])}\n"
    assert lees(text).rijen == (Rij(4, "CJG", "Piet", tot=date(2026, 1, 1)),)


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Middle Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address",
        "Voornaam,Middelste naam,Achternaam,Bedrijf,Functie,Telefoon op werk,Mobiele telefoon,E-mailadres",
    ],
)
def test_columns_of_outlook(header):
    row = lees(f"{header}\nAns,de,Wolff,Thuiszorg,wijk,070-1,06-2,a@example.org\n").rijen[0]
    assert row == Rij(
        2, "Thuiszorg", "Ans de Wolff", functie="wijk", telefoon="070-1 / 06-2", email="a@example.org"
    )


def test_unknown_columns_are_said_with_what_they_hold():
    read = lees("organisatie;Parkeren;Leeg;\nCJG;ja;;\nWMO;nee, tram 9;;\nMW;;;;los\n")
    said = [str(melding) for melding in read.meldingen]
    assert said[0] == (
        "regel 1: de kolom ‘Parkeren’ past niet in de sociale kaart; niet overgenomen "
        "(regel 2: ja; regel 3: nee, tram 9)."
    )
    assert said[1] == "regel 1: lege kolommen die niet in de sociale kaart passen: Leeg."
    assert said[2:] == ["regel 4: meer cellen dan kolommen; niet overgenomen: ‘los’."]


def test_a_row_without_naam_is_about_the_organisatie():
    assert lees("organisatie;naam\nCJG;\n").rijen == (Rij(2, "CJG"),)


def test_an_address_without_at_sign_is_said():
    read = lees("organisatie;naam;email\nCJG;Piet;piet.example.org\n")
    assert read.rijen[0].email == "piet.example.org"
    assert "geen @" in read.meldingen[0].tekst


def test_lines_are_counted_over_cells_of_several_lines():
    with pytest.raises(Refused, match=r"^kaart\.csv, regel 4: sinds: ‘gisteren’ is geen datum"):
        lees('organisatie;naam;sinds\nCJG;"Piet\nJansen";1-1-2020\nWMO;Jan;gisteren\n')


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "regel 1: hier staan geen contacten in."),
        (
            "\n \nnaam;functie\nPiet;x\n",
            "regel 3: de kolom organisatie ontbreekt. Er staat: ‘naam, functie’.",
        ),
        ("organisatie;naam\n;Piet\n", "regel 2: bij Piet ontbreekt de organisatie."),
        ("organisatie;ring\nCJG;middenring\n", "regel 2: de ring ‘middenring’ bestaat niet."),
        ("organisatie;tot\nCJG;31-2-2026\n", "regel 2: tot: 31 februari 2026 bestaat niet."),
        ("organisatie;tot\nCJG;1 maart\n", "regel 2: tot: bij de datum ‘1 maart’ ontbreekt het jaar."),
        (
            "organisatie;naam;sinds;tot\nCJG;Piet;2-1-2026;1-1-2026\n",
            "regel 2: Piet stopt op do 1-1-2026, nog vóór het begin op vr 2-1-2026.",
        ),
        ("organisatie;naam;vervanger\nCJG;Piet;PIET\n", "regel 2: Piet kan niet de eigen vervanger zijn."),
        ('organisatie;naam\nCJG;"Piet\nWMO;Jan\n', "regel 2: deze regel is geen CSV."),
    ],
)
def test_refused_with_file_line_and_reason(text, sentence):
    with pytest.raises(Refused) as refusal:
        lees(text)
    assert str(refusal.value).startswith(f"kaart.csv, {sentence}")


HEADER = st.sampled_from(
    ["organisatie;naam;tot\n", "sep=,\n", "Company,E-mail\n", '"', ";", "\n", "\t", "1-1-2026"]
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(parts=st.lists(st.one_of(HEADER, SIGNS, st.text(max_size=6)), max_size=20))
def test_any_text_is_read_or_refused(parts):
    try:
        read = lees("".join(parts))
    except OverlegError:
        return
    assert all(row.organisatie for row in read.rijen)
