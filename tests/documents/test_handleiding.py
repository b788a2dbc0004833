"""The pages of the handleiding: all there, readable as text, found by who asks for one, plain Dutch."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from overleg_tui import __version__
from overleg_tui.documents.handleiding import (
    BREEDTE,
    NAMEN,
    als_tekst,
    bladzijde,
    doorzoek,
    inhoud,
    zoek_bladzijde,
)
from overleg_tui.documents.leestekst import Blok, Nadruk, blokken
from overleg_tui.domain.errors import Refused

FOLDER = files("overleg_tui").joinpath("handleiding")
LANG = 25
"""More words than this in one sentence is too much for who has a few minutes."""


def markdown(naam: str) -> str:
    return FOLDER.joinpath(f"{naam}.md").read_text(encoding="utf-8")


def test_every_file_is_a_page_and_every_page_a_file():
    assert sorted(NAMEN) == sorted(f.name.removesuffix(".md") for f in FOLDER.iterdir())


@pytest.mark.parametrize("naam", NAMEN)
def test_a_page_begins_with_a_title_and_one_sentence_and_fits_a_narrow_terminal(naam):
    page = bladzijde(naam)
    assert blokken(markdown(naam))[:2] == (
        Blok(((page.titel, Nadruk.GEEN),), kop=1),
        Blok(((page.kort, Nadruk.GEEN),)),
    )
    assert page.kort.endswith(".")
    lines = als_tekst(page).splitlines()
    assert lines[0] == page.titel
    assert max(map(len, lines)) <= BREEDTE
    assert not {"*", "`", "[", "]("} & set("".join(b.tekst for b in page.blokken if not b.vast))


@pytest.mark.parametrize("naam", NAMEN)
def test_sentences_are_short_and_address_the_reader_as_u(naam):
    for blok in bladzijde(naam).blokken:
        if not blok.vast:
            for sentence in re.split(r"(?<=[.?!:;])\s", blok.tekst):
                assert len(sentence.split()) <= LANG, sentence
            assert not re.search(r"\b(je|jij|jouw|men)\b", blok.tekst), blok.tekst


@pytest.mark.parametrize("naam", NAMEN)
def test_a_link_leads_to_a_page_by_its_own_title(naam):
    for words, target in re.findall(r"\[([^]]+)\]\(([^)]+)\)", markdown(naam)):
        assert bladzijde(target.removesuffix(".md")).titel == words


def test_what_is_new_begins_with_this_version():
    newest = next(blok for blok in bladzijde("nieuw").blokken if blok.kop == 2)
    assert newest.tekst == f"Versie {'.'.join(__version__.split('.')[:2])}"


def test_a_page_is_found_by_name_title_number_and_beginning():
    for asked in ("misgaat", "als er iets misgaat", "Als er iets", "9"):
        assert zoek_bladzijde(asked).naam == "misgaat"
    assert zoek_bladzijde("eerste keer").naam == "eerste-keer"
    assert zoek_bladzijde("na").naam == "na", "not one of the others with these letters"


@pytest.mark.parametrize("asked", ["het overleg", "gedicht", "0", "99"])
def test_what_is_several_pages_or_none_is_refused_with_the_names(asked):
    with pytest.raises(Refused, match=f"‘{asked}’.*eerste-keer, voor"):
        zoek_bladzijde(asked)


def test_searching_gives_the_lines_with_all_words_by_page():
    found = doorzoek("kopieen terug")
    assert list(found) == ["nieuw"]
    assert found["nieuw"] == ("Een slot op de gegevens, en kopieën die u terugzet.",)
    assert "privacy" in doorzoek("privacy"), "by its title"
    assert doorzoek("olifant") == {}


def test_the_list_has_every_page():
    assert all(naam in inhoud() and bladzijde(naam).titel in inhoud() for naam in NAMEN)


def test_steps_lists_and_whole_lines_are_read_as_such():
    made = blokken(
        "# Kop\n\nDruk op `s`\n\n1. een **Scherm**\n2. twee\n   - binnen\n\n         vast [x]\n\nna"
    )
    assert made == (
        Blok((("Kop", Nadruk.GEEN),), kop=1),
        Blok((("Druk op ", Nadruk.GEEN), ("s", Nadruk.TOETS))),
        Blok((("een ", Nadruk.GEEN), ("Scherm", Nadruk.VET)), inspring=4, teken="1."),
        Blok((("twee", Nadruk.GEEN),), inspring=4, teken="2.", los=False),
        Blok((("binnen", Nadruk.GEEN),), inspring=8, teken="-", los=False),
        Blok((("vast [x]", Nadruk.TOETS),), inspring=12, vast=True),
        Blok((("na", Nadruk.GEEN),)),
    )


def test_the_readme_leads_to_every_page_and_says_nothing_of_it_again():
    readme = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")
    links = dict(re.findall(r"\[([^]]+)\]\(overleg_tui/handleiding/([^)]+)\.md\)", readme))
    assert {bladzijde(naam).titel: naam for naam in NAMEN} == links
    dutch = readme.partition("# Voor de POH-KB")[2].partition("# For developers")[0]
    told = {said for naam in NAMEN for blok in bladzijde(naam).blokken for said in zinnen(blok.tekst)}
    again = {said for blok in blokken(dutch) for said in zinnen(blok.tekst)} & told
    assert again == set()


def zinnen(text: str) -> set[str]:
    """Return the sentences in a text that are long enough to be one."""
    return {said for said in re.split(r"(?<=[.?!:;])\s", text) if len(said.split()) > 3}
