"""Where the register still names a casus in words of its own, such as a note at another agendapunt.

Wiping a casus takes what was recorded with it. A code or a name in somebody else's text is not touched,
as nobody but the writer knows what else is lost by that; it is pointed out.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from overleg_tui.domain.datum import kort
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register


def genoemd(register: Register, woorden: Collection[str]) -> tuple[str, ...]:
    """Return in words each place whose own text holds one of ``woorden`` (codes, names) as a whole word."""
    wanted = [re.escape(word) for word in woorden if word.strip()]
    if not wanted:
        return ()
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(wanted)})(?![\w-])", re.IGNORECASE)
    return tuple(place for place, value in _plaatsen(register) if pattern.search(repr(value)))


def _plaatsen(register: Register) -> Iterator[tuple[str, object]]:
    """Yield every place with what was typed there, without the codes by which things belong together."""
    for overleg in register.op_datum():
        yield from _overleg(overleg)
    for afspraak in register.afspraken.values():
        yield f"afspraak {afspraak.nummer}", replace(afspraak, casus=None)
    for casus in register.casussen.values():
        yield f"casus {casus.code}", replace(casus, code="")
    for briefje in register.glazen_pot.values():
        yield f"een briefje in de glazen pot ({briefje.id})", briefje
    for punt in register.verbeterpunten.values():
        yield f"een verbeterpunt bij ‘{punt.vak}’", punt


def _overleg(overleg: Overleg) -> Iterator[tuple[str, object]]:
    day = kort(overleg.datum)
    yield f"overleg van {day}", (overleg.plaats, [versie.waarom for versie in overleg.versies])
    for punt in overleg.agenda:
        yield f"overleg van {day}, {punt.naam}", replace(punt, casus=None)
