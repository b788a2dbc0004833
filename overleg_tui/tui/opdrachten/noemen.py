"""Sentences that name a key, said with the key the team has for it.

In a sentence that is written before anybody asks for it ``{start.opvolging=v}`` stands for the key of that
command, which is ``v`` unless it was set otherwise. A sentence made on the spot asks ``app.toets`` itself.
The keys inside a dialog, and those by which one walks through a list, are what they are.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overleg_tui.tui.basis import BasisApp

GENOEMD = re.compile(r"\{([a-z_.]+)=([^{}\s]+)\}")


def noem(app: "BasisApp", zin: str) -> str:
    """Return the sentence with the keys of this team; never give it what a user typed."""
    return GENOEMD.sub(lambda found: app.toets(found[1], found[2]), zin)
