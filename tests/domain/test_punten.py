from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain import punten
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Fase, Soort
from overleg_tui.domain.raster import Richting
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.vragen import VRAGEN
from tests.domain.wijk import OVERLEG

LICHAAM, MAATSCHAPPELIJK, GEEST, SOCIAAL = Kwadrant


def punt(id_, kwadrant, text, **rest):
    return Punt(id_, kwadrant, tekst(text), **rest)


CASUS = Casus(
    "K-001",
    punten=(
        punt("p1", LICHAAM, "Hoofdpijn"),
        punt("p2", MAATSCHAPPELIJK, "Schulden", prioriteit=1),
        punt("p3", LICHAAM, "Moe", prioriteit=3),
        punt("p4", GEEST, "Slaapt slecht", prioriteit=2),
        punt("p5", LICHAAM, "Wandelt", kracht=True),
    ),
    samenhang=(Samenhang("p2", "p4"), Samenhang("p4", "p1")),
)


def teksten(casus, kwadrant):
    return [str(p.tekst) for p in casus.in_kwadrant(kwadrant)]


def sterren(casus):
    return [(p.prioriteit, p.id) for p in casus.prioriteiten]


def test_a_new_punt_stands_last_in_its_kwadrant_under_a_new_id():
    made = punten.voeg_toe(CASUS, LICHAAM, tekst("Benauwd"))
    assert teksten(made, LICHAAM) == ["Hoofdpijn", "Moe", "Wandelt", "Benauwd"]
    assert made.punten[-1].id == "p6"


@pytest.mark.parametrize(
    ("text", "why"), [("", "Er staat nog niets"), ("moe", "staat al bij Lichaam"), (" MOË ", "staat al bij")]
)
def test_an_empty_punt_and_the_same_one_twice_are_refused(text, why):
    with pytest.raises(Refused, match=why):
        punten.voeg_toe(CASUS, LICHAAM, tekst(text))


def test_the_same_words_may_stand_in_two_kwadranten():
    assert teksten(punten.voeg_toe(CASUS, SOCIAAL, tekst("Moe")), SOCIAAL) == ["Moe"]


def test_a_changed_text_keeps_place_star_and_links():
    made = punten.herschrijf(CASUS, "p4", tekst("Slaapt vier uur"))
    assert teksten(made, GEEST) == ["Slaapt vier uur"]
    assert sterren(made) == sterren(CASUS)
    assert made.samenhang == CASUS.samenhang
    assert punten.herschrijf(CASUS, "p4", tekst("slaapt slecht")).punten[3].tekst == "slaapt slecht"


def test_kracht_goes_on_and_off():
    on = punten.wissel_kracht(CASUS, "p1")
    assert on.punten[0].kracht
    assert punten.wissel_kracht(on, "p1") == CASUS


def test_another_kwadrant_gets_the_punt_last_or_first_with_star_and_links():
    last = punten.verplaats(CASUS, "p2", LICHAAM)
    assert teksten(last, LICHAAM) == ["Hoofdpijn", "Moe", "Wandelt", "Schulden"]
    assert (sterren(last), last.samenhang) == (sterren(CASUS), CASUS.samenhang)
    first = punten.verplaats(CASUS, "p2", LICHAAM, vooraan=True)
    assert teksten(first, LICHAAM) == ["Schulden", "Hoofdpijn", "Moe", "Wandelt"]


def test_moving_to_where_it_is_or_to_its_double_is_refused():
    with pytest.raises(Refused, match="staat al bij Lichaam"):
        punten.verplaats(CASUS, "p1", LICHAAM)
    double = punten.voeg_toe(CASUS, SOCIAAL, tekst("moe"))
    with pytest.raises(Refused, match="staat al bij Lichaam"):
        punten.verplaats(double, "p6", LICHAAM)


