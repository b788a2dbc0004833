"""References between documents that lead nowhere."""

from collections.abc import Container, Iterator, Mapping

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register

Los = tuple[str, str]
"""Where it is, e.g. ``afspraken, 31``, empty for the names; and what is wrong there."""


def losse_verwijzingen(register: Register, namen: Mapping[str, str]) -> Iterator[Los]:
    """Yield every reference to a document that is not there.

    Some may: an agendapunt names its verbeterpunt also when that left the board, and the place where one
    was is kept when an undo takes it away. Briefjes refer to nothing; who tells the patient, who is
    involved and who brought a casus in are names as written.
    """
    for overleg in register.overleggen.values():
        yield from _overleg(register, overleg)
    for casus in register.casussen.values():
        punten = {punt.id for punt in casus.punten}
        for samenhang in casus.samenhang:
            yield from _missing(f"casussen, {casus.code}", "punt", punten, samenhang.van, samenhang.naar)
    for afspraak in register.afspraken.values():
        yield from _afspraak(register, afspraak)
    for figuur in register.sleutelfiguren.values():
        place = f"sleutelfiguren, {figuur.id}"
        yield from _missing(place, "organisatie", register.organisaties, figuur.organisatie)
        yield from _missing(
            place, "sleutelfiguur", register.sleutelfiguren, figuur.vervanger, figuur.opvolger
        )
    for code in namen:
        yield from _missing("", "casus", register.casussen, code)


def _overleg(register: Register, overleg: Overleg) -> Iterator[Los]:
    people = register.sleutelfiguren
    for punt in overleg.agenda:
        place = f"overleggen, {overleg.id}, agendapunt {punt.id}"
        yield from _missing(place, "casus", register.casussen, _niet_gewist(register, punt.casus))
        yield from _missing(place, "organisatie", register.organisaties, punt.organisatie)
        corrected = (notitie.van for notitie in punt.notities)
        yield from _missing(place, "sleutelfiguur", people, *(punt.zit_aan or ()), *corrected)
    for genodigde in overleg.genodigden:
        guests = (genodigde.sleutelfiguur, genodigde.vervanger)
        yield from _missing(f"overleggen, {overleg.id}", "sleutelfiguur", people, *guests)


def _afspraak(register: Register, afspraak: Afspraak) -> Iterator[Los]:
    place = f"afspraken, {afspraak.id}"
    yield from _missing(place, "overleg", register.overleggen, afspraak.overleg)
    yield from _missing(place, "casus", register.casussen, _niet_gewist(register, afspraak.casus))
    yield from _missing(place, "sleutelfiguur", register.sleutelfiguren, afspraak.wie)
    casus = register.casussen.get(afspraak.casus or "")
    if casus is not None:
        punten = {punt.id for punt in casus.punten}
        yield from _missing(place, f"punt van {casus.code}", punten, *afspraak.raakt)
    overleg = register.overleggen.get(afspraak.overleg)
    if overleg is not None:
        items = {punt.id for punt in overleg.agenda}
        yield from _missing(place, f"agendapunt van {overleg.id}", items, afspraak.agendapunt)


def _niet_gewist(register: Register, casus: str | None) -> str | None:
    """Return a casus code; that of a wiped casus, which stays on agendas and afspraken, refers to nothing."""
    return None if casus in register.gewist else casus


def _missing(place: str, what: str, known: Container[str], *ids: str | None) -> Iterator[Los]:
    """Yield each id that is not in ``known`` (a table or a set); ``None`` refers to nothing."""
    for id_ in ids:
        if id_ is not None and id_ not in known:
            yield place, f"verwijst naar {what} ‘{id_}’, en die is er niet"
