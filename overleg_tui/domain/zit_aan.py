"""Who sits in on a casus: only the people involved with this patient, of those who are at the table.

Involved are the partners that the casus names, who brought it in, who told the patient, and who has an
open afspraak for it; a deputy is involved when the one they replace is. Who leads the meeting (voorzitter,
POH-KB) stays. ANONIEM only brings a question to the table, so that everybody may stay; whom BIJZONDER
concerns is shown in regie only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from overleg_tui.domain.casus import Casus, Vorm
from overleg_tui.domain.errors import AlleenInRegie, Refused
from overleg_tui.domain.genodigden import bedoeld
from overleg_tui.domain.naamwoorden import WOORDEN, naamwoorden, past
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Fase, Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.verloop import niet_afgesloten

_LEIDT = {"voorzitter", "poh-kb"}
REGEL = 78
"""Cells of the message line in the smallest window."""
TOETSEN = ("Enter", "w", "r")
"""The keys by which the chair answers, unless the team chose others."""
VEEL = 12
"""More people than this who leave the table are not named one by one: those who stay are."""


@record(frozen=True, slots=True)
class Voorstel:
    """Those at the table (ids), parted by whether they are involved.

    ``bekend``: the casus says who is involved, so that the proposal can be taken as it is.
    """

    betrokken: tuple[str, ...]
    niet_betrokken: tuple[str, ...]
    bekend: bool = True

    @property
    def allen(self) -> tuple[str, ...]:
        """Everybody at the table, those involved first."""
        return (*self.betrokken, *self.niet_betrokken)


def te_vragen(register: Register, overleg: Overleg, punt: Agendapunt) -> bool:
    """Whether who sits in is asked at this agendapunt: at a casus, while the overleg is on."""
    return overleg.fase is Fase.BEZIG and (punt.casus or "") in register.casussen


def voorstel(register: Register, overleg: Overleg, punt: Agendapunt, *, regie: bool) -> Voorstel:
    """Return who would sit in on the casus of ``punt``; refuse to show in the room what is for regie."""
    casus = register.casussen[punt.casus or ""]
    vorm = casus.toestemming.vorm
    if vorm is Vorm.BIJZONDER and not regie:
        raise AlleenInRegie("Bijzondere situatie: wie aanzit vult u in regie in.")
    here = dict(_aan_tafel(register, overleg))
    if vorm is Vorm.ANONIEM:
        return Voorstel(tuple(here), ())
    doing = {a.wie for a in register.afspraken_van(casus.code) if a.open}
    involved = {
        id_ for id_, places in here.items() if any(_hoort_erbij(register, casus, p, doing) for p in places)
    }
    return Voorstel(
        tuple(id_ for id_ in here if id_ in involved),
        tuple(id_ for id_ in here if id_ not in involved),
        bekend=bool(casus.betrokken),
    )


def zet_aan(register: Register, overleg: str, punt: str, wie: tuple[str, ...]) -> Register:
    """Record who sits in on the casus of an agendapunt."""
    found = niet_afgesloten(register, overleg)
    item = found.punt(punt)
    if not item.casus:
        raise Refused("Wie aanzit hoort bij een casus. Hier vinkt u alleen af wie er is.")
    return register.met_overleg(found.met_punt(replace(item, zit_aan=tuple(dict.fromkeys(wie)))))


def vraag(
    register: Register,
    overleg: Overleg,
    punt: Agendapunt,
    *,
    regie: bool,
    breedte: int = REGEL,
    toetsen: tuple[str, str, str] = TOETSEN,
) -> str:
    """Return the one calm line that offers it, empty when there is nothing to ask (any more).

    It names as many of those involved as fit in ``breedte``: who presses Enter knows for whom. ``toetsen``
    are the names of the keys for: it is right, choose, and regie.
    """
    agree, choose, chair = toetsen
    if punt.zit_aan is not None or not te_vragen(register, overleg, punt):
        return ""
    try:
        found = voorstel(register, overleg, punt, regie=regie)
    except AlleenInRegie as refusal:
        return f"{refusal} Toets {chair}, dan {choose}."
    if not found.bekend:
        return f"Wie zit aan? De casus noemt niemand die betrokken is. Toets {choose}: zelf kiezen."
    if not found.niet_betrokken:
        return f"Wie zit aan? Iedereen kan blijven. {agree}: klopt · {choose}: kiezen"
    names, keys = [_kort(register, id_) for id_ in found.betrokken], f"{agree}: klopt · {choose}: wie"
    return _aanbod(names, len(found.allen), breedte, keys)


def _aanbod(namen: Sequence[str], van: int, breedte: int, keys: str) -> str:
    for shown in range(len(namen), 0, -1):
        rest = f" en nog {len(namen) - shown}" if shown < len(namen) else ""
        line = f"Wie zit aan? {', '.join(namen[:shown])}{rest}. {keys}"
        if len(line) <= breedte:
            return line
    return f"Wie zit aan? Betrokken: {len(namen)} van de {van}. {keys}"


def herinnering(register: Register, found: Voorstel, wie: tuple[str, ...]) -> str:
    """Return the kind word to those at the table who do not sit in; it fits on three lines."""
    away = [id_ for id_ in found.allen if id_ not in wie]
    if not away:
        return "Wie zit aan: iedereen."
    if len(away) > VEEL:
        names = ", ".join(_kort(register, id_) for id_ in wie) or "niemand"
        return f"Aan tafel: {names}. De anderen zijn niet betrokken bij deze casus en hebben even pauze."
    names = ", ".join(_kort(register, id_) for id_ in away)
    return f"Niet betrokken bij deze casus, dus even pauze: {names}."


def wie_zit_aan(register: Register, punt: Agendapunt) -> tuple[str, ...] | None:
    """Return name and organisation of who sits in, ``None`` when it was not asked yet."""
    if punt.zit_aan is None:
        return None
    from overleg_tui.domain.groepen import naam_en_organisatie

    return tuple(naam_en_organisatie(register, id_) for id_ in punt.zit_aan)


def _kort(register: Register, id_: str) -> str:
    person = register.sleutelfiguren.get(id_)
    first, _, rest = (person.naam if person else id_).partition(" ")
    return f"{first[0]}. {rest}" if rest else first


def _aan_tafel(register: Register, overleg: Overleg) -> Iterator[tuple[str, tuple[Sleutelfiguur, ...]]]:
    """Yield who is there, each with whose place that is; who was not ticked yet counts as there."""
    places: dict[str, list[Sleutelfiguur]] = {}
    for guest in overleg.genodigden:
        own = register.sleutelfiguren.get(guest.sleutelfiguur)
        if own and guest.aanwezigheid in (Aanwezigheid.AANWEZIG, None):
            places.setdefault(own.id, []).append(own)
        deputy = register.sleutelfiguren.get(guest.vervanger or "")
        if deputy and guest.aanwezigheid is Aanwezigheid.VERHINDERD:
            places.setdefault(deputy.id, []).extend(filter(None, (deputy, own)))
    for id_, whose in places.items():
        yield id_, tuple(whose)


def _hoort_erbij(register: Register, casus: Casus, figuur: Sleutelfiguur, doing: set[str | None]) -> bool:
    own = naamwoorden(figuur.naam)
    return (
        figuur.id in doing
        or not _LEIDT.isdisjoint(naamwoorden(figuur.functie))
        or any(past(naamwoorden(naam), own) >= WOORDEN for naam in casus.betrokken)
        or any(figuur.organisatie in bedoeld(register, naam) for naam in casus.betrokken)
        or any(_is_dit(naamwoorden(naam), own) for naam in (casus.inbrenger, casus.toestemming.door))
    )


def _is_dit(geschreven: tuple[str, ...], naam: tuple[str, ...]) -> bool:
    """Whether ``huisarts F. Oosterling`` is Femke Oosterling: by surname, and the initial if there is one."""
    first, surname = naam[:1], naam[1:] or naam
    if not surname or past(surname, geschreven) < WOORDEN:
        return False
    start = next(i for i in range(len(geschreven)) if geschreven[i : i + len(surname)] == surname)
    initial = geschreven[start - 1] if start else ""
    return len(initial) != 1 or first[0].startswith(initial)
