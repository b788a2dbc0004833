"""Somebody at the table who is in no list yet."""

from overleg_tui.domain.overleg import Aanwezigheid
from tests.tui.conftest import plak, scherm


async def test_who_turns_up_unknown_of_an_unknown_organisation_is_there_after_two_forms(store, draai):
    async with draai(store, "s", "w", "plus", size=(80, 24)) as pilot:
        await plak(pilot, "Piet Bos", "enter")
        await plak(pilot, "Logopedie", "enter", "enter", "enter")
        assert "✓ aanwezig    Piet Bos, Logopedie" in scherm(pilot)
        guest = store.register.huidig_overleg(pilot.app.nu().date()).genodigden[-1]
        person = store.register.sleutelfiguren[guest.sleutelfiguur]
        assert (person.naam, guest.aanwezigheid) == ("Piet Bos", Aanwezigheid.AANWEZIG)
        assert store.register.organisaties[person.organisatie].naam == "Logopedie"
