"""Running the app in a terminal, and what is said when it falls."""

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from overleg_tui.storage.store import Store
from overleg_tui.tui.app import OverlegApp

CRASHED = 70
"""Exit code after a fault of our own (EX_SOFTWARE of sysexits.h)."""


def draai(store: Store, nu: Callable[[], datetime], *, demo: bool = False) -> int:
    """Run the app until it is left; after a fault say so in Dutch, without anything of what was on screen."""
    app = OverlegApp(store, nu, demo=demo)
    app.run()
    if app.crash is None:
        return 0
    number = f"{nu():%Y%m%d-%H%M%S}"
    where = _log(number, app.crash)
    print(
        f"Het programma is gestopt door een fout in het programma zelf (nummer {number}).\n"
        "Alles wat u had vastgelegd is bewaard. Start het opnieuw: u gaat verder waar u was.\n"
        f"Gebeurt het weer, geef dan dit nummer door; de technische gegevens staan in {where}",
        file=sys.stderr,
    )
    return CRASHED


def _log(number: str, error: BaseException) -> Path:
    """Write where it went wrong: file, line and kind of error, never a message, a source line or a local."""
    from platformdirs import user_log_path

    folder = user_log_path("overleg_tui", appauthor=False, ensure_exists=True)
    frames = traceback.extract_tb(error.__traceback__, limit=-30)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    path = folder / f"fout-{number}.log"
    path.write_text("\n".join([type(error).__name__, *places]) + "\n", encoding="utf-8")
    return path
