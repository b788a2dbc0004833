"""Whether the table got to an agendapunt; what it did not get to comes back by rule."""

from overleg_tui.domain.overleg import Agendapunt, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.teruglezen import gemaakt_bij

AAN_DE_BEURT = 60
"""From so many seconds on an agendapunt was discussed; stepping past it takes less."""


def besproken(register: Register, overleg: Overleg, punt: Agendapunt) -> bool:
    """Whether the table got to an agendapunt of a closed overleg: something was recorded, or it was on."""
    recorded = punt.notities or punt.besluiten or punt.vertelt or punt.komt_terug
    return bool(recorded or punt.seconden >= AAN_DE_BEURT or gemaakt_bij(register, overleg, punt))
