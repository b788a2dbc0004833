from dataclasses import replace
from datetime import date, datetime, time

import pytest

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt
from overleg_tui.domain.casusverloop import casusverloop, geraakt, keer_in_woorden, vaak, verloopgroepen
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Besluit, Fase, Notitie, Overleg, Soort
from overleg_tui.domain.tekst import tekst
from tests.domain.wijk import wijk

VANDAAG = date(2026, 12, 8)
CASUS = Casus(
    "K-021",
    vraag=tekst("Wie kan helpen?"),
    hulpvraag=tekst("Ik wil slapen."),
    punten=(
        Punt("p1", Kwadrant.GEEST, tekst("Slaapt slecht"), prioriteit=2),
        Punt("p2", Kwadrant.SOCIAAL, tekst("Alleen"), prioriteit=1),
        Punt("p3", Kwadrant.SOCIAAL, tekst("Buurvrouw"), kracht=True),
    ),
)


def overleg(dag, *codes, fase=Fase.AFGESLOTEN, notities=(), besluiten=()):
    agenda = tuple(
        Agendapunt(f"a{n}", Soort.CASUS, 12, casus=code, notities=notities, besluiten=besluiten)
        for n, code in enumerate(codes)
    )
    return Overleg(dag.isoformat(), dag, time(13), time(14, 30), fase=fase, agenda=agenda)


def afspraak(nummer, dag, wat="belt", casus="K-021", **rest):
    spoor = (Stap(Stadium.AFGESPROKEN, dag),)
    return Afspraak(nummer, dag.isoformat(), "a0", casus, tekst(wat), wie="inge", spoor=spoor, **rest)


MAART, JUNI, SEP = date(2026, 3, 3), date(2026, 6, 2), date(2026, 9, 1)


def register(*waarden, casus=CASUS):
    found = wijk().met_casus(casus) if casus else wijk()
    for waarde in waarden:
        found = found.met_overleg(waarde) if isinstance(waarde, Overleg) else found.met_afspraak(waarde)
    return found


def groep(found, begin):
    groups = verloopgroepen(found, casusverloop(found, "K-021"), VANDAAG)
    return next(g for g in groups if begin in g.kop)


def test_times_on_the_agenda_are_counted_in_order_of_days_a_planned_one_too():
    found = register(
        overleg(SEP, "K-021", fase=Fase.GEPLAND), overleg(MAART, "K-020", "K-021"), overleg(JUNI, "K-099")
    )
    story = casusverloop(found, "K-021")
    assert [(k.overleg.datum, k.nummer) for k in story.keren] == [(MAART, 1), (SEP, 2)]
    assert keer_in_woorden(story.keren[1]) == "dinsdag 1 september 2026 · 2e keer op de agenda · gepland"
    assert vaak(story) == ""


def test_the_third_time_on_the_agenda_is_marked_with_sign_and_words():
    found = register(*(overleg(dag, "K-021") for dag in (MAART, JUNI, SEP)))
    assert vaak(casusverloop(found, "K-021")).startswith("! Al 3 keer op de agenda")
    assert groep(found, "3e keer").kop.startswith("! dinsdag 1 september")
    assert not groep(found, "2e keer").kop.startswith("!")
    assert vaak(casusverloop(found, "K-021")) in groep(found, "Casus").regels


def test_twice_on_one_agenda_is_one_time():
    assert casusverloop(register(overleg(MAART, "K-021", "K-021")), "K-021").keren_op_de_agenda == 1


def test_a_star_says_which_afspraken_touch_it_or_that_none_does():
    touching = (afspraak(1, MAART, raakt=("p1",)), afspraak(2, MAART, raakt=("p1", "p3")))
    story = casusverloop(register(overleg(MAART, "K-021"), *touching), "K-021")
    assert [(s.punt.prioriteit, geraakt(s)) for s in story.sterren] == [
        (1, "geen afspraak raakt dit"),
        (2, "geraakt door afspraak 1, 2"),
    ]


def test_each_overleg_tells_what_was_decided_noted_and_agreed_with_the_whole_trail():
    done = afspraak(1, MAART).met_stap(Stap(Stadium.AANGEKOMEN, date(2026, 3, 20), tekst("kwam zelf")))
    late = afspraak(2, MAART, "schrijft", doen_voor=date(2026, 4, 1))
    ended = afspraak(3, MAART, "plant", reden=Reden.GEEN_PLEK)
    notes = (Notitie(tekst("Zij was er zelf bij.")), Notitie(tekst("Let op."), regie=True))
    met = overleg(MAART, "K-021", notities=notes, besluiten=(Besluit(tekst("Wij wachten.")),))
    assert groep(register(met, done, late, ended), "1e keer").regels == (
        "= Besluit: Wij wachten.",
        "– Notitie: Zij was er zelf bij.",
        "– Alleen voor u: Let op.",
        "✓ 1 Inge van Dort, WMO wijkteam Laak: belt",
        "     afgesproken 3 mrt · aangekomen 20 mrt (kwam zelf)",
        "! 2 Inge van Dort, WMO wijkteam Laak: schrijft",
        "     afgesproken 3 mrt",
        "x 3 Inge van Dort, WMO wijkteam Laak: plant",
        "     afgesproken 3 mrt · gestopt: geen plek",
    )


def test_each_overleg_tells_who_told_the_patient_and_when_it_was_to_be_back():
    at = overleg(MAART, "K-021")
    told = at.met_punt(replace(at.agenda[0], vertelt=tekst("POH M. Tolsma"), komt_terug=JUNI))
    assert groep(register(told, afspraak(1, MAART)), "3 maart").regels[-2:] == (
        "→ Vertelt het de patiënt: POH M. Tolsma",
        "→ Komt terug: dinsdag 2 juni 2026",
    )


def test_an_afspraak_made_while_the_casus_was_not_on_the_agenda_is_not_lost():
    found = register(overleg(MAART, "K-099"), afspraak(1, MAART), afspraak(2, date(2020, 1, 1)))
    assert "stond niet op de agenda" in groep(found, "maart").kop
    assert groep(found, "niet meer is").regels[0].startswith("· 2 ")


def test_a_wiped_casus_still_has_its_story():
    found = register(overleg(MAART, "K-021"), casus=None)
    assert groep(found, "Casus").regels == ("De gegevens van deze casus zijn gewist.",)


def test_a_closed_casus_says_so():
    found = register(casus=replace(CASUS, gesloten=SEP))
    assert "Gesloten op dinsdag 1 september 2026." in groep(found, "Casus").regels


def test_of_an_unknown_code_a_sentence_is_said():
    with pytest.raises(Refused, match=r"Van casus K-777 is niets bekend\."):
        casusverloop(wijk(), "K-777")


def test_the_moment_of_closing_does_not_matter_to_the_order():
    late = replace(overleg(MAART, "K-021"), afgesloten=datetime(2026, 12, 1, 9))
    assert [k.nummer for k in casusverloop(register(late, overleg(JUNI, "K-021")), "K-021").keren] == [1, 2]
