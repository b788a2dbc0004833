"""The parts of a screen: they get values down and send messages up."""
