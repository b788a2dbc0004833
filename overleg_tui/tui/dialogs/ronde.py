"""Answering in the opening round: one key for the chosen afspraak, recorded as of today."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium
from overleg_tui.domain.register import Change
from overleg_tui.domain.spoor import loopt_nog, sluit_af, zet_opmerking, zet_stap
from overleg_tui.tui.dialogs.aanvullen import AanvulDialog
from overleg_tui.tui.dialogs.keuze import KeuzeDialog

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

Verder = Callable[[], None]
LOOPT, NIET, OPMERKING = "loopt nog", "niet aangekomen", "opmerking"


def beantwoord(app: "OverlegApp", gekozen: str | None, antwoord: str, *, verder: Verder) -> None:
    """Record an answer about the chosen afspraak (id): a Stadium, or one of the three words above.

    Then comes ``verder``, on to the next one; not after a remark, which often follows on an answer.
    """
    afspraak = app.register.afspraken.get(gekozen or "")
    if afspraak is None:
        app.zeg("Kies eerst een afspraak met de pijltjes.")
    elif antwoord == OPMERKING:
        _vraag_opmerking(app, afspraak)
    elif antwoord == NIET:
        _vraag_reden(app, afspraak, verder)
    else:
        _leg_vast(app, afspraak, antwoord, _stap(afspraak, antwoord, app), verder)


def _stap(afspraak: Afspraak, antwoord: str, app: "OverlegApp") -> Change:
    today = app.nu().date()
    if antwoord == LOOPT:
        return lambda register: loopt_nog(register, afspraak.id, today, vandaag=today)
    stadium = Stadium(antwoord)
    return lambda register: zet_stap(register, afspraak.id, stadium, today, vandaag=today)


def _leg_vast(app: "OverlegApp", afspraak: Afspraak, woord: str, change: Change, verder: Verder) -> None:
    if not app.change(f"Afspraak {afspraak.nummer} {woord}", change):
        verder()


def _vraag_reden(app: "OverlegApp", afspraak: Afspraak, verder: Verder) -> None:
    today = app.nu().date()
    options = [(reden.value, reden.capitalize()) for reden in Reden]

    def answered(chosen: str | None) -> None:
        if chosen is not None:
            reden = Reden(chosen)
            _leg_vast(
                app,
                afspraak,
                f"{NIET}, {reden}",
                lambda register: sluit_af(register, afspraak.id, reden, today, vandaag=today),
                verder,
            )

    app.push_screen(KeuzeDialog(f"Afspraak {afspraak.nummer} is niet aangekomen. Waarom?", options), answered)


def _vraag_opmerking(app: "OverlegApp", afspraak: Afspraak) -> None:
    today = app.nu().date()
    last = afspraak.spoor[-1] if afspraak.spoor else None
    begin = last.opmerking if last and last.datum == today else ""
    title = f"Opmerking bij afspraak {afspraak.nummer}"
    app.vraag(
        lambda: AanvulDialog(title, afspraak.wat, f"opmerking {afspraak.id} {today}", begin),
        lambda text: (title, lambda register: zet_opmerking(register, afspraak.id, text, vandaag=today)),
    )
