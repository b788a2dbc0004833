"""What can be typed behind ``overleg``: the grammar of the whole command line, and its help."""

from __future__ import annotations

import argparse
from importlib import import_module

from overleg_tui import __version__
from overleg_tui.cli import COMMANDS, WRONG_USE, pad
from overleg_tui.cli.uitleg import Uitleg, voorbeelden

TYPE_CHECKING = False  # importing typing would cost --help a tenth of its time
if TYPE_CHECKING:
    from typing import Any, NoReturn

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
    for name, summary in COMMANDS.items():
        sub = below.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        _map_option(sub, argparse.SUPPRESS)
        sub.module = name
    return top


def _map_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--map",
        type=pad,
        default=default,
        metavar="MAP",
        help="de werkmap met data/ en exports/ (anders OVERLEG_MAP, anders deze map)",
    )
