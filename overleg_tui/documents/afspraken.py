"""Afspraken on paper: the table of new ones, and one line for each that was made before."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from overleg_tui.documents.literal import cell, literal
from overleg_tui.documents.markdown import tabel
from overleg_tui.documents.wie import figuur, op_dag
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.afspraakbeeld import achterstand
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


def zoals_op(afspraak: Afspraak, dag: date) -> Afspraak:
    """Return an afspraak as it stood at the end of ``dag``; its end (``reden``) came with its last step."""
    trail = tuple(stap for stap in afspraak.spoor if stap.datum <= dag)
    return replace(afspraak, spoor=trail, reden=afspraak.reden if trail == afspraak.spoor else None)


def eerder(register: Register, casus: str, overleg: Overleg) -> tuple[Afspraak, ...]:
    """Return what was agreed on this casus before and still mattered at this overleg, as it stood then.

    That is what was open, and what was closed on the day itself, so that the paper of an old overleg
    reads the same years later.
    """
    found = []
    for afspraak in register.afspraken_van(casus):
        made = register.overleggen.get(afspraak.overleg)
        if made is not None and made.datum < overleg.datum:
            then = zoals_op(afspraak, overleg.datum)
            if then.open or (then.spoor and then.spoor[-1].datum == overleg.datum):
                found.append(then)
    return tuple(found)


def eerder_regel(register: Register, afspraak: Afspraak, dag: date, *, met_casus: bool = False) -> str:
    """Return an afspraak in one line with how far it was on ``dag``, and what was late by then."""
    late = achterstand(afspraak, dag)
    stand = f"{_stand(afspraak)} · {late}" if late else _stand(afspraak)
    return f"{eerder_begin(register, afspraak, met_casus=met_casus)} – **{stand}**"


def eerder_begin(register: Register, afspraak: Afspraak, *, met_casus: bool = False) -> str:
    """Return number, who and what of an afspraak, with which a line about it begins."""
    casus = f" ({literal(afspraak.casus)})" if met_casus and afspraak.casus else ""
    return (
        f"Afspraak {afspraak.id}{casus}, {figuur(register, afspraak.wie)}: {literal(afspraak.wat) or 'wat?'}"
    )


def _stand(afspraak: Afspraak) -> str:
    """Return the stage and the day on which it was reached, or when and why it ended."""
    reached = afspraak.bereikt
    if reached is None:
        return str(afspraak.stadium)
    if afspraak.reden:
        return f"gestopt op {kort(afspraak.spoor[-1].datum)}: {afspraak.reden}"
    return f"{afspraak.stadium} op {kort(reached.datum)}"
