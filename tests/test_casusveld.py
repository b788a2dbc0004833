"""A field of a casus is known in every place that deals with all of them; a forgotten place fails here.

The casus is made from its own fields, so one that is new comes along by itself, each with words of its own.
"""

from dataclasses import fields, replace
from datetime import date

import pytest

from overleg_tui.documents.casus import casus_bestand
from overleg_tui.documents.inzage import inzage
from overleg_tui.documents.sjabloon import leeg_casusformulier
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.casusbeeld import casusbeeld
from overleg_tui.domain.casuslijst import Casusfilter, Casusstand, casusregels, gekozen
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.domain.toestemming import alles, zichtbaar
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekregels import MAKERS
from overleg_tui.intake.casus import lees_casus
from overleg_tui.intake.samenvoegen_casus import verschil
from overleg_tui.tui.screens.casus_delen import DELEN

VANDAAG = date(2026, 11, 22)
PUNTEN = (
    Punt("p1", Kwadrant.LICHAAM, tekst("woord1-punten")),
    Punt("p2", Kwadrant.GEEST, tekst("woord2-punten"), kracht=True, prioriteit=1),
)
BIJZONDER = {
    "code": "K-014",
    "toestemming": Toestemming(Vorm.OP_CODE, VANDAAG, tekst("woord-toestemming")),
    "punten": PUNTEN,
    "samenhang": (Samenhang("p1", "p2"),),
    "gesloten": VANDAAG,
}
NIET_OVER_DE_CASUS = {"code", "gesloten", "punten", "samenhang"}


def waarde(veld):
    """Return words that tell of which field they are; another kind of value belongs in ``BIJZONDER``."""
    made = {Tekst: tekst(f"woord-{veld.name}"), tuple[Tekst, ...]: (tekst(f"woord-{veld.name}"),)}
    return BIJZONDER[veld.name] if veld.name in BIJZONDER else made[veld.type]


VELDEN = [veld.name for veld in fields(Casus)]
VOL = Casus(**{veld.name: waarde(veld) for veld in fields(Casus)})
REGISTER = Register().met_casus(VOL)
GEZEGD = [name for name in VELDEN if name not in NIET_OVER_DE_CASUS]


def test_the_casus_file_gives_every_field_back():
    read = lees_casus(casus_bestand(VOL), "uit.md", VANDAAG)
    assert not read.meldingen
    assert read.casus == replace(VOL, gesloten=None)


def test_the_empty_form_asks_for_every_field():
    asked = {line.strip("#- :\n").casefold() for line in leeg_casusformulier().splitlines()}
    missing = {"casus" if name == "omschrijving" else name for name in GEZEGD} - {"notities"} - asked
    assert missing == set()


@pytest.mark.parametrize("name", [*GEZEGD, "samenhang"])
def test_an_import_says_which_field_it_changes(name):
    assert name in verschil(replace(VOL, **{name: type(getattr(VOL, name))()}), VOL)


@pytest.mark.parametrize("name", GEZEGD)
def test_the_screen_of_the_casus_and_the_inzage_show_every_field(name):
    shown = repr(casusbeeld(REGISTER, "K-014", VANDAAG, {}))
    assert f"woord-{name}" in shown
    assert f"woord-{name}" in inzage(REGISTER, "K-014", {}, VANDAAG)


def test_every_field_can_be_changed_on_the_screen_of_the_casus():
    assert set(GEZEGD) - {"notities"} <= {deel.veld for deel in DELEN}


def test_others_see_every_field_but_the_consent_the_notities_and_the_closing_date():
    seen = zichtbaar(VOL)
    shown = {name: getattr(seen, name, None) for name in VELDEN}
    hidden = {"toestemming", "notities", "gesloten"}
    assert shown == {name: None if name in hidden else getattr(VOL, name) for name in VELDEN}
    assert replace(alles(VOL), naam_mag=False) == seen


@pytest.mark.parametrize("name", sorted(set(GEZEGD) - {"toestemming"}))
def test_the_chair_finds_a_casus_by_every_field(name):
    lines = MAKERS["casussen"](VOL, REGISTER, {})
    assert any(f"woord-{name}" in line.gevouwen for line in lines if line.rol is Rol.REGIE)
    if name != "notities":
        listed = casusregels(REGISTER, VANDAAG, {})
        assert gekozen(listed, Casusfilter(Casusstand.ALLE), f"woord-{name}")
