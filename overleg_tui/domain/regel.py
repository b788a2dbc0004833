"""The quick line: one line of typing that becomes an afspraak, and back.

Decisions where the design is silent:
- the first ``@`` is *wie*; a later one stays in *wat*, and that is said;
- the last ``voor`` and the last ``terug`` with a date count, earlier ones stay in *wat*, and that is said;
- ``voor`` without a date is text ("zorgt voor een plek"); a date that cannot be is a fout wherever it stands;
- ``terug voor 22 dec`` (``op``, ``uiterlijk``) is the terugkoppeling, unless the line has a plain ``terug``
  too: then it is "brengt terug" before a ``voor``; an ``en`` between two dates goes with them;
- a backslash keeps a word as text: ``\\@``, ``\\#warm``, ``\\voor``, ``\\terug``. It is how ``naar_regel``
  writes a *wat* that would otherwise be read as something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.agendavorm import WEKEN
from overleg_tui.domain.datum import in_cijfers, kort, lang
from overleg_tui.domain.datumvormen import GEEN_VOLGEND
from overleg_tui.domain.feestdagen import bijzondere_dag, vrije_dag
from overleg_tui.domain.kandidaten import Kandidaat, beste
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.overlegdag import volgend_of_gerekend
from overleg_tui.domain.record import record
from overleg_tui.domain.regeldelen import (
    TERUG,
    VOOR,
    WARM,
    WIE,
    Dag,
    Deel,
    delen,
    gekozen,
    is_merk,
    voegwoorden,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, tekst
from overleg_tui.domain.wie import Kring, roepnamen
from overleg_tui.domain.zinnen import hoofdletter


@record(frozen=True, slots=True)
class Ontleed:
    """What a quick line says, as far as understood; what is missing is a gap, no fout.

    ``wie`` is the id of a sleutelfiguur, ``via`` the id of the organisation that was named instead.
    ``fouten`` stand in the way of recording, ``let_op`` does not. ``kandidaten`` are for an ``@`` that
    is not resolved yet.
    """

    regel: Tekst = GEEN_TEKST
    wat: Tekst = GEEN_TEKST
    wie: str | None = None
    doen_voor: date | None = None
    terug_voor: date | None = None
    warm: bool = False
    via: str | None = None
    fouten: tuple[str, ...] = ()
    let_op: tuple[str, ...] = ()
    kandidaten: tuple[Kandidaat, ...] = ()


def ontleed(
    regel: str,
    register: Register,
    vandaag: date,
    overleg: Overleg | None = None,
    volgend_overleg: date | None = None,
    behoud: str | None = None,
) -> Ontleed:
    """Read a quick line; never raises. ``behoud``: whom the afspraak being edited already has."""
    line = tekst(regel)
    words = line.split()
    kring = Kring(register, max(vandaag, overleg.datum) if overleg else vandaag, overleg, behoud)
    found = delen(words, kring, Dag(vandaag, volgend_overleg))
    cut = gekozen(found)
    gone = {i for deel in cut for i in range(deel.van, deel.tot)} | voegwoorden(words, cut)
    rest = [word for i, word in enumerate(words) if i not in gone]
    result = _ingevuld(Ontleed(line, tekst(" ".join(map(_kaal, rest)))), cut)
    return replace(
        result,
        fouten=tuple(_fouten(result, cut)),
        let_op=tuple(_let_op(result, found, rest, vandaag)),
        kandidaten=_kandidaten(words, cut, kring),
    )


def ontleed_bij(
    regel: str,
    register: Register,
    vandaag: date,
    overleg: Overleg,
    behoud: str | None = None,
    weken: int = WEKEN,
) -> Ontleed:
    """Read a quick line at an overleg, as ``ontleed``; ``volgend overleg`` is the first one after it.

    While that is not planned, it is the day on which it would be by a rhythm of ``weken``, and that is said.
    """
    found = ontleed(regel, register, vandaag, overleg, behoud=behoud)
    if GEEN_VOLGEND not in found.fouten:
        return found
    day, reckoned = volgend_of_gerekend(register, overleg, vandaag, weken)
    found = ontleed(regel, register, vandaag, overleg, day, behoud)
    return replace(found, let_op=(*found.let_op, reckoned)) if reckoned else found


def _kaal(word: str) -> str:
    """Take away the one backslash that keeps a word as text."""
    return word[1:] if word.startswith("\\") and is_merk(word.lstrip("\\")) else word


def _ingevuld(result: Ontleed, cut: Sequence[Deel]) -> Ontleed:
    for deel in cut:
        if deel.treffer:
            result = replace(result, wie=deel.treffer.wie, via=deel.treffer.via)
        elif deel.soort == VOOR:
            result = replace(result, doen_voor=deel.datum)
        elif deel.soort == TERUG:
            result = replace(result, terug_voor=deel.datum)
        elif deel.soort == WARM:
            result = replace(result, warm=True)
    return result


def _fouten(result: Ontleed, cut: Sequence[Deel]) -> Iterator[str]:
    yield from (deel.bezwaar for deel in cut if deel.bezwaar)
    if not result.wat:
        yield "Er staat nog niet wat er gebeurt. Bijvoorbeeld: @WMO belt mevrouw voor 4 dec terug 11 dec."


def _let_op(result: Ontleed, found: Sequence[Deel], rest: Sequence[str], vandaag: date) -> Iterator[str]:
    yield from (deel.treffer.let_op for deel in found if deel.treffer and deel.treffer.let_op)
    if any(deel.soort == WIE for deel in found) and any(w.startswith("@") and len(w) > 1 for w in rest):
        yield "Er staan meer namen met @: alleen de eerste telt, de rest blijft in de tekst."
    for soort in (VOOR, TERUG):
        if sum(deel.soort == soort for deel in found) > 1:
            yield f"Achter ‘{soort}’ staan meer datums: alleen de laatste telt, de rest blijft in de tekst."
    yield from datum_let_op(result.doen_voor, result.terug_voor, vandaag)


def datum_let_op(doen_voor: date | None, terug_voor: date | None, vandaag: date) -> Iterator[str]:
    """Say what is odd about the dates of an afspraak, though possible."""
    for day in dict.fromkeys(d for d in (doen_voor, terug_voor) if d):
        if day < vandaag:
            yield f"{hoofdletter(lang(day))} is al geweest. Klopt dat?"
        elif (said := bijzondere_dag(day)) and (vrije_dag(day) or day.weekday() == 6):
            yield f"{hoofdletter(said)}."
    if doen_voor and terug_voor and terug_voor < doen_voor:
        days = f"De terugkoppeling ({kort(terug_voor)}) is eerder dan het doen zelf ({kort(doen_voor)})"
        yield f"{days}. Klopt dat?"


def _kandidaten(words: Sequence[str], cut: Sequence[Deel], kring: Kring) -> tuple[Kandidaat, ...]:
    open_ones = [deel for deel in cut if deel.treffer and not deel.treffer.wie]
    if not open_ones:
        return ()
    return beste(_achter_at(words, open_ones[0].van), kring.register, kring.dag, kring.overleg)[1]


def _achter_at(words: Sequence[str], i: int) -> list[str]:
    """Return what was typed behind the ``@`` of word ``i``, up to the next mark."""
    rest = [*([words[i][1:]] if len(words[i]) > 1 else []), *words[i + 1 :]]
    return rest[: next((n for n, word in enumerate(rest) if n and is_merk(word)), len(rest))]


def naar_regel(afspraak: Afspraak, register: Register) -> str:
    """Return the quick line that reads as this afspraak, to edit it.

    Dates carry their year: the line says the same next year. Of the ways to write it the plainest is
    taken that reads back; the last resort marks every word that could be taken for something else.
    """
    day = afspraak.spoor[0].datum if afspraak.spoor else date(2000, 1, 1)
    wanted = (afspraak.wat, afspraak.wie, afspraak.doen_voor, afspraak.terug_voor, afspraak.warm)
    names = roepnamen(afspraak.wie, register) if afspraak.wie else []
    mentions = [f"@{name}{end}" for end in ("", ":") for name in names] or [""]
    guarded = " ".join(f"\\{w}" if is_merk(w.lstrip("\\")) else w for w in afspraak.wat.split())
    line = ""
    for mention, wat in product(mentions, (afspraak.wat, guarded)):
        line = _geschreven(mention, wat, afspraak)
        read = ontleed(line, register, day, behoud=afspraak.wie)
        if (read.wat, read.wie, read.doen_voor, read.terug_voor, read.warm) == wanted:
            return line
    return line


def _geschreven(mention: str, wat: str, afspraak: Afspraak) -> str:
    dates = ((VOOR, afspraak.doen_voor), (TERUG, afspraak.terug_voor))
    parts = [f"{soort} {in_cijfers(day)}" for soort, day in dates if day]
    return " ".join(part for part in (mention, wat, *parts, WARM * afspraak.warm) if part)
