"""What is said to a person in a terminal ends its lines between words; a file or a pipe gets it as it is."""

import os
from typing import TextIO

SMALST = 40
"""In a window narrower than this the terminal may break where it likes."""


def gebroken(text: str, stream: TextIO) -> str:
    """Return the text with its lines as wide as the terminal, if it goes to one."""
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError, AttributeError):
        return text
    lines = text.split("\n")
    if width < SMALST or max(map(len, lines)) <= width:
        return text
    from textwrap import TextWrapper

    narrow = TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(narrow.fill(line) if len(line) > width else line for line in lines)
