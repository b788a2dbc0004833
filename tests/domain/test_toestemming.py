"""What consent lets others see of a casus."""

from dataclasses import fields, replace
from datetime import date

import pytest

from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.toestemming import zichtbaar

RIJK = Casus(
    code="K-014",
    omschrijving=tekst("mw., 53 jaar"),
    inbrenger=tekst("huisarts"),
    hulpvraag=tekst("de deur uit"),
    vraag=tekst("Wie kan helpen?"),
    toestemming=Toestemming(Vorm.OP_NAAM, date(2026, 11, 3), tekst("POH-KB")),
    criteria=(tekst("SOLK"),),
    betrokken=(tekst("WMO"),),
    punten=(Punt("p1", Kwadrant.GEEST, tekst("slaapt slecht")),),
    samenhang=(Samenhang("p1", "p1"),),
    notities=tekst("uit het bestand"),
)


def in_vorm(vorm, reden=""):
    return replace(RIJK, toestemming=replace(RIJK.toestemming, vorm=vorm, reden=tekst(reden)))


@pytest.mark.parametrize("vorm", [Vorm.ANONIEM, Vorm.BIJZONDER])
def test_anoniem_en_bijzonder_geven_code_en_vraag_en_verder_niets(vorm):
    seen = zichtbaar(in_vorm(vorm, "huiselijk geweld"))
    assert (seen.code, seen.vraag) == ("K-014", "Wie kan helpen?")
    rest = {f.name: getattr(seen, f.name) for f in fields(seen)} | {"code": "", "vraag": ""}
    assert rest.pop("alleen_vraag")
    assert rest.pop("bijzonder") is (vorm is Vorm.BIJZONDER)
    assert not any(rest.values())


def test_op_code_geeft_alles_behalve_de_naam_en_de_notities():
    seen = zichtbaar(in_vorm(Vorm.OP_CODE))
    assert not seen.naam_mag
    assert seen.punten == RIJK.punten
    assert seen.samenhang == RIJK.samenhang
    assert (seen.omschrijving, seen.hulpvraag) == (RIJK.omschrijving, RIJK.hulpvraag)
    assert "uit het bestand" not in repr(seen)


def test_de_naam_mag_alleen_als_vastligt_wie_het_de_patient_zei_en_wanneer():
    assert zichtbaar(in_vorm(Vorm.OP_NAAM)).naam_mag
    nobody = replace(RIJK, toestemming=Toestemming(Vorm.OP_NAAM, date(2026, 11, 3)))
    assert not zichtbaar(nobody).naam_mag
    assert zichtbaar(nobody).punten == RIJK.punten
