"""The demo's casussen: complete 4D pictures, and consent of every form."""

from datetime import date

from overleg_tui.domain.casus import Kwadrant, Vorm
from overleg_tui.domain.register import Register


def test_betrokken_are_partners_of_the_sociale_kaart(register: Register) -> None:
    namen = {organisatie.naam for organisatie in register.organisaties.values()}
    for casus in register.casussen.values():
        assert set(casus.betrokken) <= namen


def test_every_casus_has_a_complete_4d_picture(register: Register) -> None:
    assert len(register.casussen) >= 6
    for casus in register.casussen.values():
        for kwadrant in Kwadrant:
            assert 3 <= len(casus.in_kwadrant(kwadrant)) <= 5, (casus.code, kwadrant)
        assert len({punt.kwadrant for punt in casus.punten if punt.kracht}) >= 2, casus.code
        assert [p.prioriteit for p in casus.prioriteiten] == list(range(1, len(casus.prioriteiten) + 1))
        assert casus.prioriteiten
        assert casus.hulpvraag
        assert casus.vraag.endswith("?")
        assert casus.criteria
        assert casus.betrokken
        assert casus.inbrenger


def test_samenhang_links_punten_of_different_kwadranten(register: Register) -> None:
    for casus in register.casussen.values():
        waar = {punt.id: punt.kwadrant for punt in casus.punten}
        assert len(waar) == len(casus.punten)
        assert sum(waar[link.van] is not waar[link.naar] for link in casus.samenhang) >= 2, casus.code


def test_every_vorm_of_toestemming_occurs_and_is_recorded_as_it_should(
    register: Register, vandaag: date
) -> None:
    vormen = [casus.toestemming.vorm for casus in register.casussen.values()]
    assert {vorm: vormen.count(vorm) for vorm in Vorm} == {
        Vorm.OP_CODE: 5,
        Vorm.OP_NAAM: 2,
        Vorm.ANONIEM: 1,
        Vorm.BIJZONDER: 1,
    }
    for casus in register.casussen.values():
        gegeven = casus.toestemming
        assert gegeven.vastgelegd == (gegeven.vorm is not Vorm.ANONIEM)
        assert bool(gegeven.reden) == (gegeven.vorm is Vorm.BIJZONDER)
        besproken = [
            o.datum for o in register.op_datum() for punt in o.agenda if punt.casus == casus.code
        ] or [vandaag]
        assert gegeven.datum is None or gegeven.datum < min(besproken)


def test_texts_are_short_enough_for_five_metres_with_a_few_long_ones_to_try_the_screen(
    register: Register,
) -> None:
    punten = [punt.tekst for casus in register.casussen.values() for punt in casus.punten]
    lang = [zin for zin in punten if len(zin) > 48]
    assert 1 <= len(lang) <= 3
    assert all(len(casus.vraag) <= 110 for casus in register.casussen.values())
