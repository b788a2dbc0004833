from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.zaal import PuntBeeld
from overleg_tui.tui.widgets.bewerkvak import passende_blokken


def beelden(lengths):
    return [
        PuntBeeld(f"p{n}", tekst("woord " * length), kracht=False, prioriteit=None, draden=())
        for n, length in enumerate(lengths)
    ]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(
    st.lists(st.integers(1, 30), min_size=1, max_size=12),
    st.integers(0, 11),
    st.integers(12, 60),
    st.integers(3, 14),
)
def test_the_chosen_punt_is_always_in_sight_and_every_other_shown_or_counted(lengths, chosen, width, height):
    punten = beelden(lengths)
    chosen %= len(punten)
    blocks = passende_blokken(punten, width, height, f"p{chosen}")
    assert sum(len(lines) for _, lines in blocks) <= height
    shown = [id_ for id_, _ in blocks if id_]
    assert f"p{chosen}" in shown
    hidden = sum(int(lines[0].plain.split()[1]) for id_, lines in blocks if id_ is None)
    assert len(shown) + hidden == len(punten)


def test_what_fits_is_shown_in_full_and_else_only_the_chosen_one():
    punten = beelden([8, 8, 8])
    assert [len(lines) for _, lines in passende_blokken(punten, 30, 6, "p1")] == [2, 2, 2]
    assert [len(lines) for _, lines in passende_blokken(punten, 30, 4, "p1")] == [1, 2, 1]


def test_how_many_are_above_and_below_is_said():
    blocks = passende_blokken(beelden([1] * 9), 30, 5, "p4")
    said = [lines[0].plain.strip() for id_, lines in blocks if id_ is None]
    assert said == ["nog 3 ↑", "nog 3 ↓"] or said == ["nog 4 ↑", "nog 2 ↓"]
