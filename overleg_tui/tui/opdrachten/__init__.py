"""The commands: how a screen declares them, which work now, which keys they have, the way to the others."""
