"""THE FILE: how the Register is kept; the only importer of tinydb."""
