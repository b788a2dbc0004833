"""The themes by name; their colours are known on the screen only."""

from enum import StrEnum


class Thema(StrEnum):
    """How the screen looks; the value is its name on screen and in the settings."""

    BEAMER = "beamer"
    DONKER = "donker"
    HOOG_CONTRAST = "hoog contrast"
