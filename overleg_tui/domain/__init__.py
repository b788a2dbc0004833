"""THE MEETING: immutable values and pure functions; knows no file, screen, clock or network."""
