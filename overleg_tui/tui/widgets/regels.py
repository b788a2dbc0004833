"""Lines of text for the live screen, as ``Content`` that fits a width (cells) and height (lines)."""

from collections.abc import Sequence
from functools import lru_cache

from textual.content import Content

from overleg_tui.domain.afspraakbeeld import AfspraakBeeld, Teken
from overleg_tui.domain.zaal import PuntBeeld

_SIGN = {Teken.GEDAAN: "$success bold", Teken.LOOPT: "$foreground", Teken.LET_OP: "$warning bold"}
INSPRING = 3


def punt_kop(beeld: PuntBeeld) -> str:
    """Return the sign in front of a punt, three cells wide: a star with its number, a plus, or nothing."""
    sign = f"★{beeld.prioriteit}" if beeld.prioriteit else "+" if beeld.kracht else ""
    return sign.ljust(INSPRING)


def punt_regels(beeld: PuntBeeld, width: int, *, one_line: bool = False) -> list[Content]:
    """Return a punt as lines: sign, text and the ends of its links; wrapped below its own first word."""
    links = "  " + " ".join(end.replace(" ", "") for end in beeld.draden) if beeld.draden else ""
    style = "bold" if beeld.prioriteit else ""
    room = max(1, width - INSPRING)
    if one_line:
        text = Content.styled(beeld.tekst, style).truncate(max(1, room - len(links)), ellipsis=True)
        lines = [text + Content.styled(links, "$accent")]
    else:
        lines = (Content.styled(beeld.tekst, style) + Content.styled(links, "$accent")).wrap(room)
    heads = [punt_kop(beeld), *[" " * INSPRING] * (len(lines) - 1)]
    return [
        Content.styled(head, "$accent bold") + line.rstrip() for head, line in zip(heads, lines, strict=True)
    ]


def passend(beelden: Sequence[PuntBeeld], width: int, height: int) -> Content:
    """Fit the punten of a kwadrant: wrapped as far as there is room for, else with how many more.

    The patient's own priorities are the first to be wrapped, and never among those left out. Nor is the last
    punt as long as there is room beside them: the table just said it, and must see that it was understood.
    """
    if len(beelden) <= height:
        return Content("\n").join(_met_ruimte(beelden, width, height))
    room = max(0, height - 1)
    starred = [beeld for beeld in beelden if beeld.prioriteit]
    last = [] if beelden[-1].prioriteit else [beelden[-1]]
    kept = [*starred, *last, *(beeld for beeld in beelden[:-1] if not beeld.prioriteit)][:room]
    lines = [punt_regels(beeld, width, one_line=True)[0] for beeld in beelden if beeld in kept]
    more = Content.styled(f"{' ' * INSPRING}nog {len(beelden) - len(lines)}", "$accent bold")
    return Content("\n").join([*lines, more])


def _met_ruimte(beelden: Sequence[PuntBeeld], width: int, height: int) -> list[Content]:
    """A line for each; lines that are left over go to the patient's priorities, then from top to bottom."""
    spare = height - len(beelden)
    blocks = [punt_regels(beeld, width, one_line=True) for beeld in beelden]
    order = sorted(range(len(beelden)), key=lambda i: (not beelden[i].prioriteit, beelden[i].prioriteit or i))
    for index in order:
        full = punt_regels(beelden[index], width)
        if (extra := len(full) - len(blocks[index])) <= spare:
            spare -= extra
            blocks[index] = full
    return [line for block in blocks for line in block]


@lru_cache(128)  # one more afspraak at a casus changes none of the others
def afspraak_regel(beeld: AfspraakBeeld, width: int) -> Content:
    """Return one line: sign, number, who, what, and how it stands; only *what* is shortened, visibly."""
    head = _hoofd(beeld)
    name = vaste_breedte(initiaal(beeld.naam), 14)
    who = vaste_breedte(beeld.organisatie, 14) + " " + name if width >= 96 else name
    room = max(8, width - head.cell_length - who.cell_length - len(beeld.stand_kort) - 4)
    what = Content(beeld.wat).truncate(room, ellipsis=True, pad=True)
    return Content.assemble(head, who, "  ", what, "  ", (beeld.stand_kort, _SIGN[beeld.teken]))


@lru_cache(128)
def afspraak_vol(beeld: AfspraakBeeld, width: int) -> tuple[Content, ...]:
    """Return an afspraak in full: who and when on the first line, *what* wrapped below it."""
    head = _hoofd(beeld)
    who = f"{beeld.naam}, {beeld.organisatie}" if beeld.organisatie else beeld.naam
    room = max(8, width - head.cell_length - len(beeld.stand) - 2)
    first = Content.assemble(
        head,
        Content.styled(who, "bold").truncate(room, ellipsis=True, pad=True),
        "  ",
        (beeld.stand, _SIGN[beeld.teken]),
    )
    indent = " " * head.cell_length
    what = Content.styled(beeld.wat, "bold").wrap(max(8, width - len(indent)))
    return (first, *(Content(indent) + line.rstrip() for line in what))


def _hoofd(beeld: AfspraakBeeld) -> Content:
    return Content.assemble((beeld.teken.value, _SIGN[beeld.teken]), f" {beeld.nummer:>3}  ")


def initiaal(naam: str) -> str:
    """Return ``I. van Dort`` for ``Inge van Dort``; a single word stays as it is."""
    first, _, rest = naam.partition(" ")
    return f"{first[0]}. {rest}" if rest and not first.endswith(".") else naam


def vaste_breedte(text: str, width: int) -> Content:
    """Return ``text`` in exactly ``width`` cells; what is cut off ends in ``…``."""
    return Content(text).truncate(width, ellipsis=True, pad=True)
