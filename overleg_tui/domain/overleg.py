"""``Overleg``: one dated wijkteamoverleg with its agenda, who is there, and what was noted."""

from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum

from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst


class Fase(StrEnum):
    """Where an overleg stands."""

    CONCEPT = "concept"
    GEPLAND = "gepland"
    BEZIG = "bezig"
    AFGESLOTEN = "afgesloten"
    AFGEZEGD = "afgezegd"

    @property
    def voorbij(self) -> bool:
        """Whether nothing is recorded any more in an overleg that stands here."""
        return self in (Fase.AFGESLOTEN, Fase.AFGEZEGD)


class Soort(StrEnum):
    """What kind of item an agendapunt is; the value is the word on screen."""

    OPENING = "Opening"
    OPENINGSRONDE = "Openingsronde"
    CASUS = "Casus"
    EXPERTISE = "Expertise"
    MEDEDELING = "Mededeling"
    VERBETERPUNT = "Verbeterpunt"
    RONDVRAAG = "Rondvraag"
    AFSLUITING = "Afsluiting"


class Aanwezigheid(StrEnum):
    """Whether somebody who was invited is there."""

    AANWEZIG = "aanwezig"
    VERHINDERD = "verhinderd"
    AFWEZIG = "afwezig"


class Antwoord(StrEnum):
    """What somebody invited replied beforehand; the value is the word on screen."""

    KOMT = "komt"
    VERHINDERD = "verhinderd"
    VERVANGER = "vervanger komt"


class Bespreking(StrEnum):
    """How an agendapunt is dealt with, where that is not the usual way; a HAMERSTUK is not discussed."""

    LANG = "lang"
    KORT = "kort"
    HAMERSTUK = "hamerstuk"


def minuten_tussen(begin: time, eind: time) -> int:
    """Return the minutes from one time of a day to another."""
    return (eind.hour - begin.hour) * 60 + eind.minute - begin.minute


@record(frozen=True, slots=True)
class Genodigde:
    """An invited sleutelfiguur (id) and whether they are there; ``None`` means not ticked yet.

    ``vervanger`` is the id of the deputy who sits in when VERHINDERD. ``antwoord`` is the reply to the
    uitnodiging; a reply that they cannot come already makes them VERHINDERD.
    """

    sleutelfiguur: str
    aanwezigheid: Aanwezigheid | None = None
    vervanger: str | None = None
    antwoord: Antwoord | None = None


@record(frozen=True, slots=True)
class Notitie:
    """A note with an agendapunt. ``regie``: for the chair only, never in the room or on paper.

    A correction made after the closing also has ``van``, the id of who made it, and ``datum``.
    """

    tekst: Tekst
    regie: bool = False
    van: str | None = None
    datum: date | None = None


@record(frozen=True, slots=True)
class Besluit:
    """Something decided that nobody has to carry out."""

    tekst: Tekst


@record(frozen=True, slots=True)
class Agendapunt:
    """One item of the agenda; ``id`` is unique within its overleg, ``minuten`` are planned.

    ``seconden`` were spent on it: written at the closing, until then see ``tijd``.

    ``casus`` is a code (Soort.CASUS); ``organisatie`` an id (Soort.EXPERTISE). ``vertelt`` is who tells
    the patient what was agreed, ``komt_terug`` when the casus is back at the table, ``teruggelezen`` the
    number of the last afspraak that was read back here. ``zit_aan`` are the ids of the sleutelfiguren who
    sat in on the casus, ``None`` when that was not asked yet. ``verbeterpunt`` is an id (Soort.VERBETERPUNT).
    """

    id: str
    soort: Soort
    minuten: int
    titel: Tekst = GEEN_TEKST
    casus: str | None = None
    organisatie: str | None = None
    notities: tuple[Notitie, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    vertelt: Tekst = GEEN_TEKST
    komt_terug: date | None = None
    teruggelezen: int = 0
    seconden: int = 0
    zit_aan: tuple[str, ...] | None = None
    bespreking: Bespreking | None = None
    verbeterpunt: str | None = None

    @property
    def naam(self) -> str:
        """What the agenda calls it, e.g. ``Casus K-021`` or ``Expertise: MooiWelzijn``."""
        if self.casus:
            return f"{self.soort} {self.casus}"
        return f"{self.soort}: {self.titel}" if self.titel else str(self.soort)


@record(frozen=True, slots=True)
class Versie:
    """A version of the notulen that was replaced: when it was closed, and why the overleg was reopened.

    ``stand`` tells what was recorded then, without any text of it (see ``versies``).
    """

    afgesloten: datetime | None
    heropend: datetime
    waarom: Tekst
    stand: tuple[tuple[str, str], ...] = ()


@record(frozen=True, slots=True)
class Wachtantwoord:
    """What the chair answered to a finding of the export guard: mask that text on paper, or keep it.

    Without ``tekst`` it is the answer to all of that kind.
    """

    soort: str
    tekst: Tekst
    masker: bool


@record(frozen=True, slots=True)
class Overleg:
    """One dated meeting. ``id`` is the ISO date it was first planned on (numbered on when taken).

    ``versies`` are the earlier versions of its notulen; the current one comes after them. ``niet_genodigd``
    are the ids of whom the chair took off the list: no rule invites them again.
    """

    id: str
    datum: date
    begin: time
    eind: time
    plaats: Tekst = GEEN_TEKST
    fase: Fase = Fase.GEPLAND
    agenda: tuple[Agendapunt, ...] = ()
    genodigden: tuple[Genodigde, ...] = ()
    begonnen: datetime | None = None
    afgesloten: datetime | None = None
    versies: tuple[Versie, ...] = ()
    wacht: tuple[Wachtantwoord, ...] = ()
    niet_genodigd: tuple[str, ...] = ()

    @property
    def minuten(self) -> int:
        """The length of the meeting in minutes."""
        return minuten_tussen(self.begin, self.eind)

    @property
    def voorbij(self) -> bool:
        """Whether nothing is recorded here any more: it was closed, or does not take place."""
        return self.fase.voorbij

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the casussen on its agenda, in order."""
        return tuple(punt.casus for punt in self.agenda if punt.casus)

    def punt(self, id_: str) -> Agendapunt:
        """Return the agendapunt with that id; ``KeyError`` if there is none."""
        for punt in self.agenda:
            if punt.id == id_:
                return punt
        raise KeyError(id_)

    def index_van(self, id_: str) -> int:
        """Return the place of an agendapunt on the agenda, from 0; the first one if it is not there."""
        return next((i for i, punt in enumerate(self.agenda) if punt.id == id_), 0)

    def met_punt(self, punt: Agendapunt) -> "Overleg":
        """Return this overleg with ``punt`` in place of the agendapunt with the same id."""
        return replace(self, agenda=tuple(punt if old.id == punt.id else old for old in self.agenda))

    def met_genodigde(self, genodigde: Genodigde) -> "Overleg":
        """Return this overleg with this invited person changed, or added at the end."""
        known = any(old.sleutelfiguur == genodigde.sleutelfiguur for old in self.genodigden)
        kept = tuple(
            genodigde if old.sleutelfiguur == genodigde.sleutelfiguur else old for old in self.genodigden
        )
        off = tuple(id_ for id_ in self.niet_genodigd if id_ != genodigde.sleutelfiguur)
        return replace(self, genodigden=kept if known else (*kept, genodigde), niet_genodigd=off)
