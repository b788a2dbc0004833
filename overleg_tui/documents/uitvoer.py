"""Which documents there are of an overleg, and writing them: the one door for screen and command line."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from overleg_tui.documents.agenda import agenda
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.notulen import notulen
from overleg_tui.documents.paden import bestandsnaam, schrijf_bestand
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register


class Papier(StrEnum):
    """A kind of document; the value is the word for it on the command line."""

    AGENDA = "agenda"
    NOTULEN = "notulen"


class Formaat(StrEnum):
    """A kind of file; the value is its ending."""

    MD = "md"


@dataclass(frozen=True, slots=True)
class Document:
    """A document ready to be written: its file name and its bytes."""

    naam: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What an export came to: the files that now stand there."""

    paden: tuple[Path, ...] = ()


def maak(
    register: Register,
    overleg: Overleg,
    soorten: Collection[Papier],
    formaten: Collection[Formaat],
    *,
    namen: Mapping[str, str] | None = None,
    delen: Collection[Deel] = ALLE,
) -> Iterator[Document]:
    """Make the documents of these kinds and formats, in memory."""
    texts = {
        Papier.AGENDA: lambda: agenda(register, overleg),
        Papier.NOTULEN: lambda: notulen(register, overleg, namen=namen, delen=delen),
    }
    for soort in soorten:
        text = texts[soort]()
        if Formaat.MD in formaten:
            yield Document(bestandsnaam(overleg.datum, soort, "md"), text.encode())


def schrijf(
    register: Register,
    overleg: Overleg,
    map_: Path,
    soorten: Collection[Papier] = (Papier.NOTULEN,),
    formaten: Collection[Formaat] = (Formaat.MD,),
    *,
    namen: Mapping[str, str] | None = None,
    delen: Collection[Deel] = ALLE,
) -> Uitkomst:
    """Make the documents and write them into ``map_``, all made before the first is written."""
    made = list(maak(register, overleg, soorten, formaten, namen=namen, delen=delen))
    return Uitkomst(tuple(schrijf_bestand(map_, document.naam, document.inhoud) for document in made))
