"""What fills the terminal: one screen, its style beside it."""
