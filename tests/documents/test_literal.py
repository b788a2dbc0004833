"""User text in Markdown comes back as the very same text: markdown-it-py is the oracle."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from overleg_tui.documents.literal import block, cell, literal
from overleg_tui.domain.tekst import tekst, tekst_blok

PLAIN = MarkdownIt("commonmark").enable(["table"])
GFM = MarkdownIt("gfm-like")
GFM.linkify.set({"fuzzy_link": False})  # GitHub makes no link of a bare name such as x.nl

HOSTILE = [
    *("10. text", "7) x", "+ x", "- x", "* x", "#", "# kop", "###### x", "a #", "a | b", "|", "\\", "&amp;"),
    *(
        "<script>alert(1)</script>",
        "[x](y)",
        "![x](y)",
        "[x]: /y",
        "[x] af",
        "[ ] nog doen",
        "~~weg~~",
        "a\\",
    ),
    *(
        "\\a",
        "\\*",
        "\\\\|",
        "    vier",
        "vier    ",
        "---",
        "===",
        "- - -",
        "-- -",
        "***",
        "___",
        "_ _ _",
        ":--",
    ),
    *(
        "|---|---|",
        "> zegt",
        "```",
        "~~~",
        "`a` b",
        "`",
        "*a* **b** _c_ __d__",
        "www.x.nl",
        "a@b.nl",
        "<a@b.nl>",
    ),
    *(
        "https://x.nl/a_b_c",
        "//localhost",
        "mailto:a@b.nl",
        "<1@b.nl>",
        "&#42; &#x2a; &copy",
        "<!-- a",
        "</p>",
    ),
    *(
        "*~ a",
        "a *~ b~*",
        "[a\\](b)",
        "\\&#32; ",
        "# #",
        "[/]",
        "[red]x[/red]",
        "[@click=app.quit]",
        "a  \nb",
    ),
    *(
        "a\\\nb",
        "a\n===",
        "a\n---",
        "a | b\n--- | ---",
        "abc\n:--",
        "a\n    b",
        "a\n10. b",
        "a\n\n# b",
        "a\n1. b",
    ),
    "een ’aanhaling’ – met (haakjes), 6 * 3 = 18 & R&D, C:\\map, t/m € 5,- [melding 12-11]",
]
SIGNS = st.sampled_from(
    [*"\\`*_~[]()<>&#;@|=+-.:!/ \nab1w", "www.", "https://", "10. ", "é", "’", "&amp;", "[x]"]
)
TEXT = st.one_of(
    st.lists(SIGNS, max_size=12).map("".join), st.text(max_size=20), st.sampled_from(HOSTILE)
).map(tekst)
BLOCK = st.one_of(st.lists(SIGNS, max_size=16).map("".join), st.text(max_size=30)).map(tekst_blok)
FORMS = {"text", "text_special", "softbreak"}

examples = [example(text) for text in HOSTILE]


def every_hostile(test):
    """Run a hypothesis test on each hostile text as well."""
    for hostile in examples:
        test = hostile(test)
    return test


def shape(markdown: str, reader: MarkdownIt) -> list[str]:
    return [token.type for token in reader.parse(markdown)]


def shown(token: Token) -> str:
    """Return what a reader sees of one inline token, which may hold nothing but text."""
    children = token.children or []
    assert {child.type for child in children} <= FORMS, [child.type for child in children]
    return "".join("\n" if child.type == "softbreak" else child.content for child in children)


def texts(markdown: str, reader: MarkdownIt) -> list[str]:
    return [shown(token) for token in reader.parse(markdown) if token.type == "inline"]


@pytest.mark.parametrize("reader", [PLAIN, GFM], ids=["commonmark", "gfm"])
@pytest.mark.parametrize("frame", ["{}", "- {}", "1. {}", "## {}", "> {}", "voor {} na", "na\n\n{}\n\nna"])
@settings(deadline=None, derandomize=True, max_examples=35)
@given(text=TEXT)
def test_one_line_comes_back_in_every_place(reader, frame, text):
    markdown = frame.format(literal(text))
    assert shape(markdown, reader) == shape(frame.format("x" if text else ""), reader)
    around = texts(frame.format("XX" if text else ""), reader)
    assert texts(markdown, reader) == [found.replace("XX", text) for found in around]


@every_hostile
@settings(deadline=None, derandomize=True, max_examples=200)
@given(text=BLOCK)
def test_text_of_several_lines_comes_back_as_paragraphs(text):
    for reader in (PLAIN, GFM):
        found = texts(literal(text), reader)
        wanted = [part.strip("\n") for part in text.split("\n\n")]
        assert [part for part in found if part] == [part for part in wanted if part]
        assert set(shape(literal(text), reader)) <= {"paragraph_open", "inline", "paragraph_close"}


@every_hostile
@settings(deadline=None, derandomize=True, max_examples=200)
@given(text=TEXT)
def test_a_cell_never_gets_a_border_of_its_own(text):
    table = f"| a | b |\n|---|---|\n| {cell(text)} | twee |\n"
    for reader in (PLAIN, GFM):
        assert texts(table, reader) == ["a", "b", text.replace("\n", " "), "twee"]


@settings(deadline=None, derandomize=True, max_examples=200)
@given(one=TEXT, two=TEXT)
def test_nothing_opens_in_one_text_and_closes_in_the_next(one, two):
    for reader in (PLAIN, GFM):
        assert texts(f"zegt {literal(one)} en {literal(two)} .", reader) == [f"zegt {one} en {two} ."]


def test_ordinary_dutch_stays_readable():
    for text in (
        "Schoolverzuim [melding leerplicht 12-11]; urgentie afgewezen (2x)",
        "Moeder: “alles komt op mij neer” – zegt ze, t/m € 5,- & R&D",
        "6 * 3 = 18, bestand_naam_twee, C:\\map, 50% < 60% > 5, #5, wie? zij!",
        "12.30 uur, 3.5 kg, 12-11-2026, -5 graden, +31 70 5550209",
    ):
        assert literal(text) == text
    assert literal("i.vandort@example.org") == "i.vandort\\@example.org"


def test_lines_of_a_block_are_shown_as_lines():
    assert PLAIN.render(block("een\ntwee\n\n# drie")) == "<p>een<br />\ntwee</p>\n<p># drie</p>\n"
