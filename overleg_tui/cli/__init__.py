"""The command line, where everything is plugged together.

One module per command, each imported only when asked for, with two functions: ``arguments(parser)`` adds
its options; ``run(args)`` does the work, prints results on stdout, raises ``OverlegError`` to refuse and
returns the exit code. ``args.map`` is the working folder as a ``Path``.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from importlib import import_module

from overleg_tui import __version__
from overleg_tui.cli.schoon import schone_uitvoer
from overleg_tui.cli.uitleg import Uitleg, voorbeelden

TYPE_CHECKING = False  # importing typing would cost --help a tenth of its time
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any, NoReturn

DONE, REFUSED, WRONG_USE, NO_TERMINAL, IN_USE, DAMAGED, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130

# What writing to stdout may say; a reader that has left is EINVAL on Windows. Files name themselves.
OUTPUT_FAILS = (errno.EPIPE, errno.EINVAL, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

# Command: (module in this package, help in one Dutch line).
COMMANDS = {
    "demo": ("demo", "het programma met een verzonnen wijkteam, in een nieuwe tijdelijke map"),
    "importeer": ("importeer", "casussen (.md) en sociale kaart (.csv, .vcf) inlezen"),
    "sjabloon": ("sjabloon", "een leeg formulier om in te vullen en te importeren"),
    "plan": ("plan", "het overleg van een datum maken of bijwerken, met agenda"),
    "afspraak": ("afspraak", "een afspraak vastleggen met de snelle regel"),
    "afspraken": ("afspraken", "de afspraken tonen"),
    "exporteer": ("exporteer", "notulen en andere documenten schrijven"),
    "zaal": ("zaal", "het venster voor de zaal: volgt het programma dat elders op deze map draait"),
    "controleer": ("controleer", "alles nalezen en controleren, zonder iets te veranderen"),
    "herstel": ("herstel", "de kopieën tonen, of er een terugzetten"),
    "cijfers": ("cijfers", "aantallen en doorlooptijden van een jaar, zonder personen"),
    "logboek": ("logboek", "wie wat wanneer zag of veranderde, zonder patiëntgegevens"),
    "inzage": ("inzage", "alles wat er van één casus is vastgelegd in één document"),
    "wis": ("wis", "een casus voorgoed wissen; alleen aantallen blijven"),
    "slot": ("slot", "een wachtwoord op de gegevens zetten of eraf halen"),
    "handleiding": ("handleiding", "uitleg om te lezen: een bladzijde voor elk deel van het jaar"),
}

VARIABELEN = """\
Wat u niet steeds wilt typen, zet u in een omgevingsvariabele:
  OVERLEG_MAP         de werkmap
  OVERLEG_PLAT=1      lijsten zonder kolommen en tekens, voor een schermlezer
  OVERLEG_WACHTWOORD  het wachtwoord van een slot, voor scripts"""


class _Parser(argparse.ArgumentParser):
    """argparse that speaks Dutch, and asks a command for its options only when that command is called."""

    module: str | None = None

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401  # argparse's own signature
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Uitleg, **kwargs)
        self._optionals.title = "opties"
        self._positionals.title = "argumenten"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401  # argparse's own
        """Refuse here what a command does not know: above it the usage would be that of all commands."""
        if not self.module:
            return super().parse_known_args(args, namespace)
        import_module(f"overleg_tui.cli.{self.module}").arguments(self)
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        from overleg_tui.cli.nederlands import in_het_nederlands

        how = f"{self.format_usage()}Uitleg: {self.prog} --help"
        self.exit(WRONG_USE, f"{in_het_nederlands(message)}\n{how}\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = _Parser(
        prog="overleg",
        description="Het wijkteamoverleg van de krachtige basiszorg. Zonder opdracht opent het programma.",
        epilog=f"{voorbeelden('demo', '--map kb', 'plan --help')}\n\n{VARIABELEN}",
    )
    version = f"overleg_tui {__version__}"
    top.add_argument("--versie", action="version", version=version, help="toon de versie")
    _map_option(top, None)
    top.add_argument("--alleen-lezen", action="store_true", help="openen zonder iets te kunnen veranderen")
    below = top.add_subparsers(dest="command", metavar="OPDRACHT", title="opdrachten", parser_class=_Parser)
    for name, (module, summary) in COMMANDS.items():
        sub = below.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        _map_option(sub, argparse.SUPPRESS)
        sub.module = module
    return top


def _map_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--map",
        type=_pad,
        default=default,
        metavar="MAP",
        help="de werkmap met data/ en exports/ (anders OVERLEG_MAP, anders deze map)",
    )


def _pad(typed: str) -> Path:
    from pathlib import Path

    return Path(typed)


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
        args = parser().parse_args(words)
    except SystemExit as stop:
        return int(stop.code or 0)
    args.map_given = args.map is not None
    args.map = args.map or _pad(os.environ.get("OVERLEG_MAP") or ".")
    return _run(args)


def _speak_utf8() -> None:
    """Windows gives a redirected program an older code page, in which a star or a ’ cannot be said."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run(args: argparse.Namespace) -> int:
    from overleg_tui.cli.werkmap import eis_geen_bestand
    from overleg_tui.domain.errors import DamagedError, InUseError, OverlegError

    module = COMMANDS[args.command][0] if args.command else "open"
    try:
        eis_geen_bestand(args.map)
        return int(import_module(f"overleg_tui.cli.{module}").run(args))
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
    print(message, file=sys.stderr)
    return code
