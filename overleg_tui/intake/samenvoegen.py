"""Everything one import read, put into the register: a pure function, so that a change can be made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from overleg_tui.domain.casus import Casus, nieuwe_code
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.punten import vervang
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.intake.gelezen import Gelezen, Melding
from overleg_tui.intake.samenvoegen_casus import bekende_casus, ingepast, verschil
from overleg_tui.intake.samenvoegen_kaart import Kaart
from overleg_tui.intake.verslag import Bestandsverslag, Onderdeel, Stand


@dataclass(frozen=True, slots=True)
class Samengevoegd:
    """The register with everything in it, the names for the key file (by code), a report per file."""

    register: Register
    namen: Mapping[str, Tekst]
    verslag: tuple[Bestandsverslag, ...]

    def regels(self) -> list[str]:
        """Return the report on all files as lines."""
        return [line for report in self.verslag for line in report.regels()]


def voeg_samen(register: Register, gelezen: Sequence[Gelezen]) -> Samengevoegd:
    """Put what was read into ``register``; the same files again change nothing.

    Refuses two files about the same casus, the code of a wiped one, and contacts that contradict each other.
    """
    kaart = Kaart(register)
    taken = [kaart.neem(one) for one in gelezen]
    linked = [kaart.verbind(one, parts) for one, (parts, _) in zip(gelezen, taken, strict=True)]
    found, casussen = kaart.register, _codes(register, gelezen)
    reports: list[Bestandsverslag] = []
    names: dict[str, Tekst] = {}
    for one, (parts, said), unlinked in zip(gelezen, taken, linked, strict=True):
        onderdelen, remarks = list(parts.values()), [*one.meldingen, *said, *unlinked]
        if one.casus:
            found, part, remark = _met_casus(found, replace(one.casus, code=casussen[one.bestand]), one)
            onderdelen, remarks = [*onderdelen, part], [*remarks, *remark]
        if one.casus and one.naam:
            names[casussen[one.bestand]] = one.naam
        ordered = tuple(sorted(remarks, key=lambda melding: melding.regel))
        reports.append(Bestandsverslag(one.bestand, tuple(onderdelen), ordered, bool(one.naam)))
    return Samengevoegd(found, names, tuple(reports))


def _codes(register: Register, gelezen: Sequence[Gelezen]) -> dict[str, str]:
    """Return the code of the casus in each file, or a new one; refuse two files about one, or a wiped one."""
    used = {*register.codes, *(afspraak.casus or "" for afspraak in register.afspraken.values())}
    used |= {one.casus.code for one in gelezen if one.casus}
    codes: dict[str, str] = {}
    for one in gelezen:
        if one.casus is None:
            continue
        known = bekende_casus(register, one.casus, one.bestand)
        code = known.code if known else one.casus.code or nieuwe_code(used)
        if code in codes.values():
            other = next(bestand for bestand, taken in codes.items() if taken == code)
            raise Refused(f"{other} en {one.bestand} gaan allebei over casus {code}. Importeer er één van.")
        if known is None and code in register.gewist:
            raise Refused(
                f"{one.bestand}: casus {code} is gewist, en die code telt nog mee. "
                "Zet een andere code in het bestand, of laat de code leeg."
            )
        codes[one.bestand] = code
        used.add(code)
    return codes


def _met_casus(register: Register, casus: Casus, one: Gelezen) -> tuple[Register, Onderdeel, list[Melding]]:
    old = register.casussen.get(casus.code)
    naam = f"{casus.code}, {casus.omschrijving}" if casus.omschrijving else casus.code
    if old is None:
        given = one.casus is not None and not one.casus.code
        text = (
            f"er staat geen code in; de casus heet nu {casus.code}. Zet in het bestand: - Code: {casus.code}"
        )
        remarks = [Melding(0, text)] if given else []
        return register.met_casus(casus), Onderdeel("casus", naam, Stand.TOEGEVOEGD), remarks
    new = ingepast(old, casus)
    if new == old:
        return register, Onderdeel("casus", naam, Stand.ONGEWIJZIGD), []
    part = Onderdeel("casus", naam, Stand.GEWIJZIGD, verschil(old, new))
    return vervang(register, old, new), part, []
