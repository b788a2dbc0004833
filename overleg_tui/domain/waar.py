"""Where on the agenda a change is to be seen: an undo may well land where nobody is looking."""

from collections.abc import Iterator

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.overleg import Agendapunt, Overleg, Soort
from overleg_tui.domain.register import Register


def elders(oud: Register, nieuw: Register, overleg: str, punt: str) -> int | None:
    """Return the number on the agenda where these two differ, ``None`` if that is (also) at ``punt``.

    Or if it is nowhere on the agenda of this ``overleg``: who is there, another overleg, the sociale kaart.
    """
    at = nieuw.overleggen.get(overleg) or oud.overleggen.get(overleg)
    touched = list(_geraakt(oud, nieuw, at)) if at else []
    if not at or not touched or punt in touched:
        return None
    return 1 + at.index_van(touched[0])


def _geraakt(oud: Register, nieuw: Register, at: Overleg) -> Iterator[str]:
    """Yield the agendapunten (ids) where something differs, that of the change itself first."""
    for id_, afspraak in nieuw.afspraken.verschil(oud.afspraken).items():
        if found := afspraak or oud.afspraken.get(id_):
            yield from _toont(at, found)
    if at.id in nieuw.overleggen.verschil(oud.overleggen):
        before, after = (r.overleggen.get(at.id) for r in (oud, nieuw))
        kept = set(before.agenda if before else ()) if after else set()
        yield from (punt.id for punt in (after.agenda if after else ()) if punt not in kept)
    changed = nieuw.casussen.verschil(oud.casussen)
    yield from (punt.id for punt in at.agenda if punt.casus in changed)


def _toont(at: Overleg, afspraak: Afspraak) -> Iterator[str]:
    """Yield where an afspraak is shown: where it was made, at its casus, and in one of the rounds."""
    made = afspraak.overleg == at.id
    if made and afspraak.agendapunt:
        yield afspraak.agendapunt
    yield from (punt.id for punt in at.agenda if punt.casus and punt.casus == afspraak.casus)
    yield from (punt.id for punt in at.agenda if _ronde(punt, made=made))


def _ronde(punt: Agendapunt, *, made: bool) -> bool:
    return punt.soort is (Soort.AFSLUITING if made else Soort.OPENINGSRONDE)
