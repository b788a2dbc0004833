"""Lines of the list of casussen, and groups of text to be read at length."""

from collections.abc import Iterable

from textual.content import Content

from overleg_tui.domain.casuslijst import Casusregel, Casusstand
from overleg_tui.domain.datum import kort
from overleg_tui.domain.groepen import Groep
from overleg_tui.tui.widgets.lijst import hangend, uitgelegd

_INSPRING = 3


def casus_regel(regel: Casusregel, width: int) -> Content:
    """Return one line: sign, code, who, the question; at the right in words how it stands."""
    state = stand(regel)
    who = " · ".join(filter(None, (regel.naam, regel.omschrijving)))
    silent = Casusstand.STIL in regel.standen
    room = max(8, width - 42 - len(state))
    return Content.assemble(
        (f"{'!' if silent else ' '} ", "bold"),
        Content.styled(regel.code, "bold").truncate(8, ellipsis=True, pad=True),
        "  ",
        Content(who).truncate(26, ellipsis=True, pad=True),
        "  ",
        Content(regel.vraag).truncate(room, ellipsis=True, pad=True),
        (f"  {state}", "bold" if silent else ""),
    )


def stand(regel: Casusregel) -> str:
    """Return in a few words how a casus stands."""
    if regel.gesloten:
        return "gesloten"
    many = f"{regel.open_afspraken} open" if regel.open_afspraken else "niets open"
    return f"{many}, {regel.stil} dagen stil" if Casusstand.STIL in regel.standen else many


def casus_detail(regel: Casusregel, width: int) -> Content:
    """Return the chosen casus in full, as far as a few lines hold it."""
    closed = f" · gesloten {kort(regel.gesloten)}" if regel.gesloten else ""
    consent = "" if regel.toestemming_vastgelegd else "nog niet vastgelegd wanneer en door wie"
    parts = (
        ("Vraag", regel.vraag or "nog niet ingevuld"),
        ("Besproken", f"{kort(regel.laatst) if regel.laatst else 'nog niet'}{closed}"),
        ("Afspraken", stand(regel) if not regel.gesloten else f"{regel.open_afspraken} open"),
        ("Toestemming", consent),
    )
    who = " · ".join(filter(None, (f"Casus {regel.code}", regel.naam, regel.omschrijving)))
    lines = uitgelegd([(word, text) for word, text in parts if text], 15, width)
    return Content("\n").join([Content.styled(who, "bold"), lines])


def groepen_gelezen(groepen: Iterable[Groep], width: int) -> Content:
    """Return headings with their lines below, each line wrapped behind its own indent."""
    blocks = []
    for groep in groepen:
        lines = [Content.styled(groep.kop, "bold $accent")]
        for regel in groep.regels:
            text = regel.lstrip(" ")
            lines.append(hangend(Content(""), Content(text), _INSPRING + len(regel) - len(text), width))
        blocks.append(Content("\n").join(lines))
    return Content("\n\n").join(blocks)
