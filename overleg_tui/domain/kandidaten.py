"""The list of matches that opens behind an ``@`` while one types: best first, forgiving."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from overleg_tui.domain.bezetting import genodigde, is_reserve, is_weg, vervanger_van
from overleg_tui.domain.datum import kort
from overleg_tui.domain.naamwoorden import naamwoorden, past_organisatie, past_persoon
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.tekst import vouw

MEESTE = 8


@record(frozen=True, slots=True)
class Kandidaat:
    """A sleutelfiguur (``id``) as the list shows them; ``bij`` is what one should know before choosing.

    That is: ``vervanger van Inge van Dort``, ``verhinderd``, ``begint op di 1-12-2026`` and the like.
    """

    id: str
    naam: str
    functie: str
    organisatie: str
    bij: str = ""


def kandidaten(
    text: str, register: Register, dag: date, overleg: Overleg | None = None
) -> tuple[Kandidaat, ...]:
    """Return who may be meant by the words behind ``@``, at most eight; all of them while there are none."""
    return beste(text.split(), register, dag, overleg)[1]


def beste(
    woorden: Sequence[str], register: Register, dag: date, overleg: Overleg | None = None
) -> tuple[int, tuple[Kandidaat, ...]]:
    """Return how many of the words the candidates were found by, and the candidates."""
    people = [f for f in register.sleutelfiguren.values() if f.tot is None or f.tot >= dag]
    for match in (_op_naam, _ergens_in, _lijkt_op):
        for n in range(min(len(woorden), 8), 0, -1):
            zin = naamwoorden(" ".join(woorden[:n]))
            ranks = {f.id: match(zin, f, register) for f in people} if zin else {}
            if any(ranks.values()):
                found = [f for f in people if ranks[f.id]]
                return n, _lijst(found, ranks, register, dag, overleg)
    if any(naamwoorden(word) for word in woorden[:1]):
        return 1, ()
    return 0, _lijst(
        people, {f.id: genodigde(f.id, overleg) is not None for f in people}, register, dag, overleg
    )


def _op_naam(zin: tuple[str, ...], figuur: Sleutelfiguur, register: Register) -> int:
    org = register.organisaties.get(figuur.organisatie)
    named = past_organisatie(zin, org, open_eind=True) if org else 0
    return max(named, past_persoon(zin, figuur, register, open_eind=True))


def _ergens_in(zin: tuple[str, ...], figuur: Sleutelfiguur, register: Register) -> int:
    """Also the middle of a word, the functie, and what the organisation is good at."""
    org = register.organisaties.get(figuur.organisatie)
    if " ".join(zin) in vouw(f"{figuur.naam} {org.naam if org else ''}"):
        return 2
    return " ".join(zin) in vouw(f"{figuur.functie} {' '.join(org.expertise) if org else ''}")


def _lijkt_op(zin: tuple[str, ...], figuur: Sleutelfiguur, register: Register) -> int:
    """One slip of the finger in a word of four letters or more."""
    from difflib import get_close_matches

    org = register.organisaties.get(figuur.organisatie)
    words = [*naamwoorden(figuur.naam), *(naamwoorden(org.naam) if org else ())]
    return len(zin) == 1 and 4 <= len(zin[0]) <= 40 and bool(get_close_matches(zin[0], words, 1, 0.75))


def _lijst(
    people: Sequence[Sleutelfiguur],
    ranks: Mapping[str, int],
    register: Register,
    dag: date,
    overleg: Overleg | None,
) -> tuple[Kandidaat, ...]:
    """Order by the highest rank, then who is no deputy, then by organisation and name; cut off."""

    def order(figuur: Sleutelfiguur) -> tuple[int, bool, str, str]:
        return -ranks[figuur.id], is_reserve(figuur, register, dag), figuur.organisatie, vouw(figuur.naam)

    shown = dict.fromkeys(_met_vervanger(sorted(people, key=order)[:MEESTE], register, dag, overleg))
    return tuple(_kandidaat(f, register, dag, overleg) for f in list(shown)[:MEESTE])


def _met_vervanger(
    people: Sequence[Sleutelfiguur], register: Register, dag: date, overleg: Overleg | None
) -> Iterator[Sleutelfiguur]:
    """Offer behind somebody who is not there the one who stands in."""
    for figuur in people:
        yield figuur
        if is_weg(figuur.id, overleg) and (deputy := vervanger_van(figuur, register, dag, overleg)):
            yield deputy


def _kandidaat(figuur: Sleutelfiguur, register: Register, dag: date, overleg: Overleg | None) -> Kandidaat:
    org = register.organisaties.get(figuur.organisatie)
    notes = [
        f"vervanger van {f.naam}"
        for f in register.sleutelfiguren.values()
        if figuur.id in (f.vervanger, _vervanger_hier(f.id, overleg))
    ]
    invited = genodigde(figuur.id, overleg)
    if invited and invited.aanwezigheid:
        notes.append(str(invited.aanwezigheid))
    if figuur.sinds and figuur.sinds > dag:
        notes.append(f"begint op {kort(figuur.sinds)}")
    if figuur.tot:
        notes.append(f"tot en met {kort(figuur.tot)}")
    return Kandidaat(figuur.id, figuur.naam, figuur.functie, org.naam if org else "", " · ".join(notes))


def _vervanger_hier(figuur: str, overleg: Overleg | None) -> str | None:
    invited = genodigde(figuur, overleg)
    return invited.vervanger if invited else None
