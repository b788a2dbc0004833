"""Putting sentences together: how many of what, and the first letter by where a sentence comes to stand."""

from overleg_tui.domain.kalender import DAGEN

# What a sentence of ours may begin with; any other first word may be a name.
_GEWOON = {"Achter", "Bij", "Casus", "De", "Dit", "Een", "Er", "Het", *(day.capitalize() for day in DAGEN)}


def geteld(aantal: int, een: str, meer: str) -> str:
    """Return ``1 casus`` or ``3 casussen``; none is ``0 casussen``."""
    return f"{aantal} {een if aantal == 1 else meer}"


def hoofdletter(zin: str) -> str:
    """Return ``zin`` as it begins; unlike ``str.capitalize`` the names in it keep their capitals."""
    return zin[:1].upper() + zin[1:]


def na_dubbele_punt(zin: str) -> str:
    """Return ``zin`` as it stands behind a colon; a name at its beginning keeps its capital.

    ``De Wit is er niet`` begins with a name, ``De agenda is vol`` does not.
    """
    first, _, rest = zin.partition(" ")
    is_name = first not in _GEWOON or (first == "De" and rest[:1].isupper())
    return zin if is_name else zin[:1].lower() + zin[1:]
