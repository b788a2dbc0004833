"""A working folder filled with the fictional wijkteam."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.domain.errors import Refused
from overleg_tui.storage.store import open_store


def maak_demo(map_: Path | None, nu: Callable[[], datetime]) -> Path:
    """Fill ``map_`` (a new temporary folder when ``None``) and return it; refuse one that holds data."""
    folder = map_ or Path(mkdtemp(prefix="overleg-demo-"))
    with open_store(folder, nu=nu) as store:
        if not store.register.leeg:
            raise Refused(
                f"In {folder} staan al gegevens; de demo vult alleen een lege map. Kies een andere met --map."
            )
        store.noem(demo_namen())
        store.change("Demo gevuld", lambda _: demo_register(nu().date()))
    return folder
