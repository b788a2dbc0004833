"""Lists without columns and signs, for who hears them read aloud: each value with its name before it.

Decision where the design is silent: plain is asked for, with ``--plat`` or once and for all with
``OVERLEG_PLAT``, and comes by itself where the terminal can do nothing else (``TERM=dumb``). What goes into
a file or another program looks as it does on screen: nobody's list changes by being saved.
"""

import argparse
import os
from collections.abc import Iterable

VARIABLE = "OVERLEG_PLAT"
"""For who always wants it: any value but 0."""

Gegevens = Iterable[tuple[str, str]]
"""Names and values, in the order in which they are read; what is empty is passed over."""


def met_plat(parser: argparse.ArgumentParser) -> None:
    """Add the choice to a command that prints a list."""
    parser.add_argument(
        "--plat",
        action="store_true",
        help=f"zonder kolommen en tekens, voor een schermlezer (voorgoed: zet {VARIABLE} op 1)",
    )


def is_plat(args: argparse.Namespace) -> bool:
    """Whether this list is to be plain."""
    always = os.environ.get(VARIABLE, "") not in ("", "0")
    return bool(args.plat) or always or os.environ.get("TERM") == "dumb"


def alinea(kop: str, gegevens: Gegevens) -> str:
    """Return one thing as a paragraph, a value on each line; the empty line is part of it."""
    return "\n".join([kop, *_benoemd(gegevens), ""])


def in_een_regel(gegevens: Gegevens) -> str:
    """Return one thing on one line."""
    return "; ".join(_benoemd(gegevens))


def _benoemd(gegevens: Gegevens) -> list[str]:
    return [f"{woord}: {waarde}" for woord, waarde in gegevens if waarde]
