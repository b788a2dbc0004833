"""The fictional wijkteam."""
