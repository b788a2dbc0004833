"""How each kind of telling detail is recognised: finders of spans (begin, end) in plain text."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from itertools import accumulate

from overleg_tui.domain.kalender import MAANDEN

Span = tuple[int, int]

_TUSSEN = r"(?:[\s.\-–—/·_]{1,4}|,)"
_CIJFERGROEPEN = re.compile(rf"\d+(?:{_TUSSEN}\d+)*")
_LANDNUMMER = re.compile(r"(?:\+|00)\d{0,2}[\s-]?$")
_BURGERSERVICE = re.compile(r"(?:bsn|burgerservicen\w*|sofi\w*)[\s:.-]{0,4}(?:is\s|van\s)?$", re.IGNORECASE)
_MAAND = {name[:3]: number for number, name in enumerate(MAANDEN, 1)} | {"mrt": 3, "maa": 3, "oct": 10}
_DATUM = re.compile(
    r"(?<![\d.,/-])(?:(?P<d>\d{1,2})(?:(?P<s>[-/.]|\s?-\s?|\s)(?P<m>\d{1,2})(?P=s)|"
    rf"[\s-]+(?P<n>{'|'.join(_MAAND)})[a-z]*\.?[\s-]+)(?P<j>\d{{4}}|[’']?\d{{2}})"
    r"|(?P<ij>\d{4})-(?P<im>\d{2})-(?P<id>\d{2}))(?![\d/]|[.,-]\d)",
    re.IGNORECASE,
)
_GETAL = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_GEBOREN = re.compile(r"(?:\bgeb\b|\bgeboren|\bgeboorte\w*|\bjarig|\bdob)[^\n\d]{0,20}$", re.IGNORECASE)
_JAREN_TERUG = 2
_TELEFOON = re.compile(r"(?<![\w-])[+(]?[\d(][\d\s().\-–/]{7,18}\d(?![\d-])")
_POSTCODE = re.compile(r"(?<!\w)[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?!\w)")
_NUMMER_ERNA = re.compile(
    r"[,;]?\s{1,3}(?:nr\.?|nummer|huisnummer|huisnr\.?)?[\s:]{0,2}(?!(?:19|20)\d\d\b)\d{1,5}(?:[\s-]?[a-zA-Z]\b)?(?![\d-])"
)
_STRAAT_ERVOOR = re.compile(r"(?:[A-Za-z’'.-]+\s){1,3}\d{1,5}(?:[\s-]?[a-zA-Z0-9]{1,4})?[,;]?\s{1,3}$")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)


def bsn(text: str) -> Iterator[Span]:
    """Find nine digits, however split, that pass the elfproef; eight where the word BSN stands before them.

    A group of digits is never cut in two, and those of a date or a phone number with country code are not
    taken together with others.
    """
    from stdnum.nl import bsn as elfproef

    for run in _CIJFERGROEPEN.finditer(text):
        if sum(sign.isdecimal() for sign in run.group()) < 8:
            continue
        begin = run.start()
        groups = [(m.start() + begin, m.end() + begin) for m in re.finditer(r"\d+", run.group())]
        if _LANDNUMMER.search(text[max(0, begin - 6) : begin]) or text[slice(*groups[0])] == "0031":
            continue
        dates = [(b + begin, e + begin) for (b, e), _ in _datums(run.group())]
        free = [g for g in groups if not any(b <= g[0] < e for b, e in dates)]
        yield from _negen(text, free, elfproef.is_valid)


def _negen(text: str, groups: list[Span], geldig: Callable[[str], bool]) -> Iterator[Span]:
    end_before = -1
    for first, (begin, _) in enumerate(groups):
        lengths = accumulate(end - start for start, end in groups[first:])
        for count, length in enumerate(lengths, 1):
            end = groups[first + count - 1][1]
            named = length == 8 and _BURGERSERVICE.search(text[max(0, begin - 30) : begin])
            if (length == 9 or named) and begin >= end_before:
                digits = "".join(str(unicodedata.decimal(c)) for c in text[begin:end] if c.isdecimal())
                if geldig(digits):
                    yield begin, end
                    end_before = end
            if length >= 9:
                break


def geboortedatum(text: str, vandaag: date) -> Iterator[Span]:
    """Find dates that a word calls a birth, and complete dates of over two years ago."""
    for span, day in _datums(text):
        said = _GEBOREN.search(text[max(0, span[0] - 40) : span[0]])
        if (said and day <= vandaag) or (vandaag - day).days > _JAREN_TERUG * 366:
            yield span


def _datums(text: str) -> Iterator[tuple[Span, date]]:
    end = 0
    for number in _GETAL.finditer(text):  # looking only where a number begins is five times faster
        found = _DATUM.match(text, number.start()) if number.start() >= end else None
        day = _dag(found) if found else None
        if found and day:
            end = found.end()
            yield found.span(), day


def _dag(found: re.Match[str]) -> date | None:
    if found["ij"]:
        year, month, day = int(found["ij"]), int(found["im"]), int(found["id"])
    else:
        name = (found["n"] or "").lower()
        month = int(found["m"]) if found["m"] else _MAAND[name]
        year, day = int(found["j"].lstrip("’'")), int(found["d"])
    if year < 100:
        year += 2000 if year <= 40 else 1900
    try:
        return date(year, month, day) if year >= 1890 else None
    except ValueError:
        return None


def telefoon(text: str) -> Iterator[Span]:
    """Find valid phone numbers, Dutch ones also without the country code, without a bracket around them."""
    candidates = [
        found for found in _TELEFOON.finditer(text) if sum(c.isdecimal() for c in found.group()) >= 9
    ]
    if not candidates:
        return
    from phonenumbers import PhoneNumberMatcher

    for found in candidates:
        for number in PhoneNumberMatcher(found.group(), "NL"):
            raw = number.raw_string
            around = raw.startswith("(") and raw.count("(") > raw.count(")")
            yield found.start() + number.start + around, found.start() + number.end


def adres(text: str) -> Iterator[Span]:
    """Find a postcode with a house number behind it, or with street and number before it."""
    for found in _POSTCODE.finditer(text):
        start = max(0, found.start() - 60)
        before = _STRAAT_ERVOOR.search(text[start : found.start()])
        after = _NUMMER_ERNA.match(text, found.end())
        if before or after:
            begin = start + before.start() if before else found.start()
            yield begin, after.end() if after and not before else found.end()


def email(text: str) -> Iterator[Span]:
    """Find mail addresses."""
    if "@" in text:
        for found in _EMAIL.finditer(text):
            yield found.span()


def iban(text: str) -> Iterator[Span]:
    """Find bank account numbers whose check digits are right; what follows one may look like more of it."""
    from stdnum import iban as rekening

    for found in _IBAN.finditer(text):
        for end in range(found.end(), found.start() + 14, -1):
            number = text[found.start() : end].upper()
            if number[-1].isalnum() and rekening.is_valid(number, check_country=False):
                yield found.start(), end
                break
