"""Markdown of ours as the plain text of a mail: no signs of form, an afspraak of a table on its own line."""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from overleg_tui.documents.html import lezer, per_blok

if TYPE_CHECKING:
    from markdown_it.token import Token

_ONDERSTREEPT = {"h1": "=", "h2": "-"}
_LANGSTE_STREEP = 72
_NUMMER, _GEEN = "Nr", "–"
_DATUMKOLOM = " vóór"


def platte_tekst(markdown: str, al: dict[str, str] | None = None) -> str:
    """Return ``markdown`` of ours as text to be read as it is; ``al`` as in ``html.fragment``."""
    return "\n\n".join(per_blok(markdown, _blok, al))


def _blok(markdown: str) -> str:
    tokens = iter(lezer().parse(markdown.rstrip("\n")))
    return "\n\n".join(_delen(tokens))


def _delen(tokens: Iterator["Token"]) -> Iterator[str]:
    for token in tokens:
        if token.type == "heading_open":
            text = _gelezen(next(tokens))
            yield f"{text}\n{_ONDERSTREEPT.get(token.tag, '-') * min(len(text), _LANGSTE_STREEP)}"
        elif token.type == "bullet_list_open":
            yield _lijst(takewhile(lambda inner: inner.type != "bullet_list_close", tokens))
        elif token.type == "table_open":
            yield _tabel(takewhile(lambda inner: inner.type != "table_close", tokens))
        elif token.type == "inline":
            yield _gelezen(token)


def _gelezen(inline: "Token") -> str:
    """Return the text of a paragraph or cell, without what is bold in it or escaped."""
    breaks = ("softbreak", "hardbreak")
    return "".join("\n" if part.type in breaks else part.content for part in inline.children or ())


def _lijst(tokens: Iterator["Token"]) -> str:
    """Return the items of a list, each behind a dash, further lines of it indented."""
    lines, sign = [], "- "
    for token in tokens:
        if token.type == "list_item_open":
            sign = "- "
        elif token.type == "inline":
            lines.append(sign + _gelezen(token).replace("\n", "\n  "))
            sign = "  "
    return "\n".join(lines)


def _tabel(tokens: Iterator["Token"]) -> str:
    """Return a line for each row, in which each value stands behind the heading of its column."""
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_gelezen(token))
    return "\n".join(f"- {_rij(rows[0], row)}" for row in rows[1:])


def _rij(koppen: list[str], row: list[str]) -> str:
    said = [_waarde(kop, value) for kop, value in zip(koppen, row, strict=True) if value not in ("", _GEEN)]
    if koppen[0] != _NUMMER:
        return "; ".join(said)
    return f"Afspraak {row[0]}: {'; '.join(said[1:])}"


def _waarde(kop: str, value: str) -> str:
    word = kop[:1].lower() + kop[1:]
    return f"{word} {value}" if word.endswith(_DATUMKOLOM) else f"{word}: {value}"
