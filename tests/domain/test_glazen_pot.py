from datetime import date

import pytest

from overleg_tui.domain import glazen_pot
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.criteria import CRITERIA, te_kiezen
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst

VANDAAG = date(2026, 12, 8)


def pot(*regels):
    register = Register()
    for regel in regels:
        register = glazen_pot.doe_erin(register, tekst(regel), tekst("balie"), VANDAAG)
    return register


def test_a_briefje_becomes_a_casus_and_leaves_the_jar():
    made = glazen_pot.maak_casus(pot("mw., 60, belt elke dag", "dhr., 20"), "b1", "k-7")
    assert made.casussen["K-7"] == Casus(
        "K-7", omschrijving=tekst("mw., 60, belt elke dag"), inbrenger=tekst("balie")
    )
    assert list(made.glazen_pot) == ["b2"]


def test_a_code_that_exists_and_a_briefje_that_is_gone_are_refused():
    register = pot("mw., 60").met_casus(Casus("K-7"))
    with pytest.raises(Refused, match="Casus K-7 bestaat al"):
        glazen_pot.maak_casus(register, "b1", "K-7")
    with pytest.raises(Refused, match="niet meer in de pot"):
        glazen_pot.maak_casus(register, "b9", "K-8")


def test_nothing_and_the_same_twice_are_refused():
    with pytest.raises(Refused, match="nog niets"):
        pot("  ")
    with pytest.raises(Refused, match="al in de pot"):
        pot("Mw. 60", "mw. 60")


def test_the_number_of_a_briefje_taken_out_does_not_hurt_another():
    register = glazen_pot.haal_eruit(pot("een", "twee"), "b1")
    register = glazen_pot.doe_erin(register, tekst("drie"), tekst(""), VANDAAG)
    assert sorted(b.tekst for b in register.glazen_pot.values()) == ["drie", "twee"]


@pytest.mark.parametrize("text", ["Zoë Kester belt", "gezin van ZOE KESTER."])
def test_the_name_of_a_known_patient_is_refused(text):
    with pytest.raises(Refused, match="patiënt van casus K-1"):
        glazen_pot.weiger_namen(tekst(text), {"K-1": tekst("Zoë Kester")})


def test_a_part_of_a_longer_word_is_no_name():
    glazen_pot.weiger_namen(tekst("mw. wil naar Janssenland"), {"K-1": tekst("Jan"), "K-2": tekst("")})


def test_a_criterium_of_ones_own_can_be_ticked_the_next_time():
    register = Register().met_casus(Casus("K-1", criteria=(tekst("solk"), tekst("eenzaam"))))
    register = register.met_casus(Casus("K-2", criteria=(tekst("oud"),), gesloten=VANDAAG))
    assert te_kiezen(register, (tekst("dakloos"),)) == (*CRITERIA, "dakloos", "eenzaam")
