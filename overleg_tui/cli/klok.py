"""The one place where commands read the clock, so that tests can set it."""

from datetime import datetime


def nu() -> datetime:
    """Return the time now, as the laptop has it."""
    return datetime.now()
