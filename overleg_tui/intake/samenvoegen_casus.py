"""A casus as read meets the register: which one it is, and what stays of what was known.

A file is the whole casus: its parts replace those in the register. Kept are the closing date and the ids of
punten with the same words, so that what points at a punt still does.

A file without a code is the casus with the same omschrijving, inbrenger, hulpvraag and vraag, if it has a
hulpvraag or vraag; else only one that is the same in everything. Mixing up two patients is worse than
having one twice, so in doubt it is refused or a new one.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from overleg_tui.domain.casus import Casus, Punt
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.wie import opsomming
from overleg_tui.domain.zinnen import geteld
from overleg_tui.intake.gelezen import weiger

_APART = ("code", "gesloten", "punten", "samenhang", "notities")
_INHOUD = tuple(f.name for f in fields(Casus) if f.name not in _APART)


def bekende_casus(register: Register, casus: Casus, bestand: str) -> Casus | None:
    """Return the casus in the register that this one is, ``None`` when it is new."""
    if casus.code:
        return register.casussen.get(casus.code)
    alike = [old for old in register.casussen.values() if _lijkt(old, casus)]
    same = [old for old in alike if ingepast(old, casus) == old]
    if len(same) == 1 or (len(alike) == 1 and (casus.vraag or casus.hulpvraag)):
        return (same or alike)[0]
    if alike and (casus.vraag or casus.hulpvraag or len(same) > 1):
        codes = opsomming((old.code for old in same or alike), "of")
        raise weiger(
            bestand, 1, f"dit kan {codes} zijn. Zet de goede code erin, zoals: - Code: {alike[0].code}"
        )
    return None


def _lijkt(one: Casus, other: Casus) -> bool:
    return all(
        vouw(getattr(one, part)) == vouw(getattr(other, part))
        for part in ("omschrijving", "inbrenger", "hulpvraag", "vraag")
    )


def ingepast(oud: Casus, nieuw: Casus) -> Casus:
    """Return ``nieuw`` in the place of ``oud``: with its code, closing date and ids of punten."""
    ids = _ids(oud, nieuw.punten)
    punten = tuple(replace(punt, id=ids[punt.id]) for punt in nieuw.punten)
    links = tuple(replace(link, van=ids[link.van], naar=ids[link.naar]) for link in nieuw.samenhang)
    punten = _in_oude_volgorde(oud.punten, punten)
    return replace(nieuw, code=oud.code, gesloten=oud.gesloten, punten=punten, samenhang=links)


def _ids(oud: Casus, punten: Iterable[Punt]) -> dict[str, str]:
    """Map each new id to the old id of the punt most like it, or to an id never used before."""
    ways: tuple[Callable[[Punt], Any], ...] = (
        lambda punt: (punt.kwadrant, punt.tekst, punt.kracht, punt.prioriteit),
        lambda punt: (punt.kwadrant, punt.tekst),
        lambda punt: punt.tekst,
    )
    free, left = list(oud.punten), list(punten)
    ids: dict[str, str] = {}
    for key in ways:
        waiting: dict[Any, list[Punt]] = {}
        for old in free:
            waiting.setdefault(key(old), []).append(old)
        for punt in left:
            if old_ones := waiting.get(key(punt)):
                ids[punt.id] = old_ones.pop(0).id
        used = set(ids.values())
        free = [old for old in free if old.id not in used]
        left = [punt for punt in left if punt.id not in ids]
    first = int(oud.nieuw_punt_id()[1:])
    return ids | {punt.id: f"p{n}" for n, punt in enumerate(left, first)}


def _in_oude_volgorde(oud: tuple[Punt, ...], nieuw: tuple[Punt, ...]) -> tuple[Punt, ...]:
    """A file goes by kwadrant: keep the order of the register where each kwadrant has the same punten."""
    if [p.id for p in _per_kwadrant(oud)] != [p.id for p in _per_kwadrant(nieuw)]:
        return nieuw
    found = {punt.id: punt for punt in nieuw}
    return tuple(found[punt.id] for punt in oud)


def _per_kwadrant(punten: Iterable[Punt]) -> list[Punt]:
    return sorted(punten, key=lambda punt: punt.kwadrant)


def verschil(oud: Casus, nieuw: Casus) -> str:
    """Say in a few words what a file changes, so that nothing of the register goes in silence."""
    words = [name for name in _INHOUD if getattr(oud, name) != getattr(nieuw, name)]
    before, after = ({punt.id: punt for punt in casus.punten} for casus in (oud, nieuw))
    counts = (
        ("erbij", len(after.keys() - before.keys())),
        ("eruit", len(before.keys() - after.keys())),
        ("anders", sum(before[id_] != after[id_] for id_ in before.keys() & after.keys())),
    )
    words += [f"{geteld(n, 'punt', 'punten')} {what}" for what, n in counts if n]
    if oud.punten != nieuw.punten and not any(n for _, n in counts):
        words.append("volgorde van de punten")
    words += [name for name in ("samenhang", "notities") if getattr(oud, name) != getattr(nieuw, name)]
    return ", ".join(words)
