"""The glass jar: name-free lines about patients who may become a casus.

Decisions where the design is silent: a briefje that became a casus leaves the jar, since its text went
along as the omschrijving; a text in which a known patient is named is refused, as the jar has no consent.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count

from overleg_tui.domain.briefje import Briefje
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.casusbeheer import nieuwe_casus
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, vouw


def doe_erin(register: Register, tekst: Tekst, van: Tekst, vandaag: date) -> Register:
    """Put a new briefje in the jar; refuse one without text, or that is in there already."""
    known = register.glazen_pot
    id_ = next(f"b{n}" for n in count(1) if f"b{n}" not in known)
    return schrijf(register, Briefje(id_, tekst, van, vandaag))


def schrijf(register: Register, briefje: Briefje) -> Register:
    """Put a briefje in the jar or in place of the one with its id."""
    if not briefje.tekst:
        raise Refused("Er staat nog niets. Schrijf één regel zonder naam, zoals: mw., 60, belt elke dag.")
    for other in register.glazen_pot.values():
        if other.id != briefje.id and vouw(other.tekst) == vouw(briefje.tekst):
            raise Refused("Dit briefje zit al in de pot.")
    return replace(register, glazen_pot=register.glazen_pot.met(briefje.id, briefje))


def haal_eruit(register: Register, briefje: str) -> Register:
    """Take a briefje (id) out of the jar."""
    return replace(register, glazen_pot=register.glazen_pot.zonder(zoek(register, briefje).id))


def zoek(register: Register, briefje: str) -> Briefje:
    """Return the briefje with that id, or refuse when it is gone."""
    found = register.glazen_pot.get(briefje)
    if found is None:
        raise Refused("Dit briefje zit niet meer in de pot.")
    return found


def maak_casus(register: Register, briefje: str, code: str) -> Register:
    """Make a casus of a briefje (id): its text is the omschrijving, who put it in the inbrenger."""
    found = zoek(register, briefje)
    made = nieuwe_casus(register, Casus(code, omschrijving=found.tekst, inbrenger=found.van))
    return haal_eruit(made, briefje)


def weiger_namen(tekst: Tekst, namen: Mapping[str, Tekst]) -> None:
    """Refuse a text in which the whole name of a known patient stands; ``namen`` are by casus code."""
    for code, naam in namen.items():
        if naam and re.search(rf"(?<!\w){re.escape(vouw(naam))}(?!\w)", vouw(tekst)):
            raise Refused(f"Hier staat de naam van de patiënt van casus {code}. Schrijf het zonder naam.")
