"""User text made literal in Markdown: whatever somebody typed is read as the very same text, never as form.

Holds for CommonMark, GFM tables, strikethrough, task lists, and the links GFM makes by itself of
``www.``, ``https://`` and an e-mail address. As few escapes as that takes, so that ordinary Dutch stays
readable in the raw file. One literal text may stand beside another as long as white space, a line break
or a cell border of our own lies between: no construct opens in one and closes in the next.

cmark-gfm looks for e-mail addresses after it has undone all escapes: there an address still becomes a
mail link, its text exact. Nothing but raw HTML would prevent that.
"""

import re

_PUNCTUATION = r"""!-/:-@\[-`{-~"""

# Anywhere in a line: every character matched gets a backslash in front.
_INLINE = re.compile(
    rf"""
      \\(?=[{_PUNCTUATION}]|\s*$)                    # would escape something, or break the line
    | `
    | (?<![*~])(?!(?<=\ )(?:\*++|~++)\ )[*~]++       # mean nothing between blanks
    | (?<!\w)_++ | (?<!_)_++(?![^\W_])               # mean nothing inside a word
    | \](?=[(:])                                     # a link, or the definition of one
    | <(?=[A-Za-z/!?])                               # HTML, or a link between angle brackets
    | &(?=\#\d{{1,7}};|\#x[0-9a-f]{{1,6}};|[a-z][a-z0-9]*;)
    | (?<=\S)@(?=\w)                                 # an e-mail address
    | /(?=/) | (?<=www)\.                            # a web address
    """,
    re.VERBOSE | re.IGNORECASE,
)

# At the start of a line: the last character matched gets the backslash.
_START = re.compile(
    r"""
      \#(?=\#{0,5}(?:\ |$))      # a heading
    | [>\[]                      # a quotation; a task, the definition of a link
    | [-+](?=\ |$)               # a list
    | \d{1,9}[.)](?=\ |$)        # a numbered list
    | =(?==*\ *$)                # the line under a heading
    | [-:|](?=[-:|\ ]*$)         # the same, a rule, or the second line of a table
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"(?<= )(?=#+$)")


def literal(text: str) -> str:
    """Return ``text`` for a paragraph, list item or heading, or for the middle of a line.

    Line breaks in it stay soft line breaks; an empty line ends the paragraph, as in Markdown.
    """
    return "\n".join(_line(line) for line in text.split("\n"))


def block(text: str) -> str:
    """Return ``text`` as paragraphs in which each of its line breaks is shown as one."""
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "\\\\\n", literal(text))


def cell(text: str) -> str:
    """Return ``text`` for one cell of a table; its line breaks become spaces."""
    one_line = text.replace("\n", " ")
    return _blanks(_inline(one_line).replace("|", r"\|"))


def _line(line: str) -> str:
    found = _START.match(line)
    if found:
        at = found.end() - 1
        line = f"{line[:at]}\\{line[at]}{_inline(line[at + 1 :])}"
    else:
        line = _inline(line)
    return _blanks(_CLOSING.sub(r"\\", line))


def _inline(line: str) -> str:
    return _INLINE.sub(lambda found: "".join(f"\\{sign}" for sign in found.group()), line)


def _blanks(line: str) -> str:
    """Keep a blank at either end, which Markdown would drop or take for code."""
    if line[:1] in (" ", "\t"):
        line = f"&#{ord(line[0])};{line[1:]}"
    if line[-1:] in (" ", "\t"):
        line = f"{line[:-1]}&#{ord(line[-1])};"
    return line
