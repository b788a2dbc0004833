"""What needs the chair today, and where each line leads."""

from dataclasses import replace
from datetime import date, time, timedelta

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.casus import Casus, Toestemming, Vorm
from overleg_tui.domain.glazen_pot import doe_erin
from overleg_tui.domain.overleg import Agendapunt, Fase, Genodigde, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.vandaag import Doel, vandaag
from tests.domain.wijk import figuur, wijk

DAG = date(2026, 12, 9)
VERS = date(2026, 12, 1)


def fris():
    """The register of which everything was checked last week."""
    register = wijk()
    for org in register.organisaties.values():
        register = register.met_organisatie(replace(org, gecontroleerd=VERS))
    for person in register.sleutelfiguren.values():
        register = register.met_sleutelfiguur(replace(person, gecontroleerd=VERS, tot=None))
    return register


def overleg(dag=date(2026, 12, 15), fase=Fase.GEPLAND, casussen=("K-021",), gasten=("inge",)):
    agenda = tuple(Agendapunt(f"a{n}", Soort.CASUS, 12, casus=code) for n, code in enumerate(casussen))
    guests = tuple(Genodigde(id_) for id_ in gasten)
    return Overleg(dag.isoformat(), dag, time(13), time(14, 30), fase=fase, agenda=agenda, genodigden=guests)


def casus(code="K-021", **rest):
    consent = Toestemming(Vorm.OP_CODE, VERS, tekst("POH"))
    return Casus(code, vraag=tekst("Wie helpt?"), inbrenger=tekst("arts"), toestemming=consent, **rest)


def afspraak(nummer, stadium=Stadium.AFGESPROKEN, dag=VERS, **rest):
    return Afspraak(
        nummer, "2026-10-13", None, "K-021", tekst("belt"), "inge", spoor=(Stap(stadium, dag),), **rest
    )


def zinnen(register, dag=DAG):
    return [line.zin for line in vandaag(register, dag)]


def test_when_all_is_in_order_only_the_next_overleg_is_said():
    register = fris().met_casus(casus()).met_overleg(overleg())
    (line,) = vandaag(register, DAG)
    assert line.zin == "Overleg di 15-12-2026, over 6 dagen: alles staat klaar"
    assert (line.doel, line.bij) == (Doel.OVERLEG, ("2026-12-15",))


def test_what_the_next_overleg_lacks_is_named():
    register = fris().met_casus(casus()).met_casus(Casus("K-022"))
    planned = register.met_overleg(overleg(casussen=("K-021", "K-022"), gasten=()))
    said = "1 casus onvolledig, nog niemand genodigd"
    line = vandaag(planned, DAG)[0]
    assert (line.zin, line.doel) == (f"Overleg di 15-12-2026, over 6 dagen: {said}", Doel.AGENDA)
    assert "nog geen agenda" in zinnen(register.met_overleg(overleg(casussen=())))[0]
    other = replace(overleg(), agenda=(Agendapunt("a1", Soort.OPENING, 5),))
    assert "nog geen casus" in zinnen(register.met_overleg(other))[0]


def test_a_wiped_casus_on_the_agenda_lacks_nothing():
    assert "alles" not in zinnen(fris().met_overleg(overleg(casussen=("K-999",))))[0]


def test_of_a_running_or_forgotten_overleg_and_of_none_that_is_said():
    assert zinnen(fris().met_overleg(overleg(DAG, Fase.BEZIG)))[0] == "Overleg wo 9-12-2026 is bezig"
    late = fris().met_overleg(overleg(DAG - timedelta(days=1)))
    assert zinnen(late)[0] == "Overleg di 8-12-2026 is geweest en nog niet afgesloten"
    none = vandaag(fris().met_overleg(overleg(VERS, Fase.AFGESLOTEN)), DAG)
    assert (none[0].doel, none[0].zin) == (Doel.PLAN, "Er is nog geen volgend overleg gepland")
    assert vandaag(Register(), DAG)[0].doel is Doel.PLAN


