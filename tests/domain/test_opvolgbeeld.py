from dataclasses import replace
from datetime import date

from overleg_tui.domain.afspraak import Stadium, Stap
from overleg_tui.domain.opvolgbeeld import opvolgbeeld, verhaal
from overleg_tui.domain.stilte import opvolging
from overleg_tui.domain.tekst import tekst
from tests.domain.test_stilte import afspraak, geleden, met
from tests.domain.wijk import VANDAAG


def beeld(a, **rest):
    register = met(a, **rest)
    (line,) = opvolging(register, VANDAAG)
    return opvolgbeeld(register, line, VANDAAG)


def test_overdue_and_silent_have_their_own_sign_and_word():
    late = beeld(afspraak(1, (Stadium.AFGESPROKEN, 3), doen_voor=geleden(1)))
    silent = beeld(afspraak(1, (Stadium.AFGESPROKEN, 20), doen_voor=geleden(-9)))
    both = beeld(afspraak(1, (Stadium.AFGESPROKEN, 20), doen_voor=geleden(1)))
    assert (late.tekens, late.dagen, late.stand) == ("!", "3 dagen", "te laat")
    assert (silent.tekens, silent.dagen, silent.stand) == ("?", "20 dagen stil", "voor di 1 dec")
    assert (both.tekens, both.dagen, both.stand) == ("!?", "20 dagen stil", "te laat")


def test_running_and_reported_back_have_their_own_sign_too():
    assert (beeld(afspraak(1)).tekens, beeld(afspraak(1)).dagen) == ("·", "vandaag")
    back = beeld(afspraak(1, (Stadium.TERUGGEKOPPELD, 1)))
    assert (back.tekens, back.dagen, back.nodig) == ("✓", "1 dag", False)


def test_who_left_the_wiped_casus_and_what_was_asked_are_said_in_words():
    gone = beeld(replace(afspraak(1, wie="oud", casus="K-099"), nagevraagd=(date(2025, 12, 30), geleden(2))))
    assert gone.casus == "K-099 gewist"
    assert gone.stand == "→ P. de Boer (opvolger) · nagevraagd 20 nov"
    nobody = beeld(afspraak(1, wie=None, casus=None))
    assert (nobody.naam, nobody.casus, nobody.stand) == ("wie?", "–", "wanneer?")


def test_asked_in_another_year_says_the_year():
    a = replace(afspraak(1), nagevraagd=(date(2025, 12, 30),))
    assert beeld(a).stand == "nagevraagd 30 dec 2025"


def test_a_warme_overdracht_nobody_wrote_down_asks_who_introduced_whom():
    assert beeld(afspraak(1, (Stadium.AANGEKOMEN, 1), warm=True)).stand == "warm: wie stelde voor?"


def test_the_story_below_the_list_tells_the_trail_oldest_first():
    a = replace(
        afspraak(
            7, (Stadium.AFGESPROKEN, 20), doen_voor=date(2026, 12, 1), terug_voor=date(2026, 12, 8), warm=True
        ),
        nagevraagd=(geleden(1),),
    )
    a = a.met_stap(Stap(Stadium.CONTACT_GELEGD, geleden(3), tekst("zij belt terug")))
    register = met(a)
    assert verhaal(register, opvolging(register, VANDAAG)[0], VANDAAG) == (
        "Afspraak 7, Inge van Dort, WMO wijkteam Laak",
        "belt",
        "voor di 1 dec · terug di 8 dec · warme overdracht",
        "afgesproken 2 nov · contact gelegd 19 nov (zij belt terug) · nagevraagd 21 nov",
    )
