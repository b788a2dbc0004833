"""The demo without a terminal: the same app, headless, led through a whole overleg with keys."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from overleg_tui.demo.scenario import Scene, afmeldingen, scenario
from overleg_tui.documents.uitvoer import Papier, schrijf
from overleg_tui.domain.overleg import Aanwezigheid, Fase
from overleg_tui.storage.store import open_store
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.widgets.ronde import Ronde


def loop_door(folder: Path, nu: Callable[[], datetime]) -> tuple[Path, ...]:
    """Lead the overleg of today from start to close; write its documents."""
    with open_store(folder, nu=nu) as store:
        app = OverlegApp(store, nu, demo=True)
        asyncio.run(_lead(app))
        register = store.register
        overleg = [o for o in register.op_datum() if o.fase is Fase.AFGESLOTEN][-1]
        return schrijf(
            register, overleg, folder / "exports", list(Papier), nu=nu(), patienten=store.namen
        ).paden


async def _lead(app: OverlegApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        app.animation_level = "none"
        await pilot.press("s")
        await _tick_attendance(pilot)
        scenes = {scene.agendapunt: scene for scene in scenario(app.nu().date())}
        agenda = app.huidig().agenda
        for index, punt in enumerate(agenda):
            if punt.casus:
                await pilot.press("enter")  # who sits in, as proposed
            if punt.id in scenes:
                await _play(pilot, scenes[punt.id])
            if punt.casus:
                await _read_back(pilot)
            if index + 1 < len(agenda):
                await pilot.press("pagedown")
        await pilot.press("s")
        await pilot.press("enter")
        await pilot.pause()


async def _read_back(pilot: Pilot[Any]) -> None:
    """Read back; take who is proposed to tell the patient, and the next overleg to come back at."""
    await pilot.press("t", "1")
    for key in ("v", "k"):
        await pilot.press(key, "enter")
        await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def _tick_attendance(pilot: Pilot[Any]) -> None:
    keys = {Aanwezigheid.VERHINDERD: "v", Aanwezigheid.AFWEZIG: "x", Aanwezigheid.AANWEZIG: "space"}
    app = pilot.app
    assert isinstance(app, OverlegApp)
    await pilot.press("w")
    order = [guest.sleutelfiguur for guest in app.huidig().genodigden]
    for absent in afmeldingen():
        if absent.aanwezigheid and absent.sleutelfiguur in order:
            await pilot.press("home", *["down"] * order.index(absent.sleutelfiguur))
            await pilot.press(keys[absent.aanwezigheid])
    await pilot.press("a", "escape")


async def _play(pilot: Pilot[Any], scene: Scene) -> None:
    """Type what is said at one agendapunt."""
    for number, key, remark in scene.ronde:
        await _answer(pilot, number, key, remark)
    for key, lines in (
        ("n", scene.notities),
        ("N", scene.regie),
        ("d", scene.besluiten),
        ("a", scene.afspraken),
    ):
        for line in lines:
            await _write(pilot, key, line)


async def _answer(pilot: Pilot[Any], number: int, key: str, remark: str) -> None:
    """Choose an afspraak of the opening round, answer, and write down what was said with it."""
    await _choose(pilot, number)
    await pilot.press(key)
    await _choose(pilot, number)
    await _write(pilot, "o", remark)


async def _choose(pilot: Pilot[Any], number: int) -> None:
    ronde = pilot.app.screen.query_one(Ronde)
    steps = ronde.ids.index(str(number)) - ronde.ids.index(ronde.gekozen or "")
    await pilot.press(*["down" if steps > 0 else "up"] * abs(steps))


async def _write(pilot: Pilot[Any], key: str, line: str) -> None:
    await pilot.press(key)
    field = pilot.app.screen.focused
    assert field is not None, f"geen veld na toets {key}"
    field.post_message(events.Paste(line))
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()
