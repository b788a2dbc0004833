"""The figures of a year on paper, for the financier and the partners: tables, with what each means."""

from datetime import date, datetime

from overleg_tui.documents.literal import cell, literal
from overleg_tui.documents.markdown import document, kop, lijst, tabel
from overleg_tui.documents.stukken import Stuk
from overleg_tui.domain.cijferbeeld import Blok, blokken, trendblok
from overleg_tui.domain.cijfers import cijfers, trend
from overleg_tui.domain.criteria import CRITERIA
from overleg_tui.domain.datum import lang
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import Tekst

GEEN_PERSONEN = (
    "Deze cijfers gaan over aantallen en tijden, niet over personen. "
    "Wat een woord betekent, staat bij de tabel."
)


def cijfers_document(
    register: Register, jaar: int, vandaag: date, criteria: tuple[Tekst, ...] = CRITERIA
) -> str:
    """Return the figures of a year as Markdown, and below them those of all years."""
    found = cijfers(register, jaar, vandaag, criteria)
    blocks = [kop(1, f"KB-cijfers {jaar}"), f"Opgemaakt op {lang(vandaag)}.", GEEN_PERSONEN]
    first, *others = blokken(found)
    blocks += [_tabel(first), lijst(map(literal, first.uitleg))]
    for blok in (*others, trendblok(trend(register, vandaag, criteria))):
        blocks += [kop(2, blok.titel), *_deel(blok)]
    return document(blocks)


def cijfers_stuk(register: Register, jaar: int, nu: datetime, criteria: tuple[Tekst, ...] = CRITERIA) -> Stuk:
    """Return the figures as a document."""
    text = cijfers_document(register, jaar, nu.date(), criteria)
    return Stuk(
        "kb-cijfers", "", f"KB-cijfers {jaar}", "Hierbij de cijfers van de krachtige basiszorg.", text
    )


def _deel(blok: Blok) -> list[str]:
    if not blok.rijen:
        return ["Er is nog te weinig om te laten zien.", *map(literal, blok.uitleg)]
    return [_tabel(blok), *map(literal, blok.uitleg)]


def _tabel(blok: Blok) -> str:
    return tabel(blok.koppen, [[cell(value) for value in row] for row in blok.rijen])