def test_reordering_skips_the_punten_of_other_kwadranten():
    down = punten.schuif(CASUS, "p1", 1)
    assert teksten(down, LICHAAM) == ["Moe", "Hoofdpijn", "Wandelt"]
    assert teksten(down, MAATSCHAPPELIJK) == ["Schulden"]
    assert punten.schuif(down, "p1", -1) == CASUS
    with pytest.raises(Refused, match="bovenaan"):
        punten.schuif(CASUS, "p1", -1)
    with pytest.raises(Refused, match="onderaan"):
        punten.schuif(CASUS, "p5", 1)


def test_pushed_over_the_edge_a_punt_comes_into_the_kwadrant_beside_it():
    down = punten.duw(CASUS, "p1", Richting.NEER)
    assert teksten(down, LICHAAM) == ["Moe", "Hoofdpijn", "Wandelt"]
    below = punten.duw(CASUS, "p5", Richting.NEER)
    assert teksten(below, GEEST) == ["Wandelt", "Slaapt slecht"]
    assert teksten(punten.duw(below, "p5", Richting.OP), LICHAAM) == ["Hoofdpijn", "Moe", "Wandelt"]
    assert teksten(punten.duw(CASUS, "p1", Richting.RECHTS), MAATSCHAPPELIJK) == ["Schulden", "Hoofdpijn"]
    with pytest.raises(Refused, match="Verder kan niet"):
        punten.duw(CASUS, "p1", Richting.LINKS)


def test_a_star_is_the_next_number_and_taking_one_away_leaves_no_hole():
    assert sterren(punten.wissel_ster(CASUS, "p1")) == [(1, "p2"), (2, "p4"), (3, "p3"), (4, "p1")]
    assert sterren(punten.wissel_ster(CASUS, "p2")) == [(1, "p4"), (2, "p3")]


@pytest.mark.parametrize(
    ("id_", "plaats", "order"),
    [
        ("p3", 1, ["p3", "p2", "p4"]),
        ("p2", 2, ["p4", "p2", "p3"]),
        ("p1", 2, ["p2", "p1", "p4", "p3"]),
        ("p1", 9, ["p2", "p4", "p3", "p1"]),
        ("p2", 9, ["p4", "p3", "p2"]),
    ],
)
def test_a_chosen_number_shifts_the_others(id_, plaats, order):
    assert sterren(punten.prioriteer(CASUS, id_, plaats)) == list(enumerate(order, 1))


def test_numbers_from_a_file_with_holes_and_doubles_are_put_in_order():
    torn = Casus(
        "K-002",
        punten=tuple(
            punt(f"p{n}", GEEST, f"punt {n}", prioriteit=star) for n, star in enumerate((7, 2, 7), 1)
        ),
    )
    assert sterren(punten.wissel_ster(torn, "p2")) == [(1, "p1"), (2, "p3")]


def test_a_link_is_drawn_once_and_not_to_itself_but_back_again():
    made = punten.verbind(CASUS, "p4", "p2")
    assert made.samenhang[-1] == Samenhang("p4", "p2")
    for van, naar, why in (("p2", "p4", "staat er al"), ("p2", "p2", "zichzelf"), ("p2", "p9", "niet meer")):
        with pytest.raises(Refused, match=why):
            punten.verbind(CASUS, van, naar)


def test_links_are_said_from_either_end_and_taken_away_one_by_one():
    found = punten.draden(CASUS, "p4")
    assert [said for _, said in found] == ["komt door: Schulden", "leidt tot: Hoofdpijn"]
    made = punten.maak_los(CASUS, found[0][0])
    assert made.samenhang == (Samenhang("p4", "p1"),)
    with pytest.raises(Refused, match="niet meer"):
        punten.maak_los(made, found[0][0])


def test_a_removed_punt_takes_its_links_and_leaves_no_hole_in_the_stars():
    made = punten.verwijder(CASUS, "p4")
    assert made.samenhang == ()
    assert sterren(made) == [(1, "p2"), (2, "p3")]
    with pytest.raises(Refused, match="niet meer"):
        punten.verwijder(made, "p4")


_STAPPEN = st.lists(
    st.tuples(st.integers(0, 7), st.integers(1, 9), st.integers(1, 9), st.sampled_from(list(Kwadrant))),
    max_size=25,
)


