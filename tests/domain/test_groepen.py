"""The opening round and the last look before closing."""

from dataclasses import replace
from datetime import date, datetime

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Toestemming, Vorm
from overleg_tui.domain.groepen import Groep, groepen, slotoverzicht, spreker
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Besluit, Fase, Genodigde, Soort
from overleg_tui.domain.spoor import loopt_nog, sluit_af, zet_stap
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.teruglezen import klopt, zet_vertelt
from overleg_tui.domain.verbeterpunt import Vak, Verbeterpunt
from overleg_tui.domain.verloop import besluit

from .wijk import DAG, OVERLEG, wijk

RONDE, CASUS = Agendapunt("a2", Soort.OPENINGSRONDE, 10), Agendapunt("a3", Soort.CASUS, 12, casus="K-021")
EERDER = date(2026, 10, 27)
AANWEZIG, VERHINDERD, AFWEZIG = Aanwezigheid


def afspraak(nummer, wie, overleg="2026-10-27", **rest):
    made = DAG if overleg == OVERLEG.id else EERDER
    steps = (Stap(Stadium.AFGESPROKEN, made),)
    return Afspraak(nummer, overleg, "a3", "K-021", tekst(f"doet {nummer}"), wie, spoor=steps, **rest)


def begin(*guests, afspraken=()):
    bezig = replace(
        OVERLEG,
        fase=Fase.BEZIG,
        agenda=(RONDE, CASUS),
        begonnen=datetime(2026, 12, 8, 13, 0),
        genodigden=tuple(guests),
    )
    casus = Casus("K-021", tekst("dhr., 71 jaar"), toestemming=Toestemming(Vorm.OP_CODE))
    register = wijk().met_overleg(bezig).met_casus(casus)
    for made in afspraken:
        register = register.met_afspraak(made)
    return register


def ronde(register):
    found = groepen(register, register.overleggen[OVERLEG.id], RONDE, DAG)
    return {groep.kop: groep.afspraken for groep in found}


def regels(register):
    found = groepen(register, register.overleggen[OVERLEG.id], RONDE, DAG)
    return [regel for groep in found for regel in groep.regels]


def test_each_who_is_there_gets_their_own_open_afspraken_oldest_first():
    register = begin(
        Genodigde("inge", AANWEZIG),
        Genodigde("hatice"),
        afspraken=(afspraak(9, "inge"), afspraak(7, "inge"), afspraak(8, "hatice")),
    )
    assert ronde(register) == {
        "Inge van Dort, WMO wijkteam Laak": ("7", "9"),
        "Hatice Yilmaz, CJG": ("8",),
    }


def test_an_afspraak_without_a_person_was_listed_with_everybody_without_a_vervanger():
    register = begin(Genodigde("inge", AANWEZIG), afspraken=(afspraak(7, None), afspraak(8, "inge")))
    assert ronde(register) == {"Inge van Dort, WMO wijkteam Laak": ("8",)}


def test_who_is_not_there_is_not_asked_but_their_vervanger_is():
    register = begin(
        Genodigde("inge", VERHINDERD, "rene"),
        Genodigde("hatice", VERHINDERD),
        Genodigde("soraya", AFWEZIG),
        afspraken=(afspraak(7, "inge"), afspraak(8, "rene"), afspraak(9, "hatice"), afspraak(10, "soraya")),
    )
    assert ronde(register) == {"René Claassen, WMO wijkteam Laak": ("7", "8")}


def test_who_came_after_somebody_who_left_tells_about_theirs():
    register = begin(Genodigde("boer", AANWEZIG), afspraken=(afspraak(7, "oud"),))
    assert ronde(register) == {"P. de Boer, Schuldhulp": ("7",)}


def test_what_was_agreed_at_this_overleg_or_was_done_before_it_is_not_in_the_round():
    done = afspraak(8, "inge").met_stap(Stap(Stadium.TERUGGEKOPPELD, date(2026, 11, 2)))
    register = begin(Genodigde("inge", AANWEZIG), afspraken=(afspraak(7, "inge", OVERLEG.id), done))
    assert ronde(register) == {"Openstaande afspraken": ()}


def test_what_was_answered_stays_in_sight_and_the_person_is_done_when_all_is():
    register = begin(Genodigde("inge", AANWEZIG), afspraken=(afspraak(7, "inge"), afspraak(8, "inge")))
    register = zet_stap(register, "7", Stadium.TERUGGEKOPPELD, DAG, tekst("gaat goed"), vandaag=DAG)
    assert ronde(register) == {"Inge van Dort, WMO wijkteam Laak": ("7", "8")}
    register = sluit_af(register, "8", Reden.GEEN_PLEK, DAG, vandaag=DAG)
    assert ronde(register) == {"Inge van Dort, WMO wijkteam Laak · besproken": ("7", "8")}
    assert regels(register) == [
        "✓ 7 K-021 doet 7 · teruggekoppeld 8 dec · gaat goed",
        "· 8 K-021 doet 8 · geen plek 8 dec",
    ]


