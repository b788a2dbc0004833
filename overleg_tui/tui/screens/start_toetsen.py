"""The commands of the overview, each declared once: footer, palette and help are made from these."""

from functools import partial

from textual.binding import BindingType

from overleg_tui.tui.opdrachten.declareren import naar_actie

_binding = partial(naar_actie, "start")

TOETSEN: list[BindingType] = [
    _binding("1,p", "plan", "nieuw overleg", "Een overleg plannen of bijwerken"),
    _binding("2", "voorbeeld", "voorbeeld", "Oefenen met een verzonnen wijkteam"),
    _binding("3,i", "importeer", "inlezen", "Casussen en sociale kaart inlezen"),
    _binding("v", "opvolging", "opvolging", "Wat nog openstaat opvolgen"),
    _binding("c", "casussen", "casussen", "Alle casussen, en de glazen pot"),
    _binding("k", "kaart", "sociale kaart", "De sociale kaart: wie waarvoor"),
    _binding("m", "agenda", "agenda maken", "Agenda en genodigden van dit overleg"),
    _binding("b", "bord", "verbeterpunten", "Het bord: wat kan er beter?"),
    _binding("j", "cijfers", "KB-cijfers", "De cijfers van een jaar"),
    _binding("l", "logboek", "logboek", "Wie wat wanneer zag of veranderde"),
    _binding("h", "handleiding", "handleiding", "De handleiding lezen"),
    _binding("o,enter", "open", "openen", "Het gekozen overleg openen"),
    _binding("f5", "app.huidig", "overleg van nu", "Naar het overleg van nu"),
]
VOET = ("start.open", "start.casussen", "start.kaart", "start.opvolging", "hulp")
VOET_LEEG = ("start.plan", "start.voorbeeld", "start.importeer", "start.handleiding", "hulp")
"""In the footer while there is no overleg."""
KEUZES = (
    ("plan", "{start.plan=1}  Een eerste overleg plannen"),
    ("voorbeeld", "{start.voorbeeld=2}  Het voorbeeld bekijken: een verzonnen wijkteam, om te oefenen"),
    ("importeer", "{start.importeer=3}  Casussen en sociale kaart inlezen"),
)
"""What one may begin with while there is no overleg: the name of an action, and the line (see ``noemen``)."""
