"""Changing the 4D picture at the table: punten, their order, stars, strengths and links.

Of a casus: each function returns a changed casus, or refuses with a Dutch sentence. The stars are always
1, 2, 3 without holes: they are an order, the patient's own, and no score.
"""

from collections.abc import Callable
from dataclasses import replace

from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang
from overleg_tui.domain.errors import AlleenInRegie, Refused
from overleg_tui.domain.raster import Richting, buur
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst, vouw
from overleg_tui.domain.toestemming import zichtbaar
from overleg_tui.domain.verloop import niet_afgesloten

Wijziging = Callable[[Casus], Casus]


def bewerk(register: Register, overleg: str, agendapunt: str, wijziging: Wijziging) -> Register:
    """Change the casus of an agendapunt; refused where there is none and after the overleg was closed."""
    old = te_bewerken(register, overleg, agendapunt, regie=True)
    return vervang(register, old, wijziging(old))


def bewerk_vooraf(register: Register, code: str, wijziging: Wijziging) -> Register:
    """Change a casus that is on no agenda, as the chair prepares it; the room does not see it."""
    old = register.zoek_casus(code)
    return vervang(register, old, wijziging(old))


def vervang(register: Register, oud: Casus, nieuw: Casus) -> Register:
    """Put a casus in the place of what it was.

    An afspraak no longer touches (``raakt``) a punt that was taken away: its id may be given out again.
    """
    gone = {punt.id for punt in oud.punten} - {punt.id for punt in nieuw.punten}
    for afspraak in register.afspraken_van(oud.code) if gone else ():
        if gone.intersection(afspraak.raakt):
            kept = tuple(id_ for id_ in afspraak.raakt if id_ not in gone)
            register = register.met_afspraak(replace(afspraak, raakt=kept))
    return register.met_casus(nieuw)


def te_bewerken(register: Register, overleg: str, agendapunt: str, *, regie: bool) -> Casus:
    """Return the casus of an agendapunt if its 4D picture may be edited now, or refuse with the reason.

    What the room may not see (ANONIEM, BIJZONDER) is edited in ``regie`` only.
    """
    item = niet_afgesloten(register, overleg).punt(agendapunt)
    casus = register.casussen.get(item.casus or "")
    if casus is None:
        raise Refused(
            f"Casus {item.casus} is gewist: er is geen 4D-beeld meer."
            if item.casus
            else "Dit agendapunt heeft geen 4D-beeld. Ga eerst naar een casus."
        )
    if zichtbaar(casus).alleen_vraag and not regie:
        raise AlleenInRegie(
            "Van deze casus staat alleen de vraag op het scherm. Het 4D-beeld bewerkt u in regie."
        )
    return casus


def voeg_toe(casus: Casus, kwadrant: Kwadrant, wat: Tekst) -> Casus:
    """Add a punt at the end of a kwadrant."""
    return casus.met_punt(_vrij(casus, Punt(casus.nieuw_punt_id(), kwadrant, wat)))


def herschrijf(casus: Casus, punt: str, wat: Tekst) -> Casus:
    """Change the text of a punt; its place, star and links stay."""
    return casus.met_punt(_vrij(casus, replace(zoek(casus, punt), tekst=wat)))


def wissel_kracht(casus: Casus, punt: str) -> Casus:
    """Make a punt a strength, or no longer."""
    old = zoek(casus, punt)
    return casus.met_punt(replace(old, kracht=not old.kracht))


def verplaats(casus: Casus, punt: str, kwadrant: Kwadrant, *, vooraan: bool = False) -> Casus:
    """Move a punt to another kwadrant, to its end unless ``vooraan``; star and links go along."""
    old = zoek(casus, punt)
    if old.kwadrant is kwadrant:
        raise Refused(f"Dit punt staat al bij {kwadrant}.")
    moved = _vrij(casus, replace(old, kwadrant=kwadrant))
    others = tuple(other for other in casus.punten if other.id != punt)
    return replace(casus, punten=(moved, *others) if vooraan else (*others, moved))


def schuif(casus: Casus, punt: str, stap: int) -> Casus:
    """Move a punt one place up (-1) or down (1) within its kwadrant."""
    old = zoek(casus, punt)
    ids = [other.id for other in casus.in_kwadrant(old.kwadrant)]
    place = ids.index(punt) + stap
    if not 0 <= place < len(ids):
        raise Refused(f"Dit punt staat al {'bovenaan' if stap < 0 else 'onderaan'}.")
    other = zoek(casus, ids[place])
    swapped = {punt: other, other.id: old}
    return replace(casus, punten=tuple(swapped.get(p.id, p) for p in casus.punten))


