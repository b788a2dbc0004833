"""What the program works with on this computer: its files, its versions and the terminal.

All that somebody who helps from elsewhere would ask first; ``overleg controleer`` prints it. Nothing of
Textual is imported: this must also be told where the screen does not start.
"""

import os
import platform
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from overleg_tui import __version__
from overleg_tui.cli import instellingen
from overleg_tui.domain.tekst import tekst

SMALST, LAAGST = 80, 24
"""The smallest window in which everything fits, in columns and lines."""
KLEUREN = {"standard": 16, "256": 256, "truecolor": 16_777_216}
"""The names by which ``TEXTUAL_COLOR_SYSTEM`` may set the number of colours."""
_KALE_TERMINALS = ("dumb", "unknown")


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What ``controleer`` tells besides the data: names and values, and what deserves attention.

    ``kleuren`` is how many the terminal shows, ``venster`` its columns and lines; ``None`` without one.
    """

    bestanden: dict[str, str]
    versies: dict[str, str]
    terminal: dict[str, str]
    kleuren: int
    venster: tuple[int, int] | None
    let_op: tuple[str, ...]

    @property
    def groot_genoeg(self) -> bool | None:
        """Whether everything fits in the window; ``None`` if there is none."""
        return self.venster and self.venster[0] >= SMALST and self.venster[1] >= LAAGST


def omgeving(map: Path) -> Omgeving:
    """Look around; reads no data and writes nothing."""
    from overleg_tui.storage.wolk import in_de_wolk

    size = venster()
    notices = [in_de_wolk(map, os.environ), *_te_klein(size), *_instellingen()]
    return Omgeving(
        bestanden=dict(_bestanden(map.absolute())),
        versies=dict(_versies()),
        terminal=dict(_terminal(os.environ)),
        kleuren=kleuren(os.environ, windows=sys.platform == "win32"),
        venster=size,
        let_op=tuple(filter(None, notices)),
    )


def kleuren(env: Mapping[str, str], *, windows: bool) -> int:
    """Return how many colours the screen will be drawn in, by the same signs as Textual goes by."""
    if told := KLEUREN.get(env.get("TEXTUAL_COLOR_SYSTEM", "").lower()):
        return told
    term = env.get("TERM", "").strip().lower()
    if term in _KALE_TERMINALS:
        return 0
    if windows or env.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return KLEUREN["truecolor"]
    return 256 if term.rpartition("-")[2] in ("256color", "kitty") else 16


def venster() -> tuple[int, int] | None:
    """Return the columns and lines of the terminal; ``None`` where there is none."""
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            if stream is not None and stream.isatty():
                columns, lines = os.get_terminal_size(stream.fileno())
                return columns, lines
        except (OSError, ValueError):
            continue
    return None


def _te_klein(size: tuple[int, int] | None) -> Iterator[str]:
    if size and (size[0] < SMALST or size[1] < LAAGST):
        yield (
            f"Het venster is {size[0]} bij {size[1]} tekens en moet minstens {SMALST} bij {LAAGST} zijn. "
            "Maak het venster groter of de letters kleiner."
        )


def _instellingen() -> Iterator[str]:
    found = instellingen.gelezen(toetsen=True)
    yield from (f"De instellingen, {bezwaar}" for bezwaar in (found.bezwaren if found else ()))


def _terminal(env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what the terminal tells of itself, without what could do something to it when printed."""
    for name in ("TERM", "COLORTERM", "NO_COLOR", "TERM_PROGRAM", "TEXTUAL_COLOR_SYSTEM"):
        if name in env:
            yield name, tekst(env[name])
    if "WT_SESSION" in env:
        yield "Windows Terminal", "ja"


def _bestanden(map: Path) -> Iterator[tuple[str, str]]:
    from overleg_tui.cli.fout import logmap

    yield "gegevens", str(map / "data")
    yield "documenten", str(map / "exports")
    yield "kopieen", str(map / "data" / "kopieen")
    yield "foutmeldingen", str(logmap())
    yield "instellingen", str(instellingen.bestand())


def _versies() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    yield "overleg_tui", __version__
    yield "Python", platform.python_version()
    for name in ("Textual", "TinyDB"):
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "niet gevonden"
    yield "computer", f"{platform.system()} {platform.release()} ({platform.machine()})"