def test_still_going_on_keeps_the_day_on_which_the_stage_was_reached():
    contact = afspraak(7, "inge", doen_voor=date(2026, 12, 20)).met_stap(
        Stap(Stadium.CONTACT_GELEGD, date(2026, 11, 2))
    )
    register = begin(Genodigde("inge", AANWEZIG), afspraken=(contact,))
    register = loopt_nog(register, "7", DAG, tekst("na kerst"), vandaag=DAG)
    assert regels(register) == ["· 7 K-021 doet 7 · contact gelegd 2 nov · loopt nog · na kerst"]


def test_who_speaks():
    assert spreker(Genodigde("inge")) == "inge"
    assert spreker(Genodigde("inge", VERHINDERD, "rene")) == "rene"
    assert spreker(Genodigde("inge", AFWEZIG, "rene")) is None


def slot(register):
    return slotoverzicht(register, register.overleggen[OVERLEG.id], DAG)


def test_the_last_look_names_gaps_first_then_persons_then_what_is_missing():
    register = begin(
        Genodigde("inge", AANWEZIG),
        Genodigde("hatice"),
        Genodigde("zoe"),
        afspraken=(afspraak(7, "inge", OVERLEG.id), afspraak(8, None, OVERLEG.id), afspraak(6, "inge")),
    )
    assert [(g.kop, g.regels) for g in slot(register)] == [
        ("Nog zonder naam: wie?", ("! 8  K-021  doet 8 · wanneer?",)),
        ("Inge van Dort, WMO wijkteam Laak", ("! 7  K-021  doet 7 · wanneer?",)),
        (
            "Nog in te vullen",
            ("Casus K-021: 2 afspraken nog niet teruggelezen", "Casus K-021: wie vertelt het meneer?"),
        ),
        ("Nog af te vinken: waren zij er?", ("Hatice Yilmaz, Zoë Kester",)),
        ("Volgend overleg", ("nog niet gepland",)),
    ]


def test_nothing_missing_is_not_mentioned():
    register = begin(Genodigde("inge", AANWEZIG), afspraken=(afspraak(7, "inge", OVERLEG.id),))
    register = klopt(zet_vertelt(register, OVERLEG.id, "a3", tekst("Inge")), OVERLEG.id, "a3")
    assert [g.kop for g in slot(register)] == ["Inge van Dort, WMO wijkteam Laak", "Volgend overleg"]


def test_what_was_decided_for_all_was_not_in_the_last_look_and_what_was_with_a_casus_stays_there():
    register = begin(Genodigde("inge", AANWEZIG))
    register = besluit(register, OVERLEG.id, "a2", Besluit(tekst("wij beginnen om tien uur")))
    register = besluit(register, OVERLEG.id, "a3", Besluit(tekst("niemand belt haar")))
    decided = {g.kop: g.regels for g in slot(register)}
    assert decided["Besloten"] == ("wij beginnen om tien uur",)
    assert "niemand" not in str(decided)


def test_what_a_verbeterpunt_or_a_mededeling_is_about_could_not_be_read_in_full():
    register = wijk().met_overleg(OVERLEG)
    written = Verbeterpunt("v3", tekst("samen spreekuur met schuldhulp"), Vak.MOEILIJK_GROOT)
    register = replace(register, verbeterpunten=register.verbeterpunten.met("v3", written))
    punt = Agendapunt("a2", Soort.VERBETERPUNT, 5, written.tekst, verbeterpunt="v3")
    overleg = register.overleggen[OVERLEG.id]
    seen = Groep("samen spreekuur met schuldhulp", ("Moeilijk, grote winst",))
    assert groepen(register, overleg, punt, DAG) == (seen,)
    assert groepen(register, overleg, replace(punt, verbeterpunt=None), DAG) == (replace(seen, regels=()),)
    assert groepen(register, overleg, Agendapunt("a2", Soort.MEDEDELING, 5), DAG) == ()


def test_the_opening_round_said_that_nothing_is_open_while_somebody_absent_still_had_an_afspraak():
    register = begin(Genodigde("hatice", AANWEZIG), afspraken=(afspraak(7, "inge"),))
    assert regels(register) == [
        "Van wie er nu is, staat niets meer open.",
        "Wel nog 1 afspraak van wie er nu niet is: zie de opvolging.",
    ]
    assert regels(begin(Genodigde("hatice", AANWEZIG))) == ["Er staat niets meer open."]
