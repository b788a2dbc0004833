"""Cells of the sociale kaart file: what is guarded and listed comes back."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from overleg_tui.domain.contactvorm import bewaakt, onbewaakt, opsomming, uit_opsomming
from overleg_tui.domain.tekst import tekst

CELLS = st.text(alphabet="'=+-@a1 ,;\\", max_size=8)


@example("=SOM(A1)")
@example("+31 70 5550209")
@example("'t Hart")
@example("''=x")
@settings(deadline=None, derandomize=True, max_examples=200)
@given(cell=CELLS)
def test_a_guarded_cell_is_no_formula_and_comes_back(cell):
    assert onbewaakt(bewaakt(cell)) == cell
    assert bewaakt(cell)[:1] not in tuple("=+-@")


@settings(deadline=None, derandomize=True, max_examples=200)
@given(words=st.lists(CELLS.map(tekst).filter(bool), max_size=4))
def test_words_in_one_cell_come_back(words):
    assert uit_opsomming(opsomming(words)) == tuple(words)


def test_only_what_looks_like_a_formula_is_guarded():
    assert [bewaakt(cell) for cell in ("'t Hart", "070-1", "-5", "@wmo")] == [
        "'t Hart",
        "070-1",
        "'-5",
        "'@wmo",
    ]
