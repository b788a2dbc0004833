"""Words that point at one punt or one sleutelfiguur only."""

from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.casus import Kwadrant, Punt
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import tekst, vouw
from overleg_tui.domain.verwijzing import bedoelde_figuren, verwijzing_naar, verwijzingen

TEXTS = st.lists(st.sampled_from(["Pijn", "pijn", "Pijn (2)", "Pijn (2) (2)", "Moe", "Móe"]), max_size=8)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(texts=TEXTS, data=st.data())
def test_every_punt_has_words_of_its_own(texts, data):
    kwadranten = data.draw(st.lists(st.sampled_from(Kwadrant), min_size=len(texts), max_size=len(texts)))
    punten = [Punt(f"p{n}", k, tekst(t)) for n, (k, t) in enumerate(zip(kwadranten, texts, strict=True))]
    words = verwijzingen(punten)
    assert words.keys() == {punt.id for punt in punten}
    assert len({vouw(word) for word in words.values()}) == len(punten)
    assert all(words[punt.id].startswith(punt.tekst) for punt in punten)


def test_the_second_in_reading_order_gets_a_number():
    punten = [Punt("p1", Kwadrant.SOCIAAL, tekst("Pijn")), Punt("p2", Kwadrant.LICHAAM, tekst("pijn"))]
    assert verwijzingen(punten) == {"p2": "pijn", "p1": "Pijn (2)"}


def test_many_punten_with_the_same_words_take_no_time():
    punten = [Punt(f"p{n}", Kwadrant.GEEST, tekst("moe")) for n in range(20_000)]
    assert verwijzingen(punten)["p19999"] == "moe (20000)"


def test_a_name_that_several_have_needs_the_organisatie():
    register = Register()
    for id_, organisatie in (("jan", "cjg"), ("jan-2", "wmo")):
        register = register.met_organisatie(Organisatie(organisatie, tekst(organisatie.upper())))
        register = register.met_sleutelfiguur(Sleutelfiguur(id_, organisatie, tekst("Jan")))
    jan = register.sleutelfiguren["jan"]
    assert verwijzing_naar(register, jan, "cjg") == "Jan"
    assert verwijzing_naar(register, jan, "mw") == "Jan (CJG)"
    assert bedoelde_figuren(register, "jan (cjg)", "mw") == (jan,)
    assert len(bedoelde_figuren(register, "jan", "mw")) == 2
