"""Contacts as read meet the register: organisaties by name, sleutelfiguren by name and organisatie.

An empty cell leaves what is known. A name keeps the spelling of the register. Of two days on which
something was checked the later one counts. A line without a naam says when the organisatie itself was
checked; without such a line the last check of its people counts for it.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date

from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur, nieuw_id
from overleg_tui.domain.tekst import Tekst, vouw
from overleg_tui.domain.verwijzing import bedoelde_figuren
from overleg_tui.intake.gelezen import Gelezen, Melding, Rij, citaat, weiger
from overleg_tui.intake.verslag import Onderdeel, Stand

_GEGEVENS = ("functie", "email", "telefoon", "sinds", "tot")


class Kaart:
    """The register while contacts are being put in, one file after the other.

    Deputies and successors may be in a later file: ``verbind`` comes after every ``neem``.
    """

    def __init__(self, register: Register) -> None:
        self.register = register
        self._organisaties = {vouw(o.naam): o.id for o in register.organisaties.values()}
        self._figuren = {(f.organisatie, vouw(f.naam)): f.id for f in register.sleutelfiguren.values()}

    def neem(self, gelezen: Gelezen) -> tuple[dict[str, Onderdeel], list[Melding]]:
        """Put in the organisaties and people of one file; return what became of each, by kind and id."""
        found: dict[str, Onderdeel] = {}
        groups: dict[str, list[Rij]] = {}
        for row in gelezen.rijen:
            groups.setdefault(vouw(row.organisatie), []).append(row)
        for rows in groups.values():
            part, id_ = self._organisatie(rows, gelezen.bestand)
            found[f"o {id_}"] = part
        people, remarks = _eenmaal(gelezen)
        for row in people:
            part, id_ = self._sleutelfiguur(row)
            found[f"s {id_}"] = part
        return found, remarks

    def _organisatie(self, rows: list[Rij], bestand: str) -> tuple[Onderdeel, str]:
        naam = rows[0].organisatie
        known = self._organisaties.get(vouw(naam))
        id_ = known or nieuw_id(naam, self.register.organisaties)
        old = self.register.organisaties[id_] if known else Organisatie(id_, naam)
        words = {vouw(word): word for row in reversed(rows) for word in reversed(row.expertise)}
        own = [row for row in rows if not row.naam] or rows
        new = replace(
            old,
            ring=_ring(rows, bestand) or old.ring,
            expertise=tuple(reversed(words.values())) or old.expertise,
            gecontroleerd=_laatste(old.gecontroleerd, *(row.gecontroleerd for row in own)),
        )
        self._organisaties[vouw(naam)] = id_
        self.register = self.register if known and new == old else self.register.met_organisatie(new)
        return Onderdeel("organisatie", new.naam, _stand(bool(known), new == old)), id_

    def _sleutelfiguur(self, row: Rij) -> tuple[Onderdeel, str]:
        at = self._organisaties[vouw(row.organisatie)]
        known = self._figuren.get((at, vouw(row.naam)))
        id_ = known or nieuw_id(row.naam, self.register.sleutelfiguren)
        old = self.register.sleutelfiguren[id_] if known else Sleutelfiguur(id_, at, row.naam)
        given = {name: getattr(row, name) or getattr(old, name) for name in _GEGEVENS}
        new = replace(old, **given, gecontroleerd=_laatste(old.gecontroleerd, row.gecontroleerd))
        self._figuren[at, vouw(row.naam)] = id_
        self.register = self.register if known and new == old else self.register.met_sleutelfiguur(new)
        changed = [name for name in (*_GEGEVENS, "gecontroleerd") if getattr(old, name) != getattr(new, name)]
        what = ", ".join(changed) if known else ""
        return Onderdeel("sleutelfiguur", new.naam, _stand(bool(known), new == old), what), id_

    def verbind(self, gelezen: Gelezen, found: dict[str, Onderdeel]) -> list[Melding]:
        """Fill in the deputies and successors of one file; return a remark on each that is not found."""
        remarks: list[Melding] = []
        for row in gelezen.rijen:
            for role, naam in (("vervanger", row.vervanger), ("opvolger", row.opvolger)):
                if row.naam and naam:
                    remarks += self._verbind(row, role, naam, gelezen.bestand, found)
                elif naam:
                    text = f"de {role} {citaat(naam)} staat bij een organisatie zonder naam; niet ingevuld."
                    remarks.append(Melding(row.regel, text))
        return remarks

    def _verbind(
        self, row: Rij, role: str, naam: Tekst, bestand: str, found: dict[str, Onderdeel]
    ) -> list[Melding]:
        at = self._organisaties[vouw(row.organisatie)]
        old = self.register.sleutelfiguren[self._figuren[at, vouw(row.naam)]]
        meant = bedoelde_figuren(self.register, naam, at)
        if len(meant) != 1:
            who = f"de {role} {citaat(naam)} van {old.naam}"
            if not meant:
                return [Melding(row.regel, f"{who} staat niet in de sociale kaart; niet ingevuld.")]
            places = " en ".join(self.register.organisaties[figuur.organisatie].naam for figuur in meant[:3])
            return [
                Melding(
                    row.regel,
                    f"{who} kan bij {places} werken; schrijf er de organisatie tussen haakjes achter.",
                )
            ]
        if meant[0].id == old.id:
            raise weiger(bestand, row.regel, f"{old.naam} kan niet de eigen {role} zijn. Vul een ander in.")
        if getattr(old, role) != meant[0].id:
            # replace() cannot know a field named at run time.
            self.register = self.register.met_sleutelfiguur(replace(old, **{role: meant[0].id}))  # type: ignore[arg-type]
            part = found[f"s {old.id}"]
            if part.stand is not Stand.TOEGEVOEGD:
                what = ", ".join(filter(None, (part.wat, role)))
                found[f"s {old.id}"] = replace(part, stand=Stand.GEWIJZIGD, wat=what)
        return []


def _eenmaal(gelezen: Gelezen) -> tuple[list[Rij], list[Melding]]:
    """Return the rows about people, each person once; refuse two rows that contradict each other."""
    seen: dict[tuple[str, str], Rij] = {}
    remarks = []
    for row in gelezen.rijen:
        key = (vouw(row.organisatie), vouw(row.naam))
        first = seen.setdefault(key, row)
        if not row.naam or first is row:
            continue
        if _zonder_regel(first) != _zonder_regel(row):
            text = f"{row.naam} staat ook op regel {first.regel}, met andere gegevens. Laat één regel over."
            raise weiger(gelezen.bestand, row.regel, text)
        remarks.append(Melding(row.regel, f"{row.naam} staat ook op regel {first.regel}, precies zo."))
    return [row for row in seen.values() if row.naam], remarks


def _zonder_regel(row: Rij) -> tuple[object, ...]:
    return tuple(getattr(row, field.name) for field in fields(row) if field.name != "regel")


def _ring(rows: Iterable[Rij], bestand: str) -> Ring | None:
    said = [row for row in rows if row.ring]
    for row in said[1:]:
        if row.ring is not said[0].ring:
            place = f"hier in de {row.ring}, op regel {said[0].regel} in de {said[0].ring}"
            raise weiger(bestand, row.regel, f"{row.organisatie} staat {place}. Kies er een.")
    return said[0].ring if said else None


def _laatste(*days: date | None) -> date | None:
    return max((day for day in days if day), default=None)


def _stand(bekend: bool, gelijk: bool) -> Stand:
    if not bekend:
        return Stand.TOEGEVOEGD
    return Stand.ONGEWIJZIGD if gelijk else Stand.GEWIJZIGD
