"""What the openingsronde came to: what became on the day itself of everything agreed before.

Decisions where the design is silent: the last step of the day counts, the remarks of all its steps stand
there; of a casus of which only code and question come on paper the remarks stay out, as what somebody said
in passing may tell who it is.
"""

from datetime import date

from overleg_tui.documents.afspraken import eerder_begin, zoals_op
from overleg_tui.documents.literal import literal
from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.toestemming import zichtbaar

_NOG_ONDERWEG = (Stadium.AFGESPROKEN, Stadium.CONTACT_GELEGD)


def uitkomsten(register: Register, overleg: Overleg) -> list[str]:
    """Return a line of Markdown for each afspraak of before with a step on the day of ``overleg``."""
    day = overleg.begonnen.date() if overleg.begonnen else overleg.datum
    stepped = sorted(register.afspraken.groep("dagen", day), key=lambda afspraak: afspraak.nummer)
    found = [afspraak for afspraak in stepped if _eerder(register, afspraak, overleg)]
    return [_regel(register, zoals_op(afspraak, day), day) for afspraak in found]


def _eerder(register: Register, afspraak: Afspraak, overleg: Overleg) -> bool:
    made = register.overleggen.get(afspraak.overleg)
    return made is not None and made.datum < overleg.datum


def _regel(register: Register, then: Afspraak, day: date) -> str:
    line = f"{eerder_begin(register, then, met_casus=True)} – **{_uitkomst(then, day)}**"
    casus = register.casussen.get(then.casus or "")
    if casus is not None and zichtbaar(casus).alleen_vraag:
        return line
    said = dict.fromkeys(stap.opmerking for stap in then.spoor if stap.datum == day and stap.opmerking)
    return f"{line}: {' · '.join(map(literal, said))}" if said else line


def _uitkomst(then: Afspraak, day: date) -> str:
    """Return in words what became of an afspraak that day; asked after and no further is *loopt nog*."""
    if then.reden:
        return f"{'niet aangekomen' if then.stadium in _NOG_ONDERWEG else 'gestopt'}: {then.reden}"
    before = [stap.stadium for stap in then.spoor if stap.datum < day]
    if then.open and before and before[-1] is then.stadium:
        return f"loopt nog ({then.stadium})"
    return str(then.stadium)