def test_silent_and_untold_afspraken_are_counted():
    old = DAG - timedelta(days=20)
    register = (
        fris()
        .met_afspraak(afspraak(1, dag=old, doen_voor=VERS))
        .met_afspraak(afspraak(2, dag=old))
        .met_afspraak(afspraak(3))
        .met_afspraak(afspraak(4, Stadium.TERUGGEKOPPELD))
    )
    lines = vandaag(register, DAG)[1:]
    assert [line.zin for line in lines] == [
        "2 afspraken zijn stil, 1 daarvan te laat",
        "1 terugkoppeling moet nog aan de patiënt verteld worden",
    ]
    assert {line.doel for line in lines} == {Doel.OPVOLGING}


def test_a_clock_set_back_makes_nothing_silent():
    register = fris().met_afspraak(afspraak(1)).met_afspraak(afspraak(2, doen_voor=VERS))
    assert not any("stil" in zin for zin in zinnen(register, date(2020, 1, 1)))


def test_who_leaves_soon_or_left_with_open_afspraken_is_named_and_opens_by_name():
    register = fris().met_sleutelfiguur(
        figuur("bram", "cjg", "Bram", tot=date(2026, 12, 31), gecontroleerd=VERS)
    )
    register = register.met_sleutelfiguur(figuur("oud", "cjg", "Joke", tot=date(2025, 6, 30)))
    register = register.met_sleutelfiguur(
        figuur("inge", "wmo", "Inge van Dort", tot=date(2026, 12, 4), gecontroleerd=VERS)
    ).met_afspraak(afspraak(1))
    lines = vandaag(register, DAG)[1:]
    assert [(line.zin, line.bij) for line in lines] == [
        ("Inge van Dort is weg sinds vr 4-12-2026, 1 open over te dragen", ("Inge van Dort",)),
        ("Bram vertrekt do 31-12-2026: nog geen opvolger", ("Bram",)),
    ]


def test_who_leaves_with_a_successor_and_nothing_open_needs_nobody_today():
    bram = figuur("bram", "cjg", "Bram", tot=date(2026, 12, 31), opvolger="hatice", gecontroleerd=VERS)
    assert not any("Bram" in zin for zin in zinnen(fris().met_sleutelfiguur(bram)))


def test_many_departures_are_counted():
    register = fris()
    for n in range(4):
        leaving = figuur(f"x{n}", "cjg", f"X{n}", tot=DAG + timedelta(days=n), gecontroleerd=VERS)
        register = register.met_sleutelfiguur(leaving)
    assert zinnen(register)[-1] == "Nog 2 mensen vertrekken of zijn weg"


def test_upkeep_comes_last_and_leads_to_its_place():
    register = fris().met_sleutelfiguur(figuur("nieuw", "cjg", "Nieuw"))
    register = doe_erin(register, tekst("mw., 60"), tekst("arts"), DAG)
    register = register.met_casus(casus("K-001", gesloten=date(2025, 12, 1)))
    lines = vandaag(register, DAG)[1:]
    assert [(line.doel, line.zin, line.bij) for line in lines] == [
        (Doel.KAART, "Sociale kaart: 1 regel is lang niet gecontroleerd", ()),
        (Doel.POT, "Glazen pot: 1 briefje", ()),
        (Doel.WISSEN, "Bewaartermijn voorbij, te wissen: 1 casus", ("K-001",)),
    ]


def test_a_clock_that_was_set_back_is_said_first_and_a_right_one_is_not():
    register = fris().met_casus(casus()).met_overleg(overleg()).met_afspraak(afspraak(1))
    first, *_ = vandaag(register, date(2026, 11, 3))
    assert first.doel is Doel.KLOK
    assert first.zin == "De klok staat op di 3-11-2026, maar op di 1-12-2026 is al iets vastgelegd"
    assert not any(line.doel is Doel.KLOK for line in vandaag(register, VERS))


def test_an_overleg_of_before_that_nobody_closed_is_said_beside_the_next_one():
    late, gone = overleg(date(2026, 10, 13)), overleg(date(2026, 9, 1), fase=Fase.AFGEZEGD)
    register = fris().met_casus(casus()).met_overleg(overleg()).met_overleg(late).met_overleg(gone)
    first, second = vandaag(register, DAG)
    assert "di 15-12-2026, over 6 dagen" in first.zin
    assert second.zin == "Overleg di 13-10-2026 is geweest en nog niet afgesloten"
    assert (second.doel, second.bij) == (Doel.OVERLEG, (late.id,))
