"""The demo's overleggen and afspraken: closed ones behind, one to begin today, every stage on the way."""

from datetime import date, datetime, time

from overleg_tui.domain.afspraak import Reden, Stadium
from overleg_tui.domain.feestdagen import vrije_dag
from overleg_tui.domain.overleg import Aanwezigheid, Fase, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Ring
from overleg_tui.domain.verloop import begin


def test_every_reference_of_the_overleggen_resolves(register: Register) -> None:
    for overleg in register.overleggen.values():
        assert len({punt.id for punt in overleg.agenda}) == len(overleg.agenda)
        for punt in overleg.agenda:
            assert (punt.soort is Soort.CASUS) == (punt.casus in register.casussen)
            assert (punt.soort is Soort.EXPERTISE) == (punt.organisatie in register.organisaties)
        gasten = [gast.sleutelfiguur for gast in overleg.genodigden]
        assert len(set(gasten)) == len(gasten)
        assert set(gasten) <= register.sleutelfiguren.keys()
        for gast in overleg.genodigden:
            assert gast.vervanger in (None, register.sleutelfiguren[gast.sleutelfiguur].vervanger)


def test_every_afspraak_belongs_to_an_agendapunt_about_its_casus(register: Register) -> None:
    for afspraak in register.afspraken.values():
        overleg = register.overleggen[afspraak.overleg]
        assert overleg.punt(afspraak.agendapunt or "").casus == afspraak.casus
        assert afspraak.wie is None or afspraak.wie in register.sleutelfiguren


def test_numbers_of_afspraken_ascend_without_gaps_in_the_order_they_were_made(register: Register) -> None:
    afspraken = list(register.afspraken.values())
    assert [a.nummer for a in afspraken] == list(range(1, len(afspraken) + 1))
    assert [a.overleg for a in afspraken] == sorted(a.overleg for a in afspraken)
    assert register.nieuw_nummer() == len(afspraken) + 1


def test_every_stage_and_every_reden_occurs(register: Register) -> None:
    afspraken = register.afspraken.values()
    assert {a.stadium for a in afspraken} == set(Stadium)
    assert {a.reden for a in afspraken} == {None, *Reden}
    assert {True, False} == {a.warm for a in afspraken}
    assert any(a.wie is None and a.doen_voor is None for a in afspraken)


def test_a_trail_begins_at_its_overleg_goes_forward_and_not_past_today(
    register: Register, vandaag: date
) -> None:
    stadia = list(Stadium)
    for afspraak in register.afspraken.values():
        assert afspraak.spoor[0].stadium is Stadium.AFGESPROKEN
        assert afspraak.spoor[0].datum == register.overleggen[afspraak.overleg].datum
        volgorde = [(stap.datum, stadia.index(stap.stadium)) for stap in afspraak.spoor]
        assert volgorde == sorted(volgorde)
        assert afspraak.spoor[-1].datum < vandaag
        if afspraak.doen_voor and afspraak.terug_voor:
            assert afspraak.spoor[0].datum < afspraak.doen_voor <= afspraak.terug_voor
            assert afspraak.doen_voor.weekday() < 5
            assert afspraak.terug_voor.weekday() < 5


def test_some_open_afspraken_are_silent_for_weeks_and_some_are_not_due_yet(
    register: Register, vandaag: date
) -> None:
    stilte = [(vandaag - a.spoor[-1].datum).days for a in register.afspraken.values() if a.open]
    assert sum(dagen >= 28 for dagen in stilte) >= 4
    assert sum(dagen <= 14 for dagen in stilte) >= 2
    assert any(a.open and a.doen_voor and a.doen_voor > vandaag for a in register.afspraken.values())


def test_three_closed_overleggen_lie_six_weeks_apart_with_everybody_ticked(
    register: Register, vandaag: date
) -> None:
    verleden = [o for o in register.op_datum() if o.datum < vandaag]
    assert [(vandaag - o.datum).days for o in verleden] == [126, 84, 42]
    gezien = set()
    for overleg in verleden:
        assert overleg.fase is Fase.AFGESLOTEN
        assert overleg.begonnen
        assert overleg.afgesloten
        assert overleg.begonnen < overleg.afgesloten
        assert sum(punt.minuten for punt in overleg.agenda) <= overleg.minuten
        gezien |= {(g.aanwezigheid, bool(g.vervanger)) for g in overleg.genodigden}
    assert gezien == {
        (Aanwezigheid.AANWEZIG, False),
        (Aanwezigheid.VERHINDERD, True),
        (Aanwezigheid.VERHINDERD, False),
        (Aanwezigheid.AFWEZIG, False),
    }


