"""The checks on a plan: the empty chair, and what is not ready."""

from dataclasses import replace
from datetime import date

from overleg_tui.domain.agenda import voeg_expertise_toe
from overleg_tui.domain.antwoorden import antwoord, nodig_niet_uit, nodig_uit, nodig_uit_volgens_regels
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Toestemming, Vorm
from overleg_tui.domain.controles import let_op, te_lang
from overleg_tui.domain.overleg import Antwoord
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring
from overleg_tui.domain.tekst import tekst

from .wijk import DAG, VANDAAG, figuur, wijk

ID = "2026-12-08"
ARTS = figuur("arts", "mooi", "P. de Wit", functie=tekst("huisarts"))
SCHULDEN = "maar Schuldhulp is niet uitgenodigd."


def casus(code, *zinnen, kwadrant=Kwadrant.MAATSCHAPPELIJK, ster=True, **rest):
    punten = tuple(
        Punt(f"p{n}", kwadrant, tekst(zin), prioriteit=n if ster else None, **rest)
        for n, zin in enumerate(zinnen, 1)
    )
    consent = Toestemming(Vorm.OP_CODE, VANDAAG, tekst("POH-KB"))
    return Casus(code, vraag=tekst("Wie?"), inbrenger=tekst("P. de Wit"), toestemming=consent, punten=punten)


def gepland(*casussen, meer=()):
    register = wijk(ARTS, *meer)
    for each in casussen:
        register = register.met_casus(each)
    return plan(register, DAG, casussen=[each.code for each in casussen])


def gezegd(register):
    return let_op(register, register.overleggen[ID])


def test_two_casussen_ask_for_a_partner_who_is_not_invited():
    register = gepland(casus("K-1", "Schulden bij de energie"), casus("K-2", "Deurwaarder kwam aan de deur"))
    assert gezegd(register) == (
        f"2 casussen hebben een prioriteit in maatschappelijk (schulden), {SCHULDEN}",
    )


def test_once_somebody_of_that_partner_is_invited_the_chair_is_taken():
    register = nodig_uit(gepland(casus("K-1", "Schulden")), ID, "boer")
    assert gezegd(register) == ()
    away = antwoord(register, ID, "boer", Antwoord.VERHINDERD)
    assert gezegd(away) == (
        f"1 casus heeft een prioriteit in maatschappelijk (schulden), {SCHULDEN}",
        "P. de Boer (Schuldhulp) is verhinderd en er komt geen vervanger.",
    )


def test_only_what_the_patient_put_first_and_only_concerns_ask_for_a_chair():
    assert gezegd(gepland(casus("K-1", "Schulden", ster=False))) == ()
    assert gezegd(gepland(casus("K-1", "Is van zijn schulden af", kracht=True))) == ()
    assert gezegd(gepland(casus("K-1", "Buikpijn", kwadrant=Kwadrant.LICHAAM))) == ()


def test_who_can_help_is_read_from_expertise_and_not_from_a_list_of_names():
    gok = Organisatie("x", tekst("De Brug"), Ring.BUITENRING, (tekst("alcohol en drugs"),))
    register = gepland(casus("K-1", "Drinkt elke avond", kwadrant=Kwadrant.GEEST), meer=(gok,))
    assert gezegd(register) == ()  # Parnassia, at the table, has verslaving as its expertise
    parnassia = replace(register.organisaties["parnassia"], expertise=())
    assert gezegd(register.met_organisatie(parnassia)) == (
        "1 casus heeft een prioriteit in geest (verslaving), maar De Brug is niet uitgenodigd.",
    )


def test_who_will_have_left_is_named_with_who_comes_after():
    register = gepland()
    bram = replace(register.sleutelfiguren["bram"], tot=date(2026, 12, 7))
    assert gezegd(register.met_sleutelfiguur(bram)) == (
        "Bram ’t Hart (Parnassia Groep) is er maar tot en met ma 7-12-2026. De opvolger is Zoë Kester.",
    )


def test_a_partner_of_the_binnenring_without_anybody():
    register = gepland(meer=(Organisatie("bus", tekst("Buurtbus"), Ring.BINNENRING),))
    assert gezegd(register) == (
        "Buurtbus hoort bij de binnenring, maar heeft op di 8-12-2026 geen sleutelfiguur.",
    )


def test_a_partner_of_the_binnenring_that_was_forgotten_but_not_one_that_was_taken_off():
    later = (Organisatie("bus", tekst("Buurtbus"), Ring.BINNENRING), figuur("kees", "bus", "Kees"))
    register = gepland()
    for each, keep in zip(later, ("met_organisatie", "met_sleutelfiguur"), strict=True):
        register = getattr(register, keep)(each)
    assert gezegd(register) == ("Buurtbus hoort bij de binnenring, maar is niet uitgenodigd.",)
    assert gezegd(nodig_niet_uit(nodig_uit_volgens_regels(register, ID), ID, "kees")) == ()


def test_a_partner_who_became_involved_after_the_plan_has_an_empty_chair():
    register = gepland(casus("K-1"))
    later = register.met_casus(replace(register.casussen["K-1"], betrokken=(tekst("Schuldhulp"),)))
    assert gezegd(later) == ("Bij casus K-1 is Schuldhulp betrokken, maar niet uitgenodigd.",)
    assert gezegd(nodig_uit_volgens_regels(later, ID)) == ()


def test_an_expertise_planned_before_the_sociale_kaart_waits_for_who_tells():
    early = plan(Register(), DAG)
    register = nodig_uit_volgens_regels(wijk(ARTS).met_overleg(early.overleggen[ID]), ID)
    assert gezegd(register) == ("Bij de expertise staat nog niet welke organisatie vertelt.",)
    told = voeg_expertise_toe(register, ID, "mooi")
    assert gezegd(told) == ()
    assert len(told.overleggen[ID].agenda) == len(early.overleggen[ID].agenda)


def test_no_huisarts_in_the_sociale_kaart_or_on_the_list_is_said():
    none = plan(wijk(), DAG)
    assert gezegd(none) == (
        "Er staat geen huisarts in de sociale kaart. Zet de praktijk erin, en wie er komt.",
    )
    assert gezegd(nodig_niet_uit(gepland(), ID, "arts")) == ("Er is geen huisarts uitgenodigd.",)
    practice = (Organisatie("p", tekst("Huisartsenpraktijk Noord"), Ring.BINNENRING), figuur("x", "p", "POH"))
    assert gezegd(plan(wijk(*practice), DAG)) == ()


def test_nobody_invited_is_another_thing_than_nobody_to_invite():
    register = gepland()
    for guest in register.overleggen[ID].genodigden:
        register = nodig_niet_uit(register, ID, guest.sleutelfiguur)
    assert gezegd(register) == ("Er is nog niemand uitgenodigd.",)


def test_a_casus_that_is_not_ready_is_told_what_it_lacks():
    assert gezegd(gepland(Casus("K-1"))) == (
        "Casus K-1 heeft nog geen vraag aan tafel.",
        "Casus K-1 heeft nog geen inbrenger.",
        "Bij casus K-1 staat nog niet wie de patiënt om toestemming vroeg, en wanneer.",
    )


def test_what_is_left_of_the_time_is_counted():
    assert te_lang(gepland(casus("K-1")).overleggen[ID]) == -43
