"""Whether a folder lies where a service copies it to the internet, which working data may not be."""

import os
from collections.abc import Mapping
from pathlib import Path

_DIENSTEN = {
    "OneDrive": ("onedrive",),
    "Dropbox": ("dropbox",),
    "iCloud": ("icloud", "mobile documents", "com~apple~clouddocs"),
    "Google Drive": ("google drive", "googledrive", "my drive", "mijn drive"),
}
"""How the folder begins that the service itself makes; behind it may stand e.g. ``- Praktijk De Linde``."""


def dienst(map: Path, omgeving: Mapping[str, str]) -> str:
    """Return the name of the service that keeps a copy of ``map`` elsewhere, empty if none is known.

    Known by the names that the folders above it have, and for OneDrive also by what Windows tells in the
    environment: at work its folder may have the name of the employer only.
    """
    path = map.resolve()
    for part in path.parts:
        for naam, beginnen in _DIENSTEN.items():
            if part.lower().startswith(beginnen):
                return naam
    told = (omgeving.get(name) for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"))
    return "OneDrive" if any(_onder(path, Path(root).resolve()) for root in told if root) else ""


def in_de_wolk(map: Path, omgeving: Mapping[str, str]) -> str:
    """Return the sentence that warns for it, empty where no service is known to copy the folder."""
    found = dienst(map, omgeving)
    return (
        f"De map staat in {found}: van alles wat u vastlegt komt een kopie op internet. "
        "Stop het programma en zet de map ergens anders op deze computer."
        if found
        else ""
    )


def _onder(path: Path, root: Path) -> bool:
    """Whether ``path`` is below ``root``, as this computer reads upper and lower case."""
    one, other = os.path.normcase(path), os.path.normcase(root)
    return one == other or one.startswith(other.rstrip(os.sep) + os.sep)