def test_the_past_holds_notes_for_all_notes_for_the_chair_and_besluiten(register: Register) -> None:
    for overleg in register.op_datum()[:3]:
        notities = [notitie for punt in overleg.agenda for notitie in punt.notities]
        assert {notitie.regie for notitie in notities} == {True, False}
        assert any(punt.besluiten for punt in overleg.agenda)
        (expertise,) = [punt for punt in overleg.agenda if punt.soort is Soort.EXPERTISE]
        assert expertise.notities
    soorten = {punt.soort for overleg in register.overleggen.values() for punt in overleg.agenda}
    assert soorten == set(Soort)


def test_todays_overleg_waits_to_be_started(register: Register, vandaag: date) -> None:
    overleg = register.huidig_overleg(vandaag)
    assert overleg is not None
    assert (overleg.id, overleg.datum, overleg.fase) == (vandaag.isoformat(), vandaag, Fase.GEPLAND)
    assert (overleg.begin, overleg.eind) == (time(13), time(14, 30))
    assert [punt.minuten for punt in overleg.agenda] == [5, 10, 12, 12, 12, 12, 10, 5, 5]
    assert {gast.aanwezigheid for gast in overleg.genodigden} == {None}
    assert begin(register, overleg.id, datetime.combine(vandaag, time(13))).overleggen[overleg.id].begonnen


def test_everybody_invited_today_is_in_function_and_the_whole_binnenring_is_there(
    register: Register, vandaag: date
) -> None:
    overleg = register.overleggen[vandaag.isoformat()]
    gasten = [register.sleutelfiguren[gast.sleutelfiguur] for gast in overleg.genodigden]
    assert all(gast.actief(vandaag) for gast in gasten)
    binnenring = {o.id for o in register.organisaties.values() if o.ring is Ring.BINNENRING}
    assert binnenring <= {gast.organisatie for gast in gasten}


def test_nobody_is_asked_twice_to_tell_about_their_work(register: Register) -> None:
    verteld = [
        punt.organisatie for o in register.op_datum() for punt in o.agenda if punt.soort is Soort.EXPERTISE
    ]
    assert len(verteld) == len(set(verteld)) == 5


def test_the_next_overleg_is_a_concept_to_which_the_opvolger_is_invited(
    register: Register, vandaag: date
) -> None:
    hierna = register.op_datum()[-1]
    assert hierna.fase is Fase.CONCEPT
    assert 42 <= (hierna.datum - vandaag).days <= 56
    assert hierna.datum.weekday() < 5
    assert vrije_dag(hierna.datum) is None
    gasten = [register.sleutelfiguren[gast.sleutelfiguur] for gast in hierna.genodigden]
    assert all(gast.actief(hierna.datum) for gast in gasten)
    assert "Zoë Kerkhoven" in {gast.naam for gast in gasten}


def test_some_afspraken_touch_a_star_were_asked_after_or_got_further_in_an_opening_round(
    register: Register, vandaag: date
) -> None:
    afspraken = list(register.afspraken.values())
    for afspraak in afspraken:
        known = (
            {punt.id for punt in register.casussen[afspraak.casus].prioriteiten} if afspraak.casus else set()
        )
        assert set(afspraak.raakt) <= known
        assert all(afspraak.spoor[0].datum < dag < vandaag for dag in afspraak.nagevraagd)
    assert sum(bool(a.raakt) for a in afspraken) >= 8
    assert sum(bool(a.nagevraagd) and a.open for a in afspraken) >= 3
    for overleg in register.op_datum()[1:3]:
        answered = [a for a in afspraken if a.overleg < overleg.id and overleg.datum in a.dagen]
        assert len(answered) >= 2


def test_of_every_casus_of_before_it_is_known_who_tells_the_patient_and_how_long_it_took(
    register: Register, vandaag: date
) -> None:
    for overleg in register.op_datum()[:3]:
        assert all(punt.vertelt for punt in overleg.agenda if punt.casus)
        assert overleg.begonnen
        assert overleg.afgesloten
        spent = sum(punt.seconden for punt in overleg.agenda)
        assert 0 <= (overleg.afgesloten - overleg.begonnen).seconds - spent < 60
    returns = {p.komt_terug for o in register.op_datum()[:3] for p in o.agenda if p.komt_terug}
    assert vandaag in returns
