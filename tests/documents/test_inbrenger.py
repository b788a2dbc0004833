"""Who brought a casus in, or tells the patient, gets the uittreksel through their own organisation."""

from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.documents.betrokken import eigen_casussen, partners
from overleg_tui.documents.inbrenger import partner_van
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import tekst
from tests.documents.proef import MENEER, NU_OVERLEG, register

PRAKTIJK = Organisatie("lindenhof", tekst("Huisartsenpraktijk De Lindenhof"))


def kaart(*more, casussen=(MENEER,)):
    made = register(casussen=casussen, afspraken=()).met_organisatie(PRAKTIJK)
    people = [
        ("f1", "Femke Oosterling"),
        ("f2", "Zoë van ’t Hof"),
        ("f3", "Tolsma"),
        ("f4", "M. Kuipers"),
        *more,
    ]
    for id_, naam in people:
        made = made.met_sleutelfiguur(Sleutelfiguur(id_, "lindenhof", tekst(naam)))
    return made


@pytest.mark.parametrize(
    "geschreven",
    [
        "huisarts F. Oosterling",
        "F.Oosterling",
        "Femke Oosterling, huisarts",
        "huisarts (F. Oosterling)",
        "POH z. van 't hof",
        "POH Mia Kuipers",
    ],
)
def test_de_inbrenger_met_voorletter_en_achternaam_is_van_haar_organisatie(geschreven):
    assert partner_van(kaart(), tekst(geschreven)) == PRAKTIJK


@pytest.mark.parametrize(
    "geschreven", ["", "huisarts", "Oosterling", "J. Oosterling", "F. Ooster", "Z. Hof", "Tolsma"]
)
def test_een_halve_of_andere_naam_is_van_niemand(geschreven):
    assert partner_van(kaart(), tekst(geschreven)) is None


def test_een_naam_die_bij_twee_partners_past_is_van_geen_van_beide():
    left = Sleutelfiguur("f9", "cjg", tekst("Fatima Oosterling"), tot=date(2020, 1, 1))
    made = kaart().met_sleutelfiguur(left)
    assert partner_van(made, tekst("F. Oosterling")) is None
    assert partner_van(made, tekst("Femke Oosterling")) == PRAKTIJK


def test_de_organisatie_van_de_inbrenger_krijgt_een_uittreksel():
    brought = replace(MENEER, inbrenger=tekst("huisarts F. Oosterling"))
    assert PRAKTIJK not in partners(kaart(), NU_OVERLEG)
    made = kaart(casussen=(brought,))
    assert PRAKTIJK in partners(made, NU_OVERLEG)
    assert [punt.casus for punt in eigen_casussen(made, NU_OVERLEG, PRAKTIJK)] == ["K-022"]


def test_de_organisatie_van_wie_het_de_patient_vertelt_krijgt_een_uittreksel():
    tells = NU_OVERLEG.met_punt(replace(NU_OVERLEG.punt("a4"), vertelt=tekst("huisarts F. Oosterling")))
    assert [punt.casus for punt in eigen_casussen(kaart(), tells, PRAKTIJK)] == ["K-022"]
