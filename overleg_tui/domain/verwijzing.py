"""How a file points at a punt or a sleutelfiguur: by text, since ids mean nothing to a reader."""

from collections.abc import Iterable

from overleg_tui.domain.casus import Kwadrant, Punt
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.tekst import vouw

_VOLGORDE = {kwadrant: n for n, kwadrant in enumerate(Kwadrant)}


def op_leesvolgorde(punten: Iterable[Punt]) -> tuple[Punt, ...]:
    """Return the punten by kwadrant in reading order, within a kwadrant in their own order."""
    return tuple(sorted(punten, key=lambda punt: _VOLGORDE[punt.kwadrant]))


def verwijzingen(punten: Iterable[Punt]) -> dict[str, str]:
    """Return for each punt id the words that mean this punt only, in whatever case they are written.

    Its text; of punten with the same text the second one in reading order gets `` (2)`` behind it, the
    third `` (3)``, counting on where another punt happens to have that very text.
    """
    ordered = op_leesvolgorde(punten)
    texts = {vouw(punt.tekst) for punt in ordered}
    taken: set[str] = set()
    counted: dict[str, int] = {}
    words: dict[str, str] = {}
    for punt in ordered:
        text, label = vouw(punt.tekst), str(punt.tekst)
        while vouw(label) in taken or (label != punt.tekst and vouw(label) in texts):
            counted[text] = counted.get(text, 1) + 1
            label = f"{punt.tekst} ({counted[text]})"
        taken.add(vouw(label))
        words[punt.id] = label
    return words


def bedoelde_figuren(register: Register, naam: str, bij: str) -> tuple[Sleutelfiguur, ...]:
    """Return who ``naam`` may mean where somebody of organisatie ``bij`` (id) is spoken of.

    Colleagues come first, then everybody; ``naam (organisatie)`` means one of that organisatie.
    """
    wanted = vouw(naam)
    named = tuple(figuur for figuur in register.sleutelfiguren.values() if vouw(figuur.naam) == wanted)
    colleagues = tuple(figuur for figuur in named if figuur.organisatie == bij)
    if colleagues or named:
        return colleagues or named
    figuren = register.sleutelfiguren.values()
    return tuple(figuur for figuur in figuren if vouw(_voluit(register, figuur)) == wanted)


def verwijzing_naar(register: Register, figuur: Sleutelfiguur, bij: str) -> str:
    """Return the shortest words by which ``bedoelde_figuren`` finds this sleutelfiguur back."""
    if bedoelde_figuren(register, figuur.naam, bij) == (figuur,):
        return figuur.naam
    return _voluit(register, figuur)


def _voluit(register: Register, figuur: Sleutelfiguur) -> str:
    organisatie = register.organisaties.get(figuur.organisatie)
    return f"{figuur.naam} ({organisatie.naam if organisatie else ''})"
