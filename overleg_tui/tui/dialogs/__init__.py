"""Where one types and chooses: modal screens that return a valid value or ``None``."""
