"""What is said of a change."""

from overleg_tui.tui.geschiedenis import opgeslagen


def test_a_long_change_does_not_push_off_the_line_how_to_take_it_back():
    assert opgeslagen("Ster bij K-021", "u", 78) == (
        "Ster bij K-021: opgeslagen. Toets u maakt het ongedaan."
    )
    said = opgeslagen("1 afspraak van Bram ’t Hart overgedragen aan Zoë Kester", "u", 78)
    assert said.startswith("Opgeslagen (toets u: ongedaan): 1 afspraak van")
