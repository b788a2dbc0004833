"""The commands that every screen has, each declared once: footer, palette and help are made from these."""

from textual.binding import Binding, BindingType

IN_BEIDE_VENSTERS: list[BindingType] = [
    Binding("question_mark,f1", "hulp", "hulp", id="hulp", tooltip="Uitleg en alle toetsen van dit scherm"),
    Binding("ctrl+t", "thema", "thema", id="thema", tooltip="Volgend thema: beamer, donker, hoog contrast"),
    Binding(
        "ctrl+q,f10", "stop", "stoppen", id="stoppen", priority=True, tooltip="Stoppen; alles is bewaard"
    ),
]
"""In the window of the chair and in that of the room."""

BIJ_DE_VOORZITTER: list[BindingType] = [
    Binding(
        "ctrl+p,f2", "opdrachten", "opdrachten", id="opdrachten", tooltip="Alle opdrachten op naam zoeken"
    ),
    Binding("slash,ctrl+f", "zoek", "zoeken", id="zoeken", tooltip="Zoeken in alles wat er is vastgelegd"),
    Binding("u,ctrl+z", "ongedaan", "ongedaan", id="ongedaan", tooltip="De laatste wijziging terugdraaien"),
    Binding("ctrl+y", "opnieuw", "opnieuw", id="opnieuw", tooltip="Wat teruggedraaid is weer doen"),
    Binding("ctrl+s", "opgeslagen", "opslaan", id="opslaan", tooltip="Alles wordt steeds al opgeslagen"),
    Binding(
        "f9,ctrl+b",
        "leeg",
        "meteen leeg",
        id="leeg",
        priority=True,
        tooltip="Het scherm leegmaken, ook tijdens het typen; elke toets brengt het terug",
    ),
    # What a clicker sends, wherever nobody is typing.
    Binding("full_stop", "leeg", "meteen leeg", id="leeg", tooltip="Het scherm leegmaken"),
]
