"""overleg_tui: the chair's program for a Krachtige basiszorg wijkteamoverleg."""

__version__ = "0.1.0"
