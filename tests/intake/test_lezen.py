"""All files of one import are read, or all that cannot be are named."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.domain.register import Register
from overleg_tui.intake.lezen import lees_bestanden
from overleg_tui.intake.samenvoegen import voeg_samen

VANDAAG = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "een.md").write_bytes("\ufeff# Casus: één\r\n- Code: K-1\r\n".encode())
    (tmp_path / "twee.TXT").write_bytes("# Casus: twée\n- Code: K-2\n".encode("cp1252"))
    (tmp_path / "kaart.csv").write_bytes(
        "sep=;\r\nOrganisatie;Naam\r\nWMO;Bram \x92t Hart\r\n".encode("latin-1")
    )
    (tmp_path / "koen.vcf").write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Koen\nORG:Politie\nEND:VCARD\n")
    (tmp_path / "README.md").write_text("# Uitleg\n")
    return tmp_path


def test_each_kind_by_the_end_of_its_name(folder):
    read = lees_bestanden(
        [folder / name for name in ("een.md", "twee.TXT", "kaart.csv", "koen.vcf")], VANDAAG
    )
    assert [one.casus.omschrijving for one in read if one.casus] == ["één", "twée"]
    assert [row.naam for one in read for row in one.rijen] == ["Bram ’t Hart", "Koen"]


def test_a_star_is_filled_in_a_file_twice_counts_once_and_a_readme_is_passed_over(folder):
    read = lees_bestanden([folder / "*.md", folder / "een.md"], VANDAAG)
    assert [one.bestand for one in read] == ["README.md", "een.md"]
    assert voeg_samen(Register(), read).regels()[:2] == [
        "README.md: overgeslagen",
        "  let op, dit is uitleg, geen casus.",
    ]


def test_of_a_folder_every_file_is_read_and_what_is_of_another_kind_is_named(folder):
    (folder / "brief.docx").write_bytes(b"PK")
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / "later").mkdir()
    read = lees_bestanden([folder], VANDAAG)
    passed = {one.bestand: str(one.meldingen[0]) for one in read if not one.casus and not one.rijen}
    assert passed == {
        "README.md": "dit is uitleg, geen casus.",
        "brief.docx": "dit soort bestand is niet in te lezen.",
    }
    assert [one.bestand for one in read if one.bestand not in passed] == [
        "een.md",
        "kaart.csv",
        "koen.vcf",
        "twee.TXT",
    ]
    with pytest.raises(Refused, match=r"^brief\.docx: dit soort bestand is niet in te lezen\."):
        lees_bestanden([folder / "brief.docx"], VANDAAG)
    with pytest.raises(Refused, match=r"later staat niets om in te lezen\."):
        lees_bestanden([folder, folder / "later"], VANDAAG)


def test_every_file_that_cannot_be_read_is_named(folder):
    (folder / "foto.png").write_bytes(b"PNG")
    names = ("een.md", "weg.md", "brief.docx", "lijst.xlsx", "foto.png", "*.pdf", "geen", "LEESMIJ.md")
    with pytest.raises(Refused) as refusal:
        lees_bestanden([folder / name for name in names], VANDAAG)
    starts = [line.replace(f"{folder}/", "").split(" ")[0] for line in str(refusal.value).split("\n")]
    assert starts == ["weg.md", "brief.docx:", "lijst.xlsx:", "foto.png:", "*.pdf:", "geen", "LEESMIJ.md"]


def test_a_readme_alone_is_refused_as_no_casus(folder):
    with pytest.raises(Refused, match=r"README\.md, regel 1: hier staat geen casus in"):
        lees_bestanden([folder / "README.md"], VANDAAG)


def test_two_files_of_the_same_name_are_told_apart_by_their_folder(folder):
    (folder / "oud").mkdir()
    (folder / "oud" / "een.md").write_text("# Casus: x\n- Code: K-9\n")
    read = lees_bestanden([folder / "een.md", folder / "oud" / "een.md"], VANDAAG)
    assert [one.bestand for one in read] == [str(folder / "een.md"), str(folder / "oud" / "een.md")]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(content=st.binary(max_size=80), ending=st.sampled_from([".md", ".csv", ".vcf"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content, ending):
    path = tmp_path_factory.getbasetemp() / f"wat{ending}"
    path.write_bytes(content)
    try:
        read = lees_bestanden([path], VANDAAG)
    except OverlegError as error:
        assert str(error)  # noqa: PT017  # not whether it is refused is the point, but that it is said
    else:
        assert voeg_samen(Register(), read).regels()


@settings(deadline=None, derandomize=True, max_examples=100)
@given(name=st.text("*?[]~xé. \\\0\ud800", max_size=30).map(lambda name: f"{name}." + "y" * (9 * len(name))))
def test_any_name_is_refused_in_words(tmp_path_factory, name):
    with pytest.raises(Refused):
        lees_bestanden([tmp_path_factory.getbasetemp() / "leeg" / name], VANDAAG)


def test_of_a_folder_with_a_slip_in_its_name_it_was_said_that_it_is_the_wrong_kind(folder):
    with pytest.raises(Refused, match=r"casusen bestaat niet\. Controleer de naam en de map\.$"):
        lees_bestanden([folder / "casusen"], VANDAAG)
    with pytest.raises(Refused, match="niet in te lezen"):
        lees_bestanden([folder / ("x" * 300)], VANDAAG)
