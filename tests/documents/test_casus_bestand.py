"""The casus file we write: a form as referrers fill it in, that says the same when read again."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from overleg_tui.documents.casus import casus_bestand
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.tekst import tekst
from overleg_tui.intake.casus import lees_casus
from tests.intake.waarden import casussen

VANDAAG = date(2101, 1, 1)


@settings(deadline=None, derandomize=True, max_examples=80)
@given(casus=casussen())
def test_an_exported_casus_is_read_as_the_same_casus(casus):
    read = lees_casus(casus_bestand(casus), "uit.md", VANDAAG)
    assert read.casus == casus
    assert not read.meldingen


def test_the_file_has_the_form_of_the_referrers():
    punten = (
        Punt("p1", Kwadrant.LICHAAM, tekst("Wandelt elke dag met de hond"), kracht=True),
        Punt("p2", Kwadrant.MAATSCHAPPELIJK, tekst("Schulden"), prioriteit=1),
        Punt("p3", Kwadrant.GEEST, tekst("Slaapt slecht")),
    )
    casus = Casus(
        "K-014",
        omschrijving=tekst("mw., 53 jaar"),
        vraag=tekst("Wie kan helpen?"),
        toestemming=Toestemming(Vorm.OP_CODE, date(2026, 11, 3), tekst("POH-KB")),
        criteria=(tekst("SOLK"), tekst("multiproblematiek")),
        punten=punten,
        samenhang=(Samenhang("p2", "p3"),),
    )
    assert casus_bestand(casus) == (
        "# Casus: mw., 53 jaar\n\n"
        "- Code: K-014\n- Toestemming: op code, 2026-11-03, door POH-KB\n"
        "- Criteria: SOLK, multiproblematiek\n\n"
        "## Vraag\nWie kan helpen?\n\n"
        "## Lichaam\n- (kracht) Wandelt elke dag met de hond\n\n"
        "## Maatschappelijk\n- (prioriteit 1) Schulden\n\n"
        "## Geest\n- Slaapt slecht\n\n"
        "## Samenhang\n- Schulden -> Slaapt slecht\n"
    )


def test_two_punten_with_the_same_words_keep_their_own_samenhang():
    punten = (
        Punt("p1", Kwadrant.LICHAAM, tekst("Pijn")),
        Punt("p2", Kwadrant.LICHAAM, tekst("Pijn (2)")),
        Punt("p3", Kwadrant.GEEST, tekst("pijn")),
    )
    casus = Casus("K-1", punten=punten, samenhang=(Samenhang("p3", "p1"), Samenhang("p2", "p3")))
    text = casus_bestand(casus)
    assert "- pijn (3) -> Pijn\n- Pijn (2) -> pijn (3)\n" in text
    assert lees_casus(text, "uit.md", VANDAAG).casus == casus


@pytest.mark.parametrize(
    "words", ["( )", "(en) belt zelf", "(, ) dan dit", "(krachtig) mens", "(kracht) zegt hij"]
)
def test_brackets_without_a_mark_in_them_were_lost_on_the_way_back(words):
    casus = Casus("K-1", punten=(Punt("p1", Kwadrant.GEEST, tekst(words)),))
    assert lees_casus(casus_bestand(casus), "uit.md", VANDAAG).casus == casus


@settings(deadline=None, derandomize=True, max_examples=80)
@given(casus=casussen())
def test_no_words_of_a_user_become_a_form_of_markdown(casus):
    """A reader of the rendered file meets headings, lists, paragraphs and line breaks, each of our making."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(casus_bestand(casus))
    headings = [following.content for token, following in pairwise(tokens) if token.type == "heading_open"]
    own = {"Hulpvraag", "Vraag", *Kwadrant, "Samenhang", "Notities"}
    assert all(heading.startswith("Casus:") or heading in own for heading in headings)
    assert sum(token.type == "list_item_open" for token in tokens) == casus_bestand(casus).count("\n- ")
    inline = {child.type for token in tokens for child in token.children or []}
    assert inline <= {"text", "text_special", "softbreak", "hardbreak"}
