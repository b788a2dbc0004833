"""The fictional wijkteam for ``overleg demo``: its data, and what its table says at the overleg of today."""
