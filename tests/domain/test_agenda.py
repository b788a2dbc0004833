"""The agenda before the overleg begins: ordering, filling, shortening, moving, cancelling."""

from dataclasses import replace
from datetime import date, time

import pytest

from overleg_tui.domain import agenda
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.agendavorm import MINUTEN
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Besluit, Bespreking, Fase, Soort
from overleg_tui.domain.overlegdag import overleg_op, volgende_datum
from overleg_tui.domain.planning import plan
from overleg_tui.domain.tekst import GEEN_TEKST, tekst
from overleg_tui.domain.verloop import begin

from .wijk import DAG, VANDAAG, wijk

ID = "2026-12-08"


@pytest.fixture
def register():
    made = wijk().met_casus(Casus("K-021")).met_casus(Casus("K-022", betrokken=(tekst("Schuldhulp"),)))
    return plan(made, DAG, casussen=["K-021"])


def namen(register):
    return [punt.naam for punt in register.overleggen[ID].agenda]


def punt_id(register, naam):
    return next(punt.id for punt in register.overleggen[ID].agenda if punt.naam == naam)


def test_an_item_moves_and_the_times_move_along(register):
    moved = agenda.verplaats(register, ID, punt_id(register, "Casus K-021"), -1)
    assert namen(moved)[:3] == ["Opening", "Casus K-021", "Openingsronde"]
    times = agenda.begintijden(moved.overleggen[ID])
    assert times[:4] == (time(13), time(13, 5), time(13, 17), time(13, 27))


@pytest.mark.parametrize(
    ("naam", "stap", "zin"), [("Opening", -1, "bovenaan"), ("Afsluiting", 1, "onderaan")]
)
def test_at_the_edge_it_is_said_that_it_goes_no_further(register, naam, stap, zin):
    with pytest.raises(Refused, match=zin):
        agenda.verplaats(register, ID, punt_id(register, naam), stap)


def test_a_casus_comes_behind_the_others_and_brings_its_partner(register):
    more = agenda.voeg_casus_toe(register, ID, "k-022")
    assert namen(more)[2:5] == ["Casus K-021", "Casus K-022", "Expertise: CJG"]
    added = set(more.overleggen[ID].genodigden) - set(register.overleggen[ID].genodigden)
    assert {guest.sleutelfiguur for guest in added} == {"boer"}
    with pytest.raises(Refused, match="Casus K-022 staat al op deze agenda"):
        agenda.voeg_casus_toe(more, ID, "K-022")


def test_a_closed_casus_is_not_put_on(register):
    closed = register.met_casus(Casus("K-030", gesloten=VANDAAG))
    with pytest.raises(Refused, match="Heropen de casus eerst"):
        agenda.voeg_casus_toe(closed, ID, "K-030")


def test_a_mededeling_and_an_expertise_are_put_in_their_place(register):
    more = agenda.voeg_toe(register, ID, Soort.MEDEDELING, tekst("Nieuwe folder"))
    more = agenda.voeg_expertise_toe(more, ID, "mooi")
    assert namen(more)[3:7] == [
        "Expertise: CJG", "Expertise: MooiWelzijn", "Mededeling: Nieuwe folder", "Rondvraag",
    ]  # fmt: skip
    with pytest.raises(Refused, match="Waar gaat het punt ‘Mededeling’ over"):
        agenda.voeg_toe(register, ID, Soort.MEDEDELING, GEEN_TEKST)


def test_what_is_taken_off_is_gone_but_not_where_something_was_recorded(register):
    casus = punt_id(register, "Casus K-021")
    assert "Casus K-021" not in namen(agenda.haal_weg(register, ID, casus))
    overleg = register.overleggen[ID]
    noted = register.met_overleg(
        overleg.met_punt(replace(overleg.punt(casus), besluiten=(Besluit(tekst("ja")),)))
    )
    agreed = register.met_afspraak(Afspraak(1, ID, casus, "K-021", tekst("belt")))
    for kept in (noted, agreed):
        with pytest.raises(Refused, match="Bij Casus K-021 is al iets vastgelegd"):
            agenda.haal_weg(kept, ID, casus)
    with pytest.raises(Refused, match="staat niet meer op de agenda"):
        agenda.haal_weg(agenda.haal_weg(register, ID, casus), ID, casus)


