"""``Tekst``: the only door by which typed or imported text enters the domain."""

import re
import unicodedata
from typing import NewType

Tekst = NewType("Tekst", str)
"""A string without control, bidi or other invisible format characters, in NFC, trimmed."""

# Joiners carry meaning in some scripts; every other format character (bidi controls, zero-width
# space, soft hyphen, tags) can only hide or reorder text.
_KEPT_FORMAT = {"‌", "‍"}
_LINE_BREAKS = "\r\n|[\n\r\v\f\x85\u2028\u2029]"
_BLANKS = r"[^\S\n]+"
# Letters that Unicode does not take apart, though people type them without their sign: Yıldız, Søren.
_GEVOUWEN = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"}
)
# What a terminal obeys (C0 but tab and line break, DEL, C1), or reorders what is read.
_BESTURING = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), 0x61C, 0x200E, 0x200F))
_BESTURING |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))

GEEN_TEKST = Tekst("")


def _clean(raw: str) -> str:
    """Drop what no reader sees; lone surrogates (undecodable bytes) become the replacement sign."""
    shown = []
    for sign in unicodedata.normalize("NFC", re.sub(_LINE_BREAKS, "\n", raw).replace("\t", " ")):
        category = unicodedata.category(sign)
        if category == "Cs":
            shown.append("�")
        elif sign == "\n" or sign in _KEPT_FORMAT or category not in ("Cc", "Cf"):
            shown.append(sign)
    return "".join(shown)


def tekst(raw: str) -> Tekst:
    """Clean one line of text: line breaks and runs of blanks become one space, ends are trimmed."""
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        return Tekst(raw.strip())
    return Tekst(" ".join(_clean(raw).split()))


def tekst_blok(raw: str) -> Tekst:
    """Clean a text of several lines: line breaks stay (as ``\\n``), each line is cleaned like ``tekst``."""
    lines = [re.sub(_BLANKS, " ", line).strip() for line in _clean(raw).split("\n")]
    return Tekst("\n".join(lines).strip("\n"))


def zonder_besturing(text: str) -> str:
    """Drop what would command a terminal: for what is shown without having come in by the door above."""
    return text if text.isprintable() else text.translate(_BESTURING)


def vouw(text: str) -> str:
    """Fold for comparing and searching: lower case, no diacritics, straight apostrophes.

    ``vouw("Zoë ’t Hart") == "zoe 't hart"``.
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_GEVOUWEN))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
