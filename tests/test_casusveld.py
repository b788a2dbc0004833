"""A field of a casus is known in every place that deals with all of them; a forgotten place fails here.

The casus is made from its own fields, so one that is new comes along by itself, each with words of its own.
"""

from dataclasses import fields, replace
from datetime import date, time

import pytest

from overleg_tui.documents.casus import casus_bestand
from overleg_tui.documents.inzage import inzage
from overleg_tui.documents.sjabloon import leeg_casusformulier
from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.casusbeeld import casusbeeld
from overleg_tui.domain.casuslijst import Casusfilter, Casusstand, casusregels, gekozen
from overleg_tui.domain.datum import kort
from overleg_tui.domain.overleg import Agendapunt, Besluit, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.domain.toestemming import alles, zichtbaar
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekregels import MAKERS
from overleg_tui.intake.casus import lees_casus
from overleg_tui.intake.samenvoegen_casus import verschil
from overleg_tui.tui.screens.casus_delen import DELEN

VANDAAG = date(2026, 11, 22)
DAG = date | None
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


def gevuld(value):
    """Return a value with words or a day of its own in each of its texts and days."""
    texts = {f.name: tekst(f"woord-{f.name}") for f in fields(value) if f.type is Tekst}
    days = {f.name: date(2030, 1, n) for n, f in enumerate(fields(value), 1) if f.type == DAG}
    return replace(value, **texts, **days)


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


def test_the_inzage_tells_every_text_and_day_of_an_afspraak_and_its_agendapunt():
    """Whatever is held about a patient is asked for by this paper, also a field that is new."""
    stap = Stap(Stadium.AFGESPROKEN, date(2031, 12, 1), tekst("woord-opmerking"))
    made = gevuld(Afspraak(7, "o", "a1", "K-014", tekst("wat"), spoor=(stap,)))
    item = gevuld(
        Agendapunt("a1", Soort.CASUS, 12, casus="K-014", besluiten=(Besluit(tekst("woord-besluit")),))
    )
    held = Overleg("o", VANDAAG, time(13), time(14), agenda=(item,))
    text = inzage(REGISTER.met_overleg(held).met_afspraak(made), "K-014", {}, VANDAAG)
    told = [getattr(part, f.name) for part in (made, item) for f in fields(part) if f.type in (Tekst, DAG)]
    # An agendapunt about a casus has no title: what it is called is the code.
    missing = [each for each in told if (kort(each) if isinstance(each, date) else each) not in text]
    assert missing == [item.titel]
    assert "woord-opmerking" in text
    assert "woord-besluit" in text
