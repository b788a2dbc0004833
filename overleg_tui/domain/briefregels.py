"""The lines of a mail around its document, to be set to one's own taste.

In each ``{naam}`` stands for who gets it and ``{dag}`` for the day of the overleg (of a navraag: today).
"""

from dataclasses import replace

from overleg_tui.domain.record import record

GROET = "Met vriendelijke groet,\nde POH-KB"
"""How every mail of ours ends, unless somebody set a closing of their own."""
SLOT = f"Klopt er iets niet? Laat het mij binnen vijf dagen weten.\n\n{GROET}"
"""The last lines of a mail until a team sets its own."""
ONDERWERP = "{soort} wijkteamoverleg {dag}"


@record(frozen=True, slots=True)
class Brieftekst:
    """The lines of one kind of mail; what is empty is as with every mail.

    ``zin`` is the sentence that offers the document.
    """

    onderwerp: str = ""
    opening: str = ""
    zin: str = ""
    slot: str = ""

    def ingevuld(self, naam: str, dag: str) -> "Brieftekst":
        """Return these lines to ``naam`` about ``dag``."""
        lines = (self.onderwerp, self.opening, self.zin, self.slot)
        return Brieftekst(*(line.replace("{dag}", dag).replace("{naam}", naam) for line in lines))


UITNODIGING = Brieftekst(
    ONDERWERP.replace("{soort}", "Uitnodiging"),
    zin="Graag nodig ik u uit voor het wijkteamoverleg van {dag}.",
)
UITTREKSEL = Brieftekst(
    ONDERWERP.replace("{soort}", "Uittreksel"),
    zin="Hierbij wat het wijkteamoverleg van {dag} voor u betekent: "
    "uw afspraken, en de casussen waarbij u betrokken bent.",
)
NAVRAAG = Brieftekst(
    ONDERWERP.replace("{soort}", "Navraag"),
    zin="Graag vraag ik na hoe het staat met de afspraken hieronder.",
    slot="Een paar woorden per afspraak zijn genoeg. Noem de code en niet de naam van de patiënt."
    f"\n\n{GROET}",
)


@record(frozen=True, slots=True)
class Briefregels:
    """The lines of every mail, and those of three kinds that have their own."""

    opening: str = "Beste {naam},"
    slot: str = SLOT
    uitnodiging: Brieftekst = UITNODIGING
    uittreksel: Brieftekst = UITTREKSEL
    navraag: Brieftekst = NAVRAAG

    def bij(self, stuk: str) -> Brieftekst:
        """Return the lines for a document by its name, e.g. ``notulen``; what is empty is its own.

        An invitation has nothing yet to correct: until a team has last lines of its own, it only greets.
        """
        own = {"uitnodiging": self.uitnodiging, "uittreksel": self.uittreksel, "navraag": self.navraag}
        text = own.get(stuk, Brieftekst())
        usual = GROET if stuk == "uitnodiging" and self.slot == SLOT else self.slot
        return replace(text, opening=text.opening or self.opening, slot=text.slot or usual)
