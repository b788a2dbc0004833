"""Finding lines in a long list while one types: every word somewhere, capitals and diacritics ignored."""

from collections.abc import Iterable

from overleg_tui.domain.tekst import vouw


def zoektekst(delen: Iterable[str | None]) -> str:
    """Return what a line is found by, folded once so that each keystroke only compares."""
    return vouw(" ".join(deel for deel in delen if deel))


def zoekwoorden(getypt: str) -> tuple[str, ...]:
    """Return the words that were typed, folded."""
    return tuple(vouw(getypt).split())


def past_bij(woorden: tuple[str, ...], gevouwen: str) -> bool:
    """Return whether every word occurs; without words everything does."""
    for woord in woorden:  # noqa: SIM110  # asked of every line at every letter, and all() takes twice as long
        if woord not in gevouwen:
            return False
    return True
