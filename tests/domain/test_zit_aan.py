from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.casus import Casus, Toestemming, Vorm
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Fase, Genodigde, Soort
from overleg_tui.domain.sociale_kaart import Organisatie, Ring
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.versies import stand_van
from overleg_tui.domain.zit_aan import herinnering, te_vragen, voorstel, vraag, wie_zit_aan, zet_aan
from tests.domain.wijk import OVERLEG, figuur, wijk

PUNT = Agendapunt("a2", Soort.CASUS, 12, casus="K-001")
CASUS = Casus("K-001", betrokken=(tekst("WMO"), tekst("Thuiszorg")), toestemming=Toestemming(Vorm.OP_CODE))
GASTEN = tuple(
    Genodigde(id_, Aanwezigheid.AANWEZIG) for id_ in ("inge", "hatice", "bram", "soraya", "ans", "boer")
)


def tafel(casus=CASUS, gasten=GASTEN, fase=Fase.BEZIG, mensen=()):
    at = replace(OVERLEG, fase=fase, genodigden=gasten, agenda=(Agendapunt("a1", Soort.OPENING, 5), PUNT))
    register = wijk(*mensen).met_overleg(at)
    return register.met_casus(casus) if casus else register


def verdeeld(register, *, regie=False):
    found = voorstel(register, register.overleggen[OVERLEG.id], PUNT, regie=regie)
    return found.betrokken, found.niet_betrokken


def gevraagd(register, punt=PUNT, *, regie=False, breedte=78):
    return vraag(register, register.overleggen[OVERLEG.id], punt, regie=regie, breedte=breedte)


def test_the_partners_that_the_casus_names_are_involved():
    assert verdeeld(tafel()) == (("inge", "ans"), ("hatice", "bram", "soraya", "boer"))


def test_a_partner_with_almost_the_same_name_was_involved_too():
    casus = replace(CASUS, betrokken=(tekst("Thuiszorg"),))
    register = tafel(casus).met_organisatie(Organisatie("zuid", tekst("Thuiszorg Zuid"), Ring.BINNENRING))
    register = register.met_sleutelfiguur(replace(register.sleutelfiguren["boer"], organisatie="zuid"))
    assert verdeeld(register)[0] == ("ans",)
    near = register.met_casus(replace(CASUS, betrokken=(tekst("Thuiszorg Zuid Den Haag"),)))
    assert verdeeld(near)[0] == ("ans", "boer")


def test_who_is_not_there_is_not_proposed_and_a_deputy_sits_in_for_who_is_involved():
    gasten = (
        Genodigde("inge", Aanwezigheid.VERHINDERD, "rene"),
        Genodigde("ans", Aanwezigheid.AFWEZIG),
        Genodigde("hatice"),
        Genodigde("boer", Aanwezigheid.VERHINDERD, "zoe"),
    )
    assert verdeeld(tafel(gasten=gasten)) == (("rene",), ("hatice", "zoe"))


@pytest.mark.parametrize(
    ("casus", "wie"),
    [
        (replace(CASUS, betrokken=(), inbrenger=tekst("schuldhulpverlener P. de Boer")), "boer"),
        (replace(CASUS, betrokken=(), inbrenger=tekst("’t Hart")), "bram"),
        (replace(CASUS, betrokken=(tekst("Soraya Ramdin"),)), "soraya"),
        (
            replace(CASUS, betrokken=(), toestemming=Toestemming(Vorm.OP_CODE, None, tekst("H. Yilmaz"))),
            "hatice",
        ),
    ],
)
def test_who_brought_it_in_who_told_the_patient_and_who_is_named_are_involved(casus, wie):
    assert verdeeld(tafel(casus))[0] == (wie,)


def test_another_initial_is_another_person():
    casus = replace(CASUS, betrokken=(), inbrenger=tekst("huisarts K. de Boer"))
    assert verdeeld(tafel(casus))[0] == ()


def test_who_has_an_open_afspraak_for_this_casus_is_involved_until_it_is_closed():
    made = Afspraak(
        1,
        OVERLEG.id,
        "a2",
        "K-001",
        tekst("belt"),
        "hatice",
        spoor=(Stap(Stadium.AFGESPROKEN, date(2026, 11, 3)),),
    )
    assert verdeeld(tafel().met_afspraak(made))[0] == ("inge", "hatice", "ans")
    elsewhere = replace(made, casus="K-002")
    assert verdeeld(tafel().met_afspraak(elsewhere))[0] == ("inge", "ans")


