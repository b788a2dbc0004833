"""From a file on disk to text, whatever program wrote it; what is no text is refused by name and line."""

import codecs
import re
from pathlib import Path

from overleg_tui.domain.errors import Refused

GROOTST = 20_000_000
"""Bytes; a year of casussen is a thousandth of it, and more than this is some other file."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Tab, line ends, form feed and the end-of-file sign of old programs are the control signs of plain text.
_NO_TEXT = re.compile("[^\t\n\r\f\x1a\x20-\U0010ffff]")


def lees_tekst(pad: Path) -> str:
    """Return the text of a file with ``\\n`` as line end; refuse what cannot be read or is no text."""
    return tekst_uit(_bytes(pad), pad.name)


def _bytes(pad: Path) -> bytes:
    try:
        if pad.stat().st_size > GROOTST:
            raise Refused(
                f"{pad.name} is te groot om een casus of sociale kaart te zijn. Is dit het goede bestand?"
            )
        return pad.read_bytes()
    except FileNotFoundError:
        raise Refused(f"{pad} bestaat niet. Controleer de naam en de map.") from None
    except PermissionError:
        raise Refused(
            f"{pad.name} mag niet geopend worden. Sluit het in andere programma’s of vraag om toegang."
        ) from None
    except (OSError, ValueError):
        raise Refused(
            f"{pad.name} kan niet gelezen worden. Zet het op deze computer en probeer opnieuw."
        ) from None


def tekst_uit(inhoud: bytes, bestand: str) -> str:
    """Return bytes as text: UTF-8 or UTF-16 by their mark, else UTF-8, else what Windows writes (cp1252)."""
    text = _decode(inhoud, bestand).replace("\r\n", "\n").replace("\r", "\n")
    if odd := _NO_TEXT.search(text):
        raise _geen_tekst(bestand, text.count("\n", 0, odd.start()) + 1)
    return text


def _decode(content: bytes, bestand: str) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strict(content[len(bom) :], encoding, bestand)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(content, "cp1252", bestand)


def _strict(content: bytes, encoding: str, bestand: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, "replace")
        raise _geen_tekst(bestand, before.count("\n") + 1) from None


def _geen_tekst(bestand: str, regel: int) -> Refused:
    return Refused(
        f"{bestand}, regel {regel}: dit is geen gewone tekst. "
        "Bewaar het bestand als tekst, Markdown (.md) of CSV, en probeer opnieuw."
    )
