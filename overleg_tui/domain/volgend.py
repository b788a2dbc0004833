"""Planning the next overleg while everybody is still at the table: only its day is asked.

Decisions where the design is silent: it gets the usual times and place, and what comes back by the rules as
if this overleg were closed now: else what was not reached today would not be there. What was to be back on
the day that was reckoned with comes along when the table agrees on an earlier one.
"""

from datetime import date, datetime

from overleg_tui.domain.agendavorm import GEWOON, Agendavorm, Ritme
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.overlegdag import volgende_datum
from overleg_tui.domain.plankeuzes import plankeuzes
from overleg_tui.domain.planning import plan
from overleg_tui.domain.register import Register
from overleg_tui.domain.verloop import sluit


def te_plannen(register: Register, overleg: Overleg) -> bool:
    """Whether the table can plan the overleg after this one: it is held, and there is none yet."""
    return overleg.fase in (Fase.BEZIG, Fase.AFGESLOTEN) and register.overleg_na(overleg) is None


def plan_volgend(
    register: Register,
    overleg: str,
    datum: date,
    nu: datetime,
    *,
    ritme: Ritme | None = None,
    vorm: Agendavorm = GEWOON,
) -> Register:
    """Plan the overleg after this one (id), which is running or closed; refuse a day that is not after it."""
    this = register.overleggen[overleg]
    if datum <= this.datum:
        raise Refused(f"Het volgende overleg komt na dat van {kort(this.datum)}. Kies een latere dag.")
    ritme = ritme or Ritme()
    closed = register if this.fase is Fase.AFGESLOTEN else sluit(register, overleg, nu)
    reckoned, _ = volgende_datum(register, nu.date(), ritme.weken)
    back = plankeuzes(closed, max(datum, reckoned), ritme=ritme, vorm=vorm).gekozen
    planned = plan(
        closed,
        datum,
        casussen=[id_ for id_ in back if id_ in register.casussen],
        verbeterpunten=[id_ for id_ in back if id_ in register.verbeterpunten],
        ritme=ritme,
        vorm=vorm,
    )
    return planned.met_overleg(this)
