"""Afspraken on paper: the table of new ones, and one line for each that was made before."""

from collections.abc import Iterable
from datetime import date

from overleg_tui.documents.literal import cell, literal
from overleg_tui.documents.markdown import tabel
from overleg_tui.documents.opzoek import opzoek
from overleg_tui.documents.wie import figuur, op_dag
from overleg_tui.domain.afspraak import Afspraak, Stap
from overleg_tui.domain.datum import kort
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register

KOPPEN = ("Nr", "Wie", "Wat", "Doen vóór", "Terug vóór", "Overdracht")


def afsprakentabel(register: Register, afspraken: Iterable[Afspraak], *, met_casus: bool = False) -> str:
    """Return a table with a row for each afspraak; ``met_casus`` adds the code it belongs to."""
    rows = []
    for afspraak in afspraken:
        row = [
            afspraak.id,
            figuur(register, afspraak.wie, cell),
            cell(afspraak.wat) or "wat?",
            op_dag(afspraak.doen_voor),
            op_dag(afspraak.terug_voor),
            "warm" if afspraak.warm else "–",
        ]
        rows.append([row[0], cell(afspraak.casus or "buiten casus"), *row[1:]] if met_casus else row)
    return tabel((KOPPEN[0], "Casus", *KOPPEN[1:]) if met_casus else KOPPEN, rows)


def stand_op(afspraak: Afspraak, dag: date) -> Stap | None:
    """Return the last step of the trail up to and including ``dag``."""
    return next((stap for stap in reversed(afspraak.spoor) if stap.datum <= dag), None)


def eerder(register: Register, casus: str, overleg: Overleg) -> tuple[Afspraak, ...]:
    """Return what was agreed on this casus before and still mattered at this overleg.

    That is what was open then, and what was closed on the day itself, so that the paper of an old
    overleg reads the same years later. An ended one (``reden``) counts until its last step.
    """
    return tuple(a for a in opzoek(register).per_casus.get(casus, ()) if _eerder(register, a, overleg))


def _eerder(register: Register, afspraak: Afspraak, overleg: Overleg) -> bool:
    made = register.overleggen.get(afspraak.overleg)
    if afspraak.overleg == overleg.id or made is None or made.datum >= overleg.datum:
        return False
    stap = stand_op(afspraak, overleg.datum)
    return afspraak.open or stap is None or stap.datum == overleg.datum or stap is not afspraak.spoor[-1]


def eerder_regel(register: Register, afspraak: Afspraak, dag: date, *, met_casus: bool = False) -> str:
    """Return an afspraak in one line with how far it was on ``dag``."""
    stap = stand_op(afspraak, dag)
    stand = f"{stap.stadium} op {kort(stap.datum)}" if stap else "afgesproken"
    if afspraak.reden and stap is not None and stap is afspraak.spoor[-1]:
        stand = f"gestopt: {afspraak.reden}"
    wat = literal(afspraak.wat) or "wat?"
    casus = f" ({literal(afspraak.casus)})" if met_casus and afspraak.casus else ""
    return f"Afspraak {afspraak.id}{casus}, {figuur(register, afspraak.wie)}: {wat} – **{stand}**"
