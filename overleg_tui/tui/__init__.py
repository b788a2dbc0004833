"""THE SCREEN: the only importer of textual."""
