"""Markdown of ours as HTML that looks right in a mail program: all style inline, nothing from outside."""

import re
from collections.abc import Callable
from functools import cache
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Mail programs do not hand the style of the body down, least of all into tables.
_FONT = "font-family:Calibri,Arial,sans-serif;color:#1a1a1a"
_SIZE = f"{_FONT};font-size:11pt;line-height:1.4"
_TEXT = f"{_SIZE};overflow-wrap:anywhere"
_CELL = f"{_SIZE};border:1px solid #8a8a8a;padding:4px 8px;text-align:left;vertical-align:top"
_STIJL = {
    "h1": f"{_FONT};font-size:18pt;line-height:1.2;margin:12pt 0",
    "h2": f"{_FONT};font-size:14pt;line-height:1.2;margin:18pt 0 6pt 0;border-bottom:1px solid #8a8a8a",
    "p": f"{_TEXT};margin:0 0 6pt 0",
    "ul": "margin:0 0 8pt 0;padding-left:18pt",
    "li": f"{_TEXT};margin:0 0 2pt 0",
    "table": "border-collapse:collapse;margin:0 0 10pt 0",
    "th": f"{_CELL};background-color:#e8eef4;white-space:nowrap",
    "td": _CELL,
}
# A cell as short as a date stays on one line, so that no date is broken at its hyphens.
_KORT = 16
_BLOKGRENS = re.compile(r"\n\n+(?=\S)")
_NIETS_LADEN = "default-src 'none'; style-src 'unsafe-inline'"


@cache
def lezer() -> "MarkdownIt":
    """Return the reader of our Markdown: CommonMark plus tables, raw HTML shown as text."""
    from markdown_it import MarkdownIt  # late: most exports and the first screen need none

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def fragment(markdown: str, al: dict[str, str] | None = None) -> str:
    """Return ``markdown`` of ours as HTML elements that each carry their own style.

    ``al`` holds blocks that were rendered already and takes the new ones: of a set of documents most is
    the same casus again. Our blocks are independent: no reference links, no two lists in a row.
    """
    return "".join(per_blok(markdown, _blok, al))


def per_blok(markdown: str, maak: Callable[[str], str], al: dict[str, str] | None = None) -> list[str]:
    """Return what ``maak`` makes of each block of ``markdown``, or what ``al`` has of it already."""
    done = {} if al is None else al
    blocks = _BLOKGRENS.split(markdown)
    for block in blocks:
        if block not in done:
            done[block] = maak(block)
    return [done[block] for block in blocks]


def _blok(markdown: str) -> str:
    reader = lezer()
    tokens = reader.parse(markdown)
    for token, after in pairwise(tokens):
        style = _STIJL.get(token.tag)
        if style and token.nesting == 1:
            short = token.tag == "td" and len(after.content) <= _KORT
            token.attrSet("style", f"{style};white-space:nowrap" if short else style)
    return str(reader.renderer.render(tokens, reader.options, {}))


def alineas(text: str) -> str:
    """Return plain text as HTML paragraphs, one for each of its paragraphs."""
    shown = (escape(part, quote=False).replace("\n", "<br>\n") for part in text.split("\n\n") if part)
    return "".join(f'<p style="{_STIJL["p"]}">{part}</p>\n' for part in shown)


def pagina(titel: str, inhoud: str) -> str:
    """Return a whole HTML file around ``inhoud`` (HTML); it can load or run nothing."""
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NIETS_LADEN}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(titel)}</title>\n</head>\n<body style="{_TEXT};max-width:52em;margin:2em auto;'
        f'padding:0 1em">\n{inhoud}</body>\n</html>\n'
    )


def maildeel(inhoud: str) -> str:
    """Return ``inhoud`` (HTML) as the HTML part of a mail."""
    return f'<html lang="nl"><body style="{_TEXT}">\n{inhoud}</body></html>\n'
