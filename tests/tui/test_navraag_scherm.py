from datetime import timedelta

from overleg_tui.domain.navraag import navragen
from overleg_tui.domain.stilte import opvolging, vraag_na
from tests.tui.conftest import nu, scherm

OPVOLGING = ("escape", "v")


def namen(store):
    return sorted(path.name for path in (store.map / "exports").glob("*navraag*"))


async def test_n_writes_a_draft_for_who_is_highlighted_and_notes_it(store, draai):
    first = opvolging(store.register, nu().date())[0]
    asked = next(v for v in navragen(store.register, nu().date()) if v.figuur.id == first.aanspreekbaar.id)
    async with draai(store, *OPVOLGING, "n") as pilot:
        assert "[✓] Gijs ’t Hart, GGZ Duinrand" in scherm(pilot)
        assert "[ ] Ingrid van Doorn" in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Het programma verstuurt niets" in scherm(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "nagevraagd 8 dec" in scherm(pilot)
    assert namen(store) == [f"2026-12-08-navraag-{first.aanspreekbaar.organisatie}.eml"]
    noted = {a.id for a in store.register.afspraken.values() if nu().date() in a.nagevraagd}
    assert noted == {regel.afspraak.id for regel in asked.punten}


async def test_all_who_are_due_are_ticked_at_once_and_undo_forgets_that_was_asked(store, draai):
    today = nu().date()
    due = [v for v in navragen(store.register, today) if v.voorstel]
    async with draai(store, *OPVOLGING, "N", "enter", "escape") as pilot:
        await pilot.pause()
        assert len(namen(store)) == len(due) > 1
        assert not any(v.voorstel for v in navragen(store.register, today + timedelta(1)))
        await pilot.press("u")
    assert not any(today in a.nagevraagd for a in store.register.afspraken.values())


async def test_who_was_asked_yesterday_is_not_ticked_with_all(store, draai):
    yesterday = nu().date() - timedelta(1)
    every = [regel.afspraak.id for regel in opvolging(store.register, nu().date())]
    store.change("gevraagd", lambda r: vraag_na(r, every, yesterday))
    async with draai(store, *OPVOLGING, "N") as pilot:
        assert "nagevraagd 7 dec" in scherm(pilot)
        await pilot.press("enter")
        assert "Kies met de spatiebalk minstens één persoon" in scherm(pilot)
    assert namen(store) == []


async def test_a_draft_that_cannot_be_written_notes_nothing(store, draai):
    (store.map / "exports").write_text("in de weg")
    async with draai(store, *OPVOLGING, "n", "enter") as pilot:
        await pilot.pause()
        assert "dat is een bestand en geen map" in " ".join(scherm(pilot).split())
    assert not any(nu().date() in a.nagevraagd for a in store.register.afspraken.values())


async def test_with_nobody_to_ask_that_is_said(lege_store, draai):
    async with draai(lege_store, "v", "n") as pilot:
        await pilot.pause()
        assert "Er is niemand om iets na te vragen" in scherm(pilot)
