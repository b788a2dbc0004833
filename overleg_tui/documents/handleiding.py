"""The handleiding: a page for each part of the year, as Markdown files that come with the program."""

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from textwrap import indent, wrap

from overleg_tui.documents.leestekst import Blok, Nadruk, blokken
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import vouw

BREEDTE = 78
"""So many cells wide the plain text is: it fits the narrowest terminal there is room for."""
NAMEN = (
    "eerste-keer",
    "voor",
    "tijdens",
    "regel",
    "na",
    "tussen",
    "privacy",
    "instellingen",
    "misgaat",
    "nieuw",
)
"""The pages in order, by the name of their file."""


@dataclass(frozen=True)
class Bladzijde:
    """One page: its name, what stands above it, in a sentence or two what it is about, and the rest."""

    naam: str
    titel: str
    kort: str
    markdown: str

    @cached_property
    def blokken(self) -> tuple[Blok, ...]:
        """What stands below; the list of pages asks for none of it."""
        return blokken(self.markdown)


@cache
def bladzijde(naam: str) -> Bladzijde:
    """Return the page of this name (one of ``NAMEN``)."""
    text = files("overleg_tui").joinpath("handleiding", f"{naam}.md").read_text(encoding="utf-8")
    titel, kort, rest = text.split("\n\n", 2)
    return Bladzijde(naam, titel.removeprefix("# "), kort, rest)


def zoek_bladzijde(gevraagd: str) -> Bladzijde:
    """Return the page that somebody asks for by its name, its title, its number, or the start of one."""
    asked = vouw(gevraagd).strip()
    number = int(asked) if asked.isascii() and asked.isdecimal() else 0
    if 1 <= number <= len(NAMEN):
        return bladzijde(NAMEN[number - 1])
    known = {naam: vouw(bladzijde(naam).titel) for naam in NAMEN}
    found = [naam for naam, titel in known.items() if asked.replace(" ", "-") == naam or asked == titel]
    found = found or [n for n, t in known.items() if n.startswith(asked.replace(" ", "-")) or asked in t]
    if asked and len(found) == 1:
        return bladzijde(found[0])
    raise Refused(f"Er is geen bladzijde ‘{gevraagd}’. Kies uit: {', '.join(NAMEN)}.")


def doorzoek(vraag: str) -> dict[str, tuple[str, ...]]:
    """Return by page the lines in which all words of ``vraag`` occur; a page of that title has its first."""
    words = vouw(vraag).split()
    found = {}
    for naam in NAMEN:
        page = bladzijde(naam)
        lines = [page.kort, *(blok.tekst for blok in page.blokken)]
        hits = tuple(line for line in lines if all(word in vouw(line) for word in words))
        if all(word in vouw(page.titel) for word in words):
            hits = hits or (page.kort,)
        if hits:
            found[naam] = hits
    return found


def als_tekst(page: Bladzijde) -> str:
    """Return a page as plain text, at most ``BREEDTE`` cells wide."""
    head = f"{page.titel}\n{'=' * len(page.titel)}"
    lines = [head, "", *wrap(page.kort, BREEDTE)]
    for blok in page.blokken:
        lines += [""] * blok.los + [_regels(blok)]
    return "\n".join(lines)


def inhoud() -> str:
    """Return the list of pages as plain text."""
    column = max(map(len, NAMEN)) + 2
    lines = (f"  {naam:<{column}}{bladzijde(naam).titel}" for naam in NAMEN)
    return "\n".join(["De handleiding heeft deze bladzijden:", "", *lines])


def _regels(blok: Blok) -> str:
    if blok.vast:
        return indent(blok.tekst, " " * blok.inspring)
    if blok.kop:
        return f"{blok.tekst}\n{'-' * len(blok.tekst)}"
    text = "".join(f"‘{part}’" if nadruk is Nadruk.TOETS else part for part, nadruk in blok.delen)
    first = blok.teken.rjust(blok.inspring - 1) + " " if blok.teken else " " * blok.inspring
    # A key such as ‘Ctrl+P’ or a date must not be broken at its sign.
    lines = wrap(
        text,
        BREEDTE,
        initial_indent=first,
        subsequent_indent=" " * blok.inspring,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)
