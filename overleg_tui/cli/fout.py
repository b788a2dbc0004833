"""A fault of our own: a Dutch sentence and a number for the user, and a place to look for the developer."""

import sys
import traceback
from datetime import datetime
from pathlib import Path

CRASHED = 70
"""Exit code after a fault in the program itself (EX_SOFTWARE of sysexits.h)."""


def meld_fout(error: BaseException, nu: datetime) -> int:
    """Say that the program failed, without anything it had in hand, and return the exit code."""
    number = f"{nu:%Y%m%d-%H%M%S}"
    print(
        f"Het programma is gestopt door een fout in het programma zelf (nummer {number}).\n"
        "Alles wat u had vastgelegd is bewaard. Start het opnieuw: u gaat verder waar u was.\n"
        f"Gebeurt het weer, geef dan dit nummer door. {_log(number, error)}",
        file=sys.stderr,
    )
    return CRASHED


def logmap() -> Path:
    """Return where faults of the program are written down, whether or not the folder is there."""
    from platformdirs import user_log_path

    return user_log_path("overleg_tui", appauthor=False)


def _log(number: str, error: BaseException) -> str:
    """Write where it went wrong and return a sentence on that file.

    It holds file, line, function and kind of error; never a message, a source line or a local variable,
    which could hold what somebody typed about a patient.
    """
    frames = traceback.extract_tb(error.__traceback__, limit=-30)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    try:
        logmap().mkdir(parents=True, exist_ok=True)
        path = logmap() / f"fout-{number}.log"
        path.write_text("\n".join([type(error).__name__, *places]) + "\n", encoding="utf-8")
    except OSError:
        return ""
    return f"De technische gegevens, zonder patiëntgegevens, staan in {path}"
