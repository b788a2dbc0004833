"""The pictures in the README, made from the demo: ``python -m tests.plaatjes`` writes them again."""

import asyncio
import re
import tempfile
from datetime import datetime
from pathlib import Path

from textual import events

import tests.conftest  # noqa: F401  # not in the colours of the terminal in which they are made
from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.storage.store import Store, open_store
from overleg_tui.tui.app import OverlegApp

FOLDER = Path(__file__).parent.parent / ".plaatjes"
SIZE = (100, 30)
CASUS = ("s", "pagedown", "pagedown")
REGEL = "@WMO belt mevrouw over huishoudelijke hulp voor 15 dec terug 22 dec #warm"
PLAATJES: dict[str, tuple[str, ...]] = {
    "casus": CASUS,
    "afspraak": (*CASUS, "a", f"plak:{REGEL}"),
}
"""File name to the keys that lead there; ``plak:`` pastes the rest."""


def nu() -> datetime:
    """A quarter past one on a Tuesday, in every picture."""
    return datetime(2026, 12, 8, 13, 15)


async def maak(naam: str, store: Store) -> str:
    """Return one picture as SVG that asks nothing of the network."""
    app = OverlegApp(store, nu, demo=True)
    async with app.run_test(size=SIZE) as pilot:
        app.animation_level = "none"
        for key in PLAATJES[naam]:
            if key.startswith("plak:"):
                assert app.screen.focused is not None
                app.screen.focused.post_message(events.Paste(key[5:]))
            else:
                await pilot.press(key)
            await pilot.pause()
        svg = app.export_screenshot(title="overleg demo")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def alle() -> dict[str, str]:
    """Return every picture by its name, from a fresh demo each."""
    made = {}
    for naam in PLAATJES:
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder), nu=nu) as store:
            store.noem(demo_namen())
            store.change("Demo gevuld", lambda _: demo_register(nu().date()))
            made[naam] = asyncio.run(maak(naam, store))
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for naam, svg in alle().items():
        (FOLDER / f"{naam}.svg").write_text(svg, encoding="utf-8", newline="\n")
