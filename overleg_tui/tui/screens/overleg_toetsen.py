"""The commands of the running overleg, each declared once: footer, palette and help are made from these."""

from functools import partial

from textual.binding import BindingType

from overleg_tui.domain.overleg import Fase
from overleg_tui.tui.opdrachten.declareren import naar_woord

_binding = partial(naar_woord, "overleg")

TOETSEN: list[BindingType] = [
    _binding("pagedown,right,space", "stap(1)", "verder", "Volgend agendapunt"),
    _binding("pageup,left", "stap(-1)", "terug", "Vorig agendapunt"),
    _binding("g", "ga_naar", "ga naar", "Naar een agendapunt"),
    _binding("s", "begin", "starten", "Het overleg starten"),
    _binding("s", "sluit", "afsluiten", "Het overleg afsluiten"),
    _binding("w", "doe('wie')", "wie is er", "Afvinken wie er is; bij een casus: wie aanzit"),
    _binding("a", "afspraak", "afspraak", "Een afspraak vastleggen met de snelle regel"),
    _binding("d", "besluit", "besluit", "Een besluit vastleggen"),
    _binding("n", "notitie", "notitie", "Een notitie voor de notulen"),
    _binding("n", "doe('corrigeer')", "correctie", "Wat volgens wie erbij was niet klopt, als noot erbij"),
    _binding("N", "notitie(True)", "regienotitie", "Een notitie alleen voor u, niet voor zaal of notulen"),
    _binding("1", "groot(0)", "lichaam", "Lichaam groot; nog eens: alle vier"),
    _binding("2", "groot(1)", "maatschappelijk", "Maatschappelijk groot"),
    _binding("3", "groot(2)", "geest", "Geest groot"),
    _binding("4", "groot(3)", "sociaal", "Sociaal groot"),
    _binding("0", "alles", "alles lezen", "Alles van dit agendapunt, niets ingekort"),
    _binding("up", "schuif(-1)", "omhoog", "Omhoog schuiven in een lange tekst"),
    _binding("down", "schuif(1)", "omlaag", "Omlaag schuiven in een lange tekst"),
    _binding("r", "regie", "regie", "Wisselen tussen zaal (voor iedereen) en regie (alleen voor u)"),
    _binding("full_stop,b", "leeg", "scherm leeg", "Het scherm leegmaken; elke toets brengt het terug"),
    _binding("e", "exporteer", "exporteren", "Notulen en andere documenten schrijven"),
    _binding("t", "doe('teruglezen')", "teruglezen", "De afspraken van dit agendapunt voorlezen"),
    _binding("enter", "doe('aanbod')", "nu teruglezen", "De nieuwe afspraken nu voorlezen"),
    _binding("v", "doe('afspraken')", "afspraak veranderen", "Een afspraak aanpassen of weghalen"),
    _binding("h", "doe('herhaal')", "herhalen", "De laatste afspraak nog eens, voor een ander"),
    _binding("z", "doe('notitie_om')", "notitie omzetten", "Van een notitie een afspraak maken"),
    _binding("c", "antwoord('contact gelegd')", "contact gelegd", "Gekozen afspraak: contact gelegd"),
    _binding("k", "antwoord('aangekomen')", "aangekomen", "Gekozen afspraak: de patiënt is aangekomen"),
    _binding("x", "antwoord('niet aangekomen')", "niet aangekomen", "Gekozen afspraak: niet, en waarom"),
    _binding("m", "antwoord('teruggekoppeld')", "teruggekoppeld", "Gekozen afspraak: er is teruggekoppeld"),
    _binding("l", "antwoord('loopt nog')", "loopt nog", "Gekozen afspraak: loopt nog"),
    _binding("o", "antwoord('opmerking')", "opmerking", "Gekozen afspraak: een korte opmerking"),
    _binding("o", "doe('heropen')", "heropenen", "Een afgesloten overleg weer openen, met een reden"),
    _binding("enter", "doe('zit_aan')", "zit aan klopt", "Wie aanzit bij deze casus klopt zo"),
    _binding("j", "doe('volgend')", "volgend overleg", "Het volgende overleg plannen, bij de afsluiting"),
    _binding("p", "doe('punten')", "punten", "De punten van de vier kwadranten bewerken"),
    _binding("i", "doe('agenda')", "agenda inrichten", "De agenda, de genodigden en de uitnodiging"),
    _binding("escape", "terug", "overzicht", "Een stap terug"),
]

VOORAF = ("overleg.starten", "overleg.wie_is_er", "overleg.verder", "opdrachten", "hulp")
VOET: dict[Fase, tuple[str, ...]] = {
    Fase.CONCEPT: VOORAF,
    Fase.GEPLAND: VOORAF,
    Fase.AFGEZEGD: ("overleg.verder", "overleg.exporteren", "opdrachten", "hulp"),
    Fase.BEZIG: ("overleg.verder", "overleg.afspraak", "overleg.besluit", "overleg.notitie", "hulp"),
    Fase.AFGESLOTEN: (
        "overleg.verder",
        "overleg.exporteren",
        "overleg.alles_lezen",
        "overleg.correctie",
        "hulp",
    ),
}
RONDE = (
    "overleg.aangekomen",
    "overleg.niet_aangekomen",
    "overleg.teruggekoppeld",
    "overleg.loopt_nog",
    "hulp",
)
"""In the footer at the opening round while BEZIG."""
TE_LEZEN = ("overleg.verder", "overleg.afspraak", "overleg.teruglezen", "overleg.notitie", "hulp")
"""In the footer while a casus has afspraken that were not read back."""
SLOT = ("overleg.afsluiten", "overleg.afspraak", "overleg.notitie", "overleg.terug", "hulp")
"""In the footer at the last agendapunt while BEZIG: there the way on is to close."""
