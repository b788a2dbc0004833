"""``Afspraak``: an agreed action with the sleutelfiguur who carries it out, and its trail."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import takewhile

from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst

OVERGEDRAGEN = "overgedragen van"
"""How the remark of the step begins at which an afspraak went to a successor; then comes who left."""


class Stadium(StrEnum):
    """How far an afspraak got, in order: the last two close the loop."""

    AFGESPROKEN = "afgesproken"
    CONTACT_GELEGD = "contact gelegd"
    AANGEKOMEN = "aangekomen"
    TERUGGEKOPPELD = "teruggekoppeld"
    PATIENT_WEET_HET = "patiënt weet het"


class Reden(StrEnum):
    """Why an afspraak ended without being carried out."""

    GEEN_PLEK = "geen plek"
    NIET_BEREIKT = "niet bereikt"
    WIL_NIET = "wil niet"
    NIET_PASSEND = "niet passend"
    VERVALLEN = "vervallen"


@record(frozen=True, slots=True)
class Stap:
    """One step on the Spoor: the stage reached, the day, and a short remark."""

    stadium: Stadium
    datum: date
    opmerking: Tekst = GEEN_TEKST


@record(frozen=True, slots=True)
class Afspraak:
    """What (``wat``) who (``wie``, id of a sleutelfiguur) does by when, and reports back by when.

    ``nummer`` is stable and unique over all years; ``id`` is its text. ``regel`` is the quick line as
    typed. ``casus`` is a code, ``None`` for an afspraak outside a casus; ``overleg`` and ``agendapunt``
    tell where it was made. ``warm``: the patient is handed over in person. ``spoor`` is never empty.
    ``raakt`` are ids of the punten of its casus that it does something about. ``nagevraagd`` are the days
    on which the chair asked how it stands, oldest first.
    """

    nummer: int
    overleg: str
    agendapunt: str | None
    casus: str | None
    wat: Tekst
    wie: str | None = None
    doen_voor: date | None = None
    terug_voor: date | None = None
    warm: bool = False
    regel: Tekst = GEEN_TEKST
    spoor: tuple[Stap, ...] = ()
    reden: Reden | None = None
    raakt: tuple[str, ...] = ()
    nagevraagd: tuple[date, ...] = ()

    @property
    def id(self) -> str:
        """The key in the table of afspraken, and what ``overleg afspraak`` prints."""
        return str(self.nummer)

    @property
    def stadium(self) -> Stadium:
        """The stage reached last."""
        return self.spoor[-1].stadium if self.spoor else Stadium.AFGESPROKEN

    @property
    def bereikt(self) -> Stap | None:
        """The step at which this stage was reached: later ones at it only tell that it was asked after."""
        same = list(takewhile(lambda stap: stap.stadium is self.stadium, reversed(self.spoor)))
        return same[-1] if same else None

    @property
    def laatst(self) -> date | None:
        """The day of the last step, ``None`` without any."""
        return self.spoor[-1].datum if self.spoor else None

    @property
    def dagen(self) -> frozenset[date]:
        """The days of its steps."""
        return frozenset(stap.datum for stap in self.spoor)

    @property
    def open(self) -> bool:
        """Whether the loop is open: nobody reported back yet, and it was not ended for a reason."""
        return self.reden is None and self.stadium not in (Stadium.TERUGGEKOPPELD, Stadium.PATIENT_WEET_HET)

    @property
    def af(self) -> bool:
        """Whether nothing is left to do: it was ended for a reason, or the patient knows."""
        return self.reden is not None or self.stadium is Stadium.PATIENT_WEET_HET

    @property
    def overgenomen(self) -> bool:
        """Whether it was taken over from somebody who left, and nothing was told of it since."""
        return bool(self.spoor) and self.spoor[-1].opmerking.startswith(OVERGEDRAGEN)

    def met_stap(self, stap: Stap) -> "Afspraak":
        """Return this afspraak one step further on its trail."""
        return replace(self, spoor=(*self.spoor, stap))