def test_the_last_item_stays_so_that_the_overleg_can_be_opened(register):
    *others, last = [punt.id for punt in register.overleggen[ID].agenda]
    for punt in others:
        register = agenda.haal_weg(register, ID, punt)
    with pytest.raises(Refused, match="Dit is het laatste agendapunt"):
        agenda.haal_weg(register, ID, last)


def test_lang_kort_and_hamerstuk_bring_their_minutes_and_the_usual_comes_back(register):
    casus, hoe, seen = punt_id(register, "Casus K-021"), None, []
    for _ in range(4):
        hoe = agenda.volgende_bespreking(hoe)
        register = agenda.bespreek(register, ID, casus, hoe)
        punt = register.overleggen[ID].punt(casus)
        seen.append((punt.bespreking, punt.minuten))
    assert [way for way, _ in seen] == [*Bespreking, None]
    assert seen[0][1] > seen[3][1] == MINUTEN[Soort.CASUS] > seen[1][1] > seen[2][1] > 0


def test_minutes_of_ones_own(register):
    casus = punt_id(register, "Casus K-021")
    changed = agenda.zet_minuten(register, ID, casus, agenda.lees_minuten(" 25 min"), GEEN_TEKST)
    assert changed.overleggen[ID].punt(casus).minuten == 25


@pytest.mark.parametrize("text", ["", "0", "-5", "241", "kwartier", "1,5", "٣", "9" * 5000])
def test_what_are_no_minutes_is_refused(text):
    with pytest.raises(Refused, match="heel aantal minuten"):
        agenda.lees_minuten(text)


def test_a_moved_overleg_is_the_same_one_on_another_day(register):
    day = date(2026, 12, 15)
    moved = agenda.verzet(register, ID, day, time(9), time(10), tekst("zaal 2"), vandaag=VANDAAG)
    overleg = moved.overleggen[ID]
    assert (overleg.datum, overleg.begin, overleg.eind, overleg.plaats) == (day, time(9), time(10), "zaal 2")
    assert overleg.agenda == register.overleggen[ID].agenda


def test_an_overleg_cannot_be_moved_to_the_past_onto_another_or_end_before_it_begins(register):
    def verzet(datum, begin=time(13), eind=time(14)):
        return agenda.verzet(two, ID, datum, begin, eind, GEEN_TEKST, vandaag=VANDAAG)

    two = plan(register, date(2027, 1, 19))
    with pytest.raises(Refused, match="Zaterdag 21 november 2026 is al geweest"):
        verzet(date(2026, 11, 21))
    with pytest.raises(Refused, match="Op di 19-1-2027 is er al een overleg"):
        verzet(date(2027, 1, 19))
    with pytest.raises(Refused, match="kan niet om 13:00 eindigen als het om 13:00 begint"):
        verzet(DAG, eind=time(13))


def test_a_cancelled_overleg_is_no_overleg_to_come_and_may_take_place_after_all(register):
    cancelled = agenda.zeg_af(plan(register, date(2026, 10, 27)), ID)
    assert cancelled.overleggen[ID].fase is Fase.AFGEZEGD
    assert cancelled.huidig_overleg(VANDAAG).datum == date(2026, 10, 27)
    assert overleg_op(cancelled, DAG) is None
    assert cancelled.overleg_na(cancelled.overleggen["2026-10-27"], VANDAAG) is None
    assert volgende_datum(cancelled, VANDAAG) == (DAG, None)
    with pytest.raises(Refused, match="is afgezegd"):
        agenda.verplaats(cancelled, ID, "a1", 1)
    again = agenda.laat_doorgaan(cancelled, ID)
    assert again.overleggen[ID] == register.overleggen[ID]


def test_a_day_planned_anew_keeps_the_cancelled_overleg_away(register):
    again = plan(agenda.zeg_af(register, ID), DAG)
    assert sorted(o.fase for o in again.overleggen.values()) == [Fase.AFGEZEGD, Fase.GEPLAND]
    with pytest.raises(Refused, match="er al een ander overleg"):
        agenda.laat_doorgaan(again, ID)


def test_once_begun_the_agenda_is_fixed(register):
    from datetime import datetime

    running = begin(register, ID, datetime(2026, 12, 8, 13))
    for change in (
        lambda: agenda.verplaats(running, ID, "a1", 1),
        lambda: agenda.haal_weg(running, ID, "a1"),
        lambda: agenda.zeg_af(running, ID),
    ):
        with pytest.raises(Refused, match="al begonnen; de agenda staat vast"):
            change()
