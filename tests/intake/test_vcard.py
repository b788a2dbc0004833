"""vCard files of phones, Outlook and address books."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.intake.gelezen import Rij
from overleg_tui.intake.vcard import lees_vcards

VIER = (
    "BEGIN:VCARD\nVERSION:4.0\nFN:Koen Verhage\nN:Verhage;Koen;;;\nORG:Politie Laak\nTITLE:wijkagent\n"
    "EMAIL:k.verhage@example.org\nTEL;VALUE=uri:tel:+31-70-5550209\nEND:VCARD\n"
)
DRIE = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Wolff;Ans;de;;\nORG:Thuiszorg;Team Laak\n"
    "item1.TEL:070-1\nTEL;TYPE=CELL:06-2\n"
    "NOTE:eerst bellen\\, dan mailen\nEND:VCARD\n"
)
OUTLOOK = (
    "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 Claassen\nORG:WMO\n"
    "PHOTO;ENCODING=BASE64;TYPE=JPEG:\n AAAA\n\nEND:VCARD\n"
)


def lees(text):
    return lees_vcards(text, "kaart.vcf")


def test_several_cards_of_every_version_in_one_file():
    read = lees(VIER + DRIE + OUTLOOK)
    assert read.rijen == (
        Rij(
            1,
            "Politie Laak",
            "Koen Verhage",
            functie="wijkagent",
            email="k.verhage@example.org",
            telefoon="+31-70-5550209",
        ),
        Rij(10, "Thuiszorg", "Ans de Wolff", telefoon="070-1 / 06-2"),
        Rij(18, "WMO", "René Claassen"),
    )
    assert [str(melding) for melding in read.meldingen] == [
        "regel 13: ORG past niet in de sociale kaart; niet overgenomen: ‘Team Laak’.",
        "regel 16: NOTE past niet in de sociale kaart; niet overgenomen: ‘eerst bellen, dan mailen’.",
    ]


@pytest.mark.parametrize("body", ["FN:CJG\nORG:CJG", "FN:CJG\nKIND:org", "ORG:CJG"])
def test_a_card_of_an_organisation_has_no_person(body):
    assert lees(f"BEGIN:VCARD\nVERSION:4.0\n{body}\nEND:VCARD\n").rijen == (Rij(1, "CJG"),)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "regel 1: hier staat geen vCard in."),
        ("zomaar tekst\n", "regel 1: dit is geen leesbare vCard."),
        ("BEGIN:VCARD\nVERSION:3.0\nzomaar\nEND:VCARD\n", "regel 3: dit is geen leesbare vCard."),
        (
            "BEGIN:VCARD\nFN;CHARSET=x;ENCODING=QUOTED-PRINTABLE:=E9\nEND:VCARD\n",
            "regel 1: dit is geen leesbare",
        ),
        (
            VIER + "BEGIN:VCARD\nVERSION:4.0\nFN:Piet\nEND:VCARD\n",
            "regel 10: bij Piet ontbreekt de organisatie",
        ),
    ],
)
def test_refused_with_file_line_and_reason(text, sentence):
    with pytest.raises(Refused) as refusal:
        lees(text)
    assert str(refusal.value).startswith(f"kaart.vcf, {sentence}")


PIECES = ["BEGIN:VCARD\n", "END:VCARD\n", "FN:x\n", "ORG:y\n", "N:", "PHOTO;ENCODING=b:AAA\n", "ADR:;;x\n"]
PIECES += ["BDAY:2\n", "CHARSET=z;", "ENCODING=QUOTED-PRINTABLE:", "=E9", "\n ", "TEL;VALUE=uri:tel:1\n"]
PARTS = st.sampled_from([*PIECES, *';:\né\\"'])


@settings(deadline=None, derandomize=True, max_examples=200)
@given(parts=st.lists(st.one_of(PARTS, st.text(max_size=5)), max_size=20))
def test_any_text_is_read_or_refused(parts):
    try:
        read = lees("".join(parts))
    except OverlegError:
        return
    assert all(row.organisatie for row in read.rijen)
