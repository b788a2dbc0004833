"""A sociale kaart as CSV, the way Excel and Outlook in the Netherlands save it, to lines of contacts.

Columns may stand in any order and case; unknown ones are said with what they hold. How a cell is guarded
and ``expertise`` split: ``domain.contactvorm``.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from overleg_tui.domain.contactvorm import KOLOMMEN, onbewaakt, uit_opsomming
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.sociale_kaart import Ring
from overleg_tui.domain.tekst import Tekst, tekst, vouw
from overleg_tui.intake.gelezen import Gelezen, Melding, Rij, citaat, vaste_datum, weiger
from overleg_tui.intake.kolommen import veld

_SEP = re.compile(r"[\ufeff\"']*sep=([^\w\"' ])[\"']*[;,\t]*", re.IGNORECASE)
_RINGEN = {"binnen": Ring.BINNENRING, "buiten": Ring.BUITENRING} | {vouw(ring): ring for ring in Ring}
_HULP = "Een leeg formulier geeft: overleg sjabloon contacten"
_MIDDERNACHT = re.compile(r" 0?0:00(:00)?$")  # what Excel puts behind a date


@dataclass(frozen=True, slots=True)
class _Regel:
    """One record: the line it begins on and its cells."""

    regel: int
    cellen: tuple[str, ...]


def lees_sociale_kaart(text: str, bestand: str) -> Gelezen:
    """Return the contacts of a CSV file; refuse one without header or organisatie, a bad date or ring."""
    header, *records = _tabel(text, bestand)
    if not records:
        raise weiger(
            bestand, header.regel, f"dit formulier is nog leeg: er staan alleen kolommen in. {_HULP}"
        )
    velden = [veld(kolom) for kolom in header.cellen]
    if "organisatie" not in velden:
        found = ", ".join(cell.strip() for cell in header.cellen if cell.strip())
        raise weiger(
            bestand, header.regel, f"de kolom organisatie ontbreekt. Er staat: {citaat(found)}. {_HULP}"
        )
    remarks = _onbekende_kolommen(header, velden, records)
    rows = []
    for record in records:
        row = _rij(_waarden(velden, record), record.regel, bestand)
        rows.append(row)
        remarks += opmerkingen(row)
        if rest := [cell for cell in record.cellen[len(velden) :] if cell.strip()]:
            remarks.append(
                Melding(
                    record.regel, f"meer cellen dan kolommen; niet overgenomen: {citaat('; '.join(rest))}."
                )
            )
    return Gelezen(bestand, rijen=tuple(rows), meldingen=tuple(sorted(remarks, key=lambda m: m.regel)))


def opmerkingen(rij: Rij) -> list[Melding]:
    """Return what looks wrong in a row that is taken all the same."""
    if rij.email and "@" not in rij.email:
        return [Melding(rij.regel, f"het e-mailadres {citaat(rij.email)} heeft geen @. Klopt dat?")]
    return []


def _tabel(text: str, bestand: str) -> list[_Regel]:
    """Return the records that hold something, the header first."""
    lines = text.split("\n")
    skip = next((n for n, line in enumerate(lines) if line.strip(" \t\ufeff")), 0)
    given = _SEP.fullmatch(lines[skip].strip(" ")) if lines else None
    skip += bool(given)
    body = "\n".join(lines[skip:])
    records = list(_records(body, given[1] if given else _scheiding(body), skip, bestand))
    if not records:
        raise weiger(bestand, 1, f"hier staan geen contacten in. {_HULP}")
    return records


def _records(body: str, delimiter: str, skipped: int, bestand: str) -> Iterator[_Regel]:
    end = skipped
    try:
        reader = csv.reader(io.StringIO(body, newline="\n"), delimiter=delimiter, strict=True)
        for cells in reader:
            begin, end = end + 1, skipped + reader.line_num
            if any(cell.strip() for cell in cells):
                yield _Regel(begin, tuple(cells))
    except csv.Error:
        raise weiger(
            bestand, end + 1, "deze regel is geen CSV. Staat er een aanhalingsteken te veel of te weinig?"
        ) from None


def _scheiding(body: str) -> str:
    """Return the separator by which the header gives most of the columns we know."""
    header = body.split("\n", 1)[0]
    return max(";,\t", key=lambda sign: sum(veld(cell) is not None for cell in header.split(sign)))


def _onbekende_kolommen(header: _Regel, velden: list[str | None], records: list[_Regel]) -> list[Melding]:
    """Return a remark on each unknown column that holds something, with what it holds."""
    remarks: list[Melding] = []
    empty: list[Tekst] = []
    for n, (name, field) in enumerate(zip(header.cellen, velden, strict=True)):
        cells = [(r.regel, r.cellen[n].strip()) for r in records if n < len(r.cellen) and r.cellen[n].strip()]
        if field is None and cells:
            shown = "; ".join(f"regel {regel}: {tekst(cell)}" for regel, cell in cells[:20])
            more = f" en nog {len(cells) - 20}" if len(cells) > 20 else ""
            text = f"de kolom {citaat(tekst(name))} past niet in de sociale kaart; niet overgenomen"
            remarks.append(Melding(header.regel, f"{text} ({shown}{more})."))
        elif field is None and name.strip():
            empty.append(tekst(name))
    if empty:
        more = f" en nog {len(empty) - 8}" if len(empty) > 8 else ""
        text = f"lege kolommen die niet in de sociale kaart passen: {', '.join(empty[:8])}{more}."
        remarks.append(Melding(header.regel, text))
    return remarks


def _waarden(velden: list[str | None], record: _Regel) -> dict[str, Tekst]:
    """Return the text per field; several columns for one field are joined, so that nothing falls out."""
    found: dict[str, list[Tekst]] = {}
    for field, cell in zip(velden, record.cellen, strict=False):
        value = tekst(onbewaakt(cell.strip()))
        if field and value and value not in found.get(field, ()):
            found.setdefault(field, []).append(value)
    phones = [*found.pop("telefoon", []), *found.pop("mobiel", [])]
    parts = [text for name in ("voornaam", "tussenvoegsel", "achternaam") for text in found.pop(name, [])]
    values = {field: tekst(" / ".join(texts)) for field, texts in found.items()}
    values["telefoon"] = tekst(" / ".join(dict.fromkeys(phones)))
    values["naam"] = values.get("naam") or tekst(" ".join(parts))
    return values


def _rij(values: Mapping[str, Tekst], regel: int, bestand: str) -> Rij:
    text = {name: values.get(name, tekst("")) for name in KOLOMMEN}
    days = {name: _datum(name, text[name], regel, bestand) for name in ("sinds", "tot", "gecontroleerd")}
    ring = _RINGEN.get(vouw(text["ring"]))
    if text["ring"] and ring is None:
        raise weiger(
            bestand, regel, f"de ring {citaat(text['ring'])} bestaat niet. Schrijf binnenring of buitenring."
        )
    row = Rij(
        regel,
        text["organisatie"],
        text["naam"],
        ring,
        uit_opsomming(text["expertise"]),
        text["functie"],
        text["email"],
        text["telefoon"],
        text["vervanger"],
        text["opvolger"],
        **days,
    )
    return gecontroleerde_rij(row, bestand)


def gecontroleerde_rij(rij: Rij, bestand: str) -> Rij:
    """Return the row, or refuse it for what cannot be: no organisatie, gone before come, one's own deputy."""
    who = rij.naam or "deze regel"
    if not rij.organisatie:
        raise weiger(bestand, rij.regel, f"bij {who} ontbreekt de organisatie. Vul die in.")
    if rij.sinds and rij.tot and rij.tot < rij.sinds:
        raise weiger(
            bestand,
            rij.regel,
            f"{who} stopt op {kort(rij.tot)}, nog vóór het begin op {kort(rij.sinds)}. Verbeter de datums.",
        )
    for role, name in (("vervanger", rij.vervanger), ("opvolger", rij.opvolger)):
        if name and vouw(name) == vouw(rij.naam):
            raise weiger(
                bestand,
                rij.regel,
                f"{who} kan niet de eigen {role} zijn. Vul een ander in of laat de cel leeg.",
            )
    return rij


def _datum(name: str, text: Tekst, regel: int, bestand: str) -> date | None:
    if not text:
        return None
    try:
        return vaste_datum(_MIDDERNACHT.sub("", text))
    except Refused as error:
        raise weiger(bestand, regel, f"{name}: {error}") from None
