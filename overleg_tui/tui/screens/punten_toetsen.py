"""The keys for editing the 4D picture, each declared once; which work depends on what one is doing."""

from collections.abc import Callable
from enum import Enum
from functools import partial

from textual.binding import BindingType

from overleg_tui.domain import punten
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.raster import Plaats
from overleg_tui.tui.opdrachten.declareren import naar_woord


class Bezig(Enum):
    """What the arrows do: walk, take the punt along, or look for the other end of a link."""

    KIEZEN = "kiezen"
    SCHUIVEN = "schuiven"
    VERBINDEN = "verbinden"


_binding = partial(naar_woord, "punten")

TOETSEN: list[BindingType] = [
    _binding("up", "pijl('OP')", "omhoog", "Naar het punt erboven, of ermee omhoog"),
    _binding("down", "pijl('NEER')", "omlaag", "Naar het punt eronder, of ermee omlaag"),
    _binding("left", "pijl('LINKS')", "naar links", "Naar het kwadrant links, of ermee naar links"),
    _binding("right", "pijl('RECHTS')", "naar rechts", "Naar het kwadrant rechts, of ermee naar rechts"),
    _binding("n,plus", "nieuw", "nieuw", "Nieuwe punten in dit kwadrant: typ, Enter, volgende"),
    _binding("enter", "tekst", "tekst", "De tekst van het punt wijzigen"),
    _binding(
        "v", "schuif", "verplaats", "Het punt verplaatsen met de pijltjes, of 1 tot 4 voor een kwadrant"
    ),
    _binding("s", "ster", "ster", "Een ster (prioriteit van de patiënt) erbij of eraf"),
    _binding("k", "kracht", "kracht", "Dit punt is een kracht, of niet meer"),
    _binding("l", "verbind", "leidt tot", "Samenhang: kies daarna het punt waar dit toe leidt, en Enter"),
    _binding("o", "los", "losmaken", "Een samenhang van dit punt weghalen"),
    _binding("x,delete", "weg", "weghalen", "Het punt weghalen, met zijn samenhang; u zet het terug"),
    _binding("1", "cijfer(1)", "als eerste", "Ster 1: dit vindt de patiënt het belangrijkst"),
    _binding("2", "cijfer(2)", "als tweede", "Ster 2"),
    _binding("3", "cijfer(3)", "als derde", "Ster 3"),
    _binding("4", "cijfer(4)", "als vierde", "Ster 4"),
    _binding("enter,l", "trek", "trek de lijn", "Het gekozen punt is het andere eind van de samenhang"),
    _binding("enter,v", "klaar", "staat goed", "Het punt staat waar het hoort"),
    _binding("full_stop,b", "app.leeg", "scherm leeg", "Het scherm leegmaken; elke toets brengt het terug"),
    _binding("pagedown", "verder(1)", "verder", "Klaar, en naar het volgende agendapunt"),
    _binding("pageup", "verder(-1)", "terug", "Klaar, en naar het vorige agendapunt"),
    _binding("escape,p", "terug", "klaar", "Een stap terug; alles is al bewaard"),
]

ALLEEN_BIJ = {
    Bezig.KIEZEN: {"nieuw", "tekst", "schuif", "ster", "kracht", "verbind", "los", "weg"},
    Bezig.SCHUIVEN: {"klaar"},
    Bezig.VERBINDEN: {"trek"},
}
"""The actions that only make sense while one is doing that; what is in none of them always does."""

VOET: dict[Bezig, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Bezig.KIEZEN: (
        ("punten.nieuw", "punten.tekst", "punten.verplaats", "punten.weghalen", "punten.klaar"),
        ("punten.ster", "punten.kracht", "punten.leidt_tot", "punten.losmaken", "ongedaan", "hulp"),
    ),
    Bezig.SCHUIVEN: (
        ("punten.omhoog", "punten.omlaag", "punten.naar_links", "punten.naar_rechts", "punten.staat_goed"),
        ("ongedaan", "punten.klaar", "hulp"),
    ),
    Bezig.VERBINDEN: (
        ("punten.omhoog", "punten.omlaag", "punten.naar_links", "punten.naar_rechts", "punten.trek_de_lijn"),
        ("punten.klaar", "hulp"),
    ),
}
"""The two lines of the footer."""


def uitleg(bezig: Bezig, casus: Casus, plaats: Plaats, bron: str, toets: Callable[[str, str], str]) -> str:
    """Return what to do now, or what the punt under the cursor hangs together with.

    ``toets`` is as that of the app.
    """
    if bezig is Bezig.SCHUIVEN:
        first, last = toets("punten.als_eerste", "1"), toets("punten.als_vierde", "4")
        there = f"{first} tot {last} is een kwadrant. {toets('punten.staat_goed', 'Enter')}"
        return f"De pijltjes nemen het punt mee; {there} als het goed staat."
    if bezig is Bezig.VERBINDEN:
        done = toets("punten.trek_de_lijn", "Enter")
        return f"‘{punten.zoek(casus, bron).tekst}’ leidt tot … Kies dat punt en druk op {done}."
    if plaats.punt is None:
        return f"{plaats.kwadrant} is nog leeg. Toets {toets('punten.nieuw', 'n')} voegt een punt toe."
    return " · ".join(said for _, said in punten.draden(casus, plaats.punt))
