"""Contacts from a vCard file (``.vcf``), version 2.1 as Outlook saves it, 3.0 or 4.0, one card or many."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, tekst, vouw
from overleg_tui.intake.gelezen import Gelezen, Melding, Rij, citaat, weiger
from overleg_tui.intake.sociale_kaart import gecontroleerde_rij, opmerkingen

# What says nothing that a reader would miss: N is used where FN is empty, pictures have no place.
_STIL = {
    "VERSION",
    "PRODID",
    "REV",
    "UID",
    "N",
    "KIND",
    "X-ABLABEL",
    "PHOTO",
    "LOGO",
    "KEY",
    "SOUND",
    "SORT-STRING",
}
_GEBRUIKT = {"FN", "ORG", "TITLE", "ROLE", "EMAIL", "TEL"}
_SCHEMA = re.compile(r"(?:tel|mailto):", re.IGNORECASE)


def lees_vcards(text: str, bestand: str) -> Gelezen:
    """Return the cards of one file; refuse a file that is none, and a card without an organisation."""
    cards = [card for card in _componenten(text, bestand) if card.name == "VCARD"]
    if not cards:
        raise weiger(bestand, 1, "hier staat geen vCard in. Bewaar het contact opnieuw als .vcf.")
    rows: list[Rij] = []
    remarks: list[Melding] = []
    for card in cards:
        row = _rij(_eigenschappen(card), bestand)
        rows.append(row)
        remarks += [*_niet_overgenomen(_eigenschappen(card)), *opmerkingen(row)]
    return Gelezen(bestand, rijen=tuple(rows), meldingen=tuple(remarks))


def _componenten(text: str, bestand: str) -> list[Any]:
    import vobject

    try:
        return list(vobject.readComponents(text, allowQP=True))
    except Exception as error:  # noqa: BLE001  # vobject lets through whatever its codecs happen to raise
        line = getattr(error, "lineNumber", None) or 1
        raise weiger(
            bestand, line, "dit is geen leesbare vCard. Bewaar het contact opnieuw als .vcf."
        ) from None


def _eigenschappen(card: Any) -> dict[str, list[Any]]:  # noqa: ANN401  # vobject has no types
    """Return the properties of a card by name, each with ``value`` and ``lineNumber``."""
    found: dict[str, list[Any]] = {}
    for child in card.getChildren():
        if hasattr(child, "value"):
            found.setdefault(child.name.upper(), []).append(child)
    return found


def _rij(props: Mapping[str, list[Any]], bestand: str) -> Rij:
    line = min((child.lineNumber or 1 for children in props.values() for child in children), default=2) - 1
    organisatie = _eerste(_delen(props["ORG"][0])) if "ORG" in props else GEEN_TEKST
    naam = _eerste(_teksten(props.get("FN", []))) or _naam(props.get("N", []))
    is_organisatie = "org" in map(vouw, _teksten(props.get("KIND", []))) or vouw(naam) == vouw(organisatie)
    row = Rij(
        max(line, 1),
        organisatie or (naam if is_organisatie else GEEN_TEKST),
        naam=GEEN_TEKST if is_organisatie else naam,
        functie=tekst(" / ".join(_teksten([*props.get("TITLE", []), *props.get("ROLE", [])]))),
        email=tekst(" / ".join(_teksten(props.get("EMAIL", [])))),
        telefoon=tekst(" / ".join(_teksten(props.get("TEL", [])))),
    )
    if not row.organisatie:
        raise weiger(
            bestand, row.regel, f"bij {naam or 'dit contact'} ontbreekt de organisatie (ORG). Vul die in."
        )
    return gecontroleerde_rij(row, bestand)


def _niet_overgenomen(props: Mapping[str, list[Any]]) -> list[Melding]:
    """Return a remark on each property that has no place in the sociale kaart."""
    remarks = []
    for name, children in props.items():
        for n, child in enumerate(children):
            parts = [part for part in _delen(child) if part]
            if name == "ORG":
                parts = parts[1:] if n == 0 else parts
            elif name in _STIL or name in _GEBRUIKT:
                continue
            if parts:
                text = f"{name} past niet in de sociale kaart; niet overgenomen: {citaat(', '.join(parts))}."
                remarks.append(Melding(child.lineNumber or 0, text))
    return remarks


def _eerste(texts: Iterable[Tekst]) -> Tekst:
    return next((text for text in texts if text), GEEN_TEKST)


def _teksten(children: Iterable[Any]) -> list[Tekst]:
    """Return the different texts of some properties, ``tel:`` and ``mailto:`` taken off."""
    texts = (
        tekst(_SCHEMA.sub("", text, count=1)) if _SCHEMA.match(text) else text
        for c in children
        for text in _delen(c)
    )
    return list(dict.fromkeys(text for text in texts if text))


def _delen(child: Any) -> list[Tekst]:  # noqa: ANN401  # vobject has no types
    """Return a value as texts; names and addresses are objects that print themselves, pictures are bytes."""
    value = child.value
    if isinstance(value, bytes):
        return []
    values = value if isinstance(value, list | tuple) else [value]
    return [tekst(str(part)) for part in values]


def _naam(children: Iterable[Any]) -> Tekst:
    return _eerste(tekst(str(child.value)) for child in children)
