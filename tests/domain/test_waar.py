"""Where a change is to be seen, from the agendapunt that is on."""

from dataclasses import replace

import pytest

from overleg_tui.demo.wijkteam import demo_register
from overleg_tui.domain import verloop
from overleg_tui.domain.overleg import Aanwezigheid, Besluit, Soort
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.waar import elders
from tests.domain.wijk import VANDAAG

VAN = demo_register(VANDAAG)
OVERLEG = VAN.huidig_overleg(VANDAAG)
CASUS, ANDERE = [punt for punt in OVERLEG.agenda if punt.casus][:2]
RONDE = next(punt for punt in OVERLEG.agenda if punt.soort is Soort.OPENINGSRONDE)


def met_besluit(register):
    return verloop.besluit(register, OVERLEG.id, CASUS.id, Besluit(Tekst("wij wachten af")))


def met_afspraak(register):
    one = next(iter(register.afspraken.values()))
    new = replace(
        one, nummer=register.nieuw_nummer(), overleg=OVERLEG.id, agendapunt=CASUS.id, casus=CASUS.casus
    )
    return register.met_afspraak(new)


def zonder_oude_afspraak(register):
    gone = next(a for a in register.afspraken_van(CASUS.casus) if a.open and a.overleg != OVERLEG.id)
    return replace(register, afspraken=register.afspraken.zonder(gone.id))


def andere_vraag(register):
    return register.met_casus(replace(register.casussen[CASUS.casus], vraag=Tekst("Wie weet het?")))


@pytest.mark.parametrize("change", [met_besluit, met_afspraak, zonder_oude_afspraak, andere_vraag])
def test_a_change_at_another_agendapunt_is_named_by_its_number_and_one_here_is_not(change):
    new = change(VAN)
    number = OVERLEG.index_van(CASUS.id) + 1
    for old_and_new in ((VAN, new), (new, VAN)):
        assert elders(*old_and_new, OVERLEG.id, ANDERE.id) == number
        assert elders(*old_and_new, OVERLEG.id, CASUS.id) is None


def test_what_is_seen_in_the_opening_round_or_at_the_end_too_is_not_elsewhere():
    assert elders(VAN, zonder_oude_afspraak(VAN), OVERLEG.id, RONDE.id) is None
    assert elders(VAN, met_afspraak(VAN), OVERLEG.id, OVERLEG.agenda[-1].id) is None
    assert elders(VAN, met_afspraak(VAN), OVERLEG.id, RONDE.id) == OVERLEG.index_van(CASUS.id) + 1


def test_what_belongs_to_no_agendapunt_is_nowhere_on_the_agenda():
    guest = OVERLEG.genodigden[0].sleutelfiguur
    ticked = verloop.meld(VAN, OVERLEG.id, guest, Aanwezigheid.AANWEZIG)
    assert elders(VAN, ticked, OVERLEG.id, CASUS.id) is None
    assert elders(VAN, VAN, OVERLEG.id, CASUS.id) is None
    assert elders(VAN, met_besluit(VAN), "bestaat niet", CASUS.id) is None
