"""Empty forms: filled in, they can be imported as they are. Every key and heading stands ready."""

from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.contactvorm import KOLOMMEN

_KOP = """\
# Casus:

- Code:
- Naam:
- Inbrenger:
- Toestemming:
- Criteria:
- Betrokken:

## Hulpvraag

## Vraag
"""


def leeg_casusformulier() -> str:
    """Return the form of a casus file, every part of it empty."""
    kwadranten = "".join(f"\n## {kwadrant}\n-\n" for kwadrant in Kwadrant)
    return f"{_KOP}{kwadranten}\n## Samenhang\n-\n"


def leeg_contactenformulier() -> str:
    """Return the header line of the sociale kaart file."""
    return ";".join(KOLOMMEN) + "\n"
