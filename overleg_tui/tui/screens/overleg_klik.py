"""The running overleg by mouse, where there is no word in the footer for it."""

from typing import TYPE_CHECKING

from textual import events

from overleg_tui.tui.widgets.agendakolom import PUNT
from overleg_tui.tui.widgets.blad import Blad
from overleg_tui.tui.widgets.kop import Kop

if TYPE_CHECKING:
    from overleg_tui.tui.screens.overleg import OverlegScreen

LEZEN = {"lezen", "lezen-tekst"}


def klik(screen: "OverlegScreen", event: events.Click) -> None:
    """Do what is under the mouse.

    The line with what comes next steps on, what it asks is answered; the place in the header and the agenda
    beside the sheet go to an agendapunt; a large text goes back to the four kwadranten.
    """
    x, y = event.screen_x, event.screen_y
    under = screen.get_widget_at(x, y)[0]
    place = screen.get_style_at(x, y).meta.get(PUNT)
    if place is not None and place < len(screen.overleg.agenda):
        screen.naar(screen.overleg.agenda[place].id)
    elif under.id == "melding":
        _doe_wat_er_staat(screen)
    elif isinstance(under, Kop) and under.is_plaats(x):
        screen.action_ga_naar()
    elif under.id in LEZEN and (screen.kwadrant or screen.onverkort):
        screen.action_terug()


def _doe_wat_er_staat(screen: "OverlegScreen") -> None:
    """Do what the message line offers; nothing where something was just said."""
    blad = screen.query_one(Blad)
    if screen.aanbod == screen.punt_id:
        screen.action_doe("aanbod")
    elif blad.vraagt:
        screen.action_doe("wie")
    elif blad.wijst:
        screen.action_stap(1)
