"""A casus as the Markdown file that can be imported again, in the form of the referrers.

User text is literal (``documents.literal``); on top of that what means something in this form is
escaped too: a comma within one criterium, an arrow within a punt, ``(kracht)`` as the words of a punt.
Left out: ids, the closing date, and the name, which is in the key file only.
"""

import re

from overleg_tui.documents.literal import block, literal
from overleg_tui.documents.stukken import Stuk
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Toestemming
from overleg_tui.domain.verwijzing import verwijzingen

_MERK = re.compile(r"\([^)]*(?:kracht|prio)", re.IGNORECASE)


def casus_bestand(casus: Casus) -> str:
    """Return the casus as one Markdown file; importing it gives the same casus."""
    parts = [f"# Casus: {literal(casus.omschrijving)}".rstrip(), _sleutels(casus)]
    parts += [_deel("Hulpvraag", block(casus.hulpvraag)), _deel("Vraag", block(casus.vraag))]
    for kwadrant in Kwadrant:
        parts.append(_deel(kwadrant, "\n".join(_punt(punt) for punt in casus.in_kwadrant(kwadrant))))
    parts += [_deel("Samenhang", _samenhang(casus)), _deel("Notities", block(casus.notities))]
    return "\n\n".join(part for part in parts if part) + "\n"


def casus_stuk(casus: Casus) -> Stuk:
    """Return that file as a document, to be written past the guard; its file name tells no code."""
    return Stuk("casus", "", "Casus", "Hierbij een casus.", casus_bestand(casus))


def _deel(kop: str, inhoud: str) -> str:
    return f"## {kop}\n{inhoud}" if inhoud else ""


def _sleutels(casus: Casus) -> str:
    values = {
        "Code": literal(casus.code),
        "Inbrenger": literal(casus.inbrenger),
        "Toestemming": _toestemming(casus.toestemming),
        "Criteria": ", ".join(map(_woord, casus.criteria)),
        "Betrokken": ", ".join(map(_woord, casus.betrokken)),
    }
    return "\n".join(f"- {key}: {value}" for key, value in values.items() if value)


def _woord(text: str) -> str:
    """Return ``text`` as one member of a list with commas."""
    return re.sub(r"[,;]", r"\\\g<0>", literal(text))


def _toestemming(toestemming: Toestemming) -> str:
    form = str(toestemming.vorm) + (f": {_woord(toestemming.reden)}" if toestemming.reden else "")
    day = toestemming.datum.isoformat() if toestemming.datum else ""
    who = f"door {_woord(toestemming.door)}" if toestemming.door else ""
    return ", ".join(part for part in (form, day, who) if part)


def _punt(punt: Punt) -> str:
    marks = "(kracht) " if punt.kracht else ""
    if punt.prioriteit is not None:
        marks += f"(prioriteit {punt.prioriteit}) "
    guard = "\\" if _MERK.match(punt.tekst) else ""
    return f"- {marks}{guard}{literal(punt.tekst)}"


def _samenhang(casus: Casus) -> str:
    words = {id_: _zijde(label) for id_, label in verwijzingen(casus.punten).items()}
    known = [link for link in casus.samenhang if link.van in words and link.naar in words]
    return "\n".join(f"- {words[link.van]} -> {words[link.naar]}" for link in known)


def _zijde(label: str) -> str:
    return literal(label).replace("->", r"-\>")
