"""What can be chosen for an overleg that is being planned on some day, and what to know of that day.

Decisions where the design is silent: who types another day keeps what she ticked or took off herself, all
else follows the rules for that day; what is on the agenda of that day already is not offered again.
"""

from collections.abc import Iterator, Mapping
from datetime import date, time

from overleg_tui.domain.agendaregels import Agendavoorstel, casusvoorstellen, passend, verbeterpuntvoorstellen
from overleg_tui.domain.agendavorm import GEWOON, Agendavorm, Ritme
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.feestdagen import bijzondere_dag
from overleg_tui.domain.overleg import Fase, Overleg, minuten_tussen
from overleg_tui.domain.overlegdag import overleg_op
from overleg_tui.domain.planning import gebruikelijk
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.domain.zinnen import hoofdletter

Keuzes = tuple[tuple[str, str], ...]


@record(frozen=True, slots=True)
class Plankeuzes:
    """What can be ticked (pairs of id and text, without an id for a heading) and what is ticked (ids)."""

    keuzes: Keuzes
    gekozen: tuple[str, ...]


@record(frozen=True, slots=True)
class Gewoonlijk:
    """When and where an overleg of that day is, as it stands or else as is usual."""

    begin: time
    eind: time
    plaats: Tekst

    @property
    def minuten(self) -> int:
        """How long it takes."""
        return minuten_tussen(self.begin, self.eind)


def plankeuzes(
    register: Register,
    datum: date,
    eigen: Mapping[str, bool] | None = None,
    *,
    ritme: Ritme | None = None,
    vorm: Agendavorm = GEWOON,
) -> Plankeuzes:
    """Return the casussen and verbeterpunten for that day, proposals first and ticked as far as they fit.

    They fit by ``ritme`` and ``vorm``: how long an overleg usually is, and its agenda.

    ``eigen``: what the chair ticked (true) or took off herself, by id.
    """
    back, improve = casusvoorstellen(register, datum), verbeterpuntvoorstellen(register, datum)
    why = {voorstel.id for voorstel in back} | set(_op_agenda(register, datum))
    other = [c for c in register.casussen.values() if c.gesloten is None and c.code not in why]
    groups: tuple[tuple[str, Keuzes], ...] = (
        ("Keert terug", tuple((v.id, _casusregel(register, v)) for v in back)),
        (
            "Verbeterpunten",
            tuple((v.id, f"{register.verbeterpunten[v.id].tekst} ({v.reden})") for v in improve),
        ),
        ("Andere casussen", tuple((c.code, f"{c.code}  {c.vraag or c.omschrijving}") for c in other)),
    )
    keuzes = tuple(line for head, lines in groups if lines for line in (("", head), *lines))
    fitting = passend(back, gewoonlijk(register, datum, ritme).minuten, vorm)
    ticked = {*fitting, *(voorstel.id for voorstel in improve)}
    own = eigen or {}
    return Plankeuzes(keuzes, tuple(id_ for id_, _ in keuzes if id_ and own.get(id_, id_ in ticked)))


def gewoonlijk(register: Register, datum: date, ritme: Ritme | None = None) -> Gewoonlijk:
    """Return when and where an overleg of that day usually is; one that is planned stays as it is."""
    planned = overleg_op(register, datum)
    if planned:
        return Gewoonlijk(planned.begin, planned.eind, planned.plaats)
    return Gewoonlijk(*gebruikelijk(register, ritme or Ritme()))


def over_de_dag(register: Register, datum: date, vandaag: date) -> str:
    """Return what the chair should know of the day before she plans it, empty if nothing."""
    return " ".join(_over_de_dag(register, datum, vandaag))


def _over_de_dag(register: Register, datum: date, vandaag: date) -> Iterator[str]:
    if said := bijzondere_dag(datum):
        yield f"{hoofdletter(said)}."
    planned = overleg_op(register, datum)
    if planned and not planned.voorbij and planned.fase is not Fase.BEZIG:
        yield f"Op {kort(datum)} is er al een overleg gepland; dit vult het aan."
    elif datum < vandaag:
        yield f"{hoofdletter(lang(datum))} is al geweest. Klopt dat?"


def _op_agenda(register: Register, datum: date) -> Iterator[str]:
    planned: Overleg | None = overleg_op(register, datum)
    yield from (punt.casus for punt in (planned.agenda if planned else ()) if punt.casus)


def _casusregel(register: Register, voorstel: Agendavoorstel) -> str:
    casus = register.casussen[voorstel.id]
    reason = voorstel.reden.removeprefix("keert terug: ")
    return f"{casus.code}  {reason} · {casus.vraag or casus.omschrijving}"
