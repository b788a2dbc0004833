"""Declaring the commands of a screen, each once; the id, by which a team chooses its keys, is made here."""

from textual.binding import Binding


def naar_woord(scherm: str, key: str, action: str, description: str, tooltip: str) -> Binding:
    """Return a command of ``scherm`` whose id ends in its word in the footer."""
    name = description.replace(" ", "_")
    return Binding(key, action, description, id=f"{scherm}.{name}", tooltip=tooltip)


def naar_actie(
    scherm: str,
    key: str,
    action: str,
    description: str,
    tooltip: str,
    *,
    naam: str = "",
    toon: str | None = None,
) -> Binding:
    """Return a command whose id ends in ``naam``, or else in its action: a word given to that belongs to it.

    A number does not: ``raakt(1)`` and ``raakt(2)`` are one command. ``toon`` is the key that is shown.
    """
    name = naam or action.removeprefix("app.").replace("('", ".").partition("(")[0].rstrip("')")
    return Binding(key, action, description, id=f"{scherm}.{name}", tooltip=tooltip, key_display=toon)