def _doe(casus, stap):
    which, a, b, kwadrant = stap
    one, other = f"p{a}", f"p{b}"
    return (
        lambda: punten.voeg_toe(casus, kwadrant, tekst(f"punt {a} {b}")),
        lambda: punten.verwijder(casus, one),
        lambda: punten.verplaats(casus, one, kwadrant, vooraan=b > 4),
        lambda: punten.schuif(casus, one, 1 if b > 4 else -1),
        lambda: punten.wissel_ster(casus, one),
        lambda: punten.prioriteer(casus, one, b),
        lambda: punten.verbind(casus, one, other),
        lambda: punten.herschrijf(casus, one, tekst(f"anders {b}")),
    )[which]()


@settings(deadline=None, derandomize=True, max_examples=120)
@given(_STAPPEN)
def test_whatever_is_done_stars_have_no_holes_and_links_have_both_ends(stappen):
    casus = CASUS
    for stap in stappen:
        try:
            casus = _doe(casus, stap)
        except Refused:
            continue
        ids = [p.id for p in casus.punten]
        assert len(set(ids)) == len(ids)
        stars = [p.prioriteit for p in casus.prioriteiten]
        assert stars == list(range(1, len(stars) + 1))
        assert all(link.van in ids and link.naar in ids and link.van != link.naar for link in casus.samenhang)


def _register(casus=CASUS, fase=Fase.BEZIG):
    agenda = (Agendapunt("a1", Soort.OPENING, 5), Agendapunt("a2", Soort.CASUS, 12, casus="K-001"))
    at = replace(OVERLEG, fase=fase, agenda=agenda)
    return Register().met_overleg(at).met_casus(casus)


def test_the_casus_of_an_agendapunt_is_changed_in_the_register():
    made = punten.bewerk(_register(), OVERLEG.id, "a2", lambda c: punten.wissel_kracht(c, "p1"))
    assert made.casussen["K-001"].punten[0].kracht


def test_an_afspraak_does_not_touch_the_next_punt_that_gets_the_id_of_a_removed_one():
    register = _register().met_afspraak(
        Afspraak(1, OVERLEG.id, "a2", "K-001", tekst("belt"), raakt=("p1", "p5"))
    )
    gone = punten.bewerk(register, OVERLEG.id, "a2", lambda c: punten.verwijder(c, "p5"))
    again = punten.bewerk(gone, OVERLEG.id, "a2", lambda c: punten.voeg_toe(c, GEEST, tekst("Somber")))
    assert again.casussen["K-001"].punten[-1].id == "p5"
    assert again.afspraken["1"].raakt == ("p1",)


def test_an_overleg_that_is_closed_and_an_agendapunt_without_casus_are_refused():
    with pytest.raises(Refused, match="afgesloten"):
        punten.bewerk(_register(fase=Fase.AFGESLOTEN), OVERLEG.id, "a2", lambda c: c)
    with pytest.raises(Refused, match="geen 4D-beeld"):
        punten.bewerk(_register(), OVERLEG.id, "a1", lambda c: c)
    gone = _register().met_overleg(_register().overleggen[OVERLEG.id])
    with pytest.raises(Refused, match="is gewist"):
        punten.bewerk(Register().met_overleg(gone.overleggen[OVERLEG.id]), OVERLEG.id, "a2", lambda c: c)


@pytest.mark.parametrize("vorm", [Vorm.ANONIEM, Vorm.BIJZONDER])
def test_what_the_room_may_not_see_is_edited_in_regie_only(vorm):
    register = _register(replace(CASUS, toestemming=Toestemming(vorm, reden=tekst("veiligheid"))))
    with pytest.raises(Refused, match="in regie"):
        punten.te_bewerken(register, OVERLEG.id, "a2", regie=False)
    assert punten.te_bewerken(register, OVERLEG.id, "a2", regie=True).code == "K-001"


def test_every_kwadrant_has_its_prompts():
    assert set(VRAGEN) == set(Kwadrant)
    assert "conditie (pijn" in VRAGEN[LICHAAM]
