"""The command line, where everything is plugged together.

One module per command, each imported only when asked for, with two functions: ``arguments(parser)`` adds
its options; ``run(args)`` does the work, prints results on stdout, raises ``OverlegError`` to refuse and
returns the exit code. ``args.map`` is the working folder as a ``Path``.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from importlib import import_module
from types import SimpleNamespace

from overleg_tui.cli.schoon import schone_uitvoer

TYPE_CHECKING = False  # importing typing would cost --help a tenth of its time
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

DONE, REFUSED, WRONG_USE, NO_TERMINAL, IN_USE, DAMAGED, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130

# What writing to stdout may say; a reader that has left is EINVAL on Windows. Files name themselves.
OUTPUT_FAILS = (errno.EPIPE, errno.EINVAL, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

# Each is a module of this package; its help in one Dutch line.
COMMANDS = {
    "demo": "het programma met een verzonnen wijkteam, in een nieuwe tijdelijke map",
    "importeer": "casussen (.md) en sociale kaart (.csv, .vcf) inlezen",
    "sjabloon": "een leeg formulier om in te vullen en te importeren",
    "plan": "het overleg van een datum maken of bijwerken, met agenda",
    "afspraak": "een afspraak vastleggen met de snelle regel",
    "afspraken": "de afspraken tonen",
    "exporteer": "notulen en andere documenten schrijven",
    "zaal": "het venster voor de zaal: volgt het programma dat elders op deze map draait",
    "controleer": "alles nalezen en controleren, zonder iets te veranderen",
    "herstel": "de kopieën tonen, of er een terugzetten",
    "cijfers": "aantallen en doorlooptijden van een jaar, zonder personen",
    "logboek": "wie wat wanneer zag of veranderde, zonder patiëntgegevens",
    "inzage": "alles wat er van één casus is vastgelegd in één document",
    "wis": "een casus voorgoed wissen; alleen aantallen blijven",
    "slot": "een wachtwoord op de gegevens zetten of eraf halen",
    "handleiding": "uitleg om te lezen: een bladzijde voor elk deel van het jaar",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no traceback ever reaches the user."""
    _speak_utf8()
    try:
        with schone_uitvoer():
            code = _main(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()  # Python itself would do it at the end, and complain in English
    except OSError as error:
        return _output_fails(error)
    except KeyboardInterrupt:
        return _say("Onderbroken. Wat bevestigd was, is opgeslagen.", INTERRUPTED)
    return code


def _main(words: list[str]) -> int:
    try:
        args = _gelezen(words)
    except SystemExit as stop:
        return int(stop.code or 0)
    args.map_given = args.map is not None
    args.map = args.map or pad(os.environ.get("OVERLEG_MAP") or ".")
    return _run(args)


def _gelezen(words: list[str]) -> argparse.Namespace | SimpleNamespace:
    """Read what was typed; the usual start, on a folder that is named or not, needs no grammar."""
    option, folder = words or ["--map", ""] if len(words) in (0, 2) else ("", "")
    if option == "--map" and not folder.startswith("-"):
        return SimpleNamespace(command=None, map=pad(folder) if folder else None, alleen_lezen=False)
    from overleg_tui.cli.grammatica import parser

    return parser().parse_args(words)


def pad(typed: str) -> Path:
    """Return what was typed for a folder."""
    from pathlib import Path

    return Path(typed)


def _speak_utf8() -> None:
    """Windows gives a redirected program an older code page, in which a star or a ’ cannot be said."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run(args: argparse.Namespace | SimpleNamespace) -> int:
    from overleg_tui.cli.werkmap import eis_geen_bestand
    from overleg_tui.domain.errors import DamagedError, InUseError, OverlegError

    try:
        eis_geen_bestand(args.map)
        return int(import_module(f"overleg_tui.cli.{args.command or 'open'}").run(args))
    except InUseError as error:
        return _say(error, IN_USE)
    except DamagedError as error:
        return _say(error, DAMAGED)
    except OverlegError as error:
        return _say(error, REFUSED)
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in OUTPUT_FAILS:
            raise
        from overleg_tui.cli.fout import meld_fout
        from overleg_tui.cli.klok import nu

        return meld_fout(error, nu())


def _output_fails(error: OSError) -> int:
    """Nothing more can be printed: the disk is full, or whoever read it has left (``| head``), no fault."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno in (errno.EPIPE, errno.EINVAL):
        return DONE
    return _say(
        "Wat gevraagd was kan niet worden weggeschreven: de schijf is vol of weg. "
        "Maak ruimte vrij en doe het opnieuw.",
        REFUSED,
    )


def _say(message: object, code: int) -> int:
    from overleg_tui.cli.regels import gebroken

    print(gebroken(str(message), sys.stderr), file=sys.stderr)
    return code
