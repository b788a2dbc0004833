"""What a team can set to its own liking, as values; what the file may say is declared in ``instelbaar``."""

from collections.abc import Mapping
from dataclasses import field

from overleg_tui.domain.agendavorm import Agendavorm, Ritme
from overleg_tui.domain.bewaartermijn import JAAR, Bewaartermijn
from overleg_tui.domain.briefregels import Briefregels
from overleg_tui.domain.casus import Kwadrant
from overleg_tui.domain.criteria import CRITERIA
from overleg_tui.domain.kaartcontrole import OUD_NA
from overleg_tui.domain.record import record
from overleg_tui.domain.stilte import NAVRAAG_WACHT, STIL_NA
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.thema import Thema
from overleg_tui.domain.vragen import VRAGEN


@record(frozen=True, slots=True)
class Casusbeleid:
    """Who is a patient for krachtige basiszorg, and how long a closed casus is kept."""

    criteria: tuple[Tekst, ...] = CRITERIA
    bewaren: Bewaartermijn = JAAR


@record(frozen=True, slots=True)
class Termijnen:
    """Days until something asks for attention: silence, a second navraag, the sociale kaart."""

    stil: int = STIL_NA
    navraag: int = NAVRAAG_WACHT
    kaart: int = OUD_NA


@record(frozen=True, slots=True)
class Scherm:
    """How the screen begins."""

    thema: Thema = Thema.BEAMER


@record(frozen=True, slots=True)
class Instellingen:
    """Everything that can be set; who needs one is handed that one. ``toetsen``: keys by binding id."""

    overleg: Ritme = field(default_factory=Ritme)
    agenda: Agendavorm = field(default_factory=Agendavorm)
    casus: Casusbeleid = field(default_factory=Casusbeleid)
    dagen: Termijnen = field(default_factory=Termijnen)
    mail: Briefregels = field(default_factory=Briefregels)
    vragen: Mapping[Kwadrant, str] = field(default_factory=lambda: VRAGEN)
    scherm: Scherm = field(default_factory=Scherm)
    toetsen: Mapping[str, str] = field(default_factory=dict)