def duw(casus: Casus, punt: str, richting: Richting) -> Casus:
    """Move a punt one step over the screen: within its kwadrant, at its edge into the one beside it."""
    old = zoek(casus, punt)
    ids = [other.id for other in casus.in_kwadrant(old.kwadrant)]
    down = richting.value[1]
    if down and 0 <= ids.index(punt) + down < len(ids):
        return schuif(casus, punt, down)
    beside = buur(old.kwadrant, richting)
    if beside is None:
        raise Refused("Verder kan niet: hier houdt het vel op.")
    return verplaats(casus, punt, beside, vooraan=richting is Richting.NEER)


def wissel_ster(casus: Casus, punt: str) -> Casus:
    """Give a punt the next star, or take its star away."""
    starred = zoek(casus, punt).prioriteit is not None
    return prioriteer(casus, punt, None if starred else len(casus.prioriteiten) + 1)


def prioriteer(casus: Casus, punt: str, plaats: int | None) -> Casus:
    """Make a punt the patient's priority number ``plaats`` (1 is first; beyond the last is the last).

    The others move up or down; ``None`` takes the star away.
    """
    order = [other.id for other in casus.prioriteiten if other.id != zoek(casus, punt).id]
    if plaats is not None:
        order.insert(max(0, plaats - 1), punt)
    return _genummerd(casus, order)


def verbind(casus: Casus, van: str, naar: str) -> Casus:
    """Draw a samenhang: ``van`` leads to ``naar``. The way back may be drawn too: a vicious circle."""
    if zoek(casus, van) is zoek(casus, naar):
        raise Refused("Een punt leidt niet tot zichzelf. Kies een ander punt.")
    link = Samenhang(van, naar)
    if link in casus.samenhang:
        raise Refused("Deze samenhang staat er al.")
    return replace(casus, samenhang=(*casus.samenhang, link))


def maak_los(casus: Casus, link: Samenhang) -> Casus:
    """Take a samenhang away."""
    if link not in casus.samenhang:
        raise Refused("Deze samenhang is er niet meer.")
    return replace(casus, samenhang=tuple(other for other in casus.samenhang if other != link))


def verwijder(casus: Casus, punt: str) -> Casus:
    """Take a punt away, and its links with it."""
    zoek(casus, punt)
    order = [other.id for other in casus.prioriteiten if other.id != punt]
    kept = replace(
        casus,
        punten=tuple(other for other in casus.punten if other.id != punt),
        samenhang=tuple(link for link in casus.samenhang if punt not in (link.van, link.naar)),
    )
    return _genummerd(kept, order)


def draden(casus: Casus, punt: str) -> tuple[tuple[Samenhang, str], ...]:
    """Return the links of a punt, each with how to say it: ``leidt tot: Slaapt slecht``."""
    said = {other.id: other.tekst for other in casus.punten}
    return tuple(
        (link, f"leidt tot: {said[link.naar]}" if link.van == punt else f"komt door: {said[link.van]}")
        for link in casus.samenhang
        if punt in (link.van, link.naar) and link.van in said and link.naar in said
    )


def zoek(casus: Casus, punt: str) -> Punt:
    """Return the punt with that id, or refuse when it is gone."""
    found = next((other for other in casus.punten if other.id == punt), None)
    if found is None:
        raise Refused("Dit punt is er niet meer. Kies een ander punt.")
    return found


def _vrij(casus: Casus, punt: Punt) -> Punt:
    """Refuse a punt without text, and the same text twice in one kwadrant: nobody could tell them apart."""
    if not punt.tekst:
        raise Refused("Er staat nog niets. Typ wat er aan de hand is, of ga terug met Esc.")
    for other in casus.in_kwadrant(punt.kwadrant):
        if other.id != punt.id and vouw(other.tekst) == vouw(punt.tekst):
            raise Refused(f"Dit staat al bij {punt.kwadrant}.")
    return punt


def _genummerd(casus: Casus, order: list[str]) -> Casus:
    """Number the stars anew, in this order of ids."""
    number = {id_: n for n, id_ in enumerate(order, 1)}
    return replace(casus, punten=tuple(replace(p, prioriteit=number.get(p.id)) for p in casus.punten))
