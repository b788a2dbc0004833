"""The demo's sociale kaart: practices and partners, and people who come and go."""

from datetime import date, timedelta

from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Ring


def test_every_reference_of_the_sociale_kaart_resolves(register: Register) -> None:
    figuren = register.sleutelfiguren
    for figuur in figuren.values():
        assert figuur.organisatie in register.organisaties
        assert {figuur.vervanger, figuur.opvolger} - {None} <= figuren.keys() - {figuur.id}
    assert {figuur.organisatie for figuur in figuren.values()} == set(register.organisaties)


def test_the_sociale_kaart_has_two_practices_and_partners_in_both_rings(register: Register) -> None:
    namen = [o.naam for o in register.organisaties.values()]
    praktijken = [o for o in register.organisaties.values() if o.naam.startswith("Huisartsenpraktijk")]
    assert len(praktijken) == 2
    assert len(namen) - 2 >= 8
    for praktijk in praktijken:
        assert praktijk.ring is Ring.BINNENRING
        functies = {f.functie for f in register.sleutelfiguren.values() if f.organisatie == praktijk.id}
        assert "huisarts" in functies
        assert any(functie.startswith("POH") for functie in functies)
    assert all(o.expertise for o in register.organisaties.values())
    assert {o.ring for o in register.organisaties.values()} == set(Ring)


def test_somebody_leaves_within_weeks_and_an_opvolger_starts_before_that(
    register: Register, vandaag: date
) -> None:
    (vertrekt,) = [f for f in register.sleutelfiguren.values() if f.tot and f.tot >= vandaag]
    assert vertrekt.tot
    assert vertrekt.tot - vandaag < timedelta(weeks=5)
    opvolger = register.sleutelfiguren[vertrekt.opvolger or ""]
    assert opvolger.sinds
    assert vandaag < opvolger.sinds < vertrekt.tot


def test_somebody_was_not_checked_for_more_than_a_year(register: Register, vandaag: date) -> None:
    oud = [f for f in register.sleutelfiguren.values() if (vandaag - (f.gecontroleerd or vandaag)).days > 365]
    assert len(oud) == 1
    assert all(f.gecontroleerd for f in register.sleutelfiguren.values())


def test_names_and_ids_tell_people_apart(register: Register) -> None:
    figuren = register.sleutelfiguren.values()
    for woorden in ([f.naam.split()[0] for f in figuren], [f.naam.split()[-1] for f in figuren]):
        assert len(set(woorden)) == len(woorden)
    assert len({f.telefoon for f in figuren}) == len(figuren)
