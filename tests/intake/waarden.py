"""Hypothesis strategies for the values that come in by files."""

from dataclasses import fields
from datetime import date

from hypothesis import strategies as st

from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.tekst import Tekst, tekst, tekst_blok, vouw
from overleg_tui.domain.verwijzing import op_leesvolgorde

FORMS = ["->", "→", "(kracht) ", "(prioriteit 2) ", "door ", "op naam", "10. ", "# ", "## Vraag", "- ", "• "]
FORMS += ["---", "===", "&amp;", "2026-11-20", "Samenhang", "\t", "’t ", "=SOM(A1)"]
SIGNS = st.sampled_from([*FORMS, *"\\`*_~[]()<>&#;,:@|=+-.!?\"' \nab1é"])
RAW = st.one_of(st.lists(SIGNS, max_size=8).map("".join), st.text(max_size=12))
ONE_LINE = RAW.map(tekst)
FILLED = ONE_LINE.filter(bool)
LINES = st.one_of(RAW, st.lists(SIGNS, max_size=30).map("".join)).map(tekst_blok)
DATES = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))
WORDS = st.lists(FILLED, max_size=3).map(tuple)
# By field of a casus, so that a new one comes along by itself.
TEKSTEN = {f.name: ONE_LINE for f in fields(Casus) if f.type is Tekst} | {
    "hulpvraag": LINES,
    "notities": LINES,
}
TEKSTEN |= {f.name: WORDS for f in fields(Casus) if f.type == tuple[Tekst, ...]}


@st.composite
def toestemmingen(draw) -> Toestemming:
    vorm = draw(st.sampled_from(Vorm))
    reden = draw(FILLED) if vorm is Vorm.BIJZONDER else Tekst("")
    return Toestemming(vorm, draw(DATES), draw(ONE_LINE), reden)


@st.composite
def casussen(draw, code: str = "K-014") -> Casus:
    """A casus as a file gives it: punten in reading order, numbered from p1."""
    texts = draw(
        st.lists(st.one_of(FILLED, st.sampled_from(["Pijn", "pijn", "Pijn (2)"]).map(tekst)), max_size=6)
    )
    loose = [
        Punt(
            "p0",
            draw(st.sampled_from(Kwadrant)),
            text,
            draw(st.booleans()),
            draw(st.none() | st.integers(1, 999)),
        )
        for text in texts
    ]
    punten = tuple(
        Punt(f"p{n}", p.kwadrant, p.tekst, p.kracht, p.prioriteit)
        for n, p in enumerate(op_leesvolgorde(loose), 1)
    )
    ids = st.sampled_from([punt.id for punt in punten]) if punten else st.nothing()
    links = draw(st.lists(st.builds(Samenhang, ids, ids), max_size=3, unique=True)) if punten else []
    return Casus(
        code,
        toestemming=draw(toestemmingen()),
        punten=punten,
        samenhang=tuple(links),
        **{name: draw(words) for name, words in TEKSTEN.items()},
    )


def anders(texts: list[Tekst]) -> list[Tekst]:
    """Return the texts that differ from each other when folded."""
    return list({vouw(text): text for text in texts}.values())
