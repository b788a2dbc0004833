"""What the demo's table says can be typed: it fits today's agenda and every quick line is understood."""

from datetime import date

import pytest

from overleg_tui.demo.scenario import Scene, afmeldingen, scenario
from overleg_tui.domain.overleg import Aanwezigheid, Overleg
from overleg_tui.domain.regel import Ontleed, ontleed
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verloop import meld


@pytest.fixture
def overleg(register: Register, vandaag: date) -> Overleg:
    """Today's overleg with everybody ticked, as it is when the table starts to talk."""
    id_ = vandaag.isoformat()
    for gast in register.overleggen[id_].genodigden:
        register = meld(register, id_, gast.sleutelfiguur, Aanwezigheid.AANWEZIG)
    for gast in afmeldingen():
        assert gast.aanwezigheid
        register = meld(register, id_, gast.sleutelfiguur, gast.aanwezigheid, gast.vervanger)
    return register.overleggen[id_]


def _gelezen(register: Register, overleg: Overleg) -> dict[str, list[Ontleed]]:
    return {
        scene.agendapunt: [ontleed(regel, register, overleg.datum, overleg) for regel in scene.afspraken]
        for scene in scenario(overleg.datum)
    }


def test_there_is_a_scene_for_each_agendapunt_in_the_order_of_the_agenda(overleg: Overleg) -> None:
    assert [scene.agendapunt for scene in scenario(overleg.datum)] == [punt.id for punt in overleg.agenda]


def test_only_the_invited_send_word_and_one_has_a_deputy(register: Register, vandaag: date) -> None:
    gasten = {gast.sleutelfiguur for gast in register.overleggen[vandaag.isoformat()].genodigden}
    afgemeld = afmeldingen()
    assert {gast.sleutelfiguur for gast in afgemeld} < gasten
    assert {gast.aanwezigheid for gast in afgemeld} == {Aanwezigheid.VERHINDERD, Aanwezigheid.AFWEZIG}
    verhinderd = [gast for gast in afgemeld if gast.aanwezigheid is Aanwezigheid.VERHINDERD]
    for gast in verhinderd:
        assert gast.vervanger == register.sleutelfiguren[gast.sleutelfiguur].vervanger
    assert {bool(gast.vervanger) for gast in verhinderd} == {True, False}


def test_every_quick_line_is_understood_without_a_gap(register: Register, overleg: Overleg) -> None:
    alle = [gelezen for rij in _gelezen(register, overleg).values() for gelezen in rij]
    assert len(alle) >= 10
    for gelezen in alle:
        assert gelezen.fouten == ()
        assert gelezen.wie in register.sleutelfiguren
        assert gelezen.doen_voor
        assert gelezen.terug_voor
        assert overleg.datum < gelezen.doen_voor < gelezen.terug_voor
    assert {gelezen.warm for gelezen in alle} == {True, False}


def test_what_is_typed_for_the_wmo_goes_to_the_deputy_who_sits_in(
    register: Register, overleg: Overleg
) -> None:
    eerste = _gelezen(register, overleg)["a4"][0]
    assert eerste.wie == "rene-maas"
    assert eerste.wat == "belt meneer over huishoudelijke hulp en een alarmknop"


def test_a_voor_that_is_no_date_stays_in_what_is_promised(register: Register, overleg: Overleg) -> None:
    assert _gelezen(register, overleg)["a4"][2].wat == "zoekt een vrijwilliger voor de boodschappen"


def test_the_lines_of_the_past_say_what_their_afspraken_hold(register: Register) -> None:
    for afspraak in register.afspraken.values():
        gemaakt = register.overleggen[afspraak.overleg]
        gelezen = ontleed(afspraak.regel, register, gemaakt.datum, gemaakt)
        assert (gelezen.wie, gelezen.wat, gelezen.doen_voor, gelezen.terug_voor, gelezen.warm) == (
            afspraak.wie,
            afspraak.wat,
            afspraak.doen_voor,
            afspraak.terug_voor,
            afspraak.warm,
        )


def test_whoever_gets_an_afspraak_is_still_there_when_it_is_due(register: Register, overleg: Overleg) -> None:
    for rij in _gelezen(register, overleg).values():
        for gelezen in rij:
            assert register.sleutelfiguren[gelezen.wie or ""].actief(gelezen.terug_voor or date.max)


def test_what_is_typed_arrives_letter_for_letter(vandaag: date) -> None:
    def zinnen(scene: Scene) -> tuple[str, ...]:
        return (*scene.notities, *scene.regie, *scene.besluiten, *scene.afspraken)

    for scene in scenario(vandaag):
        assert [zin for zin in zinnen(scene) if tekst(zin) != zin] == []
    assert all(scene.notities for scene in scenario(vandaag))
    assert any(scene.regie for scene in scenario(vandaag))
    assert any(scene.besluiten for scene in scenario(vandaag))
