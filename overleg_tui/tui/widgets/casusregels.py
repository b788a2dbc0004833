"""Lines of the list of casussen, and one of them in full."""

from textual.content import Content

from overleg_tui.domain.casuslijst import Casusregel, Casusstand
from overleg_tui.domain.datum import kort
from overleg_tui.tui.widgets.hangend import met_kop


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
    return met_kop(who, parts, width)
