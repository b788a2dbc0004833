"""The look of ``--help``: it begins with ``gebruik`` and is as wide as the terminal, within reason."""

from __future__ import annotations

import argparse
import os

TYPE_CHECKING = False  # importing typing would cost --help a tenth of its time
if TYPE_CHECKING:
    from typing import Any

BREEDSTE = 100


class Uitleg(argparse.RawDescriptionHelpFormatter):
    """Help in Dutch, laid out without what argparse imports to know how wide the terminal is."""

    def __init__(self, prog: str, **options: Any) -> None:  # noqa: ANN401  # argparse's own signature
        super().__init__(prog, **{"width": _breedte(), **options})

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401  # argparse's own
        """Put the Dutch word before the usage, where argparse would put its own."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


def voorbeelden(*regels: str) -> str:
    """Return what stands below the options: lines that can be typed as they are."""
    return "\n".join(["zo bijvoorbeeld:", *(f"  overleg {regel}" for regel in regels)])


def _breedte() -> int:
    """Return the columns to fill: what COLUMNS says, else the terminal, else 80."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return min(int(said), BREEDSTE) - 2
    try:
        return min(os.get_terminal_size(1).columns or 80, BREEDSTE) - 2
    except (OSError, ValueError):
        return 78
