"""The empty chair: what patients put first, and no partner for it at the table.

Who can do what is read from the sociale kaart, by name and expertise; nobody's name is written here. What
patients say is in other words than what partners offer: ``PROBLEMEN`` is the one place that ties them.
"""

from collections.abc import Iterator

from overleg_tui.domain.casus import Casus, Kwadrant
from overleg_tui.domain.genodigden import casussen_van
from overleg_tui.domain.overleg import Aanwezigheid, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.wie import opsomming


@record(frozen=True, slots=True)
class Probleem:
    """What a problem is called by patients and by partners, as parts of folded words."""

    naam: str
    woorden: tuple[str, ...]
    expertise: tuple[str, ...]


PROBLEMEN = (
    Probleem(
        "schulden",
        ("schuld", "deurwaarder", "incasso", "betalingsachterstand", "ongeopende post", "rood staan"),
        ("schuld", "budget", "betaalregeling"),
    ),
    Probleem(
        "wonen",
        ("huur", "woning", "uithuis", "ontruiming", "dakloos", "schimmel"),
        ("huur", "woning", "urgentie", "dakloos"),
    ),
    Probleem(
        "verslaving",
        ("verslav", "drinkt", "alcohol", "drugs", "cannabis", "blowt", "gokt"),
        ("verslav", "alcohol", "drugs"),
    ),
    Probleem("taal", ("taal", "spreekt geen", "leest niet", "tolk"), ("taal", "nederlands")),
    Probleem(
        "opvoeding",
        ("opvoed", "kinderen", "zoon", "dochter", "schoolverzuim"),
        ("opvoed", "jeugd", "gezin"),
    ),
    Probleem(
        "eenzaamheid",
        ("eenza", "alleen thuis", "geen bezoek", "geen contact", "niemand om"),
        ("welzijn", "eenza", "maatje", "ontmoet", "vrijwilliger"),
    ),
    Probleem("mantelzorg", ("mantelzorg", "zorgt voor", "overbelast"), ("mantelzorg",)),
    Probleem(
        "veiligheid",
        ("geweld", "bedreig", "onveilig", "ruzie", "mishandel"),
        ("veiligheid", "geweld", "politie"),
    ),
    Probleem(
        "hulp in huis", ("huishoud", "vervuil", "traplopen"), ("hulp in huis", "huishoud", "aanpassing")
    ),
)
"""Which words of patients ask for which words in the sociale kaart: add to them freely."""


def lege_stoelen(register: Register, overleg: Overleg) -> Iterator[str]:
    """Say for which priorities nobody who could help is invited, a sentence per theme and kwadrant."""
    counted: dict[tuple[Probleem, Kwadrant], int] = {}
    for casus in casussen_van(register, overleg):
        for key in _gevraagd(casus):
            counted[key] = counted.get(key, 0) + 1
    for (probleem, kwadrant), times in counted.items():
        helpers = [org for org in register.organisaties.values() if _kan(org, probleem)]
        if helpers and not any(_zit_aan(register, overleg, org) for org in helpers):
            cases = "1 casus heeft" if times == 1 else f"{times} casussen hebben"
            yield (
                f"{cases} een prioriteit in {vouw(kwadrant)} ({probleem.naam}), "
                f"maar {opsomming((org.naam for org in helpers), 'of')} is niet uitgenodigd."
            )


def _gevraagd(casus: Casus) -> dict[tuple[Probleem, Kwadrant], None]:
    """Return each problem among the patient's priorities once per kwadrant."""
    return {
        (probleem, punt.kwadrant): None
        for punt in casus.prioriteiten
        if not punt.kracht
        for probleem in PROBLEMEN
        if any(word in vouw(punt.tekst) for word in probleem.woorden)
    }


def _kan(org: Organisatie, probleem: Probleem) -> bool:
    offered = vouw(" · ".join((org.naam, *org.expertise)))
    return any(word in offered for word in probleem.expertise)


def _zit_aan(register: Register, overleg: Overleg, org: Organisatie) -> bool:
    """Whether somebody of this organisatie is expected, a deputy included."""
    coming = [
        id_
        for g in overleg.genodigden
        for id_ in ((g.vervanger,) if g.aanwezigheid is Aanwezigheid.VERHINDERD else (g.sleutelfiguur,))
    ]
    return any(found is org for found in map(register.organisatie_van, coming))
