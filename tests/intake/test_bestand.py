"""Files as other programs write them become text; what is no text is refused by name and line."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.intake import bestand
from overleg_tui.intake.bestand import lees_tekst, tekst_uit


@pytest.mark.parametrize(
    "content",
    [
        "één\nZoë ’t Hart".encode(),
        codecs.BOM_UTF8 + "één\r\nZoë ’t Hart".encode(),
        codecs.BOM_UTF16_LE + "één\r\nZoë ’t Hart".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "één\rZoë ’t Hart".encode("utf-16-be"),
        "één\r\nZoë ’t Hart".encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 met BOM", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_the_same_text_whatever_program_wrote_it(content):
    assert tekst_uit(content, "casus.md") == "één\nZoë ’t Hart"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"PK\x03\x04 zip", 1),
        (b"een\ntwee\n\x00drie", 3),
        (b"een\n\x81", 2),
        (codecs.BOM_UTF8 + b"een\n\ntwee \xff", 3),
        (codecs.BOM_UTF16_LE + b"a\x00\n\x00b", 2),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(content, line):
    with pytest.raises(Refused, match=rf"^foto\.md, regel {line}: dit is geen gewone tekst"):
        tekst_uit(content, "foto.md")


def test_a_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(Refused, match=r"weg\.md bestaat niet"):
        lees_tekst(tmp_path / "weg.md")


def test_a_file_that_is_far_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(bestand, "GROOTST", 10)
    (tmp_path / "film.md").write_bytes(b"x" * 11)
    with pytest.raises(Refused, match=r"film\.md is te groot"):
        lees_tekst(tmp_path / "film.md")


def test_a_file_one_may_not_read_is_refused_by_name(tmp_path, monkeypatch):
    class Locked(type(tmp_path)):
        def read_bytes(self):
            raise PermissionError(13, "in use")

    (tmp_path / "open.csv").write_text("x")
    with pytest.raises(Refused, match=r"open\.csv mag niet geopend worden\. Sluit het"):
        lees_tekst(Locked(tmp_path / "open.csv"))


@settings(deadline=None, derandomize=True, max_examples=200)
@given(content=st.binary(max_size=60))
def test_any_bytes_are_text_or_refused(content):
    try:
        text = tekst_uit(content, "x.md")
    except OverlegError:
        return
    assert not {"\r", "\0", "\x1b"} & set(text)
