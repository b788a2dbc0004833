"""The settings on the command line: read where there are any, what is wrong said on stderr.

Without a settings file nothing of it all is imported: that is the usual start.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overleg_tui.domain.instellingen import Instellingen
    from overleg_tui.intake.instellingen import GelezenInstellingen


def bestand() -> Path:
    """Return where the settings are, whether or not the file is there."""
    from platformdirs import user_config_path

    return user_config_path("overleg_tui", appauthor=False) / "instellingen.toml"


def gelezen(*, toetsen: bool) -> "GelezenInstellingen | None":
    """Read the settings, ``None`` without a file; the keys are only checked for who needs ``toetsen``."""
    path = bestand()
    if not os.path.exists(path):  # noqa: PTH110  # unlike a Path it says no of a folder that may not be read
        return None
    from overleg_tui.intake.instellingen import lees_instellingen

    found = lees_instellingen(path)
    if not (toetsen and found.instellingen.toetsen):
        return found
    from overleg_tui.tui.opdrachten.toetsen import keymap

    keys, refused = keymap(found.instellingen.toetsen)
    return found.met_toetsen(keys, refused)


def instellingen() -> "Instellingen":
    """Return the settings for a command, after saying what of them cannot be taken."""
    from overleg_tui.domain.instellingen import Instellingen

    found = gelezen(toetsen=False)
    if found is None:
        return Instellingen()
    if found.bezwaren:
        print(f"Let op, in {bestand()}:", file=sys.stderr)
    for bezwaar in found.bezwaren:
        print(f"  {bezwaar}", file=sys.stderr)
    return found.instellingen
