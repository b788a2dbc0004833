"""Of the last overleg that was held it is said that its notulen are still to be written, until they are."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from overleg_tui.domain.notulenstand import laatst_gehouden, nog_te_schrijven
from overleg_tui.domain.overleg import Agendapunt, Fase, Notitie, Overleg, Soort, Versie
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.vandaag import Doel, TeDoen, vandaag

DICHT = datetime(2026, 11, 24, 14, 32, 5, 700)
DE_DAG = DICHT.date()
UUR = timedelta(hours=1)
DAG = date(2026, 12, 9)


def gehouden(dag=DE_DAG, **rest):
    return Overleg(dag.isoformat(), dag, time(13), time(14, 30), fase=Fase.AFGESLOTEN, **rest)


def regels(register, geschreven):
    found = vandaag(register, DAG, geschreven=lambda overleg, sinds: geschreven)
    return [line for line in found if line.doel is Doel.NOTULEN]


def test_notulen_that_were_not_written_since_the_closing_are_said_and_lead_to_their_overleg():
    register = Register().met_overleg(gehouden(afgesloten=DICHT))
    said = "Overleg di 24-11-2026: de notulen zijn nog niet geschreven"
    line = TeDoen(Doel.NOTULEN, said, ("2026-11-24",))
    assert regels(register, None) == regels(register, DICHT - UUR) == [line]
    assert regels(register, DICHT.replace(microsecond=0)) == []
    assert not [line for line in vandaag(register, DAG) if line.doel is Doel.NOTULEN]


def test_after_reopening_the_next_version_is_asked_for():
    reopened = Versie(DICHT - UUR, DICHT - UUR / 2, tekst("er ontbrak iets"))
    overleg = gehouden(afgesloten=DICHT, versies=(reopened,))
    assert nog_te_schrijven(overleg, DICHT - UUR) == "versie 2 van de notulen is nog niet geschreven"
    assert nog_te_schrijven(overleg, DICHT + UUR) == ""


@pytest.mark.parametrize(("later", "gezegd"), [(0, False), (1, True)])
def test_a_correction_of_a_later_day_asks_for_them_again(later, gezegd):
    note = Notitie(tekst("Het was Inge"), van="inge", datum=DE_DAG + timedelta(later))
    overleg = gehouden(afgesloten=DICHT, agenda=(Agendapunt("a1", Soort.OPENING, 5, notities=(note,)),))
    assert ("correctie" in nog_te_schrijven(overleg, DICHT + UUR)) is gezegd


def test_one_of_which_nobody_noted_the_closing_was_closed_when_it_was_to_end():
    assert nog_te_schrijven(gehouden(), datetime(2026, 11, 24, 14, 29))
    assert not nog_te_schrijven(gehouden(), datetime(2026, 11, 24, 14, 30))


def test_only_the_last_one_that_was_held_counts():
    earlier, last = gehouden(date(2026, 10, 13)), gehouden()
    coming = replace(gehouden(date(2027, 1, 5)), fase=Fase.GEPLAND)
    off = replace(gehouden(date(2026, 12, 8)), fase=Fase.AFGEZEGD)
    register = Register()
    assert laatst_gehouden(register) is None
    for overleg in (last, coming, earlier, off):
        register = register.met_overleg(overleg)
    assert laatst_gehouden(register) == last
    assert [line.bij for line in regels(register, None)] == [(last.id,)]


@pytest.mark.parametrize(
    ("days", "first"), [(42, Doel.NOTULEN), (8, Doel.NOTULEN), (7, Doel.AGENDA), (0, Doel.OVERLEG)]
)
def test_what_partners_wait_for_comes_before_an_overleg_that_is_weeks_away(days, first):
    day = DAG + timedelta(days)
    coming = Overleg(day.isoformat(), day, time(13), time(14, 30))
    register = Register().met_overleg(gehouden(afgesloten=DICHT)).met_overleg(coming)
    found = [line.doel for line in vandaag(register, DAG, geschreven=lambda overleg, sinds: None)]
    assert found[0] is first
    assert Doel.NOTULEN in found[:2]
