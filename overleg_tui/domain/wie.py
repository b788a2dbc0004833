"""Who is meant by an ``@`` phrase: a sleutelfiguur by name, or by the organisation they stand for.

Decisions where the design is silent: whole words beat the beginning of a word, a whole name beats both.
A person named by name stays that person, also when absent (that is said); only an organisation passes on
to the vervanger. Somebody who has yet to begin can be named; an organisation means who is active that day.
A colon after the name ends it: ``@Jan: Bakker bellen``.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from overleg_tui.domain.bezetting import eersten, is_weg, opvolger_van, vervanger_van
from overleg_tui.domain.datum import kort
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.kandidaten import beste
from overleg_tui.domain.naamwoorden import GEEN, HEEL, naamwoorden, past, past_organisatie, past_persoon
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.record import record
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import vouw

# A phrase of more words never ends in one of these: "@Ans de familie bellen" is about Ans.
_TUSSENVOEGSELS = {"van", "de", "den", "der", "het", "t", "te", "ten", "ter", "in", "op", "la", "el"}
_LANGSTE = 16


@record(frozen=True, slots=True)
class Treffer:
    """What an ``@`` phrase means: so many words of it were the name of ``wie`` (id), found by ``via``.

    ``via`` is the id of an organisation when that was named. ``bezwaar`` says why there is no ``wie``.
    """

    woorden: int
    wie: str | None = None
    via: str | None = None
    bezwaar: str = ""
    let_op: str = ""


@record(frozen=True, slots=True)
class Kring:
    """Whom a phrase is compared with: everybody in the register, as things stand on that day and overleg.

    ``behoud`` is somebody who may be named although they left: the one an older afspraak already has.
    """

    register: Register
    dag: date
    overleg: Overleg | None = None
    behoud: str | None = None


def herken(woorden: Sequence[str], kring: Kring) -> Treffer:
    """Return whom the longest beginning of ``woorden`` names, or say why that is nobody or several."""
    for n in range(min(_einde(woorden), _LANGSTE), 0, -1):
        typed = woorden[:n]
        zin = naamwoorden(" ".join(typed))
        if not zin or (n > 1 and zin[-1] in _TUSSENVOEGSELS):
            continue
        people, orgs = _genoemd(zin, typed, kring.register)
        if people or orgs:
            return _beslis(Treffer(n), " ".join(zin if n > 1 else typed).rstrip(",:;"), people, orgs, kring)
    return Treffer(min(1, len(woorden)), bezwaar=_onbekend(woorden, kring))


def _einde(woorden: Sequence[str]) -> int:
    return next((n for n, word in enumerate(woorden, 1) if word.endswith(":")), len(woorden))


def _onbekend(woorden: Sequence[str], kring: Kring) -> str:
    if not woorden or not naamwoorden(woorden[0]):
        return "Achter @ hoort een naam of een organisatie."
    typed = woorden[0][:40]
    if near := beste(woorden[:1], kring.register, kring.dag, kring.overleg)[1][:3]:
        names = opsomming((f"{k.naam} ({k.organisatie})" for k in near), "of")
        return f"‘{typed}’ staat zo niet in de sociale kaart. Bedoelt u {names}?"
    return f"‘{typed}’ staat niet in de sociale kaart. Noem wie er wel in staat, of vul de kaart aan."


def _genoemd(
    zin: tuple[str, ...], typed: Sequence[str], register: Register
) -> tuple[list[Sleutelfiguur], list[Organisatie]]:
    """Return who and what is named best by this phrase, people who left included."""
    people = {f.id: _rang(zin, typed, f, register) for f in register.sleutelfiguren.values()}
    orgs = {o.id: past_organisatie(zin, o) for o in register.organisaties.values()}
    best = max((1, *people.values(), *orgs.values()))
    return (
        [register.sleutelfiguren[id_] for id_, rank in people.items() if rank == best],
        [register.organisaties[id_] for id_, rank in orgs.items() if rank == best],
    )


def _rang(zin: tuple[str, ...], typed: Sequence[str], figuur: Sleutelfiguur, register: Register) -> int:
    """As ``past_persoon``; "Jan Bakker (CJG)" tells two of the same name apart."""
    org = register.organisaties.get(figuur.organisatie)
    paren = next((i for i, word in enumerate(typed) if i and word.startswith("(")), 0)
    if paren and org and (in_org := past(naamwoorden(" ".join(typed[paren:])), naamwoorden(org.naam))):
        by_name = past_persoon(naamwoorden(" ".join(typed[:paren])), figuur, register)
        return by_name + (in_org == HEEL) if by_name else GEEN
    return past_persoon(zin, figuur, register)


def _beslis(
    leeg: Treffer, typed: str, people: list[Sleutelfiguur], orgs: list[Organisatie], kring: Kring
) -> Treffer:
    found: dict[str, str | None] = {}
    for org in orgs:
        found.update({f.id: org.id for f in eersten(org.id, kring.register, kring.dag)})
    found.update({f.id: None for f in people if _noembaar(f, kring) and f.id not in found})
    if len(found) == 1:
        ((id_, via),) = found.items()
        return _aangewezen(leeg.woorden, kring.register.sleutelfiguren[id_], via, kring)
    if found:
        names = [met_organisatie(kring.register.sleutelfiguren[id_], kring.register) for id_ in found]
        return Treffer(
            leeg.woorden, bezwaar=f"‘{typed}’ kan {opsomming(names, 'of')} zijn. Typ de hele naam."
        )
    return Treffer(leeg.woorden, bezwaar=_niemand(people, orgs, kring))


def _noembaar(figuur: Sleutelfiguur, kring: Kring) -> bool:
    return figuur.id == kring.behoud or figuur.tot is None or kring.dag <= figuur.tot


def _niemand(people: list[Sleutelfiguur], orgs: list[Organisatie], kring: Kring) -> str:
    if not people:
        return (
            f"{orgs[0].naam} heeft op {kort(kring.dag)} geen sleutelfiguur. "
            "Noem iemand bij naam, of vul de sociale kaart aan."
        )
    gone = people[0]
    after = opvolger_van(gone, kring.register, kring.dag)
    who = f"De opvolger is {after.naam}." if after else "Een opvolger is niet bekend: noem een ander."
    since = f" tot en met {kort(gone.tot)}" if gone.tot else ""
    return f"{gone.naam} was sleutelfiguur{since}. {who}"


def _aangewezen(n: int, figuur: Sleutelfiguur, via: str | None, kring: Kring) -> Treffer:
    if is_weg(figuur.id, kring.overleg):
        deputy = vervanger_van(figuur, kring.register, kring.dag, kring.overleg)
        if deputy is None:
            return Treffer(n, figuur.id, via, let_op=f"{figuur.naam} is er niet en heeft geen vervanger.")
        if via:
            return Treffer(n, deputy.id, via, let_op=f"{figuur.naam} is er niet; {deputy.naam} valt in.")
        return Treffer(n, figuur.id, let_op=f"{figuur.naam} is er niet; de vervanger is {deputy.naam}.")
    if figuur.sinds and figuur.sinds > kring.dag:
        return Treffer(n, figuur.id, via, let_op=f"{figuur.naam} begint op {kort(figuur.sinds)}.")
    return Treffer(n, figuur.id, via)


def heten(naam: str, register: Register) -> frozenset[str]:
    """Return the ids of all sleutelfiguren, gone ones too, that are or stand for ``naam``; refuse nobody.

    For looking things up: of an organisation it is everybody, and two of one name are both meant.
    """
    zin = naamwoorden(naam)
    people, orgs = _genoemd(zin, naam.split(), register) if zin else ([], [])
    ids = {f.id for f in people} | {
        f.id for f in register.sleutelfiguren.values() for org in orgs if f.organisatie == org.id
    }
    if not ids:
        raise Refused(f"Niemand in de sociale kaart heet of werkt bij ‘{naam[:40]}’. Noem een naam daaruit.")
    return frozenset(ids)


def roepnamen(figuur: str, register: Register) -> list[str]:
    """Return how to name this sleutelfiguur (id) behind ``@``, best first: by name, unless another has it."""
    person = register.sleutelfiguren.get(figuur)
    if person is None:
        return []
    org = register.organisatie_van(figuur)
    plain = " ".join(word.rstrip(":") for word in person.naam.split()) or (org.naam if org else "")
    shared = [f for f in register.sleutelfiguren.values() if vouw(f.naam) == vouw(person.naam)]
    names = [plain, met_organisatie(person, register)]
    return names[::-1] if len(shared) > 1 else names


def met_organisatie(figuur: Sleutelfiguur, register: Register) -> str:
    """Return ``Inge van Dort (WMO wijkteam Laak)``, the name that tells two of the same name apart."""
    org = register.organisaties.get(figuur.organisatie)
    naam = figuur.naam or figuur.functie or figuur.id
    return f"{naam} ({org.naam})" if org else naam


def opsomming(delen: Iterable[str], voegwoord: str = "en") -> str:
    """Return ``a, b en c``."""
    *first, last = list(delen) or [""]
    return f"{', '.join(first)} {voegwoord} {last}" if first else last
