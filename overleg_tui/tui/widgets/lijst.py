"""A list of keys or words with an explanation behind each, wrapped below its own first word."""

from collections.abc import Iterable

from textual.content import Content


def uitgelegd(regels: Iterable[tuple[str, str]], kolom: int, width: int) -> Content:
    """Return lines of a bold word in ``kolom`` cells and its text, the whole at most ``width`` cells."""
    lines = []
    for word, text in regels:
        first, *rest = Content(text).wrap(max(8, width - kolom))
        lines.append(Content.styled(word.ljust(kolom), "bold $accent") + first.rstrip())
        lines += [Content(" " * kolom) + line.rstrip() for line in rest]
    return Content("\n").join(lines)
