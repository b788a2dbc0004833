"""The form of the sociale kaart as a table on file: its columns, and how a cell is guarded and listed.

Reader and writer of that file do not know each other; what must fit together stands here, pair by pair.
"""

import re
from collections.abc import Iterable

from overleg_tui.domain.tekst import Tekst, tekst

KOLOMMEN = (
    *("organisatie", "ring", "naam", "functie", "email", "telefoon", "vervanger", "opvolger", "sinds", "tot"),
    *("expertise", "gecontroleerd"),
)
"""The columns of the form, in its order."""

_FORMULE = re.compile(r"'*[=+\-@]")
_BEWAAKT = re.compile(r"'+[=+\-@]")


def bewaakt(cel: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula: that could send data away."""
    return f"'{cel}" if _FORMULE.match(cel) else cel


def onbewaakt(cel: str) -> str:
    """Take off the apostrophe that ``bewaakt`` put there; ``'t Hart`` keeps its own."""
    return cel[1:] if _BEWAAKT.match(cel) else cel


def opsomming(woorden: Iterable[str]) -> str:
    """Return words as one cell, by commas; a comma, semicolon or backslash of a word gets a backslash."""
    return ", ".join(re.sub(r"[,;\\]", r"\\\g<0>", woord) for woord in woorden)


def uit_opsomming(cel: str) -> tuple[Tekst, ...]:
    """Return the words of a cell, split at commas and semicolons without a backslash before them."""
    parts = re.findall(r"(?:\\[,;\\]|[^,;])+", cel)
    words = (tekst(re.sub(r"\\([,;\\])", r"\1", part)) for part in parts)
    return tuple(word for word in words if word)
