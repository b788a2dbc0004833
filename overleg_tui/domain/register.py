"""``Register``: the whole state as one immutable value, and where to find things in it."""

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.briefje import Briefje
from overleg_tui.domain.casus import Casus, Kwadrant, casuscode
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.gewist import Gewist
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tijd import Besteed
from overleg_tui.domain.verbeterpunt import Verbeterpunt


class Voorop(StrEnum):
    """What the room looks at together instead of the agendapunt that is on."""

    TERUGLEZEN = "teruglezen"
    SLOTOVERZICHT = "slotoverzicht"


@record(frozen=True, slots=True)
class Plek:
    """Where the program is, and so what the room sees. Never undone.

    One large ``kwadrant`` or all four; all of it to read (``onverkort``), from a ``regel`` on; what is read
    together instead (``voorop``), at its ``regel``; or nothing (``leeg``). ``besteed`` counts the time of
    the running overleg, also while another one is looked at.
    """

    overleg: str
    agendapunt: str
    kwadrant: Kwadrant | None = None
    onverkort: bool = False
    regel: int = 0
    leeg: bool = False
    besteed: Besteed | None = None
    voorop: Voorop | None = None

    def zelfde(self, ander: "Plek | None") -> bool:
        """Whether the other place looks the same: of what is shown only the time that was counted differs."""
        return ander is not None and replace(self, besteed=None) == replace(ander, besteed=None)


@record(frozen=True, slots=True)
class Register:
    """Everything the program knows but the names of patients, as tables and a place.

    Keys: casussen by code, afspraken by number as text, all others by id; the glazen pot holds briefjes,
    ``gewist`` (by code) what is still counted of casussen that were wiped.
    """

    overleggen: Tabel[Overleg] = field(default_factory=Tabel)
    casussen: Tabel[Casus] = field(default_factory=Tabel)
    afspraken: Tabel[Afspraak] = field(default_factory=Tabel)
    organisaties: Tabel[Organisatie] = field(default_factory=Tabel)
    sleutelfiguren: Tabel[Sleutelfiguur] = field(default_factory=Tabel)
    glazen_pot: Tabel[Briefje] = field(default_factory=Tabel)
    verbeterpunten: Tabel[Verbeterpunt] = field(default_factory=Tabel)
    gewist: Tabel[Gewist] = field(default_factory=Tabel)
    plek: Plek | None = None

    @property
    def leeg(self) -> bool:
        """Whether nothing was ever put in."""
        return not (self.overleggen or self.casussen or self.afspraken or self.organisaties)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every casus code that was ever given, also of a casus that was wiped since."""
        return (*self.casussen, *self.gewist)

    def met_overleg(self, overleg: Overleg) -> "Register":
        """Return this register with that overleg, new or changed."""
        return replace(self, overleggen=self.overleggen.met(overleg.id, overleg))

    def met_casus(self, casus: Casus) -> "Register":
        """Return this register with that casus, new or changed."""
        return replace(self, casussen=self.casussen.met(casus.code, casus))

    def met_afspraak(self, afspraak: Afspraak) -> "Register":
        """Return this register with that afspraak, new or changed."""
        return replace(self, afspraken=self.afspraken.met(afspraak.id, afspraak))

    def met_organisatie(self, organisatie: Organisatie) -> "Register":
        """Return this register with that organisatie, new or changed."""
        return replace(self, organisaties=self.organisaties.met(organisatie.id, organisatie))

    def met_sleutelfiguur(self, figuur: Sleutelfiguur) -> "Register":
        """Return this register with that sleutelfiguur, new or changed."""
        return replace(self, sleutelfiguren=self.sleutelfiguren.met(figuur.id, figuur))

    def zoek_casus(self, code: str) -> Casus:
        """Return the casus with that code (case ignored); refuse an unknown one."""
        found = self.casussen.get(casuscode(code))
        if found is None:
            known = ", ".join(sorted(self.casussen)[:8])
            hint = f"Wel bekend: {known}." if known else _GEEN_CASUSSEN
            raise Refused(f"Casus {casuscode(code)} is niet bekend. {hint}")
        return found

    def op_datum(self) -> tuple[Overleg, ...]:
        """Return all overleggen, oldest first."""
        return tuple(_by_date(self.overleggen.values()))

    def nieuwste(self, aantal: int) -> tuple[Overleg, ...]:
        """Return so many overleggen, the newest first; no other one is read."""
        found: list[Overleg] = []
        for day in sorted(self.overleggen.waarden("datum"), reverse=True):
            if len(found) >= aantal:
                break
            found += self.overleggen.groep("datum", day)
        return tuple(_by_date(found)[::-1][:aantal])

    def overleg_na(self, overleg: Overleg, vandaag: date | None = None) -> Overleg | None:
        """Return the next overleg after this one (and after today, if given); a cancelled one is none."""
        after = max(overleg.datum, vandaag or overleg.datum)
        later = (o for o in self.op_datum() if o.datum > after and o.fase is not Fase.AFGEZEGD)
        return next(later, None)

    def niet_voorbij(self) -> tuple[Overleg, ...]:
        """Return the overleggen that are neither closed nor cancelled, oldest first."""
        left = [o for fase in Fase if not fase.voorbij for o in self.overleggen.groep("fase", fase)]
        return tuple(_by_date(left))

    def huidig_overleg(self, vandaag: date) -> Overleg | None:
        """Return the running overleg, or else the next one to come (an overdue one included)."""
        unfinished = self.niet_voorbij()
        running = [o for o in unfinished if o.fase is Fase.BEZIG]
        coming = [o for o in unfinished if o.datum >= vandaag]
        return next(iter([*running, *coming, *reversed(unfinished)]), None)

    def afspraken_van(self, casus: str) -> tuple[Afspraak, ...]:
        """Return the afspraken of one casus, oldest number first."""
        return tuple(_by_number(self.afspraken.groep("casus", casus)))

    def afspraken_uit(self, overleg: str) -> tuple[Afspraak, ...]:
        """Return the afspraken made at one overleg, oldest number first."""
        return tuple(_by_number(self.afspraken.groep("overleg", overleg)))

    def organisatie_van(self, figuur: str | None) -> Organisatie | None:
        """Return the organisation of a sleutelfiguur (id), if both are known."""
        person = self.sleutelfiguren.get(figuur or "")
        return self.organisaties.get(person.organisatie) if person else None

    def nieuw_nummer(self) -> int:
        """Return the number of the next afspraak."""
        return max((int(id_) for id_ in self.afspraken), default=0) + 1


_GEEN_CASUSSEN = "Er zijn nog geen casussen. Lees er een in met: overleg importeer BESTAND"

Change: TypeAlias = Callable[[Register], Register]
"""The only way anything ever changes; applied by ``Store.change`` with a Dutch label."""


def _by_date(overleggen: Iterable[Overleg]) -> list[Overleg]:
    return sorted(overleggen, key=lambda overleg: (overleg.datum, overleg.id))


def _by_number(afspraken: Iterable[Afspraak]) -> list[Afspraak]:
    return sorted(afspraken, key=lambda afspraak: afspraak.nummer)
