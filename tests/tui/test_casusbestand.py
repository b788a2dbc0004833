"""The casus file that the casus screen writes is the one the intake reads."""

from dataclasses import replace
from datetime import date

from overleg_tui.domain.tekst import tekst
from overleg_tui.intake.casus import lees_casus
from tests.tui.conftest import nu, scherm


async def test_e_on_a_casus_writes_the_file_that_reads_back_as_the_same_casus(store, draai):
    async with draai(store, "escape", "c", "enter") as pilot:
        await pilot.pause()
        code = pilot.app.screen.code
        long_ago = replace(store.register.casussen[code].toestemming, datum=date(2020, 2, 3))
        store.change("Lang geleden", lambda r: r.met_casus(replace(r.casussen[code], toestemming=long_ago)))
        pilot.app.register = store.register
        await pilot.press("e")
        await pilot.pause()
        assert "2026-12-08-casus.md" in scherm(pilot)
    text = (store.map / "exports/2026-12-08-casus.md").read_text(encoding="utf-8")
    read = lees_casus(text, "casus.md", nu().date()).casus
    known = store.register.casussen[code]
    assert (read.code, read.vraag, read.toestemming) == (code, known.vraag, long_ago)
    assert {punt.tekst for punt in read.punten} == {punt.tekst for punt in known.punten}
    assert not any(str(name) in text for name in store.namen.values())


async def test_a_name_that_somebody_typed_in_a_casus_is_left_out_of_its_file_and_that_is_said(store, draai):
    async with draai(store, "escape", "c", "enter") as pilot:
        await pilot.pause()
        code = pilot.app.screen.code
        store.noem({**store.namen, code: tekst("Bartholomeus Vreeswijk")})
        typed = tekst("Bartholomeus Vreeswijk belt elke dag")
        store.change("Naam getypt", lambda r: r.met_casus(replace(r.casussen[code], hulpvraag=typed)))
        pilot.app.register = store.register
        await pilot.press("e")
        await pilot.pause()
        assert "Weggelaten: naam." in scherm(pilot)
    text = (store.map / "exports/2026-12-08-casus.md").read_text(encoding="utf-8")
    assert "Vreeswijk" not in text