def test_who_leads_the_meeting_stays():
    chair = figuur("marjan", "cjg", "Marjan Tolsma", functie=tekst("POH-KB, voorzitter"))
    register = tafel(gasten=(*GASTEN, Genodigde("marjan")), mensen=(chair,))
    assert "marjan" in verdeeld(register)[0]


def test_an_anonymous_question_keeps_everybody_and_tells_nobody_who_is_involved():
    register = tafel(replace(CASUS, toestemming=Toestemming()))
    assert verdeeld(register) == (tuple(g.sleutelfiguur for g in GASTEN), ())
    assert "Iedereen kan blijven" in gevraagd(register)


def test_whom_a_special_situation_concerns_is_for_regie_only():
    register = tafel(replace(CASUS, toestemming=Toestemming(Vorm.BIJZONDER, reden=tekst("veiligheid"))))
    with pytest.raises(Refused, match="in regie"):
        verdeeld(register)
    assert "in regie" in gevraagd(register)
    assert verdeeld(register, regie=True)[0] == ("inge", "ans")


def test_the_offer_is_one_line_and_gone_once_answered():
    register = tafel()
    assert gevraagd(register) == "Wie zit aan? I. van Dort, A. de Wolff. Enter: klopt · w: wie"
    assert gevraagd(register, breedte=58) == "Wie zit aan? I. van Dort en nog 1. Enter: klopt · w: wie"
    assert gevraagd(register, breedte=50) == "Wie zit aan? Betrokken: 2 van de 6. Enter: klopt · w: wie"
    answered = zet_aan(register, OVERLEG.id, "a2", ("inge", "ans", "inge"))
    item = answered.overleggen[OVERLEG.id].punt("a2")
    assert item.zit_aan == ("inge", "ans")
    assert gevraagd(answered, item) == ""
    assert wie_zit_aan(answered, item) == ("Inge van Dort, WMO wijkteam Laak", "Ans de Wolff, Thuiszorg")
    assert wie_zit_aan(register, PUNT) is None


def test_nobody_sitting_in_is_an_answer_too():
    item = zet_aan(tafel(), OVERLEG.id, "a2", ()).overleggen[OVERLEG.id].punt("a2")
    assert item.zit_aan == ()
    assert gevraagd(tafel(), item) == ""


def test_a_casus_that_names_nobody_asks_to_choose():
    assert "zelf kiezen" in gevraagd(tafel(replace(CASUS, betrokken=())))


@pytest.mark.parametrize("fase", [Fase.GEPLAND, Fase.AFGESLOTEN])
def test_it_is_asked_during_the_overleg_and_at_a_casus_only(fase):
    register = tafel(fase=fase)
    assert gevraagd(register) == ""
    running = tafel()
    at = running.overleggen[OVERLEG.id]
    assert not te_vragen(running, at, at.punt("a1"))
    assert not te_vragen(tafel(casus=None), at, PUNT)


def test_after_closing_and_without_a_casus_it_is_refused():
    with pytest.raises(Refused, match="afgesloten"):
        zet_aan(tafel(fase=Fase.AFGESLOTEN), OVERLEG.id, "a2", ())
    with pytest.raises(Refused, match="hoort bij een casus"):
        zet_aan(tafel(), OVERLEG.id, "a1", ("inge",))


def test_those_who_do_not_sit_in_are_named_kindly():
    register = tafel()
    found = voorstel(register, register.overleggen[OVERLEG.id], PUNT, regie=False)
    assert herinnering(register, found, ("inge", "ans", "bram", "hatice")) == (
        "Niet betrokken bij deze casus, dus even pauze: S. Ramdin, P. de Boer."
    )
    assert herinnering(register, found, found.allen) == "Wie zit aan: iedereen."
    crowd = replace(found, niet_betrokken=tuple(f"gast {n}" for n in range(13)))
    assert herinnering(register, crowd, ("inge", "ans")) == (
        "Aan tafel: I. van Dort, A. de Wolff. De anderen zijn niet betrokken bij deze casus en hebben even "
        "pauze."
    )


def test_a_new_version_of_the_notulen_tells_that_who_sat_in_changed():
    before = zet_aan(tafel(), OVERLEG.id, "a2", ("inge",))
    after = zet_aan(tafel(), OVERLEG.id, "a2", ("ans",))
    stands = [dict(stand_van(r, r.overleggen[OVERLEG.id])) for r in (before, after)]
    assert stands[0]["wie aanzat bij punt 2"] != stands[1]["wie aanzat bij punt 2"]
