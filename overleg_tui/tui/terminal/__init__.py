"""The terminal: what it sends and what it is sent, its colours, and what is done when it goes away."""
