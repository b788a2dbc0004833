"""The casus file that the casus screen writes is the one the intake reads."""

from dataclasses import replace
from datetime import date

from overleg_tui.domain.tekst import tekst
from overleg_tui.intake.casus import lees_casus
from tests.tui.conftest import nu, scherm


async def schrijf(pilot, store, **velden):
    """Write the file of the casus on screen after changing these fields; return what it then holds."""
    code = pilot.app.screen.code
    pilot.app.change("Anders", lambda r: r.met_casus(replace(r.casussen[code], **velden)))
    await pilot.press("e")
    await pilot.pause()
    assert "2026-12-08-casus.md staat in exports" in scherm(pilot)
    return (store.map / "exports/2026-12-08-casus.md").read_text(encoding="utf-8")


async def test_e_on_a_casus_writes_the_file_that_reads_back_as_the_same_casus(store, draai):
    async with draai(store, "escape", "c", "enter") as pilot:
        await pilot.pause()
        code = pilot.app.screen.code
        long_ago = replace(store.register.casussen[code].toestemming, datum=date(2020, 2, 3))
        text = await schrijf(pilot, store, toestemming=long_ago)
    read, known = lees_casus(text, "casus.md", nu().date()).casus, store.register.casussen[code]
    assert (read.code, read.vraag, read.toestemming) == (code, known.vraag, long_ago)
    assert {punt.tekst for punt in read.punten} == {punt.tekst for punt in known.punten}


async def test_a_name_that_somebody_typed_in_a_casus_is_left_out_of_its_file_and_that_is_said(store, draai):
    async with draai(store, "escape", "c", "enter") as pilot:
        await pilot.pause()
        store.noem({**store.namen, pilot.app.screen.code: tekst("Bartholomeus Vreeswijk")})
        text = await schrijf(pilot, store, hulpvraag=tekst("Bartholomeus Vreeswijk belt elke dag"))
        assert "Weggelaten: naam." in scherm(pilot)
    assert "Vreeswijk" not in text
